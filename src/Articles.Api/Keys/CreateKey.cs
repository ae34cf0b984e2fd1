using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Writing;
using FluentValidation;
using MediatR;

namespace Articles.Api.Keys;

/// <summary>An API key as it is to be made.</summary>
public sealed record KeyContent
{
    /// <summary>What to call it, such as the program that is to use it.</summary>
    public required string Name { get; init; }

    /// <summary>What its holder may do: `read:drafts`, `write`, `publish`, `admin`. Each implies those before it.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>From when it no longer holds; for ever when left out.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>Makes an API key.</summary>
public sealed record CreateKey(KeyContent Body) : IRequest<KeyResponse>, IWrite
{
    internal sealed class Validator : AbstractValidator<CreateKey>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(request => request.Body.Name).IsLine(200);
            RuleFor(request => request.Body.Scopes).NotEmpty().WithMessage("is empty");
            RuleForEach(request => request.Body.Scopes).IsOneOf(Scopes.All);
            RuleFor(request => request.Body.ExpiresAt)
                .Must(time => time is null || time > clock.GetUtcNow())
                .WithMessage("is not in the future");
        }
    }

    internal sealed class Handler(ArticlesDb db, TimeProvider clock, Caller caller)
        : IRequestHandler<CreateKey, KeyResponse>
    {
        public async Task<KeyResponse> Handle(CreateKey request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var content = request.Body;
            var text = KeyText.New();
            var key = new ApiKey(
                Guid.CreateVersion7(now),
                text,
                content.Name,
                content.Scopes,
                content.ExpiresAt,
                caller.Id,
                now
            );
            db.ApiKeys.Add(key);
            await db.SaveChangesAsync(cancellationToken);
            return KeyResponse.Of(key) with { Key = text.Reveal() };
        }
    }
}
