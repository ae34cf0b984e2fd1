using CsCheck;

namespace Articles.Reading.Tests;

public sealed class WordAnchorsTests
{
    private const string Text =
        "The mayor spoke first. “We will win the vote,” she said, and left.\n\n"
        + "“No.” That was all the governor had to say. His wife agreed. “No.” She smiled at the crowd.\n\n"
        + "The report said: “The harbor 😀 is closed, and nobody knows ‘when it opens’ again.” It was printed on Monday.";

    [Fact]
    public void In_the_same_text_everything_stands_where_it_stood()
    {
        var found = Anchor(Text, "We will win the vote,", "No.", "The harbor 😀 is closed, and nobody knows");

        Assert.All(found, anchor => Assert.Equal((QuoteAnchor.Exact, 1), (anchor.Kind, anchor.Score)));
    }

    [Fact]
    public void Words_behind_an_insertion_have_moved_by_its_code_points()
    {
        var found = Assert.Single(Anchor("😀 " + Text, "We will win the vote,"));

        Assert.Equal(
            (QuoteAnchor.Moved, Text.IndexOf("We will", StringComparison.Ordinal) + 2),
            (found.Kind, found.Start)
        );
    }

    [Fact]
    public void Changed_words_have_drifted_and_say_what_changed()
    {
        var text = Text.Replace("will win the vote", "shall win every vote", StringComparison.Ordinal);

        var found = Assert.Single(Anchor(text, "We will win the vote,"));

        Assert.Equal(QuoteAnchor.Drifted, found.Kind);
        Assert.Equal("We shall win every vote,", text[found.Start..found.End]);
        Assert.Equal([new WordChange("will", "shall"), new WordChange("the", "every")], found.Changes);
        Assert.InRange(found.Score, 0.5, 0.9);
    }

    [Theory]
    [InlineData("‘when it opens’", "'when it opens'")]
    [InlineData("harbor 😀 is", "Harbor 😀 is")]
    [InlineData("closed, and", "closed,\n\nand")]
    public void A_sign_a_capital_or_a_space_is_a_difference(string before, string after)
    {
        var text = Text.Replace(before, after, StringComparison.Ordinal);

        var found = Assert.Single(Anchor(text, "The harbor 😀 is closed, and nobody knows ‘when it opens’ again."));

        Assert.Equal((QuoteAnchor.Drifted, 0.99), (found.Kind, found.Score));
        Assert.NotEmpty(found.Changes);
        Assert.All(found.Changes, change => Assert.NotEqual(change.Before, change.After));
    }

    [Fact]
    public void Words_that_are_gone_are_orphaned()
    {
        var text = Text.Replace(
            "“We will win the vote,” she said, and left.",
            "Then she left.",
            StringComparison.Ordinal
        );

        Assert.Equal(FoundAnchor.Nowhere, Assert.Single(Anchor(text, "We will win the vote,")));
    }

