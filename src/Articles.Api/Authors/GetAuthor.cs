using Articles.Api.Database;
using Articles.Api.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Authors;

/// <summary>Gets one author by id or slug.</summary>
public sealed record GetAuthor : IRequest<AuthorResponse?>, IRead
{
    /// <summary>The author's id or slug.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The members to answer, comma-separated; all of them when left out. The others are left out, those that the schema requires too.
    /// </summary>
    public string? Fields { get; init; }

    internal sealed class Validator : AbstractValidator<GetAuthor>
    {
        public Validator() => RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<AuthorResponse>());
    }

    internal sealed class Handler(ArticlesDb db) : IRequestHandler<GetAuthor, AuthorResponse?>
    {
        public Task<AuthorResponse?> Handle(GetAuthor request, CancellationToken cancellationToken) =>
            db.Authors.At(request.Id).Select(AuthorResponse.Projection).SingleOrDefaultAsync(cancellationToken);
    }
}
