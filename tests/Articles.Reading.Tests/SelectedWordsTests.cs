namespace Articles.Reading.Tests;

public sealed class SelectedWordsTests
{
    [Theory]
    [InlineData("b", "", "", new[] { 2, 6 })]
    [InlineData("b", "a ", "", new[] { 2 })]
    [InlineData("b", "", " e", new[] { 6 })]
    [InlineData("b", "a ", " e", new int[0])]
    [InlineData("aa", "", "", new int[0])]
    public void Words_are_found_where_prefix_and_suffix_stand_too(
        string exact,
        string prefix,
        string suffix,
        int[] places
    ) => Assert.Equal(places, SelectedWords.PlacesIn("a b c b e", exact, prefix, suffix));

    [Fact]
    public void A_second_place_is_enough_to_be_ambiguous() =>
        Assert.Equal([0, 1], SelectedWords.PlacesIn("aaaaaaaa", "aa", "", ""));
}
