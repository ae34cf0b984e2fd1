using Articles.Api.Database;
using FluentValidation;
using MediatR;

namespace Articles.Api.CitationChecks;

/// <summary>Tells what became of what was cited.</summary>
public sealed record CheckCitations(IReadOnlyList<Citation> Body) : IRequest<CheckedCitations>
{
    /// <summary>So many are checked at once.</summary>
    public const int Most = 1_000;

    internal sealed class Validator : AbstractValidator<CheckCitations>
    {
        private const int LongestName = 200;

        public Validator()
        {
            RuleFor(request => request.Body)
                .Must(citations => citations.Count is > 0 and <= Most)
                .WithMessage($"has to have between 1 and {Most} citations");
            RuleForEach(request => request.Body).SetValidator(new OfOne());
        }

        private sealed class OfOne : AbstractValidator<Citation>
        {
            public OfOne()
            {
                RuleFor(citation => citation.Article)
                    .Must((citation, article) => article is null != citation.Quote is null)
                    .WithMessage("is one of article and quote; there has to be one of them, and not both")
                    .MaximumLength(LongestName)
                    .WithMessage($"is longer than {LongestName} characters");
                RuleFor(citation => citation.Quote)
                    .Must(quote => quote is null || Guid.TryParseExact(quote, "D", out _))
                    .WithMessage("is not an id");
                RuleFor(citation => citation.Version)
                    .Must(version => version is null or > 0)
                    .WithMessage("is not a version, which count from 1");
                RuleFor(citation => citation.RetrievedAt)
                    .Must((citation, time) => time is null || citation.Version is null)
                    .WithMessage("is one of version and retrievedAt; not both of them");
            }
        }
    }

    internal sealed class Handler(ArticlesDb db) : IRequestHandler<CheckCitations, CheckedCitations>
    {
        public async Task<CheckedCitations> Handle(CheckCitations request, CancellationToken cancellationToken)
        {
            db.SeeAsReaders();
            var articles = await new CheckArticles(db).RunAsync(
                [.. request.Body.Where(citation => citation.Article is not null)],
                cancellationToken
            );
            var quotes = await new CheckQuotes(db).RunAsync(
                [.. request.Body.Where(citation => citation.Quote is not null)],
                cancellationToken
            );
            return new CheckedCitations
            {
                Items = request
                    .Body.Select(citation => citation.Article is null ? quotes(citation) : articles(citation))
                    .ToList(),
            };
        }
    }
}
