using Articles.Api.Database;
using Articles.Api.Pipeline.Writing;
using Articles.Api.References;
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
                    .Must((citation, _) => NamesOf(citation).Count(name => name is not null) == 1)
                    .WithMessage("is one of article, quote and address; there has to be one of them, and no other")
                    .MaximumLength(LongestName)
                    .WithMessage($"is longer than {LongestName} characters");
                RuleFor(citation => citation.Quote)
                    .Must(quote => quote is null || Guid.TryParseExact(quote, "D", out _))
                    .WithMessage("is not an id");
                RuleFor(citation => citation.Address).IsWebAddress();
                RuleFor(citation => citation.Version)
                    .Must(version => version is null or > 0)
                    .WithMessage("is not a version, which count from 1");
                RuleFor(citation => citation.RetrievedAt)
                    .Must((citation, time) => time is null || citation.Version is null)
                    .WithMessage("is one of version and retrievedAt; not both of them");
            }

            private static string?[] NamesOf(Citation citation) => [citation.Article, citation.Quote, citation.Address];
        }
    }

    internal sealed class Handler(ArticlesDb db, OwnAddresses own) : IRequestHandler<CheckCitations, CheckedCitations>
    {
        public async Task<CheckedCitations> Handle(CheckCitations request, CancellationToken cancellationToken)
        {
            db.SeeAsReaders();
            var citations = await NamedAsync(request.Body, cancellationToken);
            var articles = await new CheckCitedArticles(db).RunAsync(
                citations.FindAll(citation => citation.Article is not null),
                cancellationToken
            );
            var quotes = await new CheckCitedQuotes(db).RunAsync(
                citations.FindAll(citation => citation.Quote is not null),
                cancellationToken
            );
            return new CheckedCitations
            {
                Items = citations.ConvertAll(citation => Check(citation) with { Address = citation.Address }),
            };

            CheckedCitation Check(Citation citation) =>
                citation.Article is not null ? articles(citation)
                : citation.Quote is not null ? quotes(citation)
                : new CheckedCitation
                {
                    Article = null,
                    Quote = null,
                    Status = CitationStatus.Unknown,
                };
        }

        /// <summary>What addresses name, by id or slug.</summary>
        private async Task<List<Citation>> NamedAsync(
            IReadOnlyList<Citation> citations,
            CancellationToken cancellationToken
        )
        {
            var addresses = citations.Select(citation => citation.Address).OfType<string>();
            var known = await db.SeenAtAsync(addresses.Where(one => own.Read(one) is null), cancellationToken);
            return citations
                .Select(citation =>
                    citation.Address is not { } address ? citation
                    : own.Read(address) is { } name
                        ? citation with
                        {
                            Article = name.Kind is NameKind.Quote ? null : name.Text,
                            Quote = name.Kind is NameKind.Quote ? name.Text : null,
                        }
                    : known.TryGetValue(address, out var id) ? citation with { Article = $"{id}" }
                    : citation
                )
                .ToList();
        }
    }
}
