using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Articles.Api.CitationChecks;
using ModelContextProtocol;

namespace Articles.Api.Assistants;

/// <summary>What the tools take and answer as JSON.</summary>
[JsonSerializable(typeof(FoundPage))]
[JsonSerializable(typeof(ReadArticle))]
[JsonSerializable(typeof(VerifiedAnswer))]
[JsonSerializable(typeof(QuotesPage))]
[JsonSerializable(typeof(NotesPage))]
[JsonSerializable(typeof(CheckedDraft))]
[JsonSerializable(typeof(CheckedCitationsAnswer))]
[JsonSerializable(typeof(IReadOnlyList<Citation>))]
[JsonSerializable(typeof(int?))]
internal sealed partial class AssistantsJson : JsonSerializerContext
{
    public static new JsonSerializerOptions Options => field ??= Compose();

    private static JsonSerializerOptions Compose()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(Default, McpJsonUtilities.DefaultOptions.TypeInfoResolver),
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.Strict,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        };
        options.MakeReadOnly();
        return options;
    }
}
