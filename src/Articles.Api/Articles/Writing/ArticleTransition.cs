using Articles.Api.Model;
using Articles.Api.Pipeline;

namespace Articles.Api.Articles.Writing;

/// <summary>Takes an article from one state to another, where that may be.</summary>
internal sealed class ArticleTransition(Article article, DateTimeOffset now)
{
    public void Apply(ArticlePatch patch)
    {
        var next = patch.State.Or(article.State);
        var moves = next != article.State;
        if (moves && !article.State.Next().Contains(next))
            throw RefusedException.Conflict(
                "/state",
                $"cannot become {Word(next)}: from {Word(article.State)} it may become {string.Join(" or ", article.State.Next().Select(Word))}"
            );
        if (next is not ArticleState.Scheduled && patch.ScheduledFor.Or(null) is not null)
            throw RefusedException.Invalid("/scheduledFor", "goes with the state scheduled");
        if (next is not ArticleState.Retracted && patch.Notice.Or(null) is not null)
            throw RefusedException.Invalid("/notice", "goes with the state retracted");
        Become(next, moves, patch);
    }

    private void Become(ArticleState next, bool moves, ArticlePatch patch)
    {
        if (next is ArticleState.Scheduled)
            Schedule(patch.ScheduledFor.Or(article.ScheduledFor));
        else if (next is ArticleState.Retracted)
            Retract(patch.Notice.Or(article.Notice));
        else if (moves && next is ArticleState.Published)
            article.Publish(now);
        else if (moves && next is ArticleState.Withdrawn)
            article.Withdraw();
        else if (moves)
            article.Unschedule();
    }

    private void Schedule(DateTimeOffset? at)
    {
        if (at is not { } time)
            throw RefusedException.Invalid("/scheduledFor", "is missing: a scheduled article has a time to appear");
        if (time == article.ScheduledFor && article.State is ArticleState.Scheduled)
            return;
        if (time <= now)
            throw RefusedException.Invalid("/scheduledFor", "is not in the future");
        article.Schedule(time);
    }

    private void Retract(string? notice)
    {
        if (notice is null)
            throw RefusedException.Invalid("/notice", "is missing: readers are told why it is retracted");
        article.Retract(ComposedText.Of(notice).Trim());
    }

    private static string Word(ArticleState state) => state.ToString().ToLowerInvariant();
}
