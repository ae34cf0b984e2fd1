namespace Articles.Api.Imports.Pages;

/// <summary>A first line, and fields by their names: the head of a record, or of an answer of HTTP.</summary>
internal sealed class HeaderLines
{
    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    public HeaderLines(IReadOnlyList<string> lines)
    {
        Start = lines.Count > 0 ? lines[0] : "";
        foreach (var line in lines.Skip(1))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
    }

    public string Start { get; }

    public string? this[string name] => fields.GetValueOrDefault(name);
}
