using Articles.Api.Imports.Pages;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Writing;
using MediatR;

namespace Articles.Api.Imports;

internal static class ImportEndpoints
{
    private const string Address = "/v1/imports";

    internal static readonly ImportContent Example = new()
    {
        ValidateOnly = true,
        Pages =
        [
            new ImportContentPage
            {
                Name = "harbor.txt",
                Address = "https://town.example/world/the-harbor-reopens",
                Text =
                    "The Harbor Reopens\n\nBy Ada Byron\n\n"
                    + "The harbor reopened after a long winter, and the first ships came in before noon with grain and timber.\n\n"
                    + "“We waited for this day,” said Jane Roe, the mayor of the town. The crowd on the quay cheered her for minutes.",
            },
        ],
    };

    public static void MapImports(this RouteGroupBuilder v1)
    {
        var limits = ((IEndpointRouteBuilder)v1).ServiceProvider.GetRequiredService<ImportLimits>();
        var imports = v1.MapGroup("/imports").WithTags("Imports");
        imports.MapRead("", "listImports", List).Answers<Page<ImportSummary>>().RequireScope(Scopes.Write);
        imports.MapRead("/{id}", "getImport", Get).AnswersOne<ImportResponse>().RequireScope(Scopes.Write);
        imports
            .MapRead("/{id}/receipts", "listImportReceipts", ListReceipts)
            .AnswersOne<Page<ImportReceipt>>()
            .RequireScope(Scopes.Write);
        imports
            .MapWrite(HttpMethod.Post, "", "createImport", Create)
            .TakesUpTo(limits.UploadBytes)
            .TakesItsTime()
            .IsLong()
            .RequireScope(Scopes.Write)
            .Begins<ImportResponse>()
            .TakesAlso([.. Upload.MediaTypes])
            .Example(Example);
    }

    /// <summary>List imports</summary>
    /// <remarks>The latest first.</remarks>
    private static async Task<IResult> List(
        [AsParameters] ListImports request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.Page(await mediator.Send(request, cancellationToken), request);

    /// <summary>Get an import</summary>
    /// <remarks>How far it is, and the receipts of its first pages.</remarks>
    private static async Task<IResult> Get(
        [AsParameters] GetImport request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.One(await mediator.Send(request, cancellationToken), request, NoImport);

    /// <summary>List an import's receipts</summary>
    /// <remarks>One for each page, in the order in which they were sent. Pages that wait are listed too.</remarks>
    private static async Task<IResult> ListReceipts(
        [AsParameters] ListImportReceipts request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => Answer.PageBelow(await mediator.Send(request, cancellationToken), request, NoImport);

    /// <summary>Import pages</summary>
    /// <remarks>
    /// Takes one page or an archive of pages: HTML, plain text, Markdown with front matter, an export of WordPress, Ghost, Medium or
    /// Substack, RSS, Atom or JSON Feed, a web archive (WARC), JSON lines, or a zip of any of these, as it is or as files of a form; or pages as members of JSON. All of it is kept before the answer;
    /// then the pages are read and stored one after the other, and `Location` says how far they are. A page that comes again changes
    /// its article, and nothing when it says the same. What readers did not see where it comes from becomes a draft; with `state=draft`
    /// all pages do. Each receipt says what became of the page's words. Nothing is ever fetched. Without the scope `publish` its articles are drafts, and
    /// a page whose article readers see already is refused.
    /// </remarks>
    private static async Task<IResult> Create(
        [AsParameters] CreateImportQuery query,
        Upload upload,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var request = new CreateImport(upload, query, response => context.KeepAsync(AnswerOf(response)));
        return AnswerOf(await mediator.Send(request, cancellationToken));
    }

    private static IResult AnswerOf(ImportResponse response) => Answer.Accepted(response, Address);

    private const string NoImport = "No import has this id.";
}
