using Articles.Api.Pages.Markup;
using Articles.Api.Pipeline;
using Articles.Api.Updates;
using MediatR;

namespace Articles.Api.Pages;

/// <summary>Shows all notes after publication, the latest first.</summary>
internal sealed record ShowUpdates(PageQuery Query) : IRequest<Document>
{
    internal sealed class Handler(IMediator mediator, Layout layout, Site site) : IRequestHandler<ShowUpdates, Document>
    {
        private const string Path = "/updates";
        private static readonly string[] Names = ["kind", "severity"];

        public async Task<Document> Handle(ShowUpdates request, CancellationToken cancellationToken)
        {
            var query = request.Query;
            var list = new ListUpdates
            {
                Kind = query.Value<UpdateKind>("kind"),
                Severity = query.Value<UpdateSeverity>("severity"),
                Cursor = query["cursor"],
            };
            var page = await mediator.Send(list, cancellationToken);
            return layout.Of(
                new PageContent
                {
                    Title = "Corrections and updates",
                    Description = "What was corrected, clarified, added and taken back after publication.",
                    Canonical = site.At(Path),
                    IsUnlisted = list.Cursor is not null || list.Kind is not null || list.Severity is not null,
                    Head = Html.Of(
                        $"""
                        <link rel="alternate" type="application/atom+xml" title="Corrections" href="/v1/updates.atom">
                        <link rel="alternate" type="application/json" href="/v1/updates">

                        """
                    ),
                    Main = Html.Of(
                        $"""
                        <h1>Corrections and updates</h1>
                        <form class="filter" action="{Path}" method="get">
                        {Choice(
                            "Kind",
                            "kind",
                            [
                                ("", "All kinds"),
                                .. Enum.GetValues<UpdateKind>().Select(kind =>
                                    (EnumWords.Of(typeof(UpdateKind), $"{kind}"), UpdateItem.KindOf(kind))
                                ),
                            ],
                            query["kind"]
                        )}
                        {Choice(
                            "Severity",
                            "severity",
                            [("", "Any"), ("major", "Major"), ("minor", "Minor")],
                            query["severity"]
                        )}
                        <button type="submit">Show</button>
                        </form>
                        {(
                            page.Items.Count == 0
                                ? Html.Of($"<p>There is nothing of this sort.</p>")
                                : Html.Of($"<ul class=\"updates long\">{page.Items.Select(UpdateItem.Of)}</ul>")
                        )}
                        {More.Of(query.With(Path, Names, "cursor", null), page.NextCursor)}
                        <p class="fine"><a href="/v1/updates.atom">Follow all of them in a feed</a></p>
                        """
                    ),
                }
            );
        }

        private static Html Choice(
            string label,
            string name,
            IEnumerable<(string Value, string Text)> options,
            string? chosen
        ) =>
            Html.Of(
                $"<label>{label} <select name=\"{name}\">{options.Select(option => Html.Of($"<option value=\"{option.Value}\"{(option.Value == (chosen ?? "") ? " selected" : "")}>{option.Text}</option>"))}</select></label>"
            );
    }
}
