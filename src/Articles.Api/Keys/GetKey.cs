using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Keys;

/// <summary>Gets one API key by its id or its tag.</summary>
public sealed record GetKey : IRequest<KeyResponse?>, IRead
{
    /// <summary>The key's id or tag.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The members to answer, comma-separated; all of them when left out. The others are left out, those that the schema requires too.
    /// </summary>
    public string? Fields { get; init; }

    internal sealed class Validator : AbstractValidator<GetKey>
    {
        public Validator() => RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<KeyResponse>());
    }

    internal sealed class Handler(ArticlesDb db) : IRequestHandler<GetKey, KeyResponse?>
    {
        public Task<KeyResponse?> Handle(GetKey request, CancellationToken cancellationToken) =>
            db.ApiKeys.At(request.Id).Select(KeyResponse.Projection).SingleOrDefaultAsync(cancellationToken);
    }
}

internal static class KeyLookup
{
    public static IQueryable<ApiKey> At(this IQueryable<ApiKey> keys, string idOrTag) =>
        Guid.TryParseExact(idOrTag, "D", out var id)
            ? keys.Where(key => key.Id == id)
            : keys.Where(key => key.Tag == idOrTag);
}
