using Articles.Reading.Text;

namespace Articles.Reading.Tests.Text;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData("en", "The ferry to the island did not run on Monday.")]
    [InlineData("en", "“Go home,” said Ann Lee.")]
    [InlineData("de", "Der Fähre fehlte am Montag ein Ersatzteil. Sie fährt wieder, sobald es eingebaut ist.")]
    [InlineData("de", "Wir bitten alle Fahrgäste um Geduld.")]
    [InlineData("fr", "Le bac de l’île n’a pas circulé lundi matin.")]
    [InlineData("es", "El transbordador de la isla no salió el lunes porque su motor está averiado.")]
    [InlineData("it", "Il traghetto per l’isola non è partito lunedì.")]
    [InlineData("pt", "A balsa da ilha não saiu na segunda-feira.")]
    [InlineData("nl", "De veerboot naar het eiland is maandag niet uitgevaren.")]
    [InlineData("sv", "Färjan till ön gick inte på måndagen.")]
    [InlineData("pl", "Prom na wyspę nie kursował w poniedziałek, bo się zepsuł.")]
    [InlineData("fi", "Lautta ei kulkenut maanantaina, mutta se on jo korjattu ja lähtee tänään.")]
    [InlineData("ru", "Паром на остров не ходил в понедельник, так как он был сломан.")]
    [InlineData("uk", "Пором на острів не ходив у понеділок, бо він був зламаний.")]
    [InlineData("ja", "島へのフェリーは月曜日に運航しませんでした。安全確認のためです。")]
    public void A_short_text_tells_its_language(string language, string text) =>
        Assert.Equal(language, Languages.Of(text)?.Tag);

    [Theory]
    [InlineData("")]
    [InlineData("Ann Lee 2019 Port Elsin")]
    [InlineData("Ni hwyliodd y fferi ddydd Llun gan fod y peiriant wedi torri.")]
    public void Where_nothing_is_sure_there_is_no_language(string text) => Assert.Null(Languages.Of(text));

    [Fact]
    public void A_declared_language_must_show_in_a_long_text()
    {
        const string Welsh =
            "Ni hwyliodd y fferi ddydd Llun gan fod y peiriant wedi torri yn llwyr, a bu’n rhaid i lawer o deithwyr aros "
            + "wrth y cei tan yr hwyr, pan orffennodd y peirianwyr eu gwaith. Bydd y gwasanaeth yn ailddechrau fore yfory "
            + "yn ôl yr amserlen arferol, meddai’r cwmni.";

        Assert.False(Languages.MayBe(Welsh, "en-GB"));
        Assert.True(Languages.MayBe("Fferi", "en"));
    }
}
