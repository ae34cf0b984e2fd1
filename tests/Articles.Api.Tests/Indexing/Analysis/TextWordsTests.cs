using Articles.Api.Indexing.Analysis;
using CsCheck;

namespace Articles.Api.Tests.Indexing.Analysis;

public sealed class TextWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" —!?… ", "")]
    [InlineData("Sometimes you have to walk,", "sometimes you have to walk")]
    [InlineData("don’t won't DON'T", "dont wont dont")]
    [InlineData("Trump’s Jones' o'clock", "trump jones oclock")]
    [InlineData("l’homme d'Artagnan O'Brien", "l homme d artagnan obrien")]
    [InlineData("Café CAFÉ cafe\u0301", "cafe cafe cafe")]
    [InlineData("Straße ÆSIR Łódź Ærø", "strasse aesir lodz aero")]
    [InlineData("İstanbul ISTANBUL ıstanbul", "istanbul istanbul istanbul")]
    [InlineData("U.S. U.N.-led e.g. J.K. Rowling", "us un led eg jk rowling")]
    [InlineData("end.Start a.bc", "end start a bc")]
    [InlineData("COVID-19 1,500 3.14", "covid 19 1 500 3 14")]
    [InlineData("ﬁre ＡＢＣ ² ٣", "fire abc 2 3")]
    [InlineData("co\u00ADoperate", "cooperate")]
    [InlineData("Привет ΣΊΣΥΦΟΣ", "привет σισυφοσ")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("東京都 said", "東京 京都 都 said")]
    [InlineData("東", "東")]
    [InlineData("서울은", "서울 울은 은")]
    [InlineData("\uD800 x \uFFFE y \u0000 z", "x y z")]
    public void A_text_has_these_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', TextWords.Of(text).Select(word => word.Folded)));

    [Fact]
    public void A_word_is_where_it_stands() =>
        Assert.Equal(
            ["Mr", "Trump’s", "U.S", "visit"],
            TextWords.Of("“Mr. Trump’s U.S. visit”").Select(word => "“Mr. Trump’s U.S. visit”"[word.Start..word.End])
        );

    [Fact]
    public void A_very_long_word_is_cut_and_is_still_one() =>
        Assert.Equal(64, Assert.Single(TextWords.Of(new string('a', 10_000))).Folded.Length);

    [Fact]
    public void Words_hold_nothing_at_which_an_engine_would_cut_them() =>
        Gen.String.Sample(text =>
        {
            var last = 0;
            foreach (var word in TextWords.Of(text))
            {
                Assert.NotEmpty(word.Folded);
                Assert.InRange(word.Start, last, word.End - 1);
                last = word.Start;
                Assert.DoesNotContain(
                    word.Folded,
                    letter => char.IsAscii(letter) && !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter)
                );
                Assert.DoesNotContain(word.Folded, letter => char.IsWhiteSpace(letter) || char.IsControl(letter));
                // Private use is ours.
                Assert.DoesNotContain(word.Folded, letter => letter is '\uE000' or '\uE001');
            }
        });

    [Fact]
    public void A_folded_word_is_one_word_and_stays_as_it_is() =>
        Gen.String.Sample(text =>
        {
            foreach (var folded in TextWords.Of(text).Select(word => word.Folded))
                Assert.Equal(folded, FoldedWord.Of(folded));
        });
}
