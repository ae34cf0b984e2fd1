namespace Articles.Reading.Tests.Quotes;

public sealed class AttributionTests
{
    [Theory]
    [InlineData("“I was there that night,” the BBC quoted Ann Lee as saying.", "the BBC")]
    [InlineData("The BBC quoted Ann Lee as saying, “I was there that night.”", "The BBC")]
    public void Words_that_an_outlet_passes_on_are_the_speakers(string sentence, string source)
    {
        var quote = QuotedArticle.Of(sentence).Only;
        Assert.Equal(("Ann Lee", source), (quote.SpeakerMention?.Text, quote.Source?.Text));
    }

    [Theory]
    [InlineData("The mayor, Jane Roe, said: “We waited for long.”", "Jane Roe")]
    [InlineData("“We are glad,” said Tom “the Wall” Poe.", "Tom Poe")]
    [InlineData("Sam Poe, who uses they/them pronouns, lives here. “I was born here,” they said.", "Sam Poe")]
    public void The_name_behind_a_mention_is_found(string text, string name)
    {
        var article = QuotedArticle.Of(text);
        Assert.Equal(name, article.SpeakerOf(article.Only).Name);
    }

    [Theory]
    [InlineData("“We will win,” Ann Lee said.", "Ann Lee", "said")]
    [InlineData("“We will win,” said Ann Lee.", "Ann Lee", "said")]
    [InlineData("“Will we win?” asked Ann Lee.", "Ann Lee", "asked")]
    [InlineData("“We will win,” Ann Lee, a carpenter from Troy, Ohio, told reporters.", "Ann Lee", "told reporters")]
    [InlineData("“We will win,” said senior adviser Ann Lee, who joined in May.", "senior adviser Ann Lee", "said")]
    [InlineData("Ann Lee said, “We will win.”", "Ann Lee", "said")]
    [InlineData("Ann Lee said that “we will win.”", "Ann Lee", "said")]
    [InlineData("Ann Lee, a carpenter from Troy, Ohio, told reporters: “We will win.”", "Ann Lee", "told reporters")]
    [InlineData("Ann Lee told the committee, “We will win.”", "Ann Lee", "told")]
    [InlineData("Speaking in Troy on Monday, Ann Lee of the builders’ union said “we will win.”", "Ann Lee", "said")]
    [InlineData("Ann Lee dismissed the report, calling it “pure invention.”", "Ann Lee", "calling")]
    [InlineData("The plan is “a disaster for the town,” according to Ann Lee.", "Ann Lee", "according to")]
    [InlineData("According to Ann Lee, the plan is “a disaster for the town.”", "Ann Lee", "According to")]
    [InlineData("The plan is “a disaster” for the town, said Ann Lee.", "Ann Lee", "said")]
    [InlineData("The plan, Ann Lee said, is “a disaster.”", "Ann Lee", "said")]
    [InlineData("Bob Ray praised Ann Lee’s claim that “we will win.”", "Ann Lee", "claim")]
    [InlineData("The crowd chanted back at him, “Send them home.”", "The crowd", "chanted back")]
    [InlineData("The town sold the pier, which Ann Lee, its mayor, called “a disgrace.”", "Ann Lee", "called")]
    [InlineData(
        "It was a morning, with many builders and sailors chanting “we will win.”",
        "many builders",
        "chanting"
    )]
    [InlineData("The council issued a statement saying the plan was “a clear violation.”", "The council", "saying")]
    [InlineData("The Courier ran a piece that noted the plan “would ruin the town.”", "The Courier", "noted")]
    [InlineData(
        "Ann Lee, whose home town, Troy, is under water, argues that it “will rise again.”",
        "Ann Lee",
        "argues"
    )]
    [InlineData("Ann Lee, 59, of Ashton, Md., who watched from the pier, said it was “a good day.”", "Ann Lee", "said")]
    [InlineData(
        "Speaking on the same show, Ann Lee (R), who left early, said the plan was “a good start.”",
        "Ann Lee",
        "said"
    )]
    [InlineData(
        "The paradox of the plan, says Ann Lee, a historian, is that it was “one of the best.”",
        "Ann Lee",
        "says"
    )]
    [InlineData("The builders were “fooled by the mayor”, Ann Lee told reporters.", "Ann Lee", "told reporters")]
    [InlineData("He called his opponent “Little Marco” on the pier.", "He", "called")]
    [InlineData(
        "Ann Lee said in May that the pier was lost, but at the meeting this week she said it was “worth a try.”",
        "she",
        "said"
    )]
    [InlineData("A LONG WAY TO GO - Ann Lee and Bob Ray: “We found that it is far.”", "Ann Lee", null)]
    [InlineData(
        "Even as Ann Lee claimed that “the pier is safe,” one of the builders said the two plans were different.",
        "Ann Lee",
        "claimed"
    )]
    [InlineData("Ann Lee, a former engineer for the town has called it “a disgrace.”", "Ann Lee", "has called")]
    [InlineData("Ann Lee decried Bob Ray’s repeated calls to sell, noting they were “of no use.”", "Ann Lee", "noting")]
    [InlineData(
        "The council met and pledged to stop the sale in answer to what it called “a clear threat.”",
        "The council",
        "pledged to stop"
    )]
    [InlineData(
        "Specifically, she thought that the plan was late and that the result, as she later explained, was a “very bad deal.”",
        "she",
        "explained"
    )]
    [InlineData("The mayor, Jane Roe, said: “We waited for long.”", "The mayor, Jane Roe", "said")]
    [InlineData("“We waited for long,” said the mayor, Jane Roe.", "the mayor, Jane Roe", "said")]
    [InlineData(
        "A spokeswoman for the ministry, Eva Dow, said: “We waited.”",
        "A spokeswoman for the ministry, Eva Dow",
        "said"
    )]
    [InlineData("The mayor, Reuters reported, called it “a disgrace for us.”", "Reuters", "called")]
    [InlineData("“We are glad,” said Ursula von der Leyen.", "Ursula von der Leyen", "said")]
    [InlineData("“We are glad,” said Mark A. Dorsey, a colonel.", "Mark A. Dorsey", "said")]
    [InlineData("“We are glad,” Robert I. Vance said.", "Robert I. Vance", "said")]
    [InlineData("“We are glad,” said J. A. Cole, the author.", "J. A. Cole", "said")]
    [InlineData("“They are glad, and so am I. Nobody is not,” said Ann Lee.", "Ann Lee", "said")]
    [InlineData("“We are glad,” Oscar de la Renta said.", "Oscar de la Renta", "said")]
    [InlineData("“We are glad,” said Tom “the Wall” Poe.", "Tom “the Wall” Poe", "said")]
    [InlineData("“We are glad,” said a man who goes by the name “Shorty.”", "a man", "said")]
    [InlineData("“We are glad,” said a woman who gave her name only as “Mara.”", "a woman", "said")]
    [InlineData("Significantly, the judge said it was “a clear breach of the law.”", "the judge", "said")]
    [InlineData("Ann Lee, R-Ohio, said it was “a clear breach of the law.”", "Ann Lee", "said")]
    [InlineData("He’s said it’s “a clear breach of the law.”", "He", null)]
    [InlineData("The survey found that 40 percent of voters say the pier is “very safe.”", "The survey", "found")]
    [InlineData("Ann Lee condemned what she called a “brazen breach” of the rules.", "Ann Lee", "condemned")]
    [InlineData(
        "She applauded him for defying the council and fighting for the rights of the builders “over and over again.”",
        "She",
        "applauded"
    )]
    [InlineData("“We lost the pier to the very worst offer,” a voice-over in the ad states.", "a voice-over", "states")]
    [InlineData(
        "“It is nothing but a long failure” from the pier to the bridge, in Ann Lee’s view.",
        "Ann Lee",
        "in Ann Lee’s view"
    )]
    [InlineData("In Ann Lee’s words, “it is a very long failure of us all.”", "Ann Lee", "In Ann Lee’s words")]
    [InlineData("Denying that the plan “was a lot of work,” Ann Lee left the meeting.", "Ann Lee", "Denying")]
    [InlineData("But while denouncing the “perversion” of the law, she has sold the pier.", "she", "denouncing")]
    [InlineData("Ann Lee held up a sign saying “Builders Against Piers.”", "a sign", "saying")]
    [InlineData("They slammed the loophole called an “inversion” in the law.", "They", "slammed")]
    [InlineData("Despite the angry words of Ann Lee, the mayor said “it is over.”", "the mayor", "said")]
    [InlineData("“We will win the pier back,” reacted Ann Lee on Monday.", "Ann Lee", "reacted")]
    [InlineData("“We will win the pier back,” was how Ann Lee described it on Monday.", "Ann Lee", "described")]
    [InlineData("“We will win the pier back,” is what Ann Lee wrote in her book.", "Ann Lee", "wrote")]
    [InlineData("“We will win the pier back,” Ann Lee is quoted as saying in the book.", "Ann Lee", "is quoted")]
    [InlineData("“We will win the pier back,” per Ann Lee.", "Ann Lee", "per")]
    [InlineData("“We will win the pier back,” a visibly angry Ann Lee said.", "a visibly angry Ann Lee", "said")]
    [InlineData("The pier “was lost for good,” Ann Lee, the mayor of Troy, said on the same day.", "Ann Lee", "said")]
    [InlineData(
        "The pier is “lost for good, and with it all of us,” in the words of Ann Lee.",
        "Ann Lee",
        "in the words"
    )]
    [InlineData(
        "The pier has been called “the worst of all the piers we have” by Ann Lee.",
        "Ann Lee",
        "has been called"
    )]
    [InlineData("The pier has been described by Ann Lee as “the worst of all.”", "Ann Lee", "has been described")]
    [InlineData("Bob Ray was asked by Ann Lee whether the pier was “the worst of all.”", "Ann Lee", "was asked")]
    [InlineData("The Courier quoted Ann Lee as saying it was “the worst of all.”", "Ann Lee", "quoted")]
    [InlineData("Ann Lee made the point that the pier, old as it is, was “the worst of all.”", "Ann Lee", "made")]
    [InlineData("Ann Lee’s answer was that “we need all of it back.”", "Ann Lee", "answer")]
    [InlineData("Ann Lee’s message was simple: “We need all of it back.”", "Ann Lee", "message")]
    [InlineData("He remembers Ann Lee walking off, declaring it “the worst of all.”", "Ann Lee", "declaring")]
    [InlineData("Ann Lee and others have called it “the worst of all.”", "Ann Lee", "have called")]
    [InlineData("An official with the union who spoke to us said it was “the worst of all.”", "An official", "said")]
    [InlineData("Ann Lee insists it is a good plan while calling all others “the worst of all.”", "Ann Lee", "calling")]
    [InlineData(
        "The union did not want the pier, telling Bob Ray that it was “the worst of all.”",
        "The union",
        "telling"
    )]
    [InlineData(
        "She left in May, cautioning that such a storm underscores a need for “calm and steady builders.”",
        "She",
        "cautioning"
    )]
    [InlineData("About four in 10 said they were “angry” with the town.", "four", "said")]
    public void The_speaker_and_the_cue_are_found_wherever_they_stand(string text, string speaker, string? cue)
    {
        var quote = QuotedArticle.Of(text).Only;
        Assert.StartsWith(speaker, quote.SpeakerMention?.Text, StringComparison.Ordinal);
        Assert.Equal(cue, quote.Cue?.Text);
    }

