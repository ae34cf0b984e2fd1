using System.CommandLine;
using Articles.Api.Readings;

namespace Articles.Api.Imports;

/// <summary>The command <c>read</c>: what stands on pages, for a person, for a program, or as a filter.</summary>
internal static class ReadCommand
{
    /// <summary>What a command ends with when it did what it could, and that was not all.</summary>
    public const int SomeFailed = 2;

    private static readonly Argument<string[]> Files = new("file")
    {
        Description = "Pages: HTML, Markdown or plain text; - is standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Write each reading as a line of JSON, as POST /v1/readings answers it.",
    };

    private static readonly Option<bool> Jsonl = new("--jsonl")
    {
        Description = "Read a page a line from standard input, write what was found a line to standard output.",
    };

    private static readonly Option<bool> Body = new("--body")
    {
        Description = "Take text as an article's body as it stands.",
    };

    private static readonly Option<bool> Indirect = new("--indirect")
    {
        Description = "With --jsonl, give what is reported without quotation marks too.",
    };

    private static readonly Option<string> Address = new("--address") { Description = "Where the page was printed." };

    public static Command Make()
    {
        var command = new Command(
            "read",
            "Read pages and say what was found on them; nothing is stored. Ends with 2 when some could not be read."
        )
        {
            Files,
            Json,
            Jsonl,
            Body,
            Indirect,
            Address,
        };
        command.Validators.Add(result =>
        {
            var files = result.GetValue(Files)!.Length;
            if (result.GetValue(Jsonl) ? files > 0 || result.GetValue(Json) : files == 0)
                result.AddError("read takes files, or --jsonl and nothing but --body and --indirect.");
            if (result.GetValue(Indirect) && !result.GetValue(Jsonl))
                result.AddError("--indirect goes with --jsonl; other readings have reports anyway.");
            if (files > 1 && result.GetValue(Address) is not null)
                result.AddError("--address is the address of one page.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var output = StandardOutput.Open();
        if (parsed.GetValue(Jsonl))
            return await FilterAsync(output, parsed.GetValue(Body), parsed.GetValue(Indirect), cancellationToken);
        var request = new ReadFiles(
            parsed.GetValue(Files)!,
            parsed.GetValue(Address),
            parsed.GetValue(Body),
            parsed.GetValue(Json) ? new JsonReadings(output) : new PrettyReadings()
        );
        return await new ReadFiles.Handler().Handle(request, cancellationToken) == 0 ? 0 : SomeFailed;
    }

    private static async Task<int> FilterAsync(
        Stream output,
        bool isBody,
        bool withReports,
        CancellationToken cancellationToken
    )
    {
        await using var input = Console.OpenStandardInput();
        var broken = await new ReadJsonl.Handler().Handle(
            new ReadJsonl(input, output, isBody, withReports),
            cancellationToken
        );
        return broken == 0 ? 0 : SomeFailed;
    }
}
