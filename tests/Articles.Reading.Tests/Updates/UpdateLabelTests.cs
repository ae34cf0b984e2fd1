using Articles.Reading.Updates;

namespace Articles.Reading.Tests.Updates;

public sealed class UpdateLabelTests
{
    [Theory]
    [InlineData("Editor’s note: This column was updated on June 13, 2021 to name the river.")]
    [InlineData("Correction: It is ten. This was corrected on Sunday, June 13, 2021.")]
    [InlineData("Correction (June 13, 2021): It is ten.")]
    public void A_note_is_dated_by_its_label_or_by_what_it_says_of_its_change(string paragraph) =>
        Assert.Equal(
            new DateTimeOffset(2021, 6, 13, 0, 0, 0, TimeSpan.Zero),
            UpdateLabel.Of(paragraph)?.At?.Date.Value
        );

    [Theory]
    [InlineData("Correction: The bridge was opened on June 13, 2021.")]
    [InlineData("Update: The minister updated on her way the law of June 13, 2021.")]
    public void A_date_in_the_story_is_not_the_date_of_a_note(string paragraph) =>
        Assert.Null(UpdateLabel.Of(paragraph)?.At);

    [Theory]
    [InlineData("Update: The minister resigned.", UpdateKind.Update, "The minister resigned.")]
    [InlineData("UPDATED 3:15 p.m. ET: The minister resigned.", UpdateKind.Update, "The minister resigned.")]
    [InlineData("*Update, March 3 — The minister resigned.", UpdateKind.Update, "The minister resigned.")]
    [InlineData("Correction (March 3, 2019): It is ten.", UpdateKind.Correction, "It is ten.")]
    [InlineData("CORRECTION — It is ten.", UpdateKind.Correction, "It is ten.")]
    [InlineData("Clarification: It may be ten.", UpdateKind.Clarification, "It may be ten.")]
    [InlineData("Retraction: It was never ten.", UpdateKind.Retraction, "It was never ten.")]
    [InlineData("[Editor’s note: The author is a member.]", UpdateKind.EditorsNote, "The author is a member.]")]
    [InlineData(
        "An earlier version of this article misspelled her name.",
        UpdateKind.Correction,
        "An earlier version of this article misspelled her name."
    )]
    [InlineData(
        "This article has been corrected to name the river.",
        UpdateKind.Correction,
        "This article has been corrected to name the river."
    )]
    [InlineData(
        "This story was updated to clarify who paid.",
        UpdateKind.Clarification,
        "This story was updated to clarify who paid."
    )]
    public void A_note_is_known_by_its_label_or_by_what_it_says_of_the_page(
        string paragraph,
        UpdateKind kind,
        string text
    )
    {
        var label = UpdateLabel.Of(paragraph);
        Assert.Equal(kind, label?.Kind);
        Assert.Equal(text, paragraph[label!.TextStart..]);
    }

    [Theory]
    [InlineData("Updates from the front were scarce: nobody had seen it.")]
    [InlineData("Corrections officers walked out on Monday — again.")]
    [InlineData("Updated: March 3, 2019")]
    [InlineData("Updated figures show that the town has grown.")]
    [InlineData("The law has been corrected to exempt boats.")]
    public void What_only_begins_so_is_no_note(string paragraph) => Assert.Null(UpdateLabel.Of(paragraph));
}
