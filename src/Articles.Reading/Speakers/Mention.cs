namespace Articles.Reading.Speakers;

/// <summary>Words that stand for a speaker. Positions are UTF-16 units; <paramref name="Head"/> is the last token of the name or noun proper.</summary>
internal readonly record struct Mention(int Start, int End, int First, int Head);

/// <summary>The words by which a quote is given to its speaker.</summary>
internal sealed record Attribution(Mention? Speaker, (int Start, int End)? Cue, string Method, double Confidence)
{
    /// <summary>The outlet that a block quote was taken from.</summary>
    internal Mention? Source { get; init; }
}
