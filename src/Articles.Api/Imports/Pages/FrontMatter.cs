using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Articles.Api.Imports.Pages;

/// <summary>
/// The first level of front matter: texts, lists of texts, and the names of people who have more than a name. It is read event by
/// event, so that neither nesting nor aliases can make more of it than its bytes.
/// </summary>
internal sealed class FrontMatter
{
    private const string Name = "name";

    private readonly Dictionary<string, List<string>> values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Stack<Level> levels = new();

    private FrontMatter() { }

    /// <exception cref="YamlException">When it is no YAML.</exception>
    public static FrontMatter Parse(string yaml)
    {
        var found = new FrontMatter();
        var parser = new Parser(new StringReader(yaml));
        while (parser.MoveNext())
            found.Take(parser.Current!);
        return found;
    }

    public string? One(params ReadOnlySpan<string> names) => All(names) is [var first, ..] ? first : null;

    /// <summary>The values of the first of these names that has any.</summary>
    public IReadOnlyList<string> All(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (values.GetValueOrDefault(name) is { } all)
                return all;
        }
        return [];
    }

    /// <summary>The first of them that is an address on the web; a "permalink" is often a path.</summary>
    public string? Address(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (WebAddress.IsAbsolute(One(name)))
                return One(name);
        }
        return null;
    }

    public bool IsTrue(string name) => One(name)?.ToUpperInvariant() is "TRUE" or "YES";

    public bool IsFalse(string name) => One(name)?.ToUpperInvariant() is "FALSE" or "NO";

    private void Take(ParsingEvent step)
    {
        switch (step)
        {
            case MappingStart or SequenceStart:
                levels.Push(new Level(step is MappingStart));
                break;
            case MappingEnd or SequenceEnd:
                levels.Pop();
                EndValue();
                break;
            case Scalar scalar when levels.TryPeek(out var level) && level is { IsMapping: true, Key: null }:
                level.Key = scalar.Value;
                break;
            case Scalar scalar:
                Keep(scalar.Value.Trim());
                EndValue();
                break;
            case AnchorAlias:
                EndValue();
                break;
        }
    }

    private void EndValue()
    {
        if (levels.TryPeek(out var level))
            level.Key = null;
    }

    private void Keep(string value)
    {
        if (value.Length == 0 || levels.Count is 0 or > 3 || levels.Last().Key is not { } key)
            return;
        // Below the first level only a list, or a person's name.
        if (levels.Count > 1 && levels.Peek() is { IsMapping: true, Key: not Name })
            return;
        if (!values.TryGetValue(key, out var all))
            values[key] = all = [];
        all.Add(value);
    }

    private sealed class Level(bool isMapping)
    {
        public bool IsMapping { get; } = isMapping;

        /// <summary>The key whose value comes next.</summary>
        public string? Key { get; set; }
    }
}
