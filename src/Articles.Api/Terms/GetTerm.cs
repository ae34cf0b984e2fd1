using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Terms;

/// <summary>Gets one name under which readers find articles.</summary>
public abstract record GetTerm : IRequest<TermResponse?>, IRead
{
    /// <summary>The slug or the name.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The members to answer, comma-separated; all of them when left out. The others are left out, those that the schema requires too.
    /// </summary>
    public string? Fields { get; init; }

    internal abstract class TermValidator<TRequest> : AbstractValidator<TRequest>
        where TRequest : GetTerm
    {
        protected TermValidator() => RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<TermResponse>());
    }

    private protected Task<TermResponse?> FindAsync<TTerm>(IQueryable<TTerm> terms, CancellationToken cancellationToken)
        where TTerm : ArticleTerm
    {
        var key = Slug.OfTerm(Id);
        return terms.Where(term => term.Key == key).Counted().SingleOrDefaultAsync(cancellationToken);
    }
}

/// <summary>Gets one tag by its slug or name.</summary>
public sealed record GetTag : GetTerm
{
    internal sealed class Validator : TermValidator<GetTag>;

    internal sealed class Handler(ArticlesDb db) : IRequestHandler<GetTag, TermResponse?>
    {
        public Task<TermResponse?> Handle(GetTag request, CancellationToken cancellationToken) =>
            request.FindAsync(db.ArticleTags, cancellationToken);
    }
}

/// <summary>Gets one section by its slug or name.</summary>
public sealed record GetSection : GetTerm
{
    internal sealed class Validator : TermValidator<GetSection>;

    internal sealed class Handler(ArticlesDb db) : IRequestHandler<GetSection, TermResponse?>
    {
        public Task<TermResponse?> Handle(GetSection request, CancellationToken cancellationToken) =>
            request.FindAsync(db.ArticleSections, cancellationToken);
    }
}
