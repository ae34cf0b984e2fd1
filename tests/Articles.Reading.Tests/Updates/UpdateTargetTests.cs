using CsCheck;

namespace Articles.Reading.Tests.Updates;

/// <summary>What a note says was wrong, and which words of the article it is about.</summary>
public sealed class UpdateTargetTests
{
    private const string Opening =
        "Harbour bridge to open in May\n\nBy Ada Fenwick\n\n3 May 2022\n\nThe bridge over the Lindow will open on May 14, "
        + "the council said on Monday. It cost 12 million pounds and took three years to build.\n\n“We are proud of every "
        + "bolt,” said Jane Smyth, the engineer who led the work. She said that the old ferry would stop on the same day."
        + "\n\nThe mayor, Tom Hale, said the toll would be two pounds for cars. “Nobody who lives here will pay,” he said.\n\n";

    private static readonly string[] OpeningWords = Opening.Split(
        [' ', '\n', '“', '”'],
        StringSplitOptions.RemoveEmptyEntries
    );

    private static readonly string[] Verbs =
    [
        "misspelled",
        "incorrectly said",
        "gave",
        "disputes Hale’s account of",
        "denies the claim that",
    ];

    [Fact]
    public void In_the_seed_the_sentence_that_tells_what_was_said_is_disputed_and_the_quote_is_not()
    {
        var seed = ArticleReader.ReadText(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Seeds", "the-hanoi-summit-collapses.txt"))
        );
        var target = Assert.Single(Assert.Single(seed.Updates).Targets);
        Assert.Equal(UpdateRelation.Disputes, target.Relation);
        Assert.StartsWith("Mr. Kim had insisted", target.Selector.Exact, StringComparison.Ordinal);
        Assert.EndsWith("its weapons program", target.Selector.Exact, StringComparison.Ordinal);
        Assert.Null(target.Quote);
        Assert.Equal(target.Selector.Exact, seed.Reports[target.Report!.Value].Text);
        Assert.InRange(target.Confidence, 0.5, 0.79);
    }

    [Theory]
    [InlineData(
        "Correction: An earlier version of this article misspelled the name of the engineer as Smith. It is Smyth, not Smith.",
        "misspelled",
        "Smith",
        "Smyth",
        "Smyth"
    )]
    [InlineData(
        "Correction: An earlier version of this story incorrectly said the bridge took four years to build; it took three.",
        "incorrectly said",
        "the bridge took four years to build",
        "it took three",
        "It cost 12 million pounds and took three years to build."
    )]
    [InlineData(
        "Correction: An earlier version of this article gave the toll as three pounds instead of two pounds for cars.",
        "gave",
        "three pounds",
        "two pounds for cars",
        "two pounds for cars"
    )]
    [InlineData(
        "Correction: It cost 12 million pounds, not 20 million.",
        null,
        "20 million",
        "It cost 12 million pounds",
        "It cost 12 million pounds"
    )]
    public void A_correction_says_what_was_wrong_and_points_to_it(
        string note,
        string? verb,
        string before,
        string after,
        string exact
    )
    {
        var update = Assert.Single(ArticleReader.ReadText(Opening + note).Updates);
        var error = Assert.Single(update.Errors);
        Assert.Equal((verb, before, after), (error.Verb, error.Before, error.After));
        var target = Assert.Single(update.Targets);
        Assert.Equal((UpdateRelation.Corrects, exact), (target.Relation, target.Selector.Exact));
        Assert.Equal((before, after), (target.Before, target.After));
    }

    [Fact]
    public void A_dispute_of_words_in_a_quote_names_the_quote()
    {
        var reading = ArticleReader.ReadText(
            Opening + "Update: The council denies the statement that nobody who lives here will pay."
        );
        var target = Assert.Single(Assert.Single(reading.Updates).Targets);
        Assert.Equal("Nobody who lives here will pay,", reading.Quotes[target.Quote!.Value].Text);
    }

    [Theory]
    [InlineData("Update: The bridge was opened in the rain.")]
    [InlineData("Retraction: The editors have withdrawn this article.")]
    [InlineData("Editor’s note: The writer lives on the other bank.")]
    public void A_note_that_names_no_words_has_no_target(string note) =>
        Assert.Empty(Assert.Single(ArticleReader.ReadText(Opening + note).Updates).Targets);

    [Theory]
    [InlineData("Corrections and clarifications | Submit a news tip | Report an error")]
    [InlineData("Update: 2:10 PM")]
    public void A_menu_and_a_time_alone_are_no_notes(string line) =>
        Assert.Empty(ArticleReader.ReadText(Opening + line).Updates);

    [Fact]
    public void Whatever_a_note_says_its_targets_are_words_of_the_text() =>
        Gen.Int[0, 60]
            .Array[1, 12]
            .Select(Gen.Int[0, Verbs.Length - 1])
            .Sample(
                (places, verb) =>
                {
                    var words = places.Select(place => OpeningWords[place % OpeningWords.Length]);
                    var note = $"Correction: An earlier version {Verbs[verb]} {string.Join(' ', words)}.";
                    var reading = ArticleReader.ReadText(Opening + note);
                    var points = new CodePoints(reading.Text);
                    foreach (var target in reading.Updates.SelectMany(update => update.Targets))
                    {
                        var (start, end) = (points.UnitAt(target.Selector.Start), points.UnitAt(target.Selector.End));
                        Assert.Equal(target.Selector.Exact, reading.Text[start..end]);
                        Assert.EndsWith(target.Selector.Prefix, reading.Text[..start], StringComparison.Ordinal);
                        Assert.StartsWith(target.Selector.Suffix, reading.Text[end..], StringComparison.Ordinal);
                    }
                },
                iter: 200
            );
}
