using System.Text.Json.Serialization;
using Articles.Api.Pipeline;

namespace Articles.Api.Changes;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(Feed<ChangeResponse>))]
internal sealed partial class ChangesJson : JsonSerializerContext;
