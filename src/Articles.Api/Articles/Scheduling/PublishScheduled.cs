using Articles.Api.Articles.Writing;
using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Writing;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Articles.Scheduling;

/// <summary>
/// Publishes a scheduled article whose time has come. Every replica may try at the same time: the version of the article lets
/// one of them through, and the others then find it published.
/// </summary>
/// <returns>Whether it was this call that published it.</returns>
public sealed record PublishScheduled(Guid Id) : IRequest<bool>, IWrite
{
    internal static readonly Caller Schedule = Caller.Itself with { Id = "schedule", Name = "Schedule" };

    internal sealed class Handler(ArticlesDb db, TimeProvider clock) : IRequestHandler<PublishScheduled, bool>
    {
        public async Task<bool> Handle(PublishScheduled request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var article = await db
                .Articles.Where(article => article.Id == request.Id)
                .Whole()
                .SingleOrDefaultAsync(cancellationToken);
            if (article is not { State: ArticleState.Scheduled } || article.ScheduledFor > now)
                return false;
            await new ArticleEdit(db, article, Schedule, now).PublishAsync(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
    }
}
