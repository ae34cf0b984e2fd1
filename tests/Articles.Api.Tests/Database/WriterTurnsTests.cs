using Articles.Api.Database;

namespace Articles.Api.Tests.Database;

public sealed class WriterTurnsTests
{
    [Fact]
    public async Task However_many_yield_a_writer_waits_for_one_of_them_at_most()
    {
        using var turns = new WriterTurns(atOnce: 1);
        var order = new List<string>();
        var first = await turns.TakeAsync(yields: false, TestContext.Current.CancellationToken);
        var yielding = Enumerable.Range(0, 1_500).Select(_ => WriteAsync("yields", yields: true)).ToList();
        var writer = WriteAsync("writes", yields: false);

        first!.Dispose();
        await Task.WhenAll([writer, .. yielding]);

        Assert.Equal(1_501, order.Count);
        Assert.InRange(order.IndexOf("writes"), 0, 1);

        async Task WriteAsync(string name, bool yields)
        {
            using var turn = await turns.TakeAsync(yields, TestContext.Current.CancellationToken);
            order.Add(name);
        }
    }
}
