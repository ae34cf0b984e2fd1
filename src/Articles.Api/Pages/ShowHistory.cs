using Articles.Api.Articles;
using Articles.Api.Comparison;
using Articles.Api.Pages.Markup;
using Articles.Api.Pipeline;
using Articles.Api.Renditions;
using Articles.Api.Revisions;
using MediatR;

namespace Articles.Api.Pages;

/// <summary>Shows the versions of an article, and what changed between two of them.</summary>
internal sealed record ShowHistory(string Id, PageQuery Query) : IRequest<Document?>
{
    internal sealed class Handler(IMediator mediator, Layout layout) : IRequestHandler<ShowHistory, Document?>
    {
        private const int MostVersions = 100;

        public async Task<Document?> Handle(ShowHistory request, CancellationToken cancellationToken)
        {
            var (id, query) = (request.Id, request.Query);
            var found = await mediator.Send(new GetArticle { Id = id }, cancellationToken);
            var versions = await mediator.Send(
                new ListRevisions
                {
                    Id = id,
                    Limit = new($"{MostVersions}", MostVersions),
                    Cursor = query["cursor"],
                },
                cancellationToken
            );
            var difference = await mediator.Send(
                new DiffRevisions
                {
                    Id = id,
                    From = query.Value<int>("from"),
                    To = query.Value<int>("to"),
                },
                cancellationToken
            );
            if (found is null || versions is null)
                return null;
            var article = found.Resource.Open();
            return layout.Of(
                new PageContent
                {
                    Title = $"History of {article.Title}",
                    IsUnlisted = true,
                    Head = Html.Of(
                        $"<link rel=\"alternate\" type=\"application/json\" href=\"/v1/articles/{article.Slug}/revisions\">\n"
                    ),
                    Main = Content(article, versions, difference),
                }
            );
        }

        private static Html Content(ArticleSummary article, Page<RevisionSummary> versions, DiffResponse? difference) =>
            Html.Of(
                $"""
                <p class="trail"><a href="/articles/{article.Slug}">{article.Title}</a></p>
                <h1>What changed</h1>
                {(difference is null ? Html.None : Choice(article, versions, difference))}{(
                    difference is null ? Html.None : Difference(difference)
                )}
                <section><h2>Versions</h2><ol class="versions ranks">{versions.Items.Select(version =>
                    Version(article, version)
                )}</ol>
                {More.Of($"/articles/{article.Slug}/history", versions.NextCursor)}</section>
                """
            );

        private static Html Choice(ArticleSummary article, Page<RevisionSummary> versions, DiffResponse difference) =>
            Html.Of(
                $"""
                <form class="filter" action="/articles/{article.Slug}/history" method="get">
                {Select("From version", "from", versions, difference.From)}
                {Select("to version", "to", versions, difference.To)}
                <button type="submit">Compare</button>
                </form>

                """
            );

        private static Html Select(string label, string name, Page<RevisionSummary> versions, int chosen) =>
            Html.Of(
                $"<label>{label} <select name=\"{name}\">{versions.Items.Select(version => version.Number).Append(chosen).Distinct().OrderDescending().Select(number => Html.Of($"<option value=\"{number}\"{(number == chosen ? " selected" : "")}>{number}</option>"))}</select></label>"
            );

        private static Html Version(ArticleSummary article, RevisionSummary version) =>
            Html.Of(
                $"<li><b>{version.Number}</b> {Phrases.Time(version.CreatedAt)}{(version.Reason is null ? Html.None : Html.Of($" <span class=\"role\">{version.Reason}</span>"))}{(version.Number > 1 ? Html.Of($" <a class=\"count\" href=\"/articles/{article.Slug}/history?to={version.Number}\">Compare with the one before</a>") : Html.None)}</li>"
            );

        private static Html Difference(DiffResponse difference)
        {
            var (cosmetic, said) = (
                difference.Sentences.Where(sentence => sentence.Change is SentenceChangeKind.Cosmetic).ToList(),
                difference.Sentences.Where(sentence => sentence.Change is not SentenceChangeKind.Cosmetic).ToList()
            );
            if (difference.From == difference.To || difference.Changes.Count + difference.Sentences.Count == 0)
                return Html.Of($"<p>Nothing that a reader sees changed between these versions.</p>\n");
            return Html.Of(
                $"""
                <section class="difference"><h2>From version {difference.From} to {difference.To}</h2>
                {(
                    difference.IsSubstantive
                        ? Html.None
                        : Html.Of($"<p>Only punctuation, markup or what surrounds the article changed.</p>")
                )}
                <dl class="chain">{difference.Changes.Where(change =>
                    change.IsSubstantive && (change.Before ?? change.After) is not null
                ).Select(Field)}</dl>
                <ul class="sentences">{said.Select(Sentence)}</ul>
                {(
                    cosmetic.Count == 0
                        ? Html.None
                        : Html.Of(
                            $"<details><summary>{Phrases.Count(cosmetic.Count, "sentence", "sentences")} with other punctuation or spacing</summary><ul class=\"sentences\">{cosmetic.Select(Sentence)}</ul></details>"
                        )
                )}
                </section>

                """
            );
        }

        private static Html Field(FieldChange change) =>
            Html.Of($"<dt>{change.Name}</dt><dd>{UpdateItem.Change(change.Before, change.After)}</dd>");

        private static Html Sentence(SentenceChange sentence) =>
            Html.Of(
                $"<li dir=\"auto\">{(sentence.Words.Count > 0 ? Html.Join(sentence.Words.Select(Wordings.Run)) : UpdateItem.Change(sentence.Before, sentence.After))}</li>"
            );
    }
}
