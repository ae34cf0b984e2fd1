using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Articles.Api.Imports.Pages;

/// <summary>
/// The texts in YAML by the names that lead to them. It is read event by event, so that neither nesting nor aliases can make more of it
/// than its bytes.
/// </summary>
internal sealed partial class YamlValues(Action<string, string> keep)
{
    private const int Deepest = 4;

    private readonly Stack<Level> levels = new();

    /// <exception cref="YamlException">When it is no YAML.</exception>
    public void Read(string yaml)
    {
        try
        {
            var parser = new Parser(new StringReader(yaml));
            while (parser.MoveNext())
                Take(parser.Current!);
        }
        catch (Exception exception)
            when (exception is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The parser does not expect everything that is no YAML.
            throw new YamlException(exception.Message);
        }
    }

    /// <summary>YAML in which lines that break it are texts: a colon, an @ or a quotation mark in a title does.</summary>
    public static (string Yaml, IReadOnlyList<string> Lines) Mend(string yaml)
    {
        var mended = new List<string>();
        var lines = yaml.Split('\n')
            .Select(line =>
            {
                if (KeyAndText().Match(line) is not { Success: true } match || IsYaml(line))
                    return line;
                mended.Add(line.Trim());
                return $"{match.Groups[1].Value}'{match.Groups[2].Value.Trim().Replace("'", "''", StringComparison.Ordinal)}'";
            })
            .ToList();
        return (string.Join('\n', lines), mended);
    }

    private static bool IsYaml(string line)
    {
        try
        {
            new YamlValues((_, _) => { }).Read(line.Trim());
            return true;
        }
        catch (YamlException)
        {
            // A text or a list that goes on in the next line is not whole in this one.
            return line.TrimEnd() is [.., '|' or '>' or '[' or '{' or ','];
        }
    }

    private void Take(ParsingEvent step)
    {
        switch (step)
        {
            case MappingStart or SequenceStart:
                levels.Push(new Level(step is MappingStart, Name()));
                break;
            case MappingEnd or SequenceEnd:
                levels.Pop();
                EndValue();
                break;
            case Scalar scalar when levels.TryPeek(out var level) && level is { IsMapping: true, Key: null }:
                level.Key = scalar.Value;
                break;
            case Scalar scalar:
                if (levels.Count is > 0 and <= Deepest && Name() is { Length: > 0 } name && !IsNull(scalar))
                    keep(name, scalar.Value);
                EndValue();
                break;
            case AnchorAlias:
                EndValue();
                break;
        }
    }

    private static bool IsNull(Scalar scalar) => scalar.Style is ScalarStyle.Plain && scalar.Value is "null" or "~";

    private string Name() =>
        !levels.TryPeek(out var level) ? ""
        : level.Key is { } key ? FrontMatter.Under(level.Name, key)
        : level.Name;

    private void EndValue()
    {
        if (levels.TryPeek(out var level))
            level.Key = null;
    }

    [GeneratedRegex(@"^(\s*(?:-\s+)?[\p{L}_][\w.-]*:\s+)(\S.*)$")]
    private static partial Regex KeyAndText();

    private sealed class Level(bool isMapping, string name)
    {
        public bool IsMapping { get; } = isMapping;

        public string Name { get; } = name;

        /// <summary>The key whose value comes next.</summary>
        public string? Key { get; set; }
    }
}
