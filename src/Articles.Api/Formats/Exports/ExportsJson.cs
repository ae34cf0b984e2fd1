using System.Text.Json.Serialization;

namespace Articles.Api.Formats.Exports;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(ExportResponse))]
internal sealed partial class ExportsJson : JsonSerializerContext;
