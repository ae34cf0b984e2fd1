using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Quotes;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.CitationChecks;

/// <summary>Tells what became of cited quotes: two queries, however many there are.</summary>
internal sealed class CheckCitedQuotes(ArticlesDb db)
{
    private Dictionary<Guid, Found> quotes = [];
    private HashSet<Guid> gone = [];

    public async Task<Func<Citation, CheckedCitation>> RunAsync(
        List<Citation> citations,
        CancellationToken cancellationToken
    )
    {
        var ids = citations.Select(citation => Guid.Parse(citation.Quote!)).Distinct().ToList();
        if (ids.Count == 0)
            return Check;
        // Those that were withdrawn too, to say so; not those that readers never saw.
        quotes = await db
            .Quotes.IgnoreQueryFilters()
            .Where(quote => quote.Exposure != Exposure.Hidden && ids.Contains(quote.Id))
            .Select(quote => new Found(
                quote.Id,
                quote.Exposure,
                quote.Review,
                quote.Standing,
                quote.Effects,
                quote.Anchor,
                quote.Drift,
                quote.Version,
                quote.UpdatedAt
            ))
            .ToDictionaryAsync(quote => quote.Id, cancellationToken);
        gone = await db
            .Tombstones.Where(stone => stone.Noun == Noun.Quote && ids.Contains(stone.Id))
            .Select(stone => stone.Id)
            .ToHashSetAsync(cancellationToken);
        return Check;
    }

    private CheckedCitation Check(Citation citation)
    {
        var id = Guid.Parse(citation.Quote!);
        var answer = new CheckedCitation
        {
            Article = null,
            Quote = citation.Quote,
            Status = CitationStatus.Unknown,
            CitedVersion = citation.Version,
        };
        if (!quotes.TryGetValue(id, out var quote))
            return gone.Contains(id) ? answer with { Status = CitationStatus.Gone } : answer;
        if (quote.Exposure is not Exposure.Public)
            return answer with { Status = CitationStatus.Withdrawn };
        if (quote.Review is QuoteReview.Rejected)
            return answer with { Status = CitationStatus.Gone };
        if (citation.Version > quote.Version)
            return answer;
        var isDrifted = quote.Anchor is QuoteAnchor.Drifted or QuoteAnchor.Orphaned;
        var isLater = citation switch
        {
            { Version: { } version } => quote.Version > version,
            { RetrievedAt: { } time } => quote.UpdatedAt > time,
            _ => true,
        };
        return answer with
        {
            Status = StatusOf(quote.Standing, isDrifted && isLater),
            Version = quote.Version,
            AffectedBy = EffectResponse.Of(quote.Effects),
            Drift = isDrifted ? DriftResponse.Of(quote.Drift) : null,
        };
    }

    private static CitationStatus StatusOf(QuoteStanding standing, bool hasOtherWords) =>
        standing switch
        {
            QuoteStanding.Retracted => CitationStatus.Retracted,
            QuoteStanding.Corrected => CitationStatus.Corrected,
            QuoteStanding.Disputed => CitationStatus.Disputed,
            _ => hasOtherWords ? CitationStatus.Changed : CitationStatus.Unchanged,
        };

    private sealed record Found(
        Guid Id,
        Exposure Exposure,
        QuoteReview Review,
        QuoteStanding Standing,
        IReadOnlyList<QuoteEffect> Effects,
        QuoteAnchor Anchor,
        QuoteDrift? Drift,
        int Version,
        DateTimeOffset UpdatedAt
    );
}
