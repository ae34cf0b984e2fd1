using Articles.Api.Database;
using Articles.Api.Editing;
using Articles.Api.Model;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Writing;
using FluentValidation;
using MediatR;

namespace Articles.Api.Updates;

/// <summary>Adds a note to an article.</summary>
/// <param name="Article">The article's id or slug.</param>
/// <returns>Null when there is no such article.</returns>
public sealed record CreateUpdate(string Article, UpdateInput Body) : IRequest<UpdateResponse?>, IWrite
{
    internal sealed class Validator : AbstractValidator<CreateUpdate>
    {
        public Validator()
        {
            RuleFor(request => request.Body.Text).IsText(UpdateRules.LongestText);
            RuleFor(request => request.Body.Author).IsLine(UpdateRules.LongestName);
            RuleFor(request => request.Body.Affects).IsNotTooLong();
            RuleForEach(request => request.Body.Affects).SetValidator(new AffectsRules());
        }
    }

    internal sealed class Handler(ArticlesDb db, IMediator mediator, TimeProvider clock, Caller caller)
        : IRequestHandler<CreateUpdate, UpdateResponse?>
    {
        public async Task<UpdateResponse?> Handle(CreateUpdate request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var holdings = await ArticleConsistency.LoadAsync(db, request.Article, now, cancellationToken);
            if (holdings is null)
                return null;
            var retraction = new Retraction(holdings.Article, caller);
            var update = Add(db, holdings, request.Body, caller, now);
            retraction.Conclude(now);
            await db.SaveChangesAsync(cancellationToken);
            return await mediator.Send(new GetUpdate { Id = $"{update.Id}" }, cancellationToken);
        }

        /// <summary>Adds it to what the article holds.</summary>
        /// <param name="pointer">The JSON pointer to it in the body of the request.</param>
        internal static Update Add(
            ArticlesDb db,
            ArticleConsistency holdings,
            UpdateInput input,
            Caller caller,
            DateTimeOffset now,
            string pointer = ""
        )
        {
            if (input.Kind is UpdateKind.Retraction)
                new Retraction(holdings.Article, caller, pointer).Retract(input.Text);
            var update = new Update(Guid.CreateVersion7(now), holdings.Article, now);
            var content = new UpdateContent
            {
                Kind = input.Kind,
                Text = input.Text,
                Severity = input.Severity,
                Author = input.Author,
                PublishedAt = input.PublishedAt ?? now,
                PublishedPrecision = DatePrecision.Instant,
            };
            update.Write(content, caller.Id, now);
            update.Affect(new FindAffected(holdings, pointer).In(input.Affects ?? [], []), now);
            db.Updates.Add(update);
            holdings.Updates.Add(update);
            holdings.Settle();
            return update;
        }
    }
}
