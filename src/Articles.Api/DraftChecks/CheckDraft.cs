using Articles.Api.DraftChecks.Contents;
using Articles.Api.Pipeline;
using Articles.Api.Quotes.Verifying;
using Articles.Api.Readings;
using FluentValidation;
using MediatR;

namespace Articles.Api.DraftChecks;

/// <summary>What is asked besides of a draft that is sent as it is.</summary>
public sealed record CheckDraftQuery
{
    /// <summary>When what the draft cites was used, where it does not say so; without it only what is true now is told.</summary>
    public QueryValue<DateTimeOffset>? RetrievedAt { get; init; }

    /// <param name="retrievedAt">As a person wrote it; null for what is true now.</param>
    internal static CheckDraftQuery At(string? retrievedAt) =>
        new()
        {
            RetrievedAt =
                retrievedAt is not null && QueryValue<DateTimeOffset>.TryParse(retrievedAt, out var time) ? time : null,
        };
}

/// <summary>Checks the quotes and citations in a draft, and stores nothing.</summary>
public sealed record CheckDraft(SentDraft Body, CheckDraftQuery Query) : IRequest<DraftCheckResponse>
{
    /// <summary>So many quotes, and so many citations, are checked at once.</summary>
    public const int Most = 200;

    internal sealed class Validator : AbstractValidator<CheckDraft>
    {
        public Validator()
        {
            RuleFor(request => request.Body)
                .Must(draft => draft.Given.Count == 1)
                .WithMessage("has one of text, markdown, html, bibtex and csl, and not several");
            RuleFor(request => request.Body)
                .Must(draft => draft.Given.Count != 1 || !string.IsNullOrWhiteSpace(draft.Given[0].Source))
                .WithMessage("has nothing in it");
        }
    }

    internal sealed class Handler(ReadingDesk desk, IMediator mediator, FindCited cited)
        : IRequestHandler<CheckDraft, DraftCheckResponse>
    {
        public async Task<DraftCheckResponse> Handle(CheckDraft request, CancellationToken cancellationToken)
        {
            var draft = request.Body.Given[0];
            var content = await ReadAsync(draft, cancellationToken);
            var quotes = await VerifyAsync(content, cancellationToken);
            var since = request.Body.RetrievedAt ?? request.Query.RetrievedAt?.Value;
            var found = await cited.FindAsync(content, quotes, since, cancellationToken);
            List<string> notes = [.. draft.Notes, .. content.Reading.Notes, .. found.Notes];
            if (content.WordsLeftOut > 0)
                notes.Add(
                    $"{content.WordsLeftOut} words of the draft stand where an article has no text. Quotes were not sought in them."
                );
            return new DraftCheckResponse
            {
                Form = draft.Form,
                Quotes = quotes,
                Citations = found.Citations,
                Notes = notes,
            };
        }

        private async Task<DraftContent> ReadAsync(Draft draft, CancellationToken cancellationToken)
        {
            DraftContent? content = null;
            using (desk.Enter(draft.Source.Length))
                await desk.ReadAsync(() => (content = DraftContent.Of(draft)).Reading, cancellationToken);
            var reading = content!.Reading;
            // Half a draft answered as a whole one would be a lie.
            if (reading.ExceededLimits.Count > 0)
                throw new RefusedException(StatusCodes.Status422UnprocessableEntity, string.Join(' ', reading.Notes));
            if (reading.Quotes.Count > Most)
                throw RefusedException.Invalid(
                    draft.Pointer,
                    $"has {reading.Quotes.Count} quotes, and at most {Most} are checked at once; send it in parts"
                );
            return content;
        }

        private async Task<List<DraftQuote>> VerifyAsync(DraftContent content, CancellationToken cancellationToken)
        {
            var reading = content.Reading;
            var positions = new CodePoints(content.Draft.Source);
            var quotes = reading
                .Quotes.Zip(content.PlacesOfQuotes())
                .Select(pair => Unverified(pair.First, reading, pair.Second, positions))
                .ToList();
            var asked = Enumerable.Range(0, quotes.Count).Where(n => quotes[n].Note is null).ToList();
            var claims = asked.ConvertAll(n => new WordsToVerify
            {
                Text = SaidIn(reading.Quotes[n]),
                Speaker = quotes[n].Speaker,
            });
            var verified = await mediator.Send(new VerifyAllWords(claims), cancellationToken);
            foreach (var (n, claim) in asked.Zip(verified))
                quotes[n] = Verified(quotes[n], claim);
            return quotes;
        }

        private static DraftQuote Unverified(
            FoundQuote quote,
            PageReading reading,
            (int From, int To)? place,
            CodePoints positions
        ) =>
            new()
            {
                Text = quote.Text,
                Start = place is { } found ? positions.At(found.From) : null,
                End = place is { } at ? positions.At(at.To) : null,
                Kind = quote.Kind,
                Parent = quote.Parent,
                Speaker = quote.Speaker is { } speaker ? reading.Speakers[speaker].Name : null,
                SpeakerText = quote.SpeakerMention?.Text ?? quote.SpeakerCredit,
                Verdict = null,
                SpeakerAgrees = null,
                Match = null,
                InText = [],
                Note = SaidIn(quote) switch
                {
                    { Length: > VerifyWords.LongestText } =>
                        $"It is longer than {VerifyWords.LongestText} characters. Verify it in parts.",
                    var text when !VerifyAllWords.HasWords(text) =>
                        "It has no words in it that somebody may have said.",
                    _ => null,
                },
            };

        private static DraftQuote Verified(DraftQuote quote, VerifiedClaim claim) =>
            quote with
            {
                // That nothing was found says nothing where not everything was looked at.
                Verdict = claim.IsCutShort ? null : claim.Response.Verdict,
                SpeakerAgrees = claim.SpeakerAgrees,
                Match = claim.Response.Matches is [var best, ..] ? best : null,
                InText = claim.Response.InText,
                Note = claim.IsCutShort
                    ? "The draft has more to compare than one request may. Verify this quote by itself."
                    : null,
            };

        // What interrupts a quote is not of it.
        private static string SaidIn(FoundQuote quote) =>
            quote.Segments.Count > 1 ? string.Join(' ', quote.Segments.Select(segment => segment.Text)) : quote.Text;
    }
}
