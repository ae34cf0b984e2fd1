using Articles.Api.Database;
using Articles.Api.Indexing;
using Articles.Api.Model;
using Articles.Api.References;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Quotes.Verifying;

/// <summary>What is known of a claim.</summary>
/// <param name="Response">The verdict and what it follows from.</param>
/// <param name="IsCutShort">Whether something that may have its words was not compared, because others took what a request may cost.</param>
/// <param name="SpeakerAgrees">Whether the best match may be of who is to have said it; null when one of the two is not known.</param>
internal sealed record VerifiedClaim(VerifyResponse Response, bool IsCutShort, bool? SpeakerAgrees);

/// <summary>Verifies claims, all of them in the same few queries.</summary>
internal sealed class VerifyClaims(ArticlesDb db, WordFrequencies frequencies, VerifyBounds bounds)
{
    private const int MostOfArticle = 1_000;

    private readonly AlignBudget budget = new(AlignBudget.OfRequest);

    /// <param name="words">Each has words in it that somebody may have said.</param>
    /// <returns>One for each, in their order.</returns>
    public async Task<List<VerifiedClaim>> RunAsync(
        IReadOnlyList<WordsToVerify> words,
        CancellationToken cancellationToken
    )
    {
        db.SeeAsReaders();
        // Who says something twice is looked for once.
        var sought = words.Distinct().ToDictionary(one => one, one => new SoughtClaim(one));
        // Short ones first: what they do not spend is for the long ones.
        var claims = sought.Values.OrderBy(claim => claim.Words.Words.Count).ToList();
        var find = new FindClaimed(db, frequencies, bounds);
        await AlignAsync(claims, await find.ExactAsync(claims, cancellationToken), cancellationToken);
        var others = claims.FindAll(claim => !claim.IsFound);
        if (others.Count > 0)
        {
            await AlignAsync(others, await find.LikeAsync(others, cancellationToken), cancellationToken);
            others.RemoveAll(claim => claim.IsFound);
            await ReadAsync(others, await find.ArticlesAsync(others, cancellationToken), cancellationToken);
        }
        var judged = await JudgeAsync(claims, cancellationToken);
        return words.Select(one => judged[sought[one]]).ToList();
    }

    /// <summary>As <see cref="RunAsync"/>, of one claim, in one article and nowhere else.</summary>
    public async Task<VerifiedClaim> InArticleAsync(
        WordsToVerify words,
        Guid article,
        CancellationToken cancellationToken
    )
    {
        var claim = new SoughtClaim(words);
        var quotes = await db
            .Quotes.Where(quote => quote.ArticleId == article)
            .OrderBy(quote => quote.Start)
            .Select(quote => quote.Id)
            .Take(MostOfArticle)
            .ToListAsync(cancellationToken);
        await AlignAsync([claim], [quotes], cancellationToken);
        if (!claim.IsFound)
            await ReadAsync(
                [claim],
                [
                    [article],
                ],
                cancellationToken
            );
        return (await JudgeAsync([claim], cancellationToken))[claim];
    }

    private async Task AlignAsync(
        List<SoughtClaim> claims,
        List<List<Guid>> candidates,
        CancellationToken cancellationToken
    )
    {
        var ids = candidates.SelectMany(of => of).Distinct().ToList();
        if (ids.Count == 0)
            return;
        var quotes = await db
            .Quotes.Where(quote => ids.Contains(quote.Id))
            .Select(quote => new
            {
                quote.Id,
                quote.Text,
                quote.Segments,
                quote.Drift,
            })
            .ToDictionaryAsync(quote => quote.Id, cancellationToken);
        Share(
            claims,
            (n, claim, part) =>
            {
                // The same words may be printed in many places.
                var printed = new Dictionary<(string, string), (int Length, AlignedWords Words)?>();
                foreach (var id in candidates[n].Where(quotes.ContainsKey))
                {
                    var quote = quotes[id];
                    var words = Quote.WordsOf(quote.Text, quote.Segments, quote.Drift);
                    if (!printed.TryGetValue((quote.Text, words), out var best))
                        printed[(quote.Text, words)] = best = Align(claim, part, quote.Text, words);
                    if (best is { } found)
                        claim.Aligned[id] = found;
                }
            }
        );
    }

    private (int Length, AlignedWords Words)? Align(SoughtClaim claim, AlignBudget part, string text, string words)
    {
        // Where only the best is answered, what is less like than one that was found need not be looked at.
        var least =
            bounds.Matches > 1
                ? SoughtClaim.LeastLikeness
                : claim.Aligned.Values.Select(pair => pair.Words.Likeness).Append(SoughtClaim.LeastLikeness).Max();
        var best = part.Align(claim.Words, text, least);
        // What interrupts a quote is not of it, unless it was sent as it is printed.
        return words != text && best is not { Words.IsExact: true } ? part.Align(claim.Words, words, least) : best;
    }

