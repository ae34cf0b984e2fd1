using System.ComponentModel;
using Articles.Api.CitationChecks;
using Articles.Api.DraftChecks;
using Articles.Api.Pipeline;
using Articles.Api.Quotes.Verifying;
using MediatR;

namespace Articles.Api.Assistants;

/// <summary>The tools that check what somebody is about to claim.</summary>
internal sealed class CheckTools(IMediator mediator, ShowPrinted show)
{
    private const int MostMatches = 5;

    [Description(
        "Find out who said some words: the quotes that have them, with speaker, chain of reports, article and standing."
    )]
    public Task<VerifiedAnswer> WhoSaid(
        [Description("The words, with or without quotation marks.")] string words,
        CancellationToken cancellationToken = default
    ) => VerifyAsync(words, null, cancellationToken);

    [Description(
        "Verify words before you attribute them: verbatim, partOf, altered (with the difference word by word), otherSpeaker or notFound."
    )]
    public Task<VerifiedAnswer> VerifyWords(
        [Description("The words. … leaves words out; [brackets] have what the writer put in.")] string words,
        [Description("Who is to have said them: a name, or the id or slug of a speaker.")] string? speaker = null,
        CancellationToken cancellationToken = default
    ) => VerifyAsync(words, speaker, cancellationToken);

    [Description(
        "Check a draft before it is published: every quote (said so? by whom? does it stand?) and every citation (corrected, retracted or changed since?), with its place in the draft."
    )]
    public async Task<CheckedDraft> CheckDraft(
        [Description("The draft, at most 200 quotes.")] string draft,
        [Description("text, markdown, html, bibtex or csl.")] string form = "markdown",
        [Description("When its sources were used: RFC 3339 or a day.")] string? retrievedAt = null,
        CancellationToken cancellationToken = default
    )
    {
        if (draft.Length > DraftCheckEndpoints.LongestDraft)
            throw RefusedException.InvalidParameter(
                "draft",
                $"is longer than {DraftCheckEndpoints.LongestDraft} characters; check it in parts"
            );
        var request = new DraftChecks.CheckDraft(SentDraft.Of(DraftOf(draft, form)), CheckDraftQuery.At(retrievedAt));
        var response = await mediator.Send(request, cancellationToken);
        return new CheckedDraft
        {
            Quotes = [.. response.Quotes.Select(Of)],
            Citations = [.. response.Citations.Select(Of)],
            Notes = response.Notes,
        };
    }

    [Description(
        "Ask what became of articles and quotes since they were used: unchanged, changed, corrected, disputed, retracted …"
    )]
    public async Task<CheckedCitationsAnswer> CheckCitations(
        [Description(
            "For each one of article (id or slug), quote (id) and address (where it is printed on the web), and at most one of version and retrievedAt (RFC 3339)."
        )]
            IReadOnlyList<Citation> citations,
        CancellationToken cancellationToken = default
    )
    {
        var response = await mediator.Send(new CheckCitations(citations), cancellationToken);
        return new CheckedCitationsAnswer { Items = [.. response.Items.Select(Of)] };
    }

    private async Task<VerifiedAnswer> VerifyAsync(string words, string? speaker, CancellationToken cancellationToken)
    {
        var body = new WordsToVerify { Text = words, Speaker = speaker };
        var response = await mediator.Send(new VerifyWords(body), cancellationToken);
        return new VerifiedAnswer
        {
            Verdict = response.Verdict,
            Matches = [.. response.Matches.Take(MostMatches).Select(show.Of)],
            InText = [.. response.InText.Select(show.Of)],
        };
    }

    private static DraftToCheck DraftOf(string draft, string form) =>
        form switch
        {
            "text" => new DraftToCheck { Text = draft },
            "markdown" => new DraftToCheck { Markdown = draft },
            "html" => new DraftToCheck { Html = draft },
            "bibtex" => new DraftToCheck { Bibtex = draft },
            "csl" => new DraftToCheck { Csl = draft },
            _ => throw RefusedException.InvalidParameter("form", "is not one of text, markdown, html, bibtex, csl"),
        };

    private CheckedDraftQuote Of(DraftQuote quote) =>
        new()
        {
            Text = quote.Text,
            Start = quote.Start,
            End = quote.End,
            Speaker = quote.Speaker,
            Verdict = quote.Verdict,
            SpeakerAgrees = quote.SpeakerAgrees,
            Match = quote.Match is { } match ? show.Of(match) : null,
            Note = quote.Note,
        };

    private CheckedDraftCitation Of(DraftCitation citation) =>
        new()
        {
            Text = citation.Text,
            Start = citation.Start,
            End = citation.End,
            Article = citation.Article is { } article ? show.Of(article) : null,
            Status = citation.Check.Status,
            QuotedWordsChanged = citation.QuotedWordsChanged,
            Updates = UpdatesOf(citation.Check),
        };

    private CitationOutcome Of(CheckedCitation citation) =>
        new()
        {
            Cited = citation.Address ?? citation.Article ?? citation.Quote ?? "",
            Status = citation.Status,
            CitedVersion = citation.CitedVersion,
            Version = citation.Version,
            Diff = citation.Diff is { } diff ? show.At(diff) : null,
            Sentences =
            [
                .. citation.Sentences.Select(sentence => new ChangedSentence(sentence.Before, sentence.After)),
            ],
            Updates = UpdatesOf(citation),
        };

    private IReadOnlyList<string> UpdatesOf(CheckedCitation citation) =>
        [
            .. citation
                .Updates.Select(note => note.Href)
                .Concat(citation.AffectedBy.Where(effect => effect.Counts).Select(effect => effect.Href))
                .Select(show.At),
        ];
}
