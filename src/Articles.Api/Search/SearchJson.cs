using System.Text.Json.Serialization;

namespace Articles.Api.Search;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(SearchPage))]
internal sealed partial class SearchJson : JsonSerializerContext;
