namespace Articles.Benchmarks;

/// <summary>The upper bound: Kestrel with nothing in front of it, answering bytes that it holds in memory.</summary>
internal static class BareServer
{
    public static async Task<int> RunAsync(string listFile, string articleFile, string address)
    {
        var list = await File.ReadAllBytesAsync(listFile);
        var article = await File.ReadAllBytesAsync(articleFile);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        app.Run(context =>
        {
            var bytes = context.Request.Path.Value!.Length > "/v1/articles".Length ? article : list;
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            Task written = context.Response.BodyWriter.WriteAsync(bytes).AsTask();
            return written;
        });
        await app.RunAsync();
        return 0;
    }
}
