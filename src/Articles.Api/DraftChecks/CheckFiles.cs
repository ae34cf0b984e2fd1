using System.Text.Json;
using Articles.Api.CitationChecks;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Quotes.Verifying;
using FluentValidation;
using MediatR;
using Spectre.Console;

namespace Articles.Api.DraftChecks;

/// <summary>Checks drafts in files, one after the other, and shows what is known of each: a table for a person, JSON for a program.</summary>
/// <param name="json">Whether to write a line of JSON for each.</param>
/// <param name="strict">Whether a quote that nobody is known to have said is wrong.</param>
/// <param name="retrievedAt">When their sources were used.</param>
internal sealed class CheckFiles(IMediator mediator, bool json, bool strict, string? retrievedAt)
{
    private const int SomeWrong = 1;
    private const int SomeFailed = 2;
    private const int LongestShown = 60;
    private const string StandardInput = "-";

    /// <returns>What the command ends with.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var outcome = 0;
        foreach (var file in files)
            outcome = Math.Max(outcome, await CheckAsync(file, cancellationToken));
        return outcome;
    }

    private async Task<int> CheckAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            var page = PageText.Of(await LoadAsync(file, cancellationToken));
            var draft = SentDraft.Of(new Draft(FormOf(file), page.Text, page.Notes));
            var request = new CheckDraft(draft, CheckDraftQuery.At(retrievedAt));
            var response = await mediator.Send(request, cancellationToken);
            if (json)
                await WriteAsync(file, response);
            else
                Show(file, page.Text, response);
            return response.Quotes.Any(IsWrong) || response.Citations.Any(IsWrong) ? SomeWrong : 0;
        }
        catch (Exception exception) when (Reason(exception) is { } reason)
        {
            await Console.Error.WriteLineAsync($"{file} could not be checked: {reason}");
            return SomeFailed;
        }
    }

    private static string? Reason(Exception exception) =>
        exception switch
        {
            IOException or UnauthorizedAccessException => exception.Message,
            ValidationException invalid => string.Join(
                ' ',
                invalid.Errors.Select(error => $"It {error.ErrorMessage}.")
            ),
            RefusedException refused => string.Join(
                ' ',
                (refused.Errors ?? []).Select(error => $"It {error.Detail}.").Append(refused.Detail)
            ),
            _ => null,
        };

    private static async Task<byte[]> LoadAsync(string file, CancellationToken cancellationToken)
    {
        if (file != StandardInput)
            return await File.ReadAllBytesAsync(file, cancellationToken);
        await using var input = Console.OpenStandardInput();
        using var all = new MemoryStream();
        await input.CopyToAsync(all, cancellationToken);
        return all.ToArray();
    }

    private static DraftForm FormOf(string file) =>
        Path.GetExtension(file).ToUpperInvariant() switch
        {
            ".MD" or ".MARKDOWN" => DraftForm.Markdown,
            ".HTML" or ".HTM" or ".XHTML" => DraftForm.Html,
            ".BIB" => DraftForm.Bibtex,
            ".JSON" => DraftForm.Csl,
            _ => DraftForm.Text,
        };

    private bool IsWrong(DraftQuote quote) =>
        quote.Verdict is null or Verdict.Altered or Verdict.OtherSpeaker
        || quote.SpeakerAgrees is false
        || quote.Match?.Quote.Standing is not (null or QuoteStanding.Current)
        || strict && quote.Verdict is Verdict.NotFound;

    private static bool IsWrong(DraftCitation citation) =>
        citation.Check.Status is not CitationStatus.Unchanged || citation.QuotedWordsChanged is true;

    private static async Task WriteAsync(string file, DraftCheckResponse response)
    {
        var line = JsonSerializer.SerializeToNode(response, WireJson.TypeInfo<DraftCheckResponse>())!.AsObject();
        line.Insert(0, "file", file);
        await Console.Out.WriteLineAsync(line.ToJsonString(WireJson.Options));
    }

    private void Show(string file, string draft, DraftCheckResponse response)
    {
        var table = new Table().Title(Markup.Escape(file)).AddColumns("Line", "", "What", "Known");
        var positions = new CodePoints(draft);
        foreach (var quote in response.Quotes)
            table.AddRow(
                LineOf(quote.Start),
                IsWrong(quote) ? "[red]✗[/]" : "[green]✓[/]",
                Cut($"“{quote.Text}”"),
                Markup.Escape(Known(quote))
            );
        foreach (var citation in response.Citations)
            table.AddRow(
                LineOf(citation.Start),
                IsWrong(citation) ? "[red]✗[/]" : "[green]✓[/]",
                Cut(citation.Text),
                Markup.Escape(Known(citation))
            );
        AnsiConsole.Write(table);
        foreach (var note in response.Notes)
            AnsiConsole.WriteLine(note);

        string LineOf(int? start) =>
            start is { } point ? $"{draft.AsSpan(0, positions.UnitAt(point)).Count('\n') + 1}" : "?";
    }

    private static string Cut(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return Markup.Escape(line.Length <= LongestShown ? line : $"{line[..(LongestShown - 1)]}…");
    }

    private static string Known(DraftQuote quote)
    {
        if (quote.Match is not { } match)
            return quote.Note ?? EnumWords.Of(typeof(Verdict), $"{quote.Verdict}");
        var said = match.Quote.Speaker?.Name ?? match.Quote.SpeakerText ?? "somebody";
        var standing =
            match.Quote.Standing is QuoteStanding.Current
                ? ""
                : $", {match.Quote.Standing.ToString().ToLowerInvariant()}";
        var words = quote.Verdict is Verdict.Altered ? $": “{match.Quote.Text}”" : "";
        return $"{EnumWords.Of(typeof(Verdict), $"{quote.Verdict}")}, {said} in {match.Quote.Article.Title}{standing}{words}";
    }

    private static string Known(DraftCitation citation)
    {
        var status = EnumWords.Of(typeof(CitationStatus), $"{citation.Check.Status}");
        var words = citation.QuotedWordsChanged is true ? ", in the words that are quoted" : "";
        return citation.Article is { } article ? $"{status}{words}: {article.Title}" : status;
    }
}
