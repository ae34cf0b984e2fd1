using Articles.Api.Articles;
using Articles.Api.Articles.Bodies;
using Articles.Api.Pages.Markup;
using Articles.Api.Quotes;

namespace Articles.Api.Pages.Body;

/// <summary>The quotes of an article: marked in its text, and told beside it.</summary>
internal sealed class QuoteNotes
{
    private readonly Dictionary<Guid, int> numbers;
    private readonly Dictionary<Guid, QuoteSummary> quotes;
    private readonly ArticleResponse article;

    public QuoteNotes(ArticleResponse article)
    {
        this.article = article;
        quotes = article.Quotes!.ToDictionary(quote => quote.Id);
        numbers = article.Quotes!.Index().ToDictionary(quote => quote.Item.Id, quote => quote.Index + 1);
    }

    /// <summary>Of all quotes that are still in the text.</summary>
    public IEnumerable<BodyAnnotation> Annotations() => article.Quotes!.SelectMany(Annotations);

    /// <summary>The notes on the quotes that begin between two places, or null for one that is not in the text.</summary>
    public Html Between(int start, int end) =>
        Notes(article.Quotes!.Where(quote => quote.Start >= start && quote.Start < end).ToList());

    /// <summary>The notes on quotes that the text no longer has.</summary>
    public Html Lost()
    {
        var lost = article.Quotes!.Where(quote => quote.Start is null).ToList();
        return lost.Count == 0
            ? Html.None
            : Html.Of(
                $"""
                <section class="lost"><h2>No longer in the text</h2>
                <ul class="quotes">{lost.Select(quote =>
                    Html.Of($"<li>{QuoteItem.Words(quote)}{Note(quote)}</li>")
                )}</ul></section>
                """
            );
    }

    private Html Notes(List<QuoteSummary> some) =>
        some.Count == 0
            ? Html.None
            : Html.Of($"<ul class=\"notes\" aria-label=\"Who said it\">{some.Select(ListedNote)}</ul>\n");

    private Html ListedNote(QuoteSummary quote) =>
        Html.Of(
            $"<li class=\"note {Phrases.ClassOf(quote.Standing)} {(Depth(quote) > 0 ? "inner" : "")}\" id=\"note-{numbers[quote.Id]}\">{Note(quote)}</li>"
        );

    private Html Note(QuoteSummary quote) =>
        Html.Of(
            $"""
            <p class="who"><a class="n" href="#quote-{quote.Id}" aria-label="Quote {numbers[
                quote.Id
            ]} in the text">{numbers[quote.Id]}</a> {QuoteItem.Who(quote)}</p>
            <dl>{Printed(quote)}{Around(quote).Select(Reported)}{Printer(quote)}</dl>
            {QuoteItem.State(quote, Html.Of($" · <a href=\"/quotes/{quote.Id}\" aria-label=\"Details of quote {numbers[quote.Id]}\">details</a>"))}
            {Effects(quote)}{Drift(quote)}
            """
        );

    private static Html Printed(QuoteSummary quote)
    {
        Html[] words =
        [
            quote.SpeakerText is null ? Html.None : Html.Of($"“{quote.SpeakerText}”"),
            quote.Cue is null ? Html.None : Html.Of($"“{quote.Cue}”"),
        ];
        var printed = Html.Join(words, " … ");
        return printed.IsEmpty ? printed : Html.Of($"<dt>Printed as</dt><dd>{printed}</dd>");
    }

    /// <summary>One of those through whom the words came into the article.</summary>
    private Html Reported(QuoteSummary outer) =>
        Html.Of(
            $"<dt>Reported by</dt><dd>{outer.Source ?? outer.Speaker?.Name ?? outer.SpeakerText ?? "a source that is not named"} (<a href=\"#note-{numbers[outer.Id]}\">quote {numbers[outer.Id]}</a>)</dd>"
        );

    /// <summary>The end of a chain. Where there is no more than one step, the byline has said it.</summary>
    private Html Printer(QuoteSummary quote)
    {
        var authors = article.Authors.Select(author => Html.Of($"{author.Name}")).ToList();
        return quote.Parent is null || authors.Count == 0
            ? Html.None
            : Html.Of($"<dt>Quoted by</dt><dd>{Html.List(authors)}</dd>");
    }

    private int Depth(QuoteSummary quote) => Around(quote).Count();

    /// <summary>The quotes that contain it, from the inside out.</summary>
    private IEnumerable<QuoteSummary> Around(QuoteSummary quote)
    {
        for (var inner = quote; inner.Parent is { } parent && quotes.TryGetValue(parent, out var outer); inner = outer)
            yield return outer;
    }

    private static Html Effects(QuoteSummary quote) =>
        Html.Join(quote.AffectedBy.Select(effect => QuoteItem.Effect(effect, $"#update-{effect.Update}")));

    private static Html Drift(QuoteSummary quote) =>
        quote.Drift is { } drift
            ? Html.Of(
                $"<p>The text has other words now. The quote was: {QuoteItem.Words(quote)} It is: “{drift.Text}”.</p>"
            )
            : Html.None;

    private IEnumerable<BodyAnnotation> Annotations(QuoteSummary quote)
    {
        if (quote.Start is not { } start || quote.End is not { } end)
            return [];
        var number = numbers[quote.Id];
        var name = quote.Speaker?.Name ?? quote.SpeakerText ?? quote.Source ?? "somebody who is not named";
        var style =
            $"{Phrases.ClassOf(quote.Standing)} {(quote.Kind is QuoteKind.Block ? "block" : "")} {(Depth(quote) > 0 ? "inner" : "")}";
        var again = Html.Of($"<span class=\"quote {style}\">").ToString();
        var first = Html.Of($"<span class=\"quote {style}\" id=\"quote-{quote.Id}\">").ToString();
        var note = Html.Of(
                $"\u2060<sup class=\"ref\"><a href=\"#note-{number}\" aria-label=\"Quote {number}: {name}\">{number}</a></sup>"
            )
            .ToString();
        var pieces =
            quote.Segments.Count > 0 && quote.Anchor is QuoteAnchor.Exact or QuoteAnchor.Moved
                ? quote.Segments.Select(piece => (piece.Start, piece.End)).ToList()
                : [(start, end)];
        return pieces
            .Index()
            .Select(piece => new BodyAnnotation(piece.Item.Start, piece.Item.End)
            {
                Open = piece.Index == 0 ? first : again,
                OpenAgain = again,
                Close = "</span>",
                After = piece.Index == pieces.Count - 1 ? note : "",
            });
    }
}
