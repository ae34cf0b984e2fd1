using System.Text.Json.Serialization;
using Articles.Api.Pipeline;

namespace Articles.Api.Updates;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(Page<UpdateResponse>))]
[JsonSerializable(typeof(UpdateInput))]
[JsonSerializable(typeof(UpdatePatch))]
[JsonSerializable(typeof(UpdateResponse))]
internal sealed partial class UpdatesJson : JsonSerializerContext;
