using System.Text;

namespace Articles.Reading.Tests.Pages.Html;

public sealed class PageBytesTests
{
    private const string Words =
        "Die Brücke über den Fluß wird gesperrt, sagte die Bürgermeisterin am Montag: „Schluß damit“.";

    static PageBytesTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", "<meta charset=utf-8>", null)]
    [InlineData("utf-8", "", null)]
    [InlineData("utf-8", "<meta charset=iso-8859-1>", null)]
    [InlineData("utf-8", "", "windows-1252")]
    [InlineData("windows-1252", "<meta charset=\"iso-8859-1\">", null)]
    [InlineData("windows-1252", "<meta charset=utf-8>", null)]
    [InlineData("windows-1252", "", "nonsense")]
    [InlineData("windows-1252", "", "utf-7")]
    [InlineData("windows-1252", "", null)]
    [InlineData("windows-1250", "", "windows-1250")]
    public void Characters_are_what_the_bytes_can_be(string stored, string declared, string? charset)
    {
        var html = $"<html><head>{declared}</head><body><p>{Words}</p></body></html>";
        var reading = ArticleReader.ReadHtml(Encoding.GetEncoding(stored).GetBytes(html), charset: charset);
        Assert.Equal(Words, reading.Text);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void A_byte_order_mark_is_believed(string stored)
    {
        var encoding = Encoding.GetEncoding(stored);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes($"<meta charset=koi8-r><p>{Words}</p>")];
        Assert.Equal(Words, ArticleReader.ReadHtml(bytes).Text);
    }

    [Fact]
    public void Japanese_is_read_as_it_was_stored()
    {
        const string Japanese =
            "市議会は月曜日、古い橋を閉鎖することを決めた。技師たちは何年も前から危険だと指摘していた。";
        var bytes = Encoding.GetEncoding("shift_jis").GetBytes($"<meta charset=Shift_JIS><p>{Japanese}</p>");
        Assert.Equal(Japanese, ArticleReader.ReadHtml(bytes).Text);
    }

    [Fact]
    public void A_few_bad_bytes_are_replaced_and_noted()
    {
        var bytes = Encoding.UTF8.GetBytes($"<meta charset=utf-8><p>{string.Concat(Enumerable.Repeat(Words, 5))}?</p>");
        bytes[^5] = 0xFF;
        var reading = ArticleReader.ReadHtml(bytes);
        Assert.EndsWith("\uFFFD", reading.Text, StringComparison.Ordinal);
        Assert.Single(reading.Notes);
    }
}
