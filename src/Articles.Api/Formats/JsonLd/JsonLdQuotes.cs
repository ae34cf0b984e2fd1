using System.Text.Json.Nodes;
using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Formats.JsonLd;

/// <summary>
/// Quotes as schema.org's Quotation. Whose words they are is <c>spokenByCharacter</c>; <c>creator</c> says the same only once an
/// editor has confirmed it.
/// </summary>
internal sealed class JsonLdQuotes
{
    private readonly Site site;
    private readonly Dictionary<Guid, SpeakerKind> kinds;

    private JsonLdQuotes(Site site, Dictionary<Guid, SpeakerKind> kinds)
    {
        this.site = site;
        this.kinds = kinds;
    }

    /// <summary>Looks up what the quotes do not tell of their speakers.</summary>
    public static async Task<JsonLdQuotes> LoadAsync(
        ArticlesDb db,
        Site site,
        IEnumerable<QuoteSummary> quotes,
        CancellationToken cancellationToken
    )
    {
        var ids = quotes.Select(quote => quote.Speaker?.Id).OfType<Guid>().Distinct().ToList();
        var kinds = await db
            .Speakers.Where(speaker => ids.Contains(speaker.Id))
            .ToDictionaryAsync(speaker => speaker.Id, speaker => speaker.Kind, cancellationToken);
        return new JsonLdQuotes(site, kinds);
    }

    /// <summary>A quote, with those directly inside it.</summary>
    public JsonObject Of(QuoteResponse quote) =>
        Of((QuoteSummary)quote).Say("hasPart", quote.Children.Select(Of).ToJson());

    /// <summary>The outermost quotes of an article, each with those inside it.</summary>
    public JsonArray Outermost(IReadOnlyList<QuoteSummary> all)
    {
        var ids = all.Select(quote => quote.Id).ToHashSet();
        var inside = all.ToLookup(quote => quote.Parent is { } parent && ids.Contains(parent) ? parent : Guid.Empty);
        return Below(Guid.Empty);

        JsonArray Below(Guid outer) =>
            inside[outer].Select(quote => Of(quote).Say("hasPart", Below(quote.Id))).ToJson();
    }

    public JsonObject Of(QuoteSummary quote)
    {
        var around = quote.Parent is { } parent ? $"/v1/quotes/{parent}" : $"/v1/articles/{quote.Article.Id}";
        return new JsonObject { ["@id"] = site.At($"/v1/quotes/{quote.Id}"), ["@type"] = "Quotation" }
            .Say("text", quote.Text)
            .Say("spokenByCharacter", Speaker(quote))
            .Say("creator", quote.Review is QuoteReview.Confirmed or QuoteReview.Corrected ? Speaker(quote) : null)
            .Say("isPartOf", JsonLdTerms.Reference(site.At(around)))
            .Say("isBasedOn", quote.Source is { } source ? Printed(source) : null)
            .Say("creativeWorkStatus", quote.Standing is QuoteStanding.Current ? null : Word(quote.Standing))
            .Say("correction", Corrections(quote));
    }

    private static string Word(QuoteStanding standing) => standing.ToString().ToLowerInvariant();

    private JsonArray Corrections(QuoteSummary quote) =>
        quote
            .AffectedBy.Where(effect => effect.Counts)
            .Select(effect => JsonLdTerms.Reference(site.At(effect.Href)).Say("@type", "CorrectionComment"))
            .ToJson();

    private JsonObject? Speaker(QuoteSummary quote) =>
        quote.Speaker is { } speaker
            ? JsonLdPeople.Of(speaker, kinds.GetValueOrDefault(speaker.Id, SpeakerKind.Unknown), site)
        : quote.SpeakerText is { } text ? new JsonObject { ["name"] = text }
        : null;

    private static JsonObject Printed(string outlet) =>
        new JsonObject { ["@type"] = "CreativeWork" }.Say("publisher", JsonLdTerms.Named("Organization", outlet));
}
