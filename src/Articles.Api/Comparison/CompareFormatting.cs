using System.Text.Json.Serialization;

namespace Articles.Api.Comparison;

/// <summary>What happened to formatting.</summary>
public enum FormattingChangeKind
{
    /// <summary>It was not there before.</summary>
    Added,

    /// <summary>It is no longer there.</summary>
    Removed,

    /// <summary>It leads elsewhere, or says something else of the same words.</summary>
    Changed,
}

/// <summary>A link or other formatting of words that is not what it was.</summary>
public sealed record FormattingChange
{
    /// <summary>What happened to it.</summary>
    public required FormattingChangeKind Change { get; init; }

    /// <summary>What the formatting is.</summary>
    public required MarkKind Kind { get; init; }

    /// <summary>The words that it is on.</summary>
    public required string Text { get; init; }

    /// <summary>Where a link led, or what the formatting said; absent when it says nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Before { get; init; }

    /// <summary>Where a link leads now, or what the formatting says.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? After { get; init; }
}

/// <summary>Tells which links and which emphasis changed between two bodies.</summary>
internal static class CompareFormatting
{
    private const int Most = 500;

    /// <summary>In the order of the text; at most the first 500.</summary>
    public static List<FormattingChange> Of(IReadOnlyList<Block> before, IReadOnlyList<Block> after)
    {
        var (old, now) = (Marked(before), Marked(after));
        var removed = Without(old, now);
        var added = Without(now, old);
        var changes = new List<FormattingChange>();
        foreach (var mark in removed)
        {
            var match = added.FindIndex(other => other.Kind == mark.Kind && other.Text == mark.Text);
            changes.Add(
                match < 0
                    ? Change(FormattingChangeKind.Removed, mark, mark.Says, null)
                    : Change(FormattingChangeKind.Changed, mark, mark.Says, added[match].Says)
            );
            if (match >= 0)
                added.RemoveAt(match);
        }
        changes.AddRange(added.Select(mark => Change(FormattingChangeKind.Added, mark, null, mark.Says)));
        return changes[..Math.Min(Most, changes.Count)];
    }

    private static FormattingChange Change(
        FormattingChangeKind change,
        Formatted mark,
        string? before,
        string? after
    ) =>
        new()
        {
            Change = change,
            Kind = mark.Kind,
            Text = mark.Text,
            Before = before,
            After = after,
        };

    private static List<Formatted> Marked(IReadOnlyList<Block> blocks)
    {
        var marked = new List<Formatted>();
        foreach (var block in blocks.Where(block => block.Marks.Count > 0))
        {
            var points = new CodePoints(block.Text);
            marked.AddRange(
                block.Marks.Select(mark => new Formatted(
                    mark.Kind,
                    block.Text[points.UnitAt(mark.Start)..points.UnitAt(mark.End)],
                    mark.Href ?? mark.Title ?? mark.Target
                ))
            );
        }
        return marked;
    }

    // Each of the others takes one away.
    private static List<Formatted> Without(List<Formatted> marks, List<Formatted> others)
    {
        var counts = others.CountBy(mark => mark).ToDictionary();
        var left = new List<Formatted>();
        foreach (var mark in marks)
        {
            if (counts.GetValueOrDefault(mark) > 0)
                counts[mark]--;
            else if (left.Count < Most)
                left.Add(mark);
        }
        return left;
    }

    private sealed record Formatted(MarkKind Kind, string Text, string? Says);
}
