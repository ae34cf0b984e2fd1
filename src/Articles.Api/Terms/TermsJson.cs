using System.Text.Json.Serialization;
using Articles.Api.Pipeline;

namespace Articles.Api.Terms;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(TermResponse))]
[JsonSerializable(typeof(Page<TermResponse>))]
internal sealed partial class TermsJson : JsonSerializerContext;
