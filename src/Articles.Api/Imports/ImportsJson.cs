using System.Text.Json.Serialization;
using Articles.Api.Pipeline;

namespace Articles.Api.Imports;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(ImportContent))]
[JsonSerializable(typeof(ImportResponse))]
[JsonSerializable(typeof(ImportSummary))]
[JsonSerializable(typeof(ImportReceipt))]
[JsonSerializable(typeof(Page<ImportSummary>))]
[JsonSerializable(typeof(Page<ImportReceipt>))]
internal sealed partial class ImportsJson : JsonSerializerContext;
