using System.Text.Json.Nodes;
using Articles.Api.Pipeline;
using Articles.Api.Updates;

namespace Articles.Api.Formats.JsonLd;

/// <summary>Updates as schema.org's CorrectionComment.</summary>
internal static class JsonLdUpdates
{
    public static JsonObject Of(UpdateResponse update, Site site) =>
        new JsonObject { ["@id"] = site.At($"/v1/updates/{update.Id}"), ["@type"] = "CorrectionComment" }
            .Say("text", update.Text)
            .Say("author", update.Author is { } author ? new JsonObject { ["name"] = author } : null)
            .Say("datePublished", JsonLdTerms.Date(update.PublishedAt, update.PublishedPrecision))
            .Say("dateModified", JsonLdTerms.Date(update.UpdatedAt, DatePrecision.Instant))
            .Say("parentItem", JsonLdTerms.Reference(site.At($"/v1/articles/{update.Article.Id}")))
            .Say("about", Affected(update, site));

    private static JsonArray Affected(UpdateResponse update, Site site) =>
        update
            .Affects.SelectMany(words => words.Quotes)
            .Distinct()
            .Select(quote => JsonLdTerms.Reference(site.At($"/v1/quotes/{quote}")))
            .ToJson();
}
