using System.Text.Json.Nodes;
using Articles.Api.Authors;
using Articles.Api.Pipeline;
using Articles.Api.References;
using Articles.Api.Speakers;

namespace Articles.Api.Formats.JsonLd;

/// <summary>Authors and speakers as schema.org's Person and Organization.</summary>
internal static class JsonLdPeople
{
    public static JsonObject Of(AuthorReference author, Site site) =>
        JsonLdTerms.Named("Person", author.Name).Say("@id", site.At($"/v1/authors/{author.Id}"));

    public static JsonObject Of(AuthorResponse author, Site site) =>
        JsonLdTerms
            .Named("Person", author.Name)
            .Say("@id", site.At($"/v1/authors/{author.Id}"))
            .Say("description", author.Bio)
            .Say("jobTitle", author.Role)
            .Say("image", author.Image?.Address)
            .Say(
                "worksFor",
                author.Affiliation is { } affiliation ? JsonLdTerms.Named("Organization", affiliation) : null
            )
            .Say("alumniOf", author.Education.Select(Institution).OfType<JsonNode>().ToJson())
            .Say("homeLocation", author.Residence is { } residence ? JsonLdTerms.Named("Place", residence) : null)
            .Say(
                "sameAs",
                author
                    .Links.Select(link => link.Address)
                    .Concat(Himself(author.Speaker, site))
                    .Select(address => JsonValue.Create(address))
                    .ToJson()
            );

    public static JsonObject Of(SpeakerResponse speaker, Site site) =>
        Speaker(speaker.Id, speaker.Name, speaker.Kind, speaker.Description, site)
            .Say("alternateName", speaker.Names.Except([speaker.Name]).Select(name => JsonValue.Create(name)).ToJson())
            .Say("sameAs", speaker.Author is { } author ? new JsonArray(site.At($"/v1/authors/{author.Id}")) : null);

    public static JsonObject Of(SpeakerReference speaker, SpeakerKind kind, Site site) =>
        Speaker(speaker.Id, speaker.Name, kind, speaker.Description, site);

    private static IEnumerable<string> Himself(SpeakerReference? speaker, Site site) =>
        speaker is null ? [] : [site.At($"/v1/speakers/{speaker.Id}")];

    private static JsonObject Speaker(Guid id, string name, SpeakerKind kind, string? description, Site site)
    {
        var speaker = new JsonObject { ["@id"] = site.At($"/v1/speakers/{id}") };
        // Where the text does not tell which of the two it is, nothing is said.
        var type = kind switch
        {
            SpeakerKind.Person => "Person",
            SpeakerKind.Organisation => "Organization",
            _ => null,
        };
        return speaker
            .Say("@type", type)
            .Say("name", name)
            .Say(kind is SpeakerKind.Person ? "jobTitle" : "description", description);
    }

    private static JsonObject? Institution(Education education) =>
        education.Institution is { } name ? JsonLdTerms.Named("EducationalOrganization", name) : null;
}