    /// <summary>Notes the articles that have a claim's words in their text.</summary>
    private async Task ReadAsync(
        List<SoughtClaim> claims,
        List<List<Guid>> candidates,
        CancellationToken cancellationToken
    )
    {
        var ids = candidates.SelectMany(of => of).Distinct().ToList();
        if (ids.Count == 0)
            return;
        var articles = await db
            .Articles.Where(article => ids.Contains(article.Id))
            .Select(article => new
            {
                article.Body.Text,
                Reference = new ArticleReference
                {
                    Id = article.Id,
                    Slug = article.Slug,
                    Title = article.Title,
                },
            })
            .ToDictionaryAsync(article => article.Reference.Id, cancellationToken);
        Share(
            claims,
            (n, claim, part) =>
                claim.InText = candidates[n]
                    .Where(articles.ContainsKey)
                    .Select(id => articles[id])
                    .Where(article => part.Align(claim.Words, article.Text, least: 1) is { Words.IsExact: true })
                    .Select(article => article.Reference)
                    .ToList()
        );
    }

    /// <summary>Gives each claim its part of what may be spent.</summary>
    private void Share(List<SoughtClaim> claims, Action<int, SoughtClaim, AlignBudget> spend)
    {
        foreach (var (n, claim) in claims.Index())
        {
            var part = budget.Share(claims.Count - n);
            spend(n, claim, part);
            claim.IsCutShort |= part.IsSpent;
            budget.Return(part);
        }
    }

    private async Task<Dictionary<SoughtClaim, VerifiedClaim>> JudgeAsync(
        List<SoughtClaim> claims,
        CancellationToken cancellationToken
    )
    {
        var speakers = await SpeakersAsync(
            [.. claims.Where(claim => claim.Speaker is not null).SelectMany(claim => claim.Likely).Select(q => q.Key)],
            cancellationToken
        );
        var best = claims.ConvertAll(claim => BestOf(claim, speakers));
        var ids = best.SelectMany(of => of).Select(match => match.Id).Distinct().ToList();
        var quotes = await db
            .Quotes.Where(quote => ids.Contains(quote.Id))
            .Select(QuoteSummary.Projection)
            .ToDictionaryAsync(quote => quote.Id, cancellationToken);
        var chains = await db.ChainsAsync(quotes.Values, cancellationToken);
        return claims
            .Zip(best)
            .ToDictionary(
                pair => pair.First,
                pair =>
                    Verified(
                        pair.First,
                        pair.Second.FindAll(match => quotes.ContainsKey(match.Id)),
                        match => (quotes[match], chains[match])
                    )
            );
    }

    private List<(Guid Id, Verdict Verdict, bool? SpeakerAgrees)> BestOf(
        SoughtClaim claim,
        Dictionary<Guid, Speaker> speakers
    )
    {
        var given = claim.Speaker is { } name ? new ClaimedSpeaker(name) : null;
        return claim
            .Likely.Select(pair =>
            {
                bool? agrees = speakers.TryGetValue(pair.Key, out var speaker) ? given?.MayBe(speaker) : null;
                return (pair.Key, Verdict: claim.VerdictOf(pair.Key, agrees is false), agrees, pair.Value);
            })
            .OrderBy(match => match.Verdict)
            .ThenByDescending(match => match.Value.Words.Likeness)
            // The words themselves before the report that prints them.
            .ThenBy(match => match.Value.Length)
            .ThenBy(match => match.Key)
            .Take(bounds.Matches)
            .Select(match => (match.Key, match.Verdict, match.agrees))
            .ToList();
    }

    private static VerifiedClaim Verified(
        SoughtClaim claim,
        List<(Guid Id, Verdict Verdict, bool? SpeakerAgrees)> best,
        Func<Guid, (QuoteSummary Quote, List<ChainLink> Chain)> show
    )
    {
        var matches = best.ConvertAll(match =>
        {
            var words = claim.Aligned[match.Id].Words;
            var (quote, chain) = show(match.Id);
            return new VerifiedMatch
            {
                Verdict = match.Verdict,
                Likeness = Math.Round(words.Likeness, 2),
                Changes = words.Changes is [{ Change: Comparison.RunChange.Same }] ? [] : words.Changes,
                Quote = quote,
                Chain = chain,
            };
        });
        return new VerifiedClaim(
            new VerifyResponse
            {
                Verdict = matches.Select(match => match.Verdict).FirstOrDefault(Verdict.NotFound),
                Matches = matches,
                InText = claim.InText,
            },
            claim.IsCutShort && !claim.IsFound,
            best.Select(match => match.SpeakerAgrees).FirstOrDefault()
        );
    }

    /// <summary>Who said these quotes, as far as that is known.</summary>
    private Task<Dictionary<Guid, Speaker>> SpeakersAsync(List<Guid> quotes, CancellationToken cancellationToken) =>
        db
            .Quotes.AsNoTracking()
            .Where(quote => quote.Speaker != null && quotes.Contains(quote.Id))
            .Select(quote => new { quote.Id, Speaker = quote.Speaker! })
            .ToDictionaryAsync(quote => quote.Id, quote => quote.Speaker, cancellationToken);
}
