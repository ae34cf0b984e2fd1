using System.Text.Json.Serialization;
using Articles.Api.Renditions;

namespace Articles.Api.Articles;

/// <summary>An article in a list, with its body where that was asked for.</summary>
public sealed record ArticleListItem : ArticleSummary
{
    /// <summary>The body as plain text. Only with `include=text` or when `fields` names it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(2)]
    public string? Text { get; init; }

    /// <summary>The body as HTML that is safe to show. Only with `include=html` or when `fields` names it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(2)]
    public string? Html { get; init; }

    /// <summary>The body as Markdown. Only with `include=markdown` or when `fields` names it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(2)]
    public string? Markdown { get; init; }

    /// <summary>The body in order. Only with `include=blocks` or when `fields` names it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(2)]
    public IReadOnlyList<BlockResponse>? Blocks { get; init; }
}
