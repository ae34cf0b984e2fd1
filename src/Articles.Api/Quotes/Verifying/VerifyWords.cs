using Articles.Api.Database;
using Articles.Api.Indexing;
using Articles.Api.Model;
using Articles.Api.Pipeline.Writing;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Quotes.Verifying;

/// <summary>Tells whether somebody said what he is to have said.</summary>
public sealed record VerifyWords(WordsToVerify Body) : IRequest<VerifyResponse>
{
    internal sealed class Validator : AbstractValidator<VerifyWords>
    {
        private const int LongestText = 5_000;
        private const int LongestName = 200;

        public Validator()
        {
            RuleFor(request => request.Body.Text)
                .IsText(LongestText)
                .Must(text => string.IsNullOrWhiteSpace(text) || ClaimedWords.Of(text).Runs.Count > 0)
                .WithMessage("has no words in it that somebody may have said");
            RuleFor(request => request.Body.Speaker).IsLine(LongestName);
        }
    }

    internal sealed class Handler(ArticlesDb db, WordFrequencies frequencies)
        : IRequestHandler<VerifyWords, VerifyResponse>
    {
        private const int MostMatches = 10;
        private const double LeastLikeness = 0.55;

        public async Task<VerifyResponse> Handle(VerifyWords request, CancellationToken cancellationToken)
        {
            db.SeeAsReaders();
            var claim = ClaimedWords.Of(request.Body.Text);
            var budget = new AlignBudget();
            var find = new FindClaimed(db, claim, frequencies, budget);
            var aligned = await AlignAsync(claim, budget, await find.ExactAsync(cancellationToken), cancellationToken);
            var isFound = aligned.Exists(pair => pair.Words.IsExact);
            if (!isFound)
                aligned.AddRange(
                    await AlignAsync(claim, budget, await find.LikeAsync(cancellationToken), cancellationToken)
                );
            var matches = await JudgeAsync(
                claim,
                aligned.Where(pair => isFound ? pair.Words.IsExact : pair.Words.Likeness >= LeastLikeness),
                request.Body.Speaker,
                cancellationToken
            );
            return new VerifyResponse
            {
                Verdict = matches.Select(match => match.Verdict).FirstOrDefault(Verdict.NotFound),
                Matches = matches,
                InText = isFound ? [] : await find.InTextAsync(cancellationToken),
            };
        }

        private async Task<List<(Guid Id, int Length, AlignedWords Words)>> AlignAsync(
            ClaimedWords claim,
            AlignBudget budget,
            List<Guid> ids,
            CancellationToken cancellationToken
        )
        {
            var quotes = await db
                .Quotes.Where(quote => ids.Contains(quote.Id))
                .Select(quote => new
                {
                    quote.Id,
                    quote.Text,
                    quote.Segments,
                    quote.Drift,
                })
                .ToListAsync(cancellationToken);
            var aligned = new List<(Guid Id, int Length, AlignedWords Words)>();
            foreach (var quote in quotes.OrderBy(quote => ids.IndexOf(quote.Id)))
            {
                var best = budget.Align(claim, quote.Text);
                var words = Quote.WordsOf(quote.Text, quote.Segments, quote.Drift);
                // What interrupts a quote is not of it, unless it was sent as it is printed.
                if (words != quote.Text && best is not { Words.IsExact: true })
                    best = budget.Align(claim, words);
                if (best is var (length, found))
                    aligned.Add((quote.Id, length, found));
            }
            return aligned;
        }

        private async Task<List<VerifiedMatch>> JudgeAsync(
            ClaimedWords claim,
            IEnumerable<(Guid Id, int Length, AlignedWords Words)> aligned,
            string? speaker,
            CancellationToken cancellationToken
        )
        {
            var found = aligned.DistinctBy(pair => pair.Id).ToDictionary(pair => pair.Id);
            var others = await OthersAsync([.. found.Keys], speaker, cancellationToken);
            var best = found
                .Values.Select(pair =>
                    (pair.Id, pair.Length, pair.Words, Verdict: VerdictOf(claim, pair, others.Contains(pair.Id)))
                )
                .OrderBy(pair => pair.Verdict)
                .ThenByDescending(pair => pair.Words.Likeness)
                // The words themselves before the report that prints them.
                .ThenBy(pair => pair.Length)
                .ThenBy(pair => pair.Id)
                .Take(MostMatches)
                .ToList();
            var ids = best.ConvertAll(pair => pair.Id);
            var quotes = await db
                .Quotes.Where(quote => ids.Contains(quote.Id))
                .Select(QuoteSummary.Projection)
                .ToDictionaryAsync(quote => quote.Id, cancellationToken);
            var chains = await db.ChainsAsync(quotes.Values, cancellationToken);
            return best.Where(pair => quotes.ContainsKey(pair.Id))
                .Select(pair => new VerifiedMatch
                {
                    Verdict = pair.Verdict,
                    Likeness = Math.Round(pair.Words.Likeness, 2),
                    Changes = pair.Words.Changes is [{ Change: Comparison.RunChange.Same }] ? [] : pair.Words.Changes,
                    Quote = quotes[pair.Id],
                    Chain = chains[pair.Id],
                })
                .ToList();
        }

        /// <summary>Those of the quotes that somebody else said, who is known.</summary>
        private async Task<HashSet<Guid>> OthersAsync(
            List<Guid> ids,
            string? given,
            CancellationToken cancellationToken
        )
        {
            if (given is null)
                return [];
            var speaker = new ClaimedSpeaker(given);
            var quotes = await db
                .Quotes.AsNoTracking()
                .Where(quote => quote.Speaker != null && ids.Contains(quote.Id))
                .Select(quote => new { quote.Id, quote.Speaker })
                .ToListAsync(cancellationToken);
            return quotes.Where(quote => !speaker.MayBe(quote.Speaker!)).Select(quote => quote.Id).ToHashSet();
        }

        private static Verdict VerdictOf(
            ClaimedWords claim,
            (Guid Id, int Length, AlignedWords Words) pair,
            bool isOthers
        ) =>
            !pair.Words.IsExact ? Verdict.Altered
            : isOthers ? Verdict.OtherSpeaker
            : pair.Words.First == 0
            && pair.Words.Last == pair.Length
            && claim.Words.All(word => word.Kind is not ClaimedKind.LeftOut)
                ? Verdict.Verbatim
            : Verdict.PartOf;
    }
}
