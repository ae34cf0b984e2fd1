using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;

namespace Articles.Api.Formats.Feeds;

/// <summary>Quotes as entries of a feed, each with its standing.</summary>
internal sealed class QuoteEntries(Site site)
{
    private const int TitleLength = 80;

    public FeedEntry Of(QuoteSummary quote)
    {
        var speaker = quote.Speaker?.Name ?? quote.SpeakerText ?? quote.Source;
        var standing =
            quote.Standing is QuoteStanding.Current ? "" : $" ({quote.Standing.ToString().ToLowerInvariant()})";
        return new FeedEntry
        {
            Id = quote.Id,
            Title = $"{(speaker is null ? "" : $"{speaker}: ")}“{Extract.Shorten(quote.Text, TitleLength)}”{standing}",
            Address = site.PageOf(quote.Article.Slug),
            Summary =
                $"“{quote.Text}”{standing}\n\n{(speaker is null ? "In" : $"{speaker} in")} “{quote.Article.Title}”",
            PublishedAt = quote.PublishedAt,
            ChangedAt = quote.UpdatedAt,
        };
    }
}
