using Articles.Api.Comparison;
using CsCheck;

namespace Articles.Api.Tests.Comparison;

public sealed class CompareTextsTests
{
    private static readonly string[] SomeWords =
    [
        "He",
        "said",
        "5",
        "5%",
        "-5",
        "1.5",
        "harbor’s",
        "“yes,”",
        "über",
        "北京",
        "Mr.",
        "U.S.",
        "—",
        "!",
        "…",
        "🦊",
    ];
    private static readonly string[] SomeEnds = [".", "?", "", ".”"];

    private static readonly Gen<string> Sentence = Gen.Select(
        OneOf(SomeWords).Array[0, 8],
        OneOf(SomeEnds),
        (words, end) => string.Join(' ', words) + end
    );

    private static readonly Gen<string[]> Text = Sentence.Array[0, 12];

    private static Gen<string> OneOf(string[] texts) => Gen.Int[0, texts.Length - 1].Select(n => texts[n]);

    [Theory]
    [InlineData("It cost 5.", "It cost 5%.")]
    [InlineData("It cost 1.5 million.", "It cost 15 million.")]
    [InlineData("It fell to 5.", "It fell to -5.")]
    [InlineData("It cost $5.", "It cost €5.")]
    [InlineData("They polish it.", "They Polish it.")]
    [InlineData("He was not there.", "He was there.")]
    public void Other_words_are_a_change(string before, string after)
    {
        var change = Assert.Single(CompareTexts.Of([before], [after]));

        Assert.Equal(SentenceChangeKind.Changed, change.Change);
    }

    [Theory]
    [InlineData("“We won’t,” he said.", "\"We won't\" he said")]
    [InlineData("One.  Two.", "One. Two.")]
    [InlineData("One. Two.", "One — Two.")]
    [InlineData("It is over.", "It is over!")]
    public void The_same_words_in_other_print_are_none(string before, string after) =>
        Assert.All(
            CompareTexts.Of([before], [after]),
            change => Assert.Equal(SentenceChangeKind.Cosmetic, change.Change)
        );

    [Fact]
    public void A_sentence_that_was_put_in_is_all_that_changed()
    {
        var changes = CompareTexts.Of(["Mr. Smith left. He ran."], ["Mr. Smith left. Nobody saw him. He ran."]);

        Assert.Equal((SentenceChangeKind.Added, "Nobody saw him."), (Assert.Single(changes).Change, changes[0].After));
    }

    [Fact]
    public void What_is_equal_has_not_changed() => Text.Sample(text => CompareTexts.Of(text, text).Count == 0);

    [Fact]
    public void The_words_of_a_change_make_both_sentences() =>
        Gen.Select(Text, Text)
            .Sample(pair =>
            {
                foreach (var change in CompareTexts.Of(pair.Item1, pair.Item2).Where(one => one.Words.Count > 0))
                {
                    Assert.Equal(change.Before, Join(change, RunChange.Added));
                    Assert.Equal(change.After, Join(change, RunChange.Removed));
                }
            });

    [Fact]
    public void Words_are_never_lost_nor_made() =>
        Gen.Select(Text, Text)
            .Sample(pair =>
            {
                var changes = CompareTexts.Of(pair.Item1, pair.Item2);
                var (before, after) = (Count(pair.Item1), Count(pair.Item2));
                var gone = Count(changes.Select(change => change.Before));
                var come = Count(changes.Select(change => change.After));
                return after - before == come - gone;
            });

    [Fact]
    public void Two_long_texts_with_nothing_in_common_are_compared_in_time()
    {
        var before = Enumerable.Range(0, 20_000).Select(n => $"Old{n}.").ToList();
        var after = Enumerable.Range(0, 20_000).Select(n => $"New{n}.").ToList();

        Assert.Equal(40_000, CompareTexts.Of(before, after).Count);
    }

    private static int Count(IEnumerable<string?> texts) =>
        texts.OfType<string>().Sum(text => Words.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);

    private static string Join(SentenceChange change, RunChange without) =>
        string.Concat(change.Words.Where(run => run.Change != without).Select(run => run.Text));
}
