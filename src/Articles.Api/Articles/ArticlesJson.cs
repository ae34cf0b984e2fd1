using System.Text.Json.Serialization;
using Articles.Api.Articles.Related;
using Articles.Api.Articles.Writing;
using Articles.Api.Pipeline;

namespace Articles.Api.Articles;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(ArticleListItem))]
[JsonSerializable(typeof(Page<ArticleListItem>))]
[JsonSerializable(typeof(ArticleResponse))]
[JsonSerializable(typeof(Page<RelatedArticle>))]
[JsonSerializable(typeof(ArticleContent))]
[JsonSerializable(typeof(ArticlePatch))]
internal sealed partial class ArticlesJson : JsonSerializerContext;
