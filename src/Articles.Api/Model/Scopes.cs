namespace Articles.Api.Model;

/// <summary>What a caller may do. Each scope implies those before it: who writes must see the drafts, who publishes must write.</summary>
public static class Scopes
{
    public const string ReadDrafts = "read:drafts";
    public const string Write = "write";
    public const string Publish = "publish";
    public const string Admin = "admin";

    /// <summary>All of them, each before those that imply it.</summary>
    public static readonly IReadOnlyList<string> All = [ReadDrafts, Write, Publish, Admin];

    /// <summary>The scopes that were given, those that are none left out, with all that they imply.</summary>
    public static IReadOnlySet<string> Implied(IEnumerable<string> given)
    {
        var highest = given.Select(scope => All.ToList().IndexOf(scope)).DefaultIfEmpty(-1).Max();
        return All.Take(highest + 1).ToHashSet();
    }
}
