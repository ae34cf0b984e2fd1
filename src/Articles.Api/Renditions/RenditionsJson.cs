using System.Text.Json.Serialization;
using Articles.Api.Pipeline;

namespace Articles.Api.Renditions;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(Page<Prepared<ArticleSummary>>))]
[JsonSerializable(typeof(Page<ArticleSummary>))]
[JsonSerializable(typeof(ArticleSummary))]
[JsonSerializable(typeof(ArticleDetail))]
internal sealed partial class RenditionsJson : JsonSerializerContext;
