namespace Articles.Reading.Speakers;

/// <summary>The attribution that needs no verb: according to Ms. Lee.</summary>
internal sealed class AccordingTo(Passage passage, Subjects subjects)
{
    internal Attribution? At(int preposition)
    {
        if (
            !passage.Is(preposition, ChunkKind.Preposition)
            || !passage.Is(preposition + 1, ChunkKind.Preposition)
            || !passage.Is(preposition + 2, ChunkKind.Noun)
        )
        {
            return null;
        }

        var (start, end) = (passage.Chunks[preposition].Start, passage.Chunks[preposition + 1].End);
        return passage.Text.AsSpan(start, end - start).Equals("according to", StringComparison.OrdinalIgnoreCase)
            ? new(subjects.Mention(preposition + 2), (start, end), "according-to", 0.88)
            : null;
    }
}
