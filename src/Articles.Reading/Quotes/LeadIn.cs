using System.Collections.Frozen;
using Articles.Reading.Lexicon;
using Articles.Reading.Lexicon.English;
using Articles.Reading.Speakers;
using Articles.Reading.Text;

namespace Articles.Reading.Quotes;

/// <summary>A paragraph that ends in a colon: whether it announces the words of somebody else.</summary>
internal static class LeadIn
{
    private const int LastWords = 4;

    // 'according to the Harbour Courier:'; what stands farther off is told rather than announced.
    private const int FarthestSource = 7;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Texts = WordList.SetOf(
        WriterWords.Texts,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>'Ms. Lee wrote in a letter:', 'according to Reuters:', 'here is his text:'; not 'here is what we found:'.</summary>
    internal static bool Announces(string paragraph)
    {
        var tokens = Tokenizer.Read(paragraph);
        var chunks = new Chunker(paragraph, tokens).Read(0, paragraph.Length, []);
        var passage = new Passage(paragraph, tokens, chunks, []);
        var start = passage.SentenceStart(chunks.Count);
        return Reports(passage, start)
            || (
                chunks.Count - start > LastWords
                && tokens.TakeLast(LastWords).Any(token => Texts.Contains(token.In(paragraph)))
            );
    }

    // 'The economist would say:' nobody said it.
    private static bool IsSupposed(Passage passage) =>
        passage
            .Tokens.TakeLast(LastWords)
            .Any(token => token.In(passage.Text) is "would" or "might" or "could" or "may" or "should");

    private static bool Reports(Passage passage, int start)
    {
        var clause = new ReportingClause(passage, new Subjects(passage)).Before(
            passage.Chunks.Count,
            start,
            ChunkTraits.Cue
        );
        if (clause is not { } found)
        {
            return passage
                .Tokens.TakeLast(FarthestSource)
                .Any(token => token.In(passage.Text) is "according" or "According");
        }

        var subject = passage.Chunks[found.Subject];
        if (IsSupposed(passage))
        {
            return false;
        }

        return subject.Is(ChunkTraits.Proper)
            || (
                subject.Is(ChunkTraits.Person)
                && passage.Text.AsSpan(subject.Start, subject.End - subject.Start)
                    is not ("I" or "we" or "We" or "you" or "You" or "it" or "It")
            );
    }
}
