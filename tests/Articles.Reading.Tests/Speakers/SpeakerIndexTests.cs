using Articles.Reading.Tests.Quotes;

namespace Articles.Reading.Tests.Speakers;

public sealed class CastTests
{
    [Fact]
    public void All_mentions_of_a_person_are_one_speaker_with_the_fullest_name()
    {
        var article = QuotedArticle.Of(
            "Senator Ann Lee, a spokeswoman for farmers, came to Troy. “We will win,” Ms. Lee said.",
            "“It was time,” she said. Bob Ray disagreed. “It was not,” he said.",
            "“Wait and see,” the senator said."
        );
        var lee = article.SpeakerOf(article.Quote("We will win"));
        Assert.Equal(
            ("Ann Lee", "Senator", SpeakerKind.Person, true),
            (lee.Name, lee.Description, lee.Kind, lee.HasFullName)
        );
        Assert.Equal(["Senator Ann Lee", "Ms. Lee"], lee.Names);
        Assert.Equal("Ann Lee", article.Speaker("It was time"));
        Assert.Equal("Bob Ray", article.Speaker("It was not"));
        Assert.Equal("Ann Lee", article.Speaker("Wait and see"));
    }

    [Fact]
    public void Husband_and_wife_are_told_apart_by_their_titles()
    {
        var article = QuotedArticle.Of(
            "Hillary Clinton and Bill Clinton spoke. “We agree,” Mrs. Clinton said. “Not on all,” Mr. Clinton said."
        );
        Assert.Equal("Hillary Clinton", article.Speaker("We agree"));
        Assert.Equal("Bill Clinton", article.Speaker("Not on all"));
    }

    [Fact]
    public void The_spokesman_is_the_one_who_was_called_so()
    {
        var article = QuotedArticle.Of(
            "The plan was praised by Bob Ray, a spokesman for the mayor. Ann Lee was silent.",
            "“It is a good plan,” the spokesman said."
        );
        Assert.Equal("Bob Ray", article.Speaker("It is a good plan"));
    }

    [Fact]
    public void An_organisation_is_no_person_and_no_he()
    {
        var article = QuotedArticle.Of(
            "Bob Ray met with the Justice Department. “We look into it,” the Justice Department said in a statement.",
            "“They do,” he said."
        );
        Assert.Equal(SpeakerKind.Organisation, article.SpeakerOf(article.Quote("We look")).Kind);
        Assert.Equal("Bob Ray", article.Speaker("They do"));
    }

    [Fact]
    public void A_title_in_a_name_is_left_out_wherever_it_stands()
    {
        var article = QuotedArticle.Of(
            "“We stay,” said former Secretary of State Ann Lee. “We go,” French Prime Minister Bob Ray said."
        );
        Assert.Equal("Ann Lee", article.Speaker("We stay"));
        Assert.Equal("Bob Ray", article.Speaker("We go"));
    }

    [Fact]
    public void A_surname_alone_is_no_full_name()
    {
        var article = QuotedArticle.Of("“We stay,” Lee said.");
        Assert.False(article.SpeakerOf(article.Only).HasFullName);
    }
}
