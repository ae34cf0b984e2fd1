using Articles.Benchmarks;

// The servers that are measured against run as processes of their own, started from here with their name.
return args switch
{
    ["bare", var list, var article, var address] => await BareServer.RunAsync(list, article, address),
    ["by-hand", var database, var address] => await HandWrittenServer.RunAsync(database, address),
    ["hand-write", var database, var address] => await WriteFloors.RunByHandAsync(database, address),
    ["ef-write", var database, var address] => await WriteFloors.RunWithEfAsync(database, address),
    ["writes"] => await WriteBenchmark.RunAsync(),
    ["dear", var database] => await DearBenchmark.RunAsync(database),
    ["reader", .. var pages] when pages.Length < 2 => ReaderBenchmark.Run(pages.FirstOrDefault()),
    [] => await ReadBenchmark.RunAsync([1_000, 100_000]),
    [.. var sizes] when sizes.All(size => int.TryParse(size, out _)) => await ReadBenchmark.RunAsync([
        .. sizes.Select(int.Parse),
    ]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "Give the numbers of articles to measure with, such as 1000 100000, or nothing for these two; 'reader' and pages; 'writes'; or 'dear' and a database that generate made."
    );
    return 2;
}
