using System.Globalization;
using AngleSharp.Dom;

namespace Articles.Reading.Bodies;

/// <summary>The images of a body.</summary>
internal static class BodyImages
{
    private const int LongestSrcset = 8_000;
    private static readonly string[] Addresses =
    [
        "src",
        "data-src",
        "data-lazy-src",
        "data-original",
        "data-orig-file",
    ];

    /// <summary>An image that stands for a sign of print, such as a smiley: its text is the sign.</summary>
    public static bool IsSign(IElement image) =>
        image.GetAttribute("alt") is { Length: > 0 and <= 20 }
        && image.ClassName is { } names
        && (names.Contains("emoji", StringComparison.Ordinal) || names.Contains("wp-smiley", StringComparison.Ordinal));

    /// <param name="around">The marks around it: a link is where it leads.</param>
    /// <returns>Null when it cannot be shown; that is noted.</returns>
    public static Block? Read(IElement image, BodyScope scope, IReadOnlyList<Mark> around)
    {
        var address = Addresses
            .Select(name => scope.Resolve(image.GetAttribute(name)))
            .FirstOrDefault(BodyAddress.IsOfMedia);
        var (width, height) = (Pixels(image, "width"), Pixels(image, "height"));
        if (address is null || width is 1 && height is 1)
        {
            scope.Drop(
                "an image",
                address is null ? "It has no address that can be shown." : "It is one pixel, which counts readers.",
                image.GetAttribute("alt") ?? ""
            );
            return null;
        }
        var alt = InlineMarks.Clean(image.GetAttribute("alt") ?? "");
        return new Block(BlockKind.Image, "")
        {
            Address = address,
            Alt = alt.Length > 0 ? alt : null,
            Title = InlineMarks.TitleOf(image),
            Width = width,
            Height = height,
            Srcset = SrcsetOf(image, scope),
            Link = around.LastOrDefault(mark => mark.Kind is MarkKind.Link)?.Href,
        };
    }

    /// <summary>The image as a mark of the text that it stands in.</summary>
    public static Mark InLine(Block image) =>
        new(MarkKind.Image, 0, 0)
        {
            Href = image.Address,
            Alt = image.Alt,
            Title = image.Title,
            Width = image.Width,
            Height = image.Height,
            Srcset = image.Srcset,
            Link = image.Link,
        };

    /// <summary>The image as a block of its own.</summary>
    public static Block Apart(Mark image) =>
        new(BlockKind.Image, "")
        {
            Address = image.Href,
            Alt = image.Alt,
            Title = image.Title,
            Width = image.Width,
            Height = image.Height,
            Srcset = image.Srcset,
            Link = image.Link,
        };

    public static int? Pixels(IElement element, string name) =>
        int.TryParse(
            element.GetAttribute(name)?.Trim().Replace("px", "", StringComparison.OrdinalIgnoreCase),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var pixels
        ) && pixels is > 0 and <= 100_000
            ? pixels
            : null;

    private static string? SrcsetOf(IElement image, BodyScope scope)
    {
        if ((image.GetAttribute("srcset") ?? image.GetAttribute("data-srcset")) is not { } srcset)
            return null;
        var candidates = srcset
            .Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(candidate => candidate.Trim(',').Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries))
            .Where(candidate => candidate.Length > 0)
            .Select(candidate => (Address: scope.Resolve(candidate[0]), Size: candidate.ElementAtOrDefault(1)))
            .Where(candidate => BodyAddress.IsOfMedia(candidate.Address))
            .Select(candidate => $"{candidate.Address} {candidate.Size}".TrimEnd());
        return InlineMarks.Clean(string.Join(", ", candidates)) is { Length: > 0 and <= LongestSrcset } clean
            ? clean
            : null;
    }
}
