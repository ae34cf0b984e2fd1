using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Articles.Api.Imports.Pages;

/// <summary>A file that begins with front matter, in two.</summary>
/// <param name="FrontMatter">Null when it has none.</param>
internal sealed partial record FrontMatterSplit(FrontMatterForm Form, string? FrontMatter, string Body)
{
    // Front matter is some lines; what is longer is not that.
    private const int Longest = 1 << 16;

    public static FrontMatterSplit Of(string file)
    {
        var text = file.ReplaceLineEndings("\n").TrimStart('\uFEFF').TrimStart('\n', ' ', '\t');
        var none = new FrontMatterSplit(FrontMatterForm.Yaml, null, file.ReplaceLineEndings("\n").TrimStart('\uFEFF'));
        if (text.StartsWith('{'))
            return OfObject(text) ?? none;
        if (Opening().Match(text) is { Success: true } opening)
            return Fenced(text, opening) ?? none;
        // Hexo does not ask for a line above it.
        if (Setting().IsMatch(text) && Between(text, 0, Closing()) is var (settings, body) && AreSettings(settings))
            return new FrontMatterSplit(FrontMatterForm.Yaml, settings, body);
        if (text.StartsWith('"') && Between(text, 0, ClosingJson()) is var (members, rest))
            return new FrontMatterSplit(FrontMatterForm.Json, $"{{{members}}}", rest);
        return none;
    }

    private static FrontMatterSplit? Fenced(string text, Match opening)
    {
        var isToml = opening.Groups["fence"].Value == "+++" || opening.Groups["form"].Value == "toml";
        var isJson = opening.Groups["fence"].Value == ";;;" || opening.Groups["form"].Value == "json";
        var end = opening.Groups["fence"].Value switch
        {
            "+++" => ClosingToml(),
            ";;;" => ClosingJson(),
            _ => Closing(),
        };
        if (Between(text, opening.Length, end) is not var (inner, body))
            return null;
        return isToml ? new FrontMatterSplit(FrontMatterForm.Toml, inner, body)
            : isJson
                ? new FrontMatterSplit(
                    FrontMatterForm.Json,
                    inner.TrimStart() is ['{', ..] ? inner : $"{{{inner}}}",
                    body
                )
            : new FrontMatterSplit(FrontMatterForm.Yaml, inner, body);
    }

    private static (string Inner, string Body)? Between(string text, int start, Regex end) =>
        end.Match(text, start, Math.Min(text.Length - start, Longest)) is { Success: true } closing
            ? (text[start..closing.Index], text[(closing.Index + closing.Length)..])
            : null;

    /// <summary>Hugo's JSON: an object, and the body below it.</summary>
    private static FrontMatterSplit? OfObject(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text[..Math.Min(text.Length, Longest)]);
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, default);
        try
        {
            if (!reader.Read() || !reader.TrySkip())
                return null;
        }
        catch (JsonException)
        {
            return null;
        }
        var length = Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.BytesConsumed));
        return new FrontMatterSplit(FrontMatterForm.Json, text[..length], text[length..]);
    }

    // A text may begin with a word and a colon, and have a rule below; then its other lines are none.
    private static bool AreSettings(string lines) =>
        lines
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .All(line => Setting().IsMatch(line) || line[0] is ' ' or '\t' or '-' or '#' or ']' or '}');

    [GeneratedRegex(@"^(?<fence>---|\+\+\+|;;;)[ \t]*(?<form>yaml|yml|toml|json)?[ \t]*\n")]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?<=^|\n)(?:-{3,}|\.\.\.)[ \t]*(?:\n|$)")]
    private static partial Regex Closing();

    [GeneratedRegex(@"(?<=^|\n)\+\+\+[ \t]*(?:\n|$)")]
    private static partial Regex ClosingToml();

    [GeneratedRegex(@"(?<=^|\n);;;[ \t]*(?:\n|$)")]
    private static partial Regex ClosingJson();

    [GeneratedRegex(@"^[\p{L}_][\w-]*[ \t]*:(?:[ \t]|\n|$)")]
    private static partial Regex Setting();
}
