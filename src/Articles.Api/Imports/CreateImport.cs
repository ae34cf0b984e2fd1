using System.Runtime.CompilerServices;
using Articles.Api.Imports.Pages;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Writing;
using FluentValidation;
using MediatR;

namespace Articles.Api.Imports;

/// <summary>What is asked besides of pages that are sent as they are.</summary>
public sealed record CreateImportQuery
{
    /// <summary>Whether to store nothing and say what would happen.</summary>
    public QueryValue<bool>? ValidateOnly { get; init; }

    /// <summary>What new articles are: `asFound`, each what its page was where it comes from, or `draft`, all drafts. `asFound` when left out.</summary>
    public QueryValue<ImportedState>? State { get; init; }

    /// <summary>Where the page was printed, when one page is sent as it is.</summary>
    [Example("https://example.org/")]
    public string? Address { get; init; }

    /// <summary>What to call it, when it is sent as it is: the name of its file.</summary>
    [Example("site.zip")]
    public string? Name { get; init; }
}

/// <summary>Receives pages, to be read and stored afterwards.</summary>
/// <param name="Received">What else is stored with the last of it.</param>
public sealed record CreateImport(Upload Upload, CreateImportQuery Query, Func<ImportResponse, Task> Received)
    : IRequest<ImportResponse>
{
    internal sealed class Validator : AbstractValidator<CreateImport>
    {
        private const int LongestName = 200;

        public Validator()
        {
            RuleFor(request => request.Query.Address).IsWebAddress();
            RuleFor(request => request.Query.Name).IsLine(LongestName);
            RuleFor(request => request.Upload.Body).SetValidator(new ContentValidator()!);
        }

        private sealed class ContentValidator : AbstractValidator<ImportContent>
        {
            public ContentValidator()
            {
                RuleFor(content => content.Pages).NotEmpty().WithMessage("is empty");
                RuleForEach(content => content.Pages)
                    .ChildRules(page =>
                    {
                        page.RuleFor(p => p.Name).IsLine(LongestName);
                        page.RuleFor(p => p.Address).IsWebAddress();
                        page.RuleFor(p => p)
                            .Must(p => new[] { p.Html, p.Text, p.Markdown }.Count(form => form is not null) == 1)
                            .WithMessage("has not exactly one of html, text and markdown");
                    });
            }
        }
    }

    internal sealed class Handler(IMediator mediator, ImportLimits limits)
        : IRequestHandler<CreateImport, ImportResponse>
    {
        public async Task<ImportResponse> Handle(CreateImport request, CancellationToken cancellationToken)
        {
            var upload = request.Upload;
            var isValidation =
                request.Query.ValidateOnly?.Value is true || upload.ValidateOnly || upload.Body?.ValidateOnly is true;
            var files = string.Join(", ", upload.Files.Select(file => file.Name));
            var name = request.Query.Name ?? (files.Length > 0 ? files : upload.Name);
            try
            {
                return await mediator.Send(
                    new ReceiveImport(
                        name,
                        PagesAsync(request, cancellationToken),
                        isValidation,
                        request.Query.State?.Value ?? upload.State ?? upload.Body?.State ?? ImportedState.AsFound
                    )
                    {
                        Received = request.Received,
                    },
                    cancellationToken
                );
            }
            catch (UnreadableArchiveException exception)
            {
                throw new RefusedException(StatusCodes.Status422UnprocessableEntity, exception.Message);
            }
        }

        private async IAsyncEnumerable<PageToImport> PagesAsync(
            CreateImport request,
            [EnumeratorCancellation] CancellationToken cancellationToken
        )
        {
            foreach (var page in request.Upload.Body?.Pages.Index().Select(Of) ?? [])
                yield return page;
            foreach (var file in request.Upload.Files)
            {
                var name = request.Query.Name ?? file.Name;
                var pages = new FilePages(limits).OfAsync(
                    name,
                    file.Type,
                    file.Content,
                    cancellationToken,
                    request.Query.Address
                );
                // One damaged file among several is refused alone.
                var contained = request.Upload.Files.Count > 1 ? Containment.Of(pages, name) : pages;
                await foreach (var page in contained.WithCancellation(cancellationToken))
                    yield return page;
            }
        }

        private PageToImport Of((int Index, ImportContentPage Item) sent)
        {
            var (n, page) = sent;
            var name = page.Name ?? $"page {n + 1}";
            var content = page.Html ?? page.Text ?? page.Markdown!;
            if (content.Length > limits.PageBytes)
                return PageToImport.Refused(name, PageRefusals.TooLong);
            if (string.IsNullOrWhiteSpace(content))
                return PageToImport.Refused(name, PageRefusals.Empty);
            var kind =
                page.Markdown is not null ? FileKind.Markdown
                : page.Html is not null ? FileKind.Html
                : FileKind.Text;
            var read = FilePages.Of(name, kind, content);
            return read with { Address = page.Address ?? read.Address };
        }
    }
}
