using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pages.Drafts;
using Articles.Api.Pages.Markup;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Rates;
using Articles.Api.Pipeline.Writing;
using MediatR;

namespace Articles.Api.Pages;

/// <summary>
/// Pages for people. They take any other parameter in their address, because those who link to a page add their own, and are no
/// operations of the API.
/// </summary>
internal static class PageEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPages(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<PageSettings>().Enabled)
            return;
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapMethods("/pages/{version}.css", Methods, Styles).AnswersAtOnce();
        pages.MapMethods("/pages/icon.svg", Methods, Icon).AnswersAtOnce();
        pages.MapPage(Alternates.FrontPage, FrontPage);
        pages.MapMethods("/robots.txt", Methods, Robots).AnswersAtOnce();
        pages.MapPage("/articles/{id}", Article).LimitWork(Work.Dear);
        pages.MapPage("/articles/{id}/history", History).LimitWork(Work.Dear);
        pages.MapPage("/authors/{id}", Author);
        pages.MapPage("/quotes/{id}", Quote).LimitWork(Work.Dear);
        pages.MapPage("/speakers/{id}", Speaker).LimitWork(Work.Dear);
        pages.MapPage("/search", Search).LimitWork(Work.Dear);
        pages.MapPage("/sections/{id}", Section);
        pages.MapPage("/tags/{id}", Tag);
        pages.MapPage("/updates", Updates);
        pages.MapPage(ShowDraftForm.Path, DraftForm);
        pages
            .MapHandler(ShowDraftForm.Path, [HttpMethods.Post], CheckedDraft)
            .AsReaders()
            .TakesUpTo(PostedDraft.LongestForm)
            .TakesTimeToArrive(app.Services.GetRequiredService<WorkSettings>(), PostedDraft.LongestForm)
            .LimitWork(Work.Dear);
    }

    /// <summary>Shows what readers see, whoever asks.</summary>
    private static RouteHandlerBuilder MapPage(this IEndpointRouteBuilder pages, string pattern, Delegate handler) =>
        pages.MapHandler(pattern, Methods, handler).AsReaders();

    private static RouteHandlerBuilder AsReaders(this RouteHandlerBuilder page) =>
        page.AddEndpointFilter(
            (context, next) =>
            {
                context.HttpContext.RequestServices.GetRequiredService<ArticlesDb>().SeeAsReaders();
                return next(context);
            }
        );

    private static IResult Styles(string version, StyleSheet styles) =>
        Answer.Document(
            new Document(styles.Body, "text/css; charset=utf-8") { IsImmutable = version == styles.Version },
            NoPage
        );

    private static IResult Icon(SiteIcon icon) => Answer.Document(icon.Image, NoPage);

    private static async Task<IResult> FrontPage(IMediator mediator, CancellationToken cancellationToken) =>
        Answer.Document(await mediator.Send(new ShowFrontPage(), cancellationToken), NoPage);

    private static async Task<IResult> Article(string id, IMediator mediator, CancellationToken cancellationToken) =>
        Answer.Document(
            await mediator.Send(new ShowArticle(id), cancellationToken),
            new(Noun.Article, "No article has this id or slug.")
        );

    private static async Task<IResult> History(
        string id,
        HttpRequest request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        Answer.Document(
            await mediator.Send(new ShowHistory(id, new PageQuery(request.Query)), cancellationToken),
            new(Noun.Article, "No article has this id or slug.")
        );

    private static async Task<IResult> Author(
        string id,
        HttpRequest request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        Answer.Document(
            await mediator.Send(new ShowAuthor(id, new PageQuery(request.Query)["cursor"]), cancellationToken),
            new(Noun.Author, "No author has this id or slug.")
        );

    private static async Task<IResult> Quote(string id, IMediator mediator, CancellationToken cancellationToken) =>
        Answer.Document(
            await mediator.Send(new ShowQuote(id), cancellationToken),
            new(Noun.Quote, "No quote has this id.")
        );

    private static async Task<IResult> Speaker(
        string id,
        HttpRequest request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        Answer.Document(
            await mediator.Send(new ShowSpeaker(id, new PageQuery(request.Query)["cursor"]), cancellationToken),
            new(Noun.Speaker, "No speaker has this id or slug.")
        );

    private static async Task<IResult> Section(
        string id,
        HttpRequest request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        Answer.Document(
            await mediator.Send(
                new ShowTerm(TermKind.Section, id, new PageQuery(request.Query)["cursor"]),
                cancellationToken
            ),
            "No article is in this section."
        );

    private static async Task<IResult> Tag(
        string id,
        HttpRequest request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        Answer.Document(
            await mediator.Send(
                new ShowTerm(TermKind.Tag, id, new PageQuery(request.Query)["cursor"]),
                cancellationToken
            ),
            "No article has this tag."
        );

    private static async Task<IResult> Search(
        HttpRequest request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Document(await mediator.Send(new ShowSearch(new PageQuery(request.Query)), cancellationToken), NoPage);

    private static async Task<IResult> Updates(
        HttpRequest request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Document(await mediator.Send(new ShowUpdates(new PageQuery(request.Query)), cancellationToken), NoPage);

    private static async Task<IResult> DraftForm(IMediator mediator, CancellationToken cancellationToken) =>
        Answer.Document(await mediator.Send(new ShowDraftForm(), cancellationToken), NoPage);

    private static async Task<IResult> CheckedDraft(
        PostedDraft draft,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Fresh(await mediator.Send(new ShowDraft(draft), cancellationToken));

    private static IResult Robots(PageSettings settings, Site site) =>
        Answer.Document(WriteRobots.Of(settings, site), NoPage);

    private const string NoPage = "There is no such page.";
}
