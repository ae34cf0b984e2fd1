using Articles.Api.CitationChecks;
using Articles.Api.DraftChecks;
using Articles.Api.Pages.Markup;
using Articles.Api.Quotes.Verifying;
using Articles.Api.References;

namespace Articles.Api.Pages.Drafts;

/// <summary>The notes on a draft, in the order of what they are about, and the marks that lead to them.</summary>
internal sealed class DraftNotes
{
    private readonly List<DraftMark> marks = [];
    private readonly List<Html> items = [];

    public DraftNotes(DraftCheckResponse response)
    {
        var found = response
            .Quotes.Select(quote => (quote.Start, quote.End, Class: ClassOf(quote), Note: Of(quote)))
            .Concat(
                response.Citations.Select(citation =>
                    (
                        Start: (int?)citation.Start,
                        End: (int?)citation.End,
                        Class: ClassOf(citation.Check.Status),
                        Note: Of(citation)
                    )
                )
            )
            .OrderBy(one => one.Start ?? int.MaxValue)
            .ThenByDescending(one => one.End);
        foreach (var (start, end, look, note) in found)
        {
            var number = items.Count + 1;
            if (start is { } first && end is { } last)
                marks.Add(new DraftMark(number, first, last, look));
            items.Add(
                Html.Of(
                    $"<li class=\"note {look}\" id=\"note-{number}\"><p class=\"who\">{Number(number, start is not null)} {note}</li>\n"
                )
            );
        }
    }

    public IReadOnlyList<DraftMark> Marks => marks;

    public IReadOnlyList<Html> Items => items;

    // From behind its number on.
    private static Html Of(DraftQuote quote) =>
        Html.Of(
            $"""
            <b>{Told(quote)}</b></p>
            {(quote.Start is null ? Html.Of($"<p class=\"words\" dir=\"auto\">“{quote.Text}”</p>") : Html.None)}
            {(quote.Note is { } note ? Html.Of($"<p>{note}</p>") : Html.None)}
            {(quote.Match is { } match ? Of(match) : Html.None)}
            {(
                quote is { SpeakerAgrees: false, Speaker: { } speaker }
                    ? Html.Of($"<p>The draft gives it to <b>{speaker}</b>.</p>")
                    : Html.None
            )}
            {quote.InText.Select(article => Html.Of($"<p>These words stand in {Link(article)}, not as a quote.</p>"))}
            """
        );

    private static Html Of(VerifiedMatch match) =>
        Html.Of(
            $"""
            <p>{QuoteItem.Who(match.Quote)} in <a href="/articles/{match.Quote.Article.Slug}#quote-{match.Quote.Id}">{match.Quote.Article.Title}</a> · <a href="/quotes/{match.Quote.Id}">details</a></p>
            {(
                match.Chain.Count > 2
                    ? Html.Of(
                        $"<p>Told by {string.Join(" → ", match.Chain.Select(link => link.Name ?? "a report that is not named"))}</p>"
                    )
                    : Html.None
            )}
            {(match.Verdict is Verdict.Verbatim ? Html.None : Html.Of($"<p class=\"words\" dir=\"auto\">{Phrases.Quoted(match.Quote.Kind, match.Quote.Text)}</p>"))}
            {(
                match.Changes.Count > 0
                    ? Html.Of($"<p class=\"difference\"><span class=\"role\">From the quote to the draft:</span> {Wordings.Runs(match.Changes)}</p>")
                    : Html.None
            )}
            {QuoteItem.State(match.Quote)}
            """
        );

    private static Html Of(DraftCitation citation) =>
        Html.Of(
            $"""
            <b>{Told(citation.Check.Status)}</b></p>
            {(citation.Article is { } article ? Html.Of($"<p>{Link(article)}</p>") : Html.None)}
            {(citation.Check.Notice is { } notice ? Html.Of($"<p>{notice}</p>") : Html.None)}
            {(
                citation.QuotedWordsChanged is true
                    ? Html.Of($"<p>It changed in words that the draft quotes from it.</p>")
                    : Html.None
            )}
            {citation.Check.Updates.Select(update => Html.Of($"<p>{UpdateItem.KindOf(update.Kind)}: {update.Text}</p>"))}
            """
        );

    private static Html Number(int number, bool isMarked) =>
        isMarked
            ? Html.Of($"<a class=\"n\" href=\"#mark-{number}\" aria-label=\"Place {number} in the draft\">{number}</a>")
            : Html.Of($"<span class=\"n\">{number}</span>");

    private static Html Link(ArticleReference article) =>
        Html.Of($"<a href=\"/articles/{article.Slug}\">{article.Title}</a>");

    // What stands is told by its look too; a match that was corrected since looks so, however well it matches.
    private static string ClassOf(DraftQuote quote) =>
        quote switch
        {
            { Verdict: Verdict.Verbatim or Verdict.PartOf, Match: { } match } => Phrases.ClassOf(match.Quote.Standing),
            { Verdict: Verdict.Altered or Verdict.OtherSpeaker } => "disputed",
            _ => "missing",
        };

    private static string ClassOf(CitationStatus status) =>
        status switch
        {
            CitationStatus.Unchanged => "current",
            CitationStatus.Changed or CitationStatus.Corrected => "corrected",
            CitationStatus.Disputed => "disputed",
            CitationStatus.Retracted or CitationStatus.Withdrawn or CitationStatus.Gone => "retracted",
            _ => "missing",
        };

    private static string Told(DraftQuote quote) =>
        quote.Verdict switch
        {
            Verdict.Verbatim => "Said in these words",
            Verdict.PartOf => "Part of what was said",
            Verdict.OtherSpeaker => "Said by somebody else",
            Verdict.Altered => "Said in other words",
            Verdict.NotFound => "Not found",
            _ => "Not checked",
        };

    private static string Told(CitationStatus status) =>
        status switch
        {
            CitationStatus.Unchanged => "Cited: unchanged",
            CitationStatus.Changed => "Cited: changed since",
            CitationStatus.Corrected => "Cited: corrected since",
            CitationStatus.Disputed => "Cited: disputed",
            CitationStatus.Retracted => "Cited: retracted",
            CitationStatus.Withdrawn => "Cited: withdrawn",
            CitationStatus.Gone => "Cited: deleted",
            CitationStatus.Unknown => "Cited: not known here",
            _ => "Cited: not checked",
        };
}
