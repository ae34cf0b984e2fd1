using System.Text.Json;
using Articles.Api.Model;
using Tomlyn.Model;
using YamlDotNet.Core;

namespace Articles.Api.Imports.Pages;

/// <summary>
/// The first levels of front matter: texts, lists of texts, and the names of people who have more than a name; in YAML, TOML or JSON.
/// </summary>
internal sealed class FrontMatter
{
    // Deeper is what a theme needs, not what a page says.
    private const int Deepest = 3;

    private readonly Dictionary<string, List<string>> values = new(StringComparer.OrdinalIgnoreCase);

    private FrontMatter() { }

    /// <summary>What had to be mended, in sentences for a person.</summary>
    public IReadOnlyList<string> Notes { get; private init; } = [];

    /// <summary>Whether nothing of it could be read.</summary>
    public bool IsEmpty => values.Count == 0;

    /// <exception cref="FormatException">When it is not what it should be; says where.</exception>
    public static FrontMatter Parse(FrontMatterForm form, string text)
    {
        try
        {
            return form switch
            {
                FrontMatterForm.Yaml => OfYaml(text),
                FrontMatterForm.Toml => OfToml(text),
                FrontMatterForm.Json => OfJson(text),
                _ => throw new InvalidOperationException($"{form} is no form of front matter."),
            };
        }
        catch (Exception exception) when (exception is YamlException or JsonException or Tomlyn.TomlException)
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    public string? One(params ReadOnlySpan<string> names) => All(names) is [var first, ..] ? first : null;

    /// <summary>The values of the first of these names that has any; a dot leads into what it holds.</summary>
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

    public bool IsTrue(params ReadOnlySpan<string> names) =>
        One(names)?.ToUpperInvariant() is "TRUE" or "YES" or "ON" or "Y" or "1";

    public bool IsFalse(params ReadOnlySpan<string> names) =>
        One(names)?.ToUpperInvariant() is "FALSE" or "NO" or "OFF" or "N" or "0";

    private static FrontMatter OfYaml(string text)
    {
        try
        {
            var whole = new FrontMatter();
            new YamlValues(whole.Add).Read(text);
            return whole;
        }
        catch (YamlException)
        {
            var (mended, lines) = YamlValues.Mend(text);
            var found = new FrontMatter
            {
                Notes = [.. lines.Select(line => $"Its front matter is no YAML in “{line}”; that was taken as text.")],
            };
            new YamlValues(found.Add).Read(mended);
            return found;
        }
    }

    private static FrontMatter OfToml(string text)
    {
        var found = new FrontMatter();
        found.Take("", Tomlyn.TomlSerializer.Deserialize<TomlTable>(text), 0);
        return found;
    }

    private static FrontMatter OfJson(string text)
    {
        var found = new FrontMatter();
        using var json = JsonDocument.Parse(
            text,
            new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
        );
        found.Take("", json.RootElement, 0);
        return found;
    }

    private void Take(string name, object? value, int depth)
    {
        if (depth > Deepest)
            return;
        switch (value)
        {
            case TomlTable table:
                foreach (var (key, inner) in table)
                    Take(Under(name, key), inner, depth + 1);
                break;
            case TomlTableArray tables:
                foreach (var table in tables)
                    Take(name, table, depth + 1);
                break;
            case TomlArray array:
                foreach (var inner in array)
                    Take(name, inner, depth + 1);
                break;
            case global::Tomlyn.TomlDateTime time:
                Add(name, time.ToString());
                break;
            case IFormattable written:
                Add(name, written.ToString(null, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case not null:
                Add(name, value.ToString() ?? "");
                break;
        }
    }

    private void Take(string name, JsonElement value, int depth)
    {
        if (depth > Deepest)
            return;
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                    Take(Under(name, member.Name), member.Value, depth + 1);
                break;
            case JsonValueKind.Array:
                foreach (var inner in value.EnumerateArray())
                    Take(name, inner, depth + 1);
                break;
            case JsonValueKind.Null:
                break;
            default:
                Add(name, value.ToString());
                break;
        }
    }

    /// <summary>What people are called stands below the people; all else below another name keeps both.</summary>
    public static string Under(string name, string key) =>
        name.Length == 0 ? key
        : key.Equals("name", StringComparison.OrdinalIgnoreCase) ? name
        : $"{name}.{key}";

    private void Add(string name, string value)
    {
        if (value.Trim() is not { Length: > 0 } text)
            return;
        if (!values.TryGetValue(name, out var all))
            values[name] = all = [];
        all.Add(text);
    }
}

/// <summary>How front matter is written.</summary>
internal enum FrontMatterForm
{
    Yaml,
    Toml,
    Json,
}
