using System.Text;
using Articles.Api.Formats.CitationFormats;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using Articles.Api.Renditions;

namespace Articles.Api.Formats.Chunks;

/// <summary>An article in pieces that can be found and cited one by one.</summary>
public sealed record ChunksResponse
{
    /// <summary>The id of the article.</summary>
    public required Guid Article { get; init; }

    /// <summary>Where people read the article.</summary>
    public required string Address { get; init; }

    /// <summary>How to cite the article, in one line.</summary>
    public required string Citation { get; init; }

    /// <summary>Which version of the article this is.</summary>
    public required int Version { get; init; }

    /// <summary>Where the article is on its way: one that was retracted is to be shown as that, or not at all.</summary>
    public required ArticleState State { get; init; }

    /// <summary>All pieces of the text, in its order. Titles of sections are with the pieces below them.</summary>
    public required IReadOnlyList<ChunkResponse> Items { get; init; }

    internal static ChunksResponse Of(ArticleDetail article, IReadOnlyList<QuoteSummary> quotes, Site site)
    {
        var work = GetArticleCitation.Of(article, site) with
        {
            Standing = article.Notice is { } notice ? $"Retracted: {notice}" : null,
        };
        return new ChunksResponse
        {
            Article = article.Id,
            Address = work.Address,
            Citation = Encoding.UTF8.GetString(WriteCitation.In(CitationFormat.Text, work).Body.Span).TrimEnd(),
            Version = article.Version,
            State = article.State,
            Items = [.. PiecesOf(article, quotes)],
        };
    }

    private static IEnumerable<ChunkResponse> PiecesOf(ArticleDetail article, IReadOnlyList<QuoteSummary> quotes)
    {
        string? heading = null;
        foreach (var block in article.Blocks)
        {
            if (block.Start is not { } start || block.End is not { } end)
                continue;
            if (block.Kind is BlockKind.Heading)
            {
                heading = block.Text;
                continue;
            }
            yield return new ChunkResponse
            {
                Id = $"{article.Id}#{start}-{end}",
                Kind = block.Kind,
                Text = block.Text,
                Start = start,
                End = end,
                Heading = heading,
                Quotes =
                [
                    .. quotes
                        .Where(quote => quote.Start < end && quote.End > start)
                        .Select(quote => new ChunkQuote(
                            quote.Id,
                            quote.Speaker?.Name ?? quote.SpeakerText,
                            quote.Standing,
                            quote.Start!.Value,
                            quote.End!.Value
                        )),
                ],
            };
        }
    }
}

/// <summary>A piece of an article: a paragraph, a block quote, a list.</summary>
public sealed record ChunkResponse
{
    /// <summary>The article's id and the place: the same while the text up to there stays the same.</summary>
    public required string Id { get; init; }

    /// <summary>What the piece is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Exactly the article's text from `start` to `end`.</summary>
    public required string Text { get; init; }

    /// <summary>First code point in the article's text.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last code point.</summary>
    public required int End { get; init; }

    /// <summary>The heading that it stands under; null above the first.</summary>
    public required string? Heading { get; init; }

    /// <summary>The quotes that stand in it, or in part, in the order of the text.</summary>
    public required IReadOnlyList<ChunkQuote> Quotes { get; init; }
}

/// <summary>A quote in a piece of an article.</summary>
/// <param name="Id">The id of the quote.</param>
/// <param name="Speaker">Whose words they are; null when the page does not tell.</param>
/// <param name="Standing">What is true of the quote now.</param>
/// <param name="Start">First code point in the article's text.</param>
/// <param name="End">One past the last code point.</param>
public sealed record ChunkQuote(Guid Id, string? Speaker, QuoteStanding Standing, int Start, int End);
