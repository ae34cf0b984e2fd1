using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Articles.Api.Authors;
using Articles.Api.Quotes;
using Articles.Api.Renditions;
using Articles.Api.Updates;

namespace Articles.Api.Articles;

/// <summary>An article with its body.</summary>
public sealed record ArticleResponse : ArticleDetail
{
    public ArticleResponse() { }

    /// <param name="detail">The article, to which what was asked for on top is put.</param>
    [SetsRequiredMembers]
    public ArticleResponse(ArticleDetail detail)
        : base(detail) { }

    /// <summary>
    /// The body as plain text, in which all positions count: the texts of the blocks except images, joined by one blank line.
    /// Only with `include=text` or when `fields` names it.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(2)]
    public string? Text { get; init; }

    /// <summary>The body as Markdown. Only with `include=markdown` or when `fields` names it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(2)]
    public string? Markdown { get; init; }

    /// <summary>The body as HTML that is safe to show. Only with `include=html` or when `fields` names it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(2)]
    public string? Html { get; init; }

    /// <summary>The quotes in the order of the text. Only with `include=quotes` or when `fields` names it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(2)]
    public IReadOnlyList<QuoteSummary>? Quotes { get; init; }

    /// <summary>
    /// What it reports that somebody said, in the order of the text. These are not the speaker's words: never show them in quotation marks. Only with
    /// `include=reports` or when `fields` names it.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(2)]
    public IReadOnlyList<ArticleReport>? Reports { get; init; }

    /// <summary>The updates, latest first. Only with `include=updates` or when `fields` names it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(2)]
    public IReadOnlyList<UpdateResponse>? Updates { get; init; }

    /// <summary>The authors in full, in the order of the byline. Only with `include=profiles` or when `fields` names it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(2)]
    public IReadOnlyList<AuthorResponse>? Profiles { get; init; }

    /// <summary>The articles before and after it in time. Only with `include=neighbours` or when `fields` names it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(2)]
    public ArticleNeighbours? Neighbours { get; init; }

    /// <summary>What of a body that was just written could not be kept. Only in the answer to a write, and absent when all was kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(2)]
    public IReadOnlyList<BodyNote>? Notes { get; init; }
}

/// <summary>Something of a body that was not taken over.</summary>
public sealed record BodyNote
{
    /// <summary>What it is, such as `script`.</summary>
    public required string What { get; init; }

    /// <summary>Why it was not taken over.</summary>
    public required string Why { get; init; }

    /// <summary>How often it was there.</summary>
    public required int Count { get; init; }

    /// <summary>How many words went with it.</summary>
    public required int Words { get; init; }

    /// <summary>The words in front of the first of them; empty at the beginning of the body.</summary>
    public required string Place { get; init; }

    internal static BodyNote Of(DroppedPart part) =>
        new()
        {
            What = part.What,
            Why = part.Why,
            Count = part.Count,
            Words = part.Words,
            Place = part.Place,
        };
}
