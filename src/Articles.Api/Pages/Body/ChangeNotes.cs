using Articles.Api.Articles;
using Articles.Api.Articles.Bodies;
using Articles.Api.Model;
using Articles.Api.Pages.Markup;
using Articles.Api.Updates;

namespace Articles.Api.Pages.Body;

/// <summary>What was added to an article after publication: told above its text, and marked at the words that it changes.</summary>
internal sealed class ChangeNotes(ArticleResponse article)
{
    private const string Sign = "†";

    public Html Top() =>
        article.State is not ArticleState.Retracted && article.Updates!.Count == 0
            ? Html.None
            : Html.Of(
                $"""
                <section class="changes" aria-label="What changed since">
                {Retraction()}{article.Updates!.Select(Note)}
                </section>

                """
            );

    /// <summary>Of the words that updates name. A quote that one is about says so in its note.</summary>
    public IEnumerable<BodyAnnotation> Annotations() =>
        from update in article.Updates!
        from affected in update.Affects.Index()
        where affected.Item is { Start: not null, End: not null }
        select Annotation(update, affected.Index, affected.Item);

    private static BodyAnnotation Annotation(UpdateResponse update, int index, AffectsResponse affected)
    {
        var style = $"affected {(Counts(affected) ? ClassOf(affected.Relation) : "proposed")}";
        var kind = UpdateItem.KindOf(update.Kind);
        return new BodyAnnotation(affected.Start!.Value, affected.End!.Value)
        {
            Open = Html.Of($"<span class=\"{style}\" id=\"words-{update.Id}-{index}\">").ToString(),
            OpenAgain = Html.Of($"<span class=\"{style}\">").ToString(),
            Close = "</span>",
            After = Html.Of(
                    $"\u2060<sup class=\"ref sign\"><a href=\"#update-{update.Id}\" aria-label=\"{kind} on these words\">{Sign}</a></sup>"
                )
                .ToString(),
        };
    }

    private Html Retraction() =>
        article.State is ArticleState.Retracted
            ? Html.Of(
                $"<div class=\"update retracted\" role=\"note\"><p class=\"label\"><b>This article was retracted</b></p><p>{article.Notice}</p></div>\n"
            )
            : Html.None;

    private Html Note(UpdateResponse update) =>
        Html.Of(
            $"""
            <div class="update {UpdateItem.ClassOf(update.Kind)}" id="update-{update.Id}" role="note">
            <p class="label">{UpdateItem.Label(update)}{(update.Author is null ? "" : $", {update.Author}")}</p>
            <p dir="auto">{update.Text}</p>
            {(update.Note is null ? Html.None : Html.Of($"<p class=\"fine\">{update.Note}</p>"))}{Targets(update)}
            </div>

            """
        );

    private Html Targets(UpdateResponse update) =>
        update.Affects.Count == 0
            ? Html.None
            : Html.Of(
                $"<ul class=\"targets\">{update.Affects.Index().Select(one => Target(update, one.Index, one.Item))}</ul>"
            );

    private Html Target(UpdateResponse update, int index, AffectsResponse affected)
    {
        var quote = article.Quotes!.FirstOrDefault(quote => quote.Id == affected.Quote);
        var words = quote?.Text ?? affected.Selector?.Exact;
        if (words is null)
            return Html.None;
        var href =
            quote is not null ? $"#quote-{quote.Id}"
            : affected.Start is not null ? $"#words-{update.Id}-{index}"
            : null;
        var named = Html.Of($"“{Extract.Shorten(words, 120)}”");
        var linked = href is null ? named : Html.Of($"<a href=\"{href}\">{named}</a>");
        var sure = Counts(affected) ? "" : $" ({Phrases.Percent(affected.Confidence)} sure, not confirmed)";
        return Html.Of(
            $"<li>It {Phrases.Of(affected.Relation)} {linked}{sure}{UpdateItem.Change(affected.Before, affected.After)}</li>"
        );
    }

    // As standing follows from what counts: see QuoteEffect.
    private static bool Counts(AffectsResponse affected) =>
        affected.Confirmed || affected.Confidence >= QuoteEffect.LeastConfidence;

    private static string ClassOf(UpdateRelation relation) =>
        relation switch
        {
            UpdateRelation.Disputes => "disputed",
            UpdateRelation.Corrects => "corrected",
            UpdateRelation.Retracts => "retracted",
            _ => "noted",
        };
}