    [Fact]
    public void What_surrounds_equal_words_tells_which_is_left()
    {
        var text = Text.Replace("“No.” That was all the governor had to say. ", "", StringComparison.Ordinal);

        var found = WordAnchors.Find(text, [Words("No.", 0), Words("No.", 1)]);

        Assert.Equal([QuoteAnchor.Orphaned, QuoteAnchor.Moved], found.Select(anchor => anchor.Kind));
        Assert.EndsWith("agreed. “", text[..found[1].Start], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_tells_equal_words_apart_they_have_drifted()
    {
        var found = Assert.Single(
            WordAnchors.Find(
                "Ann: “No.” Ann: “No.” Ann: “No.”",
                [new AnchoredWords("No.", 40, "Ann: “", "” Ann: “No.”")]
            )
        );

        Assert.Equal((QuoteAnchor.Drifted, 2), (found.Kind, found.Places));
        Assert.Equal(0.5, found.Score);
        Assert.Empty(found.Changes);
    }

    [Fact]
    public void A_short_word_in_other_surroundings_is_not_the_same_word()
    {
        var found = Assert.Single(Anchor("Nobody came. The answer to all of this was no. No. And so on.", "No."));

        Assert.NotInRange(found.Kind, QuoteAnchor.Exact, QuoteAnchor.Moved);
    }

    [Fact]
    public void As_many_equal_words_as_before_keep_their_order()
    {
        var text = string.Concat(Enumerable.Repeat("Ann: “No.” ", 30));
        AnchoredWords[] words = [.. Enumerable.Range(0, 30).Select(n => Cut(text, n * 11 + 6, 3))];

        var found = WordAnchors.Find("Today. " + text, words);

        Assert.All(found.Zip(words), pair => Assert.Equal(pair.Second.Start + 7, pair.First.Start));
        Assert.All(found, anchor => Assert.Equal(QuoteAnchor.Moved, anchor.Kind));
    }

    [Fact]
    public void Inner_words_go_with_those_around_them()
    {
        var inner = Words("No.", 0);
        var outer = Cut(Text, Text.IndexOf("That was", StringComparison.Ordinal) - 6, 80);
        var text =
            "“No.” stood here too. "
            + Text.Replace("The mayor spoke first", "“No.” That was all", StringComparison.Ordinal);

        var found = WordAnchors.Find(text, [outer, inner with { Parent = 0 }]);

        Assert.Equal(QuoteAnchor.Moved, found[1].Kind);
        Assert.Equal(inner.Start - outer.Start, found[1].Start - found[0].Start);
    }

    [Fact]
    public void After_any_edits_exact_and_moved_words_are_literally_there_and_all_positions_are_in_bounds()
    {
        var pages = Pages();
        Gen.Select(Gen.Int[0, pages.Count - 1], Edit.List[0, 12], Gen.Int[0, 3])
            .Sample((page, edits, inner) => Holds(pages[page], edits, inner), iter: 1_500);
    }

    [Theory]
    [InlineData("a ", "a a a")]
    [InlineData("a ", "a a b a a")]
    [InlineData("a", "aaaa")]
    [InlineData("“", "““““““““")]
    [InlineData("ab cd. ", "ab cd. ab ef.")]
    [InlineData("He said “Yes.” and left. ", "Yes.")]
    public void Twice_the_text_takes_twice_the_memory(string piece, string words)
    {
        AnchoredWords[] sought =
        [
            .. Enumerable
                .Range(0, 100)
                .Select(n => new AnchoredWords(words, n * 50, Repeated.Of(piece, 150), Repeated.Of(piece, 150))),
        ];
        var half = Repeated.Memory(() => WordAnchors.Find(Repeated.Of(piece, 200_000), sought));
        var whole = Repeated.Memory(() => WordAnchors.Find(Repeated.Of(piece, 400_000), sought));

        Assert.InRange(whole, 0, 3 * half);
    }

    /// <summary>Where an edit is, in thousandths of the text; how much it takes away; what it puts there.</summary>
    private static readonly Gen<(int At, int Drop, string Put)> Edit = Gen.Select(
        Gen.Int[0, 999],
        Gen.OneOf(Gen.Const(0), Gen.Int[0, 20], Gen.Int[0, 200]),
        Words(
            "",
            "",
            " ",
            "\n\n",
            "not ",
            "“",
            "”",
            "No.",
            "😀",
            "É",
            "e\u0301",
            "\uD83D",
            "x",
            " the the ",
            "We will win the vote,"
        )
    );

    private static Gen<string> Words(params string[] words) => Gen.Int[0, words.Length - 1].Select(n => words[n]);

    private static void Holds(string before, List<(int At, int Drop, string Put)> edits, int every)
    {
        var quotes = ArticleReader.ReadBody(before).Quotes;
        var positions = new CodePoints(before);
        var words = quotes
            .Where((_, n) => n % (every + 1) == 0)
            .Select(quote => Cut(before, positions.UnitAt(quote.Start), quote.Text.Length))
            .ToList();
        var text = edits.Aggregate(before, Apply);

        var found = WordAnchors.Find(text, words);

        var now = new CodePoints(text);
        Assert.Equal(words.Count, found.Count);
        foreach (var (sought, anchor) in words.Zip(found))
        {
            Assert.InRange(anchor.Start, 0, anchor.End);
            Assert.InRange(anchor.End, anchor.Start, now.At(text.Length));
            Assert.InRange(anchor.Score, 0, 1);
            var there = text[now.UnitAt(anchor.Start)..now.UnitAt(anchor.End)];
            if (anchor.Kind is QuoteAnchor.Exact or QuoteAnchor.Moved)
            {
                Assert.Equal(sought.Text, there);
                Assert.Equal(anchor.Kind is QuoteAnchor.Exact, anchor.Start == sought.Start);
            }

            Assert.Equal(anchor.Kind is QuoteAnchor.Orphaned, there.Length == 0);
        }
    }

    private static string Apply(string text, (int At, int Drop, string Put) edit)
    {
        var at = text.Length * edit.At / 1_000;
        return text[..at] + edit.Put + text[Math.Min(text.Length, at + edit.Drop)..];
    }

    private static List<string> Pages() =>
        [
            .. Directory
                .EnumerateFiles(AppContext.BaseDirectory, "*.txt", SearchOption.AllDirectories)
                .Select(path => ArticleReader.ReadText(File.ReadAllText(path)).Text)
                .Where(text => ArticleReader.ReadBody(text).Quotes.Count > 0)
                .Prepend(Text),
        ];

    private static IReadOnlyList<FoundAnchor> Anchor(string text, params IEnumerable<string> words) =>
        WordAnchors.Find(text, [.. words.Select(one => Words(one, 0))]);

    /// <summary>Words of <see cref="Text"/>, after so many equal ones.</summary>
    private static AnchoredWords Words(string words, int nth)
    {
        var at = Text.IndexOf(words, StringComparison.Ordinal);
        for (; nth > 0; nth--)
        {
            at = Text.IndexOf(words, at + 1, StringComparison.Ordinal);
        }

        return Cut(Text, at, words.Length);
    }

    private static AnchoredWords Cut(string text, int at, int length) =>
        new(
            text.Substring(at, length),
            new CodePoints(text).At(at),
            text[Math.Max(0, at - 160)..at],
            text[(at + length)..Math.Min(text.Length, at + length + 160)]
        );
}
