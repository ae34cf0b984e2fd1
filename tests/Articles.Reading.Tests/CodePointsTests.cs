using CsCheck;

namespace Articles.Reading.Tests;

public sealed class CodePointsTests
{
    private static readonly string[] Characters = ["a", "é", "😀", "\n"];

    [Fact]
    public void A_character_beyond_the_basic_plane_counts_once()
    {
        var points = new CodePoints("a😀b");
        Assert.Equal(2, points.At(3));
        Assert.Equal(3, points.UnitAt(2));
        Assert.Equal(3, points.At(4));
    }

    [Fact]
    public void Positions_go_there_and_back() =>
        Gen.Int[0, Characters.Length - 1]
            .Select(index => Characters[index])
            .Array[0, 700]
            .Select(parts => (Text: string.Concat(parts), Count: parts.Length))
            .Sample(sample =>
            {
                var points = new CodePoints(sample.Text);
                Assert.Equal(sample.Count, points.At(sample.Text.Length));
                for (var point = 0; point <= sample.Count; point++)
                    Assert.Equal(point, points.At(points.UnitAt(point)));
            });
}
