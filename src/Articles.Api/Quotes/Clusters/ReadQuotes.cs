using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Quotes.Verifying;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Quotes.Clusters;

/// <summary>A quote with its words and who says them, as it is to be in a cluster.</summary>
internal sealed record QuoteToCluster(ClusteredQuote Row, Voice Voice, SaidWords Words);

/// <summary>Reads quotes as they are to be clustered.</summary>
internal static class ReadQuotes
{
    /// <summary>Of the quotes those that readers see, that no editor rejected and that have words.</summary>
    public static async Task<List<QuoteToCluster>> ReadAsync(
        ArticlesDb db,
        Guid[] ids,
        CancellationToken cancellationToken
    )
    {
        var quotes = await db
            .Quotes.IgnoreQueryFilters()
            .Where(quote => ids.Contains(quote.Id))
            .Where(quote => quote.Exposure == Exposure.Public && quote.Review != QuoteReview.Rejected)
            .Select(quote => new
            {
                quote.Id,
                quote.ArticleId,
                quote.SortAt,
                quote.Kind,
                quote.Text,
                quote.Segments,
                quote.Drift,
                Speaker = quote.Speaker == null ? null : quote.Speaker.Name,
            })
            .ToListAsync(cancellationToken);
        return quotes
            .Select(quote =>
                Of(
                    SaidWords.Of(Quote.WordsOf(quote.Text, quote.Segments, quote.Drift)),
                    quote.Speaker,
                    quote.Kind,
                    voice => new ClusteredQuote(quote.Id, quote.ArticleId, quote.SortAt, voice.Id)
                )
            )
            .OfType<QuoteToCluster>()
            .ToList();
    }

    /// <summary>As <see cref="ReadAsync"/>, of one with its speaker; null when it is in no cluster.</summary>
    public static QuoteToCluster? Of(Quote quote) =>
        quote.Exposure is Exposure.Public && quote.Review is not QuoteReview.Rejected
            ? Of(
                SaidWords.Of(Quote.WordsOf(quote.Text, quote.Segments, quote.Drift)),
                quote.Speaker?.Name,
                quote.Kind,
                voice => new ClusteredQuote(quote.Id, quote.ArticleId, quote.SortAt, voice.Id)
            )
            : null;

    private static QuoteToCluster? Of(SaidWords words, string? speaker, QuoteKind kind, Func<Voice, ClusteredQuote> row)
    {
        if (words.Count == 0)
            return null;
        var voice = VoiceOf(words, speaker, kind);
        return new QuoteToCluster(row(voice), voice, words);
    }

    private static Voice VoiceOf(SaidWords words, string? speaker, QuoteKind kind)
    {
        var name = speaker is null ? "" : string.Join(' ', ClaimedSpeaker.WordsOf(speaker));
        // A block whose speaker is known is his words; else it may have words of others in it.
        var isReport = kind is QuoteKind.Block && name.Length == 0;
        return new Voice(SaidWords.Hash($"{words}\n{name}\n{isReport}"), words.Id, name, isReport);
    }
}
