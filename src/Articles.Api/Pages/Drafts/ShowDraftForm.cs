using Articles.Api.DraftChecks;
using Articles.Api.Pages.Markup;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Pages.Drafts;

/// <summary>Shows the box to paste a draft into.</summary>
internal sealed record ShowDraftForm : IRequest<Document>
{
    public const string Path = "/check";

    internal sealed class Handler(Layout layout, Site site) : IRequestHandler<ShowDraftForm, Document>
    {
        public Task<Document> Handle(ShowDraftForm request, CancellationToken cancellationToken) =>
            Task.FromResult(
                layout.Of(
                    new PageContent
                    {
                        Title = "Check a draft",
                        Canonical = site.At(Path),
                        Description =
                            "Paste a draft: every quote in it is looked up, with who said it, where it was printed and what was corrected since.",
                        Main = Html.Of(
                            $"""
                            <h1>Check a draft</h1>
                            <p class="measured">Every quote and every citation in it is looked up: whether somebody said it in these words, who did, where it was printed, and what was corrected since. Nothing is stored.</p>
                            {Form("", DraftForm.Text, null)}
                            """
                        ),
                    }
                )
            );
    }

    private static readonly (DraftForm Form, string Name)[] Forms =
    [
        (DraftForm.Text, "Plain text"),
        (DraftForm.Markdown, "Markdown"),
        (DraftForm.Html, "HTML"),
        (DraftForm.Bibtex, "BibTeX"),
        (DraftForm.Csl, "CSL-JSON"),
    ];

    /// <param name="draft">What stands in the box.</param>
    /// <param name="form">What it is chosen to be.</param>
    /// <param name="retrievedAt">When its sources were used; null for nothing typed.</param>
    public static Html Form(string draft, DraftForm form, string? retrievedAt) =>
        Html.Of(
            $"""
            <form class="draft" action="{Path}" method="post">
            <label for="draft">Your draft</label>
            <textarea id="draft" name="draft" rows="14" required>
            {draft}</textarea>
            <p><label for="form">It is</label> <select id="form" name="form">{Forms.Select(one =>
                Html.Of($"<option value=\"{one.Form.ToString().ToLowerInvariant()}\"{(one.Form == form ? Html.Of($" selected") : Html.None)}>{one.Name}</option>")
            )}</select>
            <label for="retrieved">Its sources were used on</label> <input id="retrieved" name="retrievedAt" type="date" value="{retrievedAt ?? ""}">
            <button type="submit">Check</button></p>
            </form>
            """
        );
}
