using System.Text;
using Articles.Api.Model;
using CsCheck;

namespace Articles.Api.Tests.Model;

public sealed class SlugTests
{
    private const int MaxLength = 80;

    private static readonly Gen<string> Names = Gen.OneOf(
            Gen.Char.AlphaNumeric.Select(character => $"{character}"),
            AnyOf(" ", "-", "’", "'", "É", "ß", "北", "😀", "𝔸", "٣", ".", "İ", "ﬁ")
        )
        .Array[0, 120]
        .Select(string.Concat);

    [Theory]
    [InlineData("The Hanoi summit collapses", "the-hanoi-summit-collapses")]
    [InlineData("  Émile  Zola: “J’accuse…!”  ", "emile-zola-jaccuse")]
    [InlineData("North Korea’s envoy", "north-koreas-envoy")]
    [InlineData("北京 2008", "北京-2008")]
    [InlineData("!?", "otherwise")]
    [InlineData("", "otherwise")]
    [InlineData("0193a5c1-7b2e-7c3d-8e4f-5a6b7c8d9e0f", "otherwise")]
    public void A_name_becomes_its_words_joined_by_hyphens(string name, string slug) =>
        Assert.Equal(slug, Slug.Of(name, "otherwise"));

    [Fact]
    public void A_long_name_is_cut_at_a_word() =>
        Assert.Equal(
            string.Join('-', Enumerable.Repeat("summit", 11)),
            Slug.Of(string.Join(' ', Enumerable.Repeat("summit", 20)), "otherwise")
        );

    [Fact]
    public void A_slug_is_lower_case_words_of_letters_and_digits_and_short() =>
        Names.Sample(name =>
        {
            var slug = Slug.Of(name, "otherwise");
            Assert.InRange(slug.Length, 1, MaxLength);
            Assert.All(slug.Split('-'), Assert.NotEmpty);
            Assert.All(
                slug.EnumerateRunes(),
                rune => Assert.True(rune.Value == '-' || Rune.IsLetterOrDigit(rune), $"{rune} in {slug}")
            );
            Assert.Equal(slug.ToLowerInvariant(), slug);
            Assert.False(Guid.TryParse(slug, out _), slug);
        });

    [Fact]
    public void A_slug_is_its_own_slug() =>
        Names.Sample(name =>
        {
            var slug = Slug.Of(name, "otherwise");
            Assert.Equal(slug, Slug.Of(slug, "otherwise"));
        });

    [Fact]
    public void The_first_free_slug_is_the_plain_one_or_has_the_lowest_number_that_is_free() =>
        Gen.Int[1, 12]
            .HashSet[0, 12]
            .Sample(numbers =>
            {
                var taken = numbers.Select(number => number == 1 ? "a" : $"a-{number}").ToHashSet();
                var lowest = Enumerable.Range(1, 13).First(number => !numbers.Contains(number));
                Assert.Equal(lowest == 1 ? "a" : $"a-{lowest}", Slug.FirstFree("a", taken));
            });

    private static Gen<string> AnyOf(params string[] texts) =>
        Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
