using System.Text;

namespace Articles.Reading.Tests;

public sealed class PageTextTests
{
    private const string Words =
        "Die Brücke über den Fluß wird gesperrt, sagte die Bürgermeisterin am Montag: „Schluß damit“.";

    static PageTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("windows-1251", "Порт снова открылся в пятницу, сказала мэр города. Жители ждали этого три зимы.")]
    [InlineData("windows-1251", "Пристанището отвори отново в петък, каза кметът. Хората чакаха това три зими.")]
    [InlineData("koi8-r", "Порт снова открылся в пятницу, сказала мэр города. Жители ждали этого три зимы.")]
    [InlineData("windows-1250", "Port został ponownie otwarty w piątek, powiedziała burmistrz. Mieszkańcy czekali.")]
    [InlineData("windows-1250", "Starosta řekl v pondělí, že most přes řeku bude uzavřen. „Není to naše chyba.“")]
    [InlineData("windows-1253", "Το λιμάνι άνοιξε ξανά την Παρασκευή, είπε η δήμαρχος. Οι κάτοικοι περίμεναν.")]
    [InlineData("shift_jis", "港は金曜日に再び開いたと市長は述べた。住民は三年間これを待っていた。")]
    [InlineData("euc-jp", "港は金曜日に再び開いたと市長は述べた。住民は三年間これを待っていた。")]
    [InlineData("gb18030", "港口星期五重新开放，市长说。居民们等了三个冬天。")]
    [InlineData("big5", "港口星期五重新開放，市長說。居民們等了三個冬天。")]
    [InlineData("euc-kr", "항구가 금요일에 다시 열렸다고 시장이 말했다. 주민들은 세 번의 겨울을 기다렸다.")]
    [InlineData("windows-1252", "L’hôtel de ville a été rouvert vendredi, après trois années de travaux, dit-elle.")]
    [InlineData(
        "windows-1252",
        "The harbor reopened on Friday, the mayor said. It’s open now – and everybody’s happy."
    )]
    [InlineData(
        "windows-1252",
        "Borgarstjórinn sagði að brúin yrði opnuð á þriðjudaginn. Það er gott, sögðu íbúarnir."
    )]
    [InlineData("windows-1252", "A reunião não aconteceu, disse o presidente. As eleições serão no próximo mês.")]
    [InlineData("windows-1252", "El señor García dijo que la reunión había terminado. ¿Qué pasará mañana?")]
    public void Where_nobody_says_it_the_letters_tell_the_character_set(string stored, string words)
    {
        foreach (var declared in new[] { "", "<meta charset=utf-8>", "<meta charset=cp-0>" })
        {
            var html = $"<html><head>{declared}</head><body><p>{words}</p></body></html>";

            var page = PageText.Of(Encoding.GetEncoding(stored).GetBytes(html));

            Assert.Equal(html, page.Text);
            Assert.Single(page.Notes);
        }
    }

    [Theory]
    [InlineData("utf-8", "<meta charset=utf-8>", null)]
    [InlineData("utf-8", "", null)]
    [InlineData("utf-8", "<meta charset=iso-8859-1>", null)]
    [InlineData("utf-8", "", "windows-1252")]
    [InlineData("utf-8", "", "utf-16")]
    [InlineData("utf-8", "<meta charset=utf-16>", null)]
    [InlineData("utf-16", "<meta charset=utf-8>", null)]
    [InlineData("utf-16BE", "<meta charset=utf-8>", null)]
    [InlineData("utf-16", "", "utf-16")]
    [InlineData("utf-16BE", "", "utf-16be")]
    [InlineData("windows-1252", "<meta charset=\"iso-8859-1\">", null)]
    [InlineData("windows-1252", "<meta http-equiv='Content-Type' content='text/html; charset=latin1'>", null)]
    [InlineData("windows-1252", "<meta charset=utf-8>", null)]
    [InlineData("windows-1252", "<meta charset=utf-16>", null)]
    [InlineData("windows-1252", "", "utf-8")]
    [InlineData("windows-1252", "", "nonsense")]
    [InlineData("windows-1252", "", "utf-7")]
    [InlineData("windows-1252", "", "IBM037")]
    [InlineData("windows-1252", "", null)]
    [InlineData("windows-1250", "", "windows-1250")]
    [InlineData("windows-1250", "<script charset=utf-8></script><meta charset='windows-1250'>", null)]
    [InlineData("windows-1250", "<meta charset='windows-1252'>", "windows-1250")]
    public void Characters_are_what_the_bytes_can_be(string stored, string declared, string? charset)
    {
        var html = $"<html><head>{declared}</head><body><p>{Words}</p></body></html>";
        var bytes = Encoding.GetEncoding(stored).GetBytes(html);
        Assert.Equal(html, PageText.Of(bytes, charset).Text);
        Assert.Equal(Words, ArticleReader.ReadHtml(bytes, charset: charset).Text);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void A_byte_order_mark_is_believed(string stored)
    {
        var encoding = Encoding.GetEncoding(stored);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes($"<meta charset=koi8-r><p>{Words}</p>")];
        Assert.Equal(Words, ArticleReader.ReadHtml(bytes, charset: "windows-1252").Text);
    }

    [Theory]
    [InlineData("shift_jis", "市議会は月曜日、古い橋を閉鎖することを決めた。")]
    [InlineData("euc-jp", "市議会は月曜日、古い橋を閉鎖することを決めた。")]
    [InlineData("iso-2022-jp", "市議会は月曜日、古い橋を閉鎖することを決めた。")]
    [InlineData("gb2312", "港口重新开放")]
    [InlineData("gb18030", "港口重新开放")]
    [InlineData("big5", "港口重新開放")]
    [InlineData("euc-kr", "구현모 기자")]
    [InlineData("koi8-r", "Порт открыт")]
    [InlineData("windows-1251", "Порт открыт")]
    [InlineData("utf-8", Words)]
    public void A_page_is_read_in_the_character_set_that_it_names(string charset, string words)
    {
        var page = $"<html><head><meta http-equiv='Content-Type' content='text/html; charset={charset}'></head>{words}";
        Assert.Equal(page, PageText.Of(Encoding.GetEncoding(charset).GetBytes(page)).Text);
        var xml = $"<?xml version='1.0' encoding='{charset}'?><html>{words}</html>";
        Assert.Equal(xml, PageText.Of(Encoding.GetEncoding(charset).GetBytes(xml)).Text);
    }

    [Fact]
    public void A_letter_cut_in_half_changes_no_other()
    {
        var page = PageText.Of([.. Encoding.UTF8.GetBytes("Café"), 0xC3]);
        Assert.Equal("Café\uFFFD", page.Text);
        Assert.Equal(["Some bytes are no UTF-8, and were replaced."], page.Notes);
    }

    [Fact]
    public void A_few_bad_bytes_are_replaced_and_noted()
    {
        var bytes = Encoding.UTF8.GetBytes($"<meta charset=utf-8><p>{string.Concat(Enumerable.Repeat(Words, 5))}?</p>");
        (bytes[^5], bytes[^30]) = (0xFF, 0xFE);
        var reading = ArticleReader.ReadHtml(bytes);
        Assert.EndsWith("\uFFFD", reading.Text, StringComparison.Ordinal);
        Assert.Single(reading.Notes);
    }

    [Fact]
    public void A_page_that_is_not_what_it_says_has_a_note() =>
        Assert.Equal(
            ["The page says that it is koi8-r, but it is UTF-8."],
            PageText.Of(Encoding.UTF8.GetBytes($"<meta charset=koi8-r>{Words}")).Notes
        );

    [Theory]
    [InlineData("utf-7")]
    [InlineData("klingon")]
    [InlineData("IBM037")]
    [InlineData("")]
    public void Some_names_nobody_knows(string name) => Assert.False(PageText.IsKnown(name));

    [Fact]
    public void Time_grows_with_the_length_of_what_is_no_utf_8() =>
        Assert.Equal(8_000_000, PageText.Of(Enumerable.Repeat((byte)0xE4, 8_000_000).ToArray()).Text.Length);
}
