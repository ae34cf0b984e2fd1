using System.Globalization;
using AngleSharp.Dom;

namespace Articles.Reading.Html;

/// <summary>Where images and frames are shown from.</summary>
internal static class ImageAddresses
{
    // What is smaller is a symbol or counts visits.
    private const int SmallestSide = 80;
    private static readonly string[] Sources = ["src", "data-src", "data-original", "data-lazy-src", "data-url"];

    /// <summary>The address of an image that may belong to an article; null of symbols.</summary>
    public static string? AddressOf(IElement element) =>
        IsSmall(element, "width") || IsSmall(element, "height")
            ? null
            : Array.Find(Sources.Select(element.GetAttribute).ToArray(), IsAddress);

    public static string? FrameAddressOf(IElement element) =>
        IsSmall(element, "width") || IsSmall(element, "height") ? null
        : element.GetAttribute("src") is { } source && IsAddress(source) ? source
        : element.GetAttribute("data-src") is { } later && IsAddress(later) ? later
        : element.LocalName == "amp-youtube" && element.GetAttribute("data-videoid") is { Length: > 0 } video
            ? "https://www.youtube.com/watch?v=" + video
        : element.QuerySelector("source")?.GetAttribute("src") is { } inner && IsAddress(inner) ? inner
        : null;

    private static bool IsAddress(string? address) =>
        address is { Length: > 3 }
        && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
        && !address.StartsWith("about:", StringComparison.OrdinalIgnoreCase)
        && !address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
        && !address.StartsWith("blob:", StringComparison.OrdinalIgnoreCase);

    private static bool IsSmall(IElement element, string side) =>
        element.GetAttribute(side) is { } given
        && double.TryParse(
            given.AsSpan().TrimEnd("px"),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var pixels
        )
        && pixels < SmallestSide;
}
