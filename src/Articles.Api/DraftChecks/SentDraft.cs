using System.Reflection;
using Articles.Api.Pipeline.Writing;
using Articles.Api.Readings;

namespace Articles.Api.DraftChecks;

/// <summary>A draft as the body of a request: as it is, or as a member of JSON.</summary>
[JsonForm(typeof(DraftToCheck))]
public sealed record SentDraft
{
    /// <summary>The media types that it may have beside JSON.</summary>
    internal static readonly IReadOnlyDictionary<string, DraftForm> Forms = new Dictionary<string, DraftForm>
    {
        ["text/plain"] = DraftForm.Text,
        ["text/markdown"] = DraftForm.Markdown,
        ["text/html"] = DraftForm.Html,
        ["application/xhtml+xml"] = DraftForm.Html,
        ["application/x-bibtex"] = DraftForm.Bibtex,
        ["application/vnd.citationstyles.csl+json"] = DraftForm.Csl,
    };

    internal IReadOnlyList<Draft> Given { get; private init; } = [];

    internal DateTimeOffset? RetrievedAt { get; private init; }

    /// <summary>For the framework, which binds parameters of this type with it.</summary>
    public static async ValueTask<SentDraft> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var type = SentType.Of(context.Request);
        if (type?.MediaType is "application/json")
            return Of((await Body<DraftToCheck>.BindAsync(context, parameter)).Value);
        if (type is null || !Forms.TryGetValue(type.MediaType, out var form))
            throw SentType.Unsupported($"{string.Join(", ", Forms.Keys)} or application/json");
        var text = await SentPage.DecodeAsync(context, type.Charset, DraftCheckEndpoints.LongestDraft);
        return Of(new Draft(form, text.Text, text.Notes));
    }

    internal static SentDraft Of(Draft draft) => new() { Given = [draft] };

    internal static SentDraft Of(DraftToCheck draft)
    {
        (DraftForm Form, string? Source, string Name)[] forms =
        [
            (DraftForm.Text, draft.Text, "text"),
            (DraftForm.Markdown, draft.Markdown, "markdown"),
            (DraftForm.Html, draft.Html, "html"),
            (DraftForm.Bibtex, draft.Bibtex, "bibtex"),
            (DraftForm.Csl, draft.Csl, "csl"),
        ];
        return new SentDraft
        {
            Given =
            [
                .. forms
                    .Where(form => form.Source is not null)
                    .Select(form => new Draft(form.Form, form.Source!, []) { Pointer = $"/{form.Name}" }),
            ],
            RetrievedAt = draft.RetrievedAt,
        };
    }
}
