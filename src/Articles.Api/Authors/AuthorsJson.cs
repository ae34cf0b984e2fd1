using System.Text.Json.Serialization;
using Articles.Api.Pipeline;

namespace Articles.Api.Authors;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(Page<AuthorResponse>))]
[JsonSerializable(typeof(AuthorContent))]
[JsonSerializable(typeof(AuthorPatch))]
[JsonSerializable(typeof(AuthorResponse))]
internal sealed partial class AuthorsJson : JsonSerializerContext;
