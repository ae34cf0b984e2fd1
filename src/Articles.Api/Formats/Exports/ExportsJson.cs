using System.Text.Json.Serialization;
using Articles.Api.Formats.Chunks;

namespace Articles.Api.Formats.Exports;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(ExportResponse))]
[JsonSerializable(typeof(ChunksResponse))]
internal sealed partial class ExportsJson : JsonSerializerContext;
