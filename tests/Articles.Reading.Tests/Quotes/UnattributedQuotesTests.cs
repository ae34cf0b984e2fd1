namespace Articles.Reading.Tests.Quotes;

/// <summary>Where there are no rules for a language, quotes are found and nobody is named.</summary>
public sealed class UnattributedQuotesTests
{
    public static TheoryData<string> Others =>
        [
            "Prom nie kursował w poniedziałek. „Silnik się zepsuł i nie możemy go dziś naprawić”, powiedział Jan Kowal.",
            "Färjan gick inte. ”Motorn är trasig och vi kan inte laga den i dag”, sade Karin Berg till tidningen.",
            "Lautta ei kulkenut. ”Moottori on rikki, eikä sitä voida korjata tänään”, sanoi Matti Virtanen.",
            "Паром не ходил. «Двигатель сломан, и сегодня мы его не починим», — сказал Иван Петров.",
            "Feribot çalışmadı. “Motor bozuldu ve bugün onu tamir edemeyiz” dedi kaptan Ali Demir.",
            "フェリーは運航しませんでした。「エンジンが壊れていて、今日は修理することができません」と山田太郎さんは言った。",
            "Kivuko hakikusafiri. “Injini imeharibika na hatuwezi kuitengeneza leo hii,” said Juma Ali.",
        ];

    [Theory]
    [MemberData(nameof(Others))]
    public void Nobody_is_named_in_a_language_without_rules(string text)
    {
        var reading = ArticleReader.ReadBody(text);

        Assert.Single(reading.Quotes);
        Assert.All(reading.Quotes, quote => Assert.Null(quote.Speaker));
        Assert.Empty(reading.Speakers);
    }

    [Fact]
    public void A_text_in_another_language_than_its_page_declares_is_read_in_its_own()
    {
        var reading = ArticleReader.ReadHtml(
            "<html lang=en><title>Prom</title><article><h1>Prom nie kursował</h1><p>Prom na wyspę nie kursował w "
                + "poniedziałek, bo się zepsuł, a pasażerowie czekali na brzegu do wieczora.</p><p>„Silnik się zepsuł i nie "
                + "możemy go dziś naprawić”, said Jan Kowal.</p></article>"
        );

        Assert.Equal("pl", reading.Language?.Value);
        Assert.Null(Assert.Single(reading.Quotes).Speaker);
    }

    [Fact]
    public void What_is_quoted_in_a_quote_names_nobody_either()
    {
        var reading = ArticleReader.ReadBody(
            "Prom nie kursował. „Kapitan said: «Nie możemy dziś naprawić tego silnika» i to jest już wszystko, co wiem”."
        );

        Assert.Equal([null, 0], reading.Quotes.Select(quote => quote.Parent));
        Assert.All(reading.Quotes, quote => Assert.Null(quote.Speaker));
    }
}
