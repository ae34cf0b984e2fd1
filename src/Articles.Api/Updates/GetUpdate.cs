using Articles.Api.Database;
using Articles.Api.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Updates;

/// <summary>Gets one update.</summary>
public sealed record GetUpdate : IRequest<UpdateResponse?>, IRead
{
    /// <summary>The update's id.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The members to answer, comma-separated; all of them when left out. The others are left out, those that the schema requires too.
    /// </summary>
    public string? Fields { get; init; }

    internal sealed class Validator : AbstractValidator<GetUpdate>
    {
        public Validator() => RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<UpdateResponse>());
    }

    internal sealed class Handler(ArticlesDb db) : IRequestHandler<GetUpdate, UpdateResponse?>
    {
        public async Task<UpdateResponse?> Handle(GetUpdate request, CancellationToken cancellationToken) =>
            Guid.TryParseExact(request.Id, "D", out var id)
                ? await db
                    .Updates.Where(update => update.Id == id)
                    .Select(UpdateResponse.Projection)
                    .SingleOrDefaultAsync(cancellationToken)
                : null;
    }
}
