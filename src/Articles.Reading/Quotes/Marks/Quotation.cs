namespace Articles.Reading.Quotes.Marks;

/// <summary>A pair of quotation marks, or a block quote, and what stands between. Positions are UTF-16 units.</summary>
internal sealed class Quotation(int outerStart, int start)
{
    /// <summary>Where the opening mark begins.</summary>
    internal int OuterStart { get; } = outerStart;

    internal int Start { get; } = start;

    internal int End { get; private set; }

    /// <summary>One past the closing mark.</summary>
    internal int OuterEnd { get; private set; }

    internal MarkFamily Family { get; init; }

    internal bool IsBlock { get; init; }

    /// <summary>Words after a speaker's name and a colon, without marks.</summary>
    internal bool IsTranscript { get; init; }

    /// <summary>Whether a closing mark was printed.</summary>
    internal bool IsClosed { get; private set; }

    internal Quotation? Parent { get; init; }

    /// <summary>The quotations right inside this one in order.</summary>
    internal List<Quotation> Children { get; } = [];

    /// <summary>Its paragraphs: first and last unit of the words, and of the words with their marks.</summary>
    internal List<Piece> Pieces { get; } = [];

    /// <summary>Where the words of its last paragraph begin.</summary>
    internal int LastStart => Pieces.Count > 0 ? Pieces[^1].Start : Start;

    internal void Close(int end, int outerEnd, bool closed)
    {
        (End, OuterEnd, IsClosed) = (end, outerEnd, closed);
        if (Pieces.Count == 0)
        {
            Pieces.Add(new(OuterStart, Start, end, outerEnd));
        }
        else
        {
            Pieces[^1] = Pieces[^1] with { End = end, OuterEnd = outerEnd };
        }
    }

    /// <summary>Goes on in the next paragraph, which repeats the opening mark.</summary>
    internal void Reopen(int outerStart, int start) => Pieces.Add(new(outerStart, start, start, start));

    internal readonly record struct Piece(int OuterStart, int Start, int End, int OuterEnd);
}
