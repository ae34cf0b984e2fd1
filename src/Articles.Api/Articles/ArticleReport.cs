using Articles.Api.Model;
using Articles.Api.Quotes;
using Articles.Api.References;
using Articles.Api.Renditions;

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

    /// <param name="quotes">Those of the article that nobody rejected.</param>
    internal static List<ArticleReport> Of(
        ArticleDetail article,
        IReadOnlyList<Block> body,
        IReadOnlyList<QuoteSummary> quotes
    )
    {
        var reading = ArticleReader.ReadBlocks(body, article.Title, [.. article.Authors.Select(author => author.Name)]);
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
