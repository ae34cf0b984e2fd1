using System.Text.Json.Serialization;

namespace Articles.Api.Renditions;

/// <summary>Formatting of a stretch of a block's text. Marks of an article count in its text like every position.</summary>
public sealed record BlockMark
{
    /// <summary>What the formatting is.</summary>
    public required MarkKind Kind { get; init; }

    /// <summary>The first code point.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last code point; `start` for a footnote and an image, which have no text.</summary>
    public required int End { get; init; }

    /// <summary>Where a link leads; the address of an image.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Href { get; init; }

    /// <summary>The title of a link or an image; what an abbreviation stands for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Title { get; init; }

    /// <summary>What a link says of its address, such as `nofollow`.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Rel { get; init; }

    /// <summary>The label of the footnote that is referred to.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Target { get; init; }

    /// <summary>What an image shows, for those who do not see it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Alt { get; init; }

    /// <summary>The width of an image, in pixels.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Width { get; init; }

    /// <summary>The height of an image, in pixels.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Height { get; init; }

    /// <summary>The sizes in which there is an image, as the attribute `srcset` of HTML has them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Srcset { get; init; }

    /// <summary>Where an image leads.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Link { get; init; }

    internal static BlockMark Of(Mark mark) =>
        new()
        {
            Kind = mark.Kind,
            Start = mark.Start,
            End = mark.End,
            Href = mark.Href,
            Title = mark.Title,
            Rel = mark.Rel,
            Target = mark.Target,
            Alt = mark.Alt,
            Width = mark.Width,
            Height = mark.Height,
            Srcset = mark.Srcset,
            Link = mark.Link,
        };
}
