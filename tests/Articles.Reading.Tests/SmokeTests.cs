namespace Articles.Reading.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void A_block_holds_its_text() => Assert.Equal("a", new Block(BlockKind.Paragraph, "a").Text);
}
