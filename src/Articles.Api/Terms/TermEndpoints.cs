using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Rates;
using MediatR;

namespace Articles.Api.Terms;

internal static class TermEndpoints
{
    public static void MapTerms(this RouteGroupBuilder v1)
    {
        var tags = v1.MapGroup("/tags").WithTags("Tags and sections");
        tags.MapRead("", "listTags", ListTags).LimitWork(Work.Dear).Answers<Page<TermResponse>>();
        tags.MapRead("/{id}", "getTag", GetTag).AnswersOne<TermResponse>();
        var sections = v1.MapGroup("/sections").WithTags("Tags and sections");
        sections.MapRead("", "listSections", ListSections).LimitWork(Work.Dear).Answers<Page<TermResponse>>();
        sections.MapRead("/{id}", "getSection", GetSection).AnswersOne<TermResponse>();
    }

    /// <summary>List tags</summary>
    /// <remarks>With how many articles each has. `sort=-articleCount` has the most used ones first.</remarks>
    private static async Task<IResult> ListTags(
        [AsParameters] ListTags request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Page(await mediator.Send(request, cancellationToken), request);

    /// <summary>Get a tag</summary>
    /// <remarks>With how many articles it has. `/v1/articles?tag=` lists them.</remarks>
    private static async Task<IResult> GetTag(
        [AsParameters] GetTag request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Below(await mediator.Send(request, cancellationToken), request, "No article has this tag.");

    /// <summary>List sections</summary>
    /// <remarks>With how many articles each has. `sort=-articleCount` has the most used ones first.</remarks>
    private static async Task<IResult> ListSections(
        [AsParameters] ListSections request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Page(await mediator.Send(request, cancellationToken), request);

    /// <summary>Get a section</summary>
    /// <remarks>With how many articles it has. `/v1/articles?section=` lists them.</remarks>
    private static async Task<IResult> GetSection(
        [AsParameters] GetSection request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Below(await mediator.Send(request, cancellationToken), request, "No article is in this section.");
}
