namespace Articles.Reading.Tests.Quotes;

public sealed class ReportTests
{
    [Theory]
    [InlineData(
        "Ann Lee added that ferries would follow in the spring.",
        "Ann Lee",
        "added",
        "ferries would follow in the spring"
    )]
    [InlineData("Ann Lee said on Monday the pier was lost for good.", "Ann Lee", "said", "the pier was lost for good")]
    [InlineData(
        "Ann Lee told the council that the pier would cost more.",
        "Ann Lee",
        "told",
        "the pier would cost more"
    )]
    [InlineData(
        "According to the port authority, traffic will double by May.",
        "the port authority",
        "According to",
        "traffic will double by May"
    )]
    [InlineData(
        "Traffic will double by May, according to the port authority.",
        "the port authority",
        "according to",
        "Traffic will double by May"
    )]
    [InlineData("Traffic will double by May, Ann Lee said on Monday.", "Ann Lee", "said", "Traffic will double by May")]
    [InlineData(
        "Traffic will double by May, said Ann Lee, who runs the port.",
        "Ann Lee",
        "said",
        "Traffic will double by May"
    )]
    [InlineData(
        "Ann Lee asked whether the pier was safe for children.",
        "Ann Lee",
        "asked",
        "whether the pier was safe for children"
    )]
    [InlineData("Ann Lee said the pier was late, but Bob Ray left.", "Ann Lee", "said", "the pier was late")]
    [InlineData("Bob Ray left early, adding that the pier was lost.", "Bob Ray", "adding", "the pier was lost")]
    [InlineData("As Ann Lee noted, traffic will double by May.", "Ann Lee", "noted", "traffic will double by May")]
    [InlineData("Now, she said, traffic will double by May.", "she", "said", "traffic will double by May")]
    [InlineData("Ann Lee told her aides to close the pier.", "Ann Lee", "told", "to close the pier")]
    [InlineData("Ann Lee called on the town to close the pier.", "Ann Lee", "called", "to close the pier")]
    [InlineData("Ann Lee won by declaring the pier was lost.", "Ann Lee", "declaring", "the pier was lost")]
    [InlineData("Ann Lee said if it rained, the pier was lost.", "Ann Lee", "said", "if it rained, the pier was lost")]
    [InlineData("Ann Lee pointed out that the pier was lost.", "Ann Lee", "pointed out", "the pier was lost")]
    [InlineData("Ann Lee, a mayor, told the Times that the pier was lost.", "Ann Lee", "told", "the pier was lost")]
    [InlineData("Mr. Day said the pier was lost for good.", "Mr. Day", "said", "the pier was lost for good")]
    [InlineData("But hacking experts say the pier is lost.", "hacking experts", "say", "the pier is lost")]
    [InlineData("She said the pier prides itself on its age.", "She", "said", "the pier prides itself on its age")]
    [InlineData(
        "Traffic will double, analysts at Nord Bank say.",
        "analysts at Nord Bank",
        "say",
        "Traffic will double"
    )]
    [InlineData(
        "Traffic will double, according to a court filing.",
        "a court filing",
        "according to",
        "Traffic will double"
    )]
    public void What_somebody_is_reported_to_have_said_is_found(
        string sentence,
        string speaker,
        string cue,
        string words
    )
    {
        var report = Assert.Single(QuotedArticle.Of(sentence).Reports);
        Assert.Equal((ReportKind.Indirect, words), (report.Kind, report.Text));
        Assert.Equal((speaker, cue), (report.SpeakerMention?.Text, report.Cue?.Text));
    }

    [Theory]
    [InlineData("Ann Lee never said the pier was safe for children.")]
    [InlineData("Ann Lee denied that she had paid for the pier.")]
    [InlineData("If Ann Lee says the pier is safe again, they go.")]
    [InlineData("Ann Lee might say that the pier is safe again.")]
    [InlineData("There is no record that Ann Lee said the pier was safe.")]
    [InlineData("The report, written in May, said nothing about it.")]
    [InlineData("Ann Lee said “the pier is safe for all of us.”")]
    [InlineData("As Ann Lee warned the crowd, the pier fell into the river.")]
    [InlineData("The mayor announced plans for the pier on Monday.")]
    public void What_was_not_said_or_stands_in_marks_is_no_report(string sentence) =>
        Assert.Empty(QuotedArticle.Of(sentence).Reports);

    [Fact]
    public void A_report_in_a_report_names_the_outer_one()
    {
        var article = QuotedArticle.Of("Ann Lee said Bob Ray had insisted that the pier be sold.");
        Assert.Equal(2, article.Reports.Count);
        Assert.Equal("Bob Ray had insisted that the pier be sold", article.Reports[0].Text);
        Assert.Equal("the pier be sold", article.Reports[1].Text);
        Assert.Equal((null, 0), (article.Reports[0].Parent, article.Reports[1].Parent));
        Assert.Equal("Bob Ray", article.Speakers[article.Reports[1].Speaker!.Value].Name);
    }

    [Fact]
    public void Words_in_marks_within_a_report_stay_a_quote_of_their_own()
    {
        var article = QuotedArticle.Of("Ann Lee said the plan was “a disaster for us” and for the town.");
        var report = Assert.Single(article.Reports);
        Assert.Equal(
            (ReportKind.Mixed, "the plan was “a disaster for us” and for the town"),
            (report.Kind, report.Text)
        );
        Assert.Equal((QuoteKind.Direct, "a disaster for us"), (article.Only.Kind, article.Only.Text));
    }

    [Fact]
    public void An_interrupted_report_has_two_pieces()
    {
        var report = Assert.Single(QuotedArticle.Of("Traffic, Ann Lee said, will double by May.").Reports);
        Assert.Equal(["Traffic", "will double by May"], report.Segments.Select(piece => piece.Text));
    }

    [Fact]
    public void A_clause_that_describes_a_noun_is_reported_with_its_pronoun()
    {
        var report = Assert.Single(QuotedArticle.Of("It is a plan that Ann Lee said would ruin the town.").Reports);
        Assert.Equal(["that", "would ruin the town"], report.Segments.Select(piece => piece.Text));
    }
}
