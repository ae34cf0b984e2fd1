namespace Articles.Reading;

/// <summary>Text with its formatting.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Marks">By positions in code points of the text.</param>
public readonly record struct MarkedText(string Text, IReadOnlyList<Mark> Marks)
{
    /// <summary>No text.</summary>
    public static MarkedText Empty { get; } = new("", []);

    /// <summary>Whether there is nothing at all, not even a mark without length.</summary>
    public bool IsEmpty => Text.Length == 0 && Marks.Count == 0;

    /// <summary>In code points.</summary>
    public int Length => LengthOf(Text);

    /// <summary>How many code points a text has.</summary>
    public static int LengthOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var length = text.Length;
        foreach (var character in text)
        {
            if (char.IsLowSurrogate(character))
                length--;
        }
        return length;
    }

    /// <summary>The text of a block.</summary>
    public static MarkedText Of(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return new(block.Text, block.Marks);
    }

    /// <summary>What stands from one code point to another.</summary>
    public MarkedText Slice(int start, int end)
    {
        var points = new CodePoints(Text);
        var all = this;
        return new(
            Text[points.UnitAt(start)..points.UnitAt(end)],
            [
                .. Marks
                    .Where(mark => all.IsIn(mark, start, end))
                    .Select(mark =>
                        mark with
                        {
                            Start = Math.Max(mark.Start, start) - start,
                            End = Math.Min(mark.End, end) - start,
                        }
                    ),
            ]
        );
    }

    /// <summary>The text on one line.</summary>
    public MarkedText WithSpacesForBreaks() => this with { Text = Text.Replace('\n', ' ') };

    /// <summary>The text cut at each separator.</summary>
    public IEnumerable<MarkedText> Split(string separator)
    {
        ArgumentNullException.ThrowIfNull(separator);
        return Pieces(separator);
    }

    private IEnumerable<MarkedText> Pieces(string separator)
    {
        var (start, from) = (0, 0);
        while (true)
        {
            var at = Text.IndexOf(separator, from, StringComparison.Ordinal);
            var piece = at < 0 ? Text[from..] : Text[from..at];
            var end = start + LengthOf(piece);
            yield return Slice(start, end);
            if (at < 0)
                yield break;
            (start, from) = (end + separator.Length, at + separator.Length);
        }
    }

    /// <summary>The texts that have words, behind each other.</summary>
    public static MarkedText Join(string separator, IEnumerable<MarkedText> parts)
    {
        ArgumentNullException.ThrowIfNull(separator);
        ArgumentNullException.ThrowIfNull(parts);
        var joined = new Composition();
        foreach (var part in parts)
            joined.Add(part, separator);
        return joined.ToMarkedText();
    }

    // What has no length belongs to what it stands in or behind, never to an empty piece at the same place.
    private bool IsIn(Mark mark, int start, int end) =>
        mark.Start == mark.End
            ? mark.Start >= start && mark.Start <= end && (start < end || Text.Length == 0)
            : mark.Start < end && mark.End > start;
}
