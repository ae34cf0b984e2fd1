using Articles.Api.Database;
using Articles.Api.Editing;
using Articles.Api.Model;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Writing;
using FluentValidation;
using MediatR;

namespace Articles.Api.Updates;

/// <summary>What is to change of an update, as a merge patch.</summary>
public sealed record UpdatePatch
{
    /// <summary>What sort of note it is.</summary>
    public Optional<UpdateKind> Kind { get; init; }

    /// <summary>The note without its label.</summary>
    public Optional<string> Text { get; init; }

    /// <summary>How grave it is; null when nothing says it.</summary>
    public Optional<UpdateSeverity?> Severity { get; init; }

    /// <summary>Who wrote the note, for readers.</summary>
    public Optional<string?> Author { get; init; }

    /// <summary>The time of the note; null when it has none.</summary>
    public Optional<DateTimeOffset?> PublishedAt { get; init; }

    /// <summary>All that it is about, in the place of what it was about. This is also how a proposal is confirmed or dropped.</summary>
    public Optional<IReadOnlyList<AffectsInput>> Affects { get; init; }
}

/// <summary>Changes an update; what it says no longer follows from the page.</summary>
/// <returns>Null when there is no such update.</returns>
public sealed record ChangeUpdate(string Id, UpdatePatch Body, IfMatch IfMatch) : IRequest<UpdateResponse?>, IWrite
{
    internal sealed class Validator : AbstractValidator<ChangeUpdate>
    {
        public Validator()
        {
            this.WhenGiven(request => request.Body.Text, rule => rule.IsText(UpdateRules.LongestText));
            this.WhenGiven(request => request.Body.Author, rule => rule.IsLine(UpdateRules.LongestName));
            this.WhenGiven(request => request.Body.Affects, rule => rule.IsNotTooLong());
            When(
                request => request.Body.Affects.IsGiven,
                () => RuleForEach(request => request.Body.Affects.Value).SetValidator(new AffectsRules())
            );
        }
    }

    internal sealed class Handler(ArticlesDb db, IMediator mediator, TimeProvider clock, Caller caller)
        : IRequestHandler<ChangeUpdate, UpdateResponse?>
    {
        public async Task<UpdateResponse?> Handle(ChangeUpdate request, CancellationToken cancellationToken)
        {
            var get = new GetUpdate { Id = request.Id };
            if (await mediator.Send(get, cancellationToken) is not { } current)
                return null;
            var now = clock.GetUtcNow();
            var holdings = await ArticleConsistency.LoadAsync(db, $"{current.Article.Id}", now, cancellationToken);
            if (holdings?.Updates.Find(other => other.Id == current.Id) is not { } update)
                return null;
            await request.IfMatch.RequireAsync(update.Version, () => mediator.Send(get, cancellationToken));
            var patch = request.Body;
            var retraction = new Retraction(holdings.Article, caller);
            if (Retracts(holdings.Article, update, patch))
                retraction.Retract(patch.Text.Or(update.Text));
            update.Write(Merged(update, patch), caller.Id, now);
            if (patch.Affects.IsGiven)
                update.Affect(new FindAffected(holdings).In(patch.Affects.Value, update.Affects), now);
            holdings.Settle();
            retraction.Conclude(now);
            await db.SaveChangesAsync(cancellationToken);
            return await mediator.Send(get, cancellationToken);
        }

        /// <summary>Whether it becomes a retraction, or is the one that says why the article is retracted, and says it otherwise.</summary>
        private static bool Retracts(Article article, Update update, UpdatePatch patch) =>
            patch.Kind.Or(update.Kind) is UpdateKind.Retraction
            && (
                update.Kind is not UpdateKind.Retraction
                || article.State is ArticleState.Retracted
                    && article.Notice == update.Text
                    && patch.Text.Or(update.Text) != update.Text
            );

        private static UpdateContent Merged(Update update, UpdatePatch patch) =>
            new()
            {
                Kind = patch.Kind.Or(update.Kind),
                Text = patch.Text.Or(update.Text),
                Severity = patch.Severity.Or(update.Severity),
                Author = patch.Author.Or(update.Author),
                PublishedAt = patch.PublishedAt.Or(update.PublishedAt),
                PublishedPrecision = patch.PublishedAt.IsGiven ? DatePrecision.Instant : update.PublishedPrecision,
            };
    }
}
