using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.References;
using Articles.Api.Renditions;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Articles;

/// <summary>
/// What an article reports that somebody said. These are the article's words and not the speaker's: never show them in quotation marks. They are read
/// from the text when they are asked for, and no editor has looked at them.
/// </summary>
public sealed record ArticleReport
{
    /// <summary>`indirect`, or `mixed` where some of it stands in quotation marks, which is a quote of its own.</summary>
    public required ReportKind Kind { get; init; }

    /// <summary>Exactly the article's text from `start` to `end`.</summary>
    public required string Text { get; init; }

    /// <summary>First code point in the article's text.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last code point.</summary>
    public required int End { get; init; }

    /// <summary>The pieces of the report, at least one; two where it is interrupted (Traffic, she said, will double).</summary>
    public required IReadOnlyList<Segment> Segments { get; init; }

    /// <summary>The mention of the speaker as printed.</summary>
    public required string? SpeakerText { get; init; }

    /// <summary>The fullest name that the article has for whom the mention means; null when it does not tell.</summary>
    public required string? SpeakerName { get; init; }

    /// <summary>The speaker of that name, where the article quotes one.</summary>
    public required SpeakerReference? Speaker { get; init; }

    /// <summary>The reporting verb as printed.</summary>
    public required string? Cue { get; init; }

    /// <summary>Which of these contains it, counted from 0: what she said that he had said.</summary>
    public required int? Parent { get; init; }

    /// <summary>The id of the block quote that reports it.</summary>
    public required Guid? Quote { get; init; }

    /// <summary>How sure the reader is that this speaker is reported to have said so, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The rule that found the report.</summary>
    public required string Method { get; init; }

    internal static async Task<List<ArticleReport>> OfAsync(
        ArticlesDb db,
        ArticleDetail article,
        IReadOnlyList<Block> body,
        CancellationToken cancellationToken
    )
    {
        var reading = ArticleReader.ReadBlocks(body, article.Title, [.. article.Authors.Select(author => author.Name)]);
        if (reading.Reports.Count == 0)
            return [];
        var quotes = await db
            .Quotes.Where(quote => quote.ArticleId == article.Id && quote.Review != QuoteReview.Rejected)
            .Where(quote => quote.Kind == QuoteKind.Block || quote.SpeakerId != null)
            .Select(quote => new
            {
                quote.Id,
                quote.Kind,
                quote.Start,
                Speaker = quote.Speaker == null
                    ? null
                    : new SpeakerReference
                    {
                        Id = quote.Speaker.Id,
                        Slug = quote.Speaker.Slug,
                        Name = quote.Speaker.Name,
                        Description = quote.Speaker.Description,
                    },
            })
            .ToListAsync(cancellationToken);
        var blocks = quotes
            .Where(quote => quote.Kind == QuoteKind.Block)
            .ToLookup(quote => quote.Start, quote => quote.Id);
        // Two of one name in an article are told apart by nobody but an editor.
        var speakers = quotes
            .Select(quote => quote.Speaker)
            .OfType<SpeakerReference>()
            .Distinct()
            .GroupBy(speaker => FoldedText.Of(speaker.Name))
            .Where(named => named.Count() == 1)
            .ToDictionary(named => named.Key, named => named.Single());
        return [.. reading.Reports.Select(Of)];

        ArticleReport Of(FoundReport report)
        {
            var name = report.Speaker is { } speaker ? reading.Speakers[speaker].Name : null;
            return new ArticleReport
            {
                Kind = report.Kind,
                Text = report.Text,
                Start = report.Start,
                End = report.End,
                Segments = report.Segments,
                SpeakerText = report.SpeakerMention?.Text,
                SpeakerName = name,
                Speaker = name is null ? null : speakers.GetValueOrDefault(FoldedText.Of(name)),
                Cue = report.Cue?.Text,
                Parent = report.Parent,
                Quote = report.Quote is { } quote
                    ? blocks[reading.Quotes[quote].Start].Select(id => (Guid?)id).FirstOrDefault()
                    : null,
                Confidence = report.Confidence,
                Method = report.Method,
            };
        }
    }
}