    [Fact]
    public void A_split_quote_is_one_quote_with_its_pieces()
    {
        var article = QuotedArticle.Of("“I think,” Ann Lee said, “we should go.” She left.");
        Assert.Equal(["I think,", "we should go."], article.Only.Segments.Select(piece => piece.Text));
        Assert.Equal("I think,” Ann Lee said, “we should go.", article.Only.Text);
    }

    [Fact]
    public void A_second_sentence_in_marks_is_a_second_quote_of_the_same_speaker()
    {
        var article = QuotedArticle.Of("“It is over,” Ann Lee said. “We go home now.”");
        Assert.Equal(2, article.Quotes.Count);
        Assert.Equal(article.Quotes[0].Speaker, article.Quotes[1].Speaker);
        Assert.Equal("continued", article.Quotes[1].Method);
    }

    [Fact]
    public void A_lead_in_paragraph_with_a_colon_gives_the_speaker_of_the_next()
    {
        var article = QuotedArticle.Of("Ann Lee told the paper:", "“We will not give up this town for any price.”");
        Assert.Equal("Ann Lee", article.Speaker("We will not"));
    }

    [Fact]
    public void A_quote_in_a_quote_has_a_parent_and_its_own_speaker()
    {
        var article = QuotedArticle.Of(
            "“Then my father said, ‘Never sell the house,’ and he meant it,” Ann Lee recalled."
        );
        Assert.Equal(2, article.Quotes.Count);
        Assert.Equal("Ann Lee", article.Speaker("Then my father"));
        Assert.Equal(0, article.Quote("Never").Parent);
        Assert.Equal("my father", article.Quote("Never").SpeakerMention?.Text);
    }

