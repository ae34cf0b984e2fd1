namespace Articles.Api.Model;

/// <summary>Who changed something, when, and why.</summary>
/// <param name="By">The name of the key or of the person, or of the part of this program that did it.</param>
/// <param name="Reason">In the words of who did it; null when none were given.</param>
public sealed record Change(DateTimeOffset At, string By, string? Reason = null)
{
    /// <summary>The name under which pages are read at the start.</summary>
    public const string Seeds = "seeds";

    /// <summary>The name under which pages are read otherwise, where no other is told.</summary>
    public const string Import = "import";

    /// <summary>A name that somebody from outside gave, told apart from those of this program's own parts.</summary>
    public static string ByOutsider(string name) => name is Seeds or Import ? $"“{name}”" : name;
}
