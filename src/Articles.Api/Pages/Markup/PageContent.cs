namespace Articles.Api.Pages.Markup;

/// <summary>What a page says; <see cref="Layout"/> puts the site around it.</summary>
internal sealed record PageContent
{
    public required string Title { get; init; }

    /// <summary>What stands between the site's head and its foot, the heading included.</summary>
    public required Html Main { get; init; }

    /// <summary>Its own whole address; null for what is no page of its own, such as an error.</summary>
    public string? Canonical { get; init; }

    /// <summary>What it is about, for those who link to it.</summary>
    public string? Description { get; init; }

    /// <summary>A picture for those who link to it.</summary>
    public string? Image { get; init; }

    /// <summary>What it is, in the words of OpenGraph.</summary>
    public string Type { get; init; } = "website";

    /// <summary>What the head of the page says besides: other forms and feeds.</summary>
    public Html Head { get; init; }

    /// <summary>Whether search engines are to leave it out, and what it leads to be followed.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>What was searched for, to stand in the box.</summary>
    public string? Query { get; init; }
}