    [Fact]
    public void A_lead_in_may_name_where_the_words_are_from()
    {
        Assert.Equal(
            "the report",
            QuotedArticle.Of("More from the report: “We will need the pier.”").Only.SpeakerMention?.Text
        );
        Assert.Equal(
            "Ann Lee",
            QuotedArticle.Of("From Ann Lee’s letter: “We need the pier.”").Only.SpeakerMention?.Text
        );
    }

    [Fact]
    public void In_a_sentence_without_anybody_who_could_speak_the_one_before_goes_on()
    {
        var article = QuotedArticle.Of(
            "“It is over,” Ann Lee said. For the builders, “it is the very worst news since 1990.”"
        );
        Assert.Equal("Ann Lee", article.Speaker("it is the very"));
        Assert.Equal("paragraph", article.Quotes[1].Method);
    }

    [Theory]
    [InlineData("She sang “Moon River” at the end of the show.")]
    [InlineData("The “Great Recession” began in 2007.")]
    [InlineData("Thomas “Tip” O’Neill was the speaker then.")]
    [InlineData("Ann Lee said so in her book, “The Long Way Home.”")]
    [InlineData("Ann Lee said on the talk show “Morning Pier.”")]
    [InlineData("Ann Lee told the crowd in an interview with “Morning Pier.”")]
    [InlineData("In her memoir, “The Long Way Home,” published in May, Ann Lee described the pier.")]
    [InlineData("They live in a so-called “smart city” by the sea.")]
    public void Titles_nicknames_and_terms_are_no_quotes(string text) => Assert.Empty(QuotedArticle.Of(text).Quotes);

    [Theory]
    [InlineData("Ann Lee said Bob Ray and the “Stay” camp had failed the town.", "Stay")]
    [InlineData("Ann Lee repeated the basic premise of the “Harbor Effect.”", "Harbor Effect")]
    public void A_name_in_what_somebody_says_is_in_his_words(string text, string words)
    {
        var quote = QuotedArticle.Of(text).Quote(words);
        Assert.Equal("Ann Lee", quote.SpeakerMention?.Text);
    }

    [Fact]
    public void Words_joined_by_and_are_said_by_one()
    {
        var article = QuotedArticle.Of("Ann Lee calls the builder a “fraud” and a “Pharisee” for it.");
        Assert.Equal(["fraud", "Pharisee"], article.Quotes.Select(quote => quote.Text));
        Assert.Equal(article.Quotes[0].Speaker, article.Quotes[1].Speaker);
    }

    [Fact]
    public void The_sentence_before_may_tell_by_a_gerund_who_goes_on()
    {
        var article = QuotedArticle.Of(
            "Ann Lee left the camp by saying she would come back if asked. “I am going to help them.”"
        );
        Assert.Equal("Ann Lee", article.Speaker("I am going"));
    }
}
