using System.Reflection;
using System.Text;
using Articles.Api.DraftChecks;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Rates;
using Microsoft.AspNetCore.Http.Features;

namespace Articles.Api.Pages.Drafts;

/// <summary>A draft that was pasted into the page for it.</summary>
/// <param name="Text">With line feeds alone, in which all places are counted.</param>
/// <param name="RetrievedAt">When its sources were used, as it was typed; null where nothing was.</param>
public sealed record PostedDraft(string Text, DraftForm Form, string? RetrievedAt)
{
    /// <summary>So many bytes may be sent: a form may write each byte of a draft as three.</summary>
    internal const int LongestForm = 3 * DraftCheckEndpoints.LongestDraft + 1_000;

    private const int MostFields = 8;
    private const int LongestKey = 40;

    /// <summary>For the framework, which binds parameters of this type with it.</summary>
    public static async ValueTask<PostedDraft> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (
            context.Request.ContentType?.StartsWith(
                "application/x-www-form-urlencoded",
                StringComparison.OrdinalIgnoreCase
            ) != true
        )
            throw new RefusedException(
                StatusCodes.Status415UnsupportedMediaType,
                "This address takes application/x-www-form-urlencoded; programs send drafts to /v1/drafts/check."
            );
        var form = await ReadAsync(context);
        var text = form["draft"].ToString().ReplaceLineEndings("\n");
        if (Encoding.UTF8.GetByteCount(text) > DraftCheckEndpoints.LongestDraft)
            throw TooLong();
        var retrieved = form["retrievedAt"].ToString();
        return new PostedDraft(
            text,
            QueryValue<DraftForm>.TryParse(form["form"], out var chosen) && chosen.Value is { } known
                ? known
                : DraftForm.Text,
            string.IsNullOrWhiteSpace(retrieved) ? null : retrieved.Trim()
        );
    }

    private static async Task<IFormCollection> ReadAsync(HttpContext context)
    {
        var options = new FormOptions
        {
            KeyLengthLimit = LongestKey,
            ValueCountLimit = MostFields,
            ValueLengthLimit = LongestForm,
        };
        IFormCollection? form = null;
        try
        {
            await context
                .RequestServices.GetRequiredService<BodyLimits>()
                .ReceiveAsync(
                    context,
                    LongestForm,
                    async ended => form = await new FormFeature(context.Request, options).ReadFormAsync(ended)
                );
        }
        catch (InvalidDataException)
        {
            throw TooLong();
        }
        return form!;
    }

    private static RefusedException TooLong() =>
        new(
            StatusCodes.Status413PayloadTooLarge,
            $"A draft has at most {DraftCheckEndpoints.LongestDraft} bytes. Check it in parts."
        );
}
