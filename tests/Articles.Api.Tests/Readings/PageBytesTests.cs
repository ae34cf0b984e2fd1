using System.Text;
using Articles.Api.Readings;

namespace Articles.Api.Tests.Readings;

public sealed class PageBytesTests
{
    private const string Words = "Café „déjà vu“ – naïve";

    private static byte[] In(string charset, string text) => Charsets.Find(charset)!.GetBytes(text);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    [InlineData("latin1")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void A_page_is_read_in_the_character_set_of_its_carrier(string charset) =>
        Assert.Equal(Words, PageBytes.Decode(In(charset, Words), Charsets.Find(charset)));

    [Theory]
    [InlineData("shift_jis", "「港は再開した」")]
    [InlineData("euc-jp", "「港は再開した」")]
    [InlineData("iso-2022-jp", "「港は再開した」")]
    [InlineData("gb18030", "港口重新开放")]
    [InlineData("big5", "港口重新開放")]
    [InlineData("koi8-r", "Порт открыт")]
    [InlineData("windows-1251", "Порт открыт")]
    [InlineData("utf-8", Words)]
    public void A_page_is_read_in_the_character_set_that_it_names(string charset, string words)
    {
        var page = $"<html><head><meta http-equiv='Content-Type' content='text/html; charset={charset}'></head>{words}";

        Assert.Equal(page, PageBytes.Decode(In(charset, page)));
    }

    [Fact]
    public void A_byte_order_mark_tells_more_than_anybody() =>
        Assert.Equal(
            Words,
            PageBytes.Decode([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Words)], Encoding.UTF8)
        );

    [Fact]
    public void What_is_utf_8_is_read_so_whatever_it_is_called() =>
        Assert.Equal(Words, PageBytes.Decode(Encoding.UTF8.GetBytes(Words), Charsets.Find("iso-8859-1")));

    [Fact]
    public void What_is_not_utf_8_is_not_read_so_whatever_it_is_called() =>
        Assert.Equal(Words, PageBytes.Decode(In("windows-1252", Words), Encoding.UTF8));

    [Fact]
    public void A_letter_cut_in_half_changes_no_other() =>
        Assert.Equal(Words + "\uFFFD", PageBytes.Decode([.. Encoding.UTF8.GetBytes(Words), 0xC3]));

    [Theory]
    [InlineData("utf-7")]
    [InlineData("klingon")]
    [InlineData("")]
    public void Some_names_nobody_knows(string name) => Assert.Null(Charsets.Find(name));
}
