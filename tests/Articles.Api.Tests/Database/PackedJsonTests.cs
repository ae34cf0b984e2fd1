using System.Text;
using Articles.Api.Database;

namespace Articles.Api.Tests.Database;

public class PackedJsonTests
{
    private static readonly PackedJson<IReadOnlyList<Block>> Stored = new();

    [Fact]
    public void What_is_stored_is_packed_and_reads_as_it_was()
    {
        IReadOnlyList<Block> blocks =
        [
            new(BlockKind.Heading, "Brücken 🌉") { Level = 2 },
            .. Enumerable.Repeat(
                new Block(BlockKind.Paragraph, "The bridge opens in May, and nobody knows who pays for it.")
                {
                    Marks = [new Mark(MarkKind.Strong, 4, 10)],
                },
                40
            ),
        ];

        var stored = (byte[])Stored.ConvertToProvider(blocks)!;

        Assert.Equal(blocks, Read(stored));
        Assert.InRange(stored.Length, 1, blocks.Sum(block => block.Text.Length) / 4);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"Kind":"Paragraph","Text":"Before it was packed.","Address":null,"Caption":null}]""")]
    public void Plain_json_of_earlier_builds_is_read(string json) =>
        Assert.Equal(
            json is "[]" ? [] : [new Block(BlockKind.Paragraph, "Before it was packed.")],
            Read(Encoding.UTF8.GetBytes(json))
        );

    private static IReadOnlyList<Block> Read(byte[] stored) =>
        (IReadOnlyList<Block>)Stored.ConvertFromProvider(stored)!;
}
