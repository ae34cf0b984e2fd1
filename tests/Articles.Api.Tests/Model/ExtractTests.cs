using Articles.Api.Model;
using CsCheck;

namespace Articles.Api.Tests.Model;

public sealed class ExtractTests
{
    private const int ExcerptLength = 280;

    private static readonly Gen<string> Texts = AnyOf("a", "é", "😀", "word", " ", "\n", "\n\n", ", ")
        .Array[0, 200]
        .Select(string.Concat);

    // A position never stands inside of a character.
    private static readonly Gen<(string Text, int Position, int Length)> Cuts =
        from text in Texts
        from at in Gen.Int[0, text.EnumerateRunes().Count()]
        from length in Gen.Int[0, 60]
        select (text, text.EnumerateRunes().Take(at).Sum(rune => rune.Utf16SequenceLength), length);

    [Fact]
    public void The_words_before_end_at_the_position_and_begin_at_a_character() =>
        Cuts.Sample(cut =>
        {
            var before = Extract.Before(cut.Text, cut.Position, cut.Length);
            // One unit more than asked for, rather than half a character.
            Assert.InRange(before.Length, 0, cut.Length + 1);
            Assert.EndsWith(before, cut.Text[..cut.Position], StringComparison.Ordinal);
            Assert.True(IsWhole(before), before);
        });

    [Fact]
    public void The_words_after_begin_at_the_position_and_end_at_a_character() =>
        Cuts.Sample(cut =>
        {
            var after = Extract.After(cut.Text, cut.Position, cut.Length);
            Assert.InRange(after.Length, 0, cut.Length);
            Assert.StartsWith(after, cut.Text[cut.Position..], StringComparison.Ordinal);
            Assert.True(IsWhole(after), after);
        });

    [Fact]
    public void No_word_is_cut_where_there_is_a_space()
    {
        const string text = "one two three four";
        Assert.Equal("three ", Extract.Before(text, 14, 8));
        Assert.Equal("one two", Extract.After(text, 0, 9));
        Assert.Equal(text, Extract.After(text, 0, 100));
        Assert.Equal(text, Extract.Before(text, text.Length, 100));
        Assert.Equal("", Extract.Before(text, text.Length, 0));
    }

    [Fact]
    public void Words_are_counted_between_white_space() =>
        Texts.Sample(text =>
            Extract.CountWords(text) == text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length
        );

    [Fact]
    public void The_excerpt_is_the_first_paragraph_or_the_first_words()
    {
        var heading = new Block(BlockKind.Heading, "A heading");
        var image = new Block(BlockKind.Image, "A caption");
        var paragraph = new Block(BlockKind.Paragraph, "A paragraph");
        Assert.Equal("A paragraph", Extract.Excerpt([image, heading, paragraph]));
        Assert.Equal("A heading", Extract.Excerpt([image, heading]));
        Assert.Null(Extract.Excerpt([image]));
        Assert.Null(Extract.Excerpt([]));
    }

    [Fact]
    public void The_excerpt_is_the_whole_paragraph_or_its_beginning_with_an_ellipsis() =>
        Texts.Sample(text =>
        {
            var excerpt = Extract.Excerpt([new Block(BlockKind.Paragraph, text)])!;
            var whole = text.Replace("\n\n", " ", StringComparison.Ordinal);
            Assert.True(IsWhole(excerpt), excerpt);
            Assert.InRange(excerpt.Length, 0, ExcerptLength + 1);
            if (whole.Length <= ExcerptLength)
                Assert.Equal(whole, excerpt);
            else
                Assert.True(excerpt[^1] == '…' && whole.StartsWith(excerpt[..^1], StringComparison.Ordinal), excerpt);
        });

    private static bool IsWhole(string text) =>
        (text.Length == 0 || !char.IsLowSurrogate(text[0])) && (text.Length == 0 || !char.IsHighSurrogate(text[^1]));

    private static Gen<string> AnyOf(params string[] texts) =>
        Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
