namespace Articles.Reading;

/// <summary>Why the reader believes a finding: which rule found it, where, and how sure it is.</summary>
/// <param name="Rule">The stable name of the rule, such as <c>breadcrumb-line</c>.</param>
/// <param name="Confidence">How sure the rule is, 0 to 1.</param>
/// <param name="Start">
/// First code point of the words that were read, in the page as given; null where <paramref name="Selector"/> tells the place.
/// </param>
/// <param name="End">One past the last code point.</param>
/// <param name="Words">The words that were read, exactly as printed.</param>
/// <param name="Selector">In an HTML page, a CSS selector of the element that was read, such as <c>meta[property="og:title"]</c>.</param>
public sealed record Evidence(
    string Rule,
    double Confidence,
    int? Start,
    int? End,
    string Words,
    string? Selector = null
);

/// <summary>A value that was read from the page, with its evidence.</summary>
public sealed record Found<T>(T Value, Evidence Evidence);
