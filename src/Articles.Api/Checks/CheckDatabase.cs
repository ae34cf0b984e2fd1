using Articles.Api.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Checks;

/// <summary>Checks all that is stored as of one moment, while others write.</summary>
/// <param name="Repairs">Whether to make anew what is derived and wrong.</param>
/// <param name="Progress">Told how many articles are done.</param>
/// <returns>What is wrong; after a repair, what is wrong still.</returns>
internal sealed record CheckDatabase(bool Repairs = false, Action<int>? Progress = null)
    : IRequest<IReadOnlyList<Fault>>
{
    internal sealed class Handler(ArticlesDb db, TimeProvider clock)
        : IRequestHandler<CheckDatabase, IReadOnlyList<Fault>>
    {
        private const int AtOnce = 200;

        private readonly CheckArticles articles = new(db, clock);
        private readonly CheckCounts counts = new(db, clock);
        private readonly CheckIndexes indexes = new(db);

        public async Task<IReadOnlyList<Fault>> Handle(CheckDatabase request, CancellationToken cancellationToken)
        {
            var found = await FindAsync(request, cancellationToken);
            if (!request.Repairs || !found.Faults.Exists(fault => fault.IsDerived))
                return found.Faults;
            foreach (var article in found.Articles)
                await articles.RepairAsync(article, cancellationToken);
            await counts.RepairAsync(cancellationToken);
            foreach (var some in found.Unindexed.Chunk(AtOnce))
                await indexes.RepairAsync(some, await QuotesAsync(some, cancellationToken), cancellationToken);
            return (await FindAsync(request, cancellationToken)).Faults;
        }

        private async Task<Found> FindAsync(CheckDatabase request, CancellationToken cancellationToken)
        {
            var found = new Found();
            await db.AtOneMomentAsync(() => FindAsync(request, found, cancellationToken), cancellationToken);
            return found;
        }

        private async Task FindAsync(CheckDatabase request, Found found, CancellationToken cancellationToken)
        {
            var all = await db
                .Articles.IgnoreQueryFilters()
                .Select(article => article.Id)
                .ToListAsync(cancellationToken);
            foreach (var (n, some) in all.Chunk(AtOnce).Index())
            {
                foreach (var article in some)
                    found.Add(await articles.CheckAsync(article, cancellationToken), found.Articles, article);
                found.Add(await indexes.OfArticlesAsync(some, cancellationToken), found.Unindexed, some);
                var quotes = await QuotesAsync(some, cancellationToken);
                found.Add(await indexes.OfQuotesAsync(quotes, cancellationToken), found.Unindexed, some);
                request.Progress?.Invoke(n * AtOnce + some.Length);
            }
            found.Faults.AddRange(await counts.CheckAsync(cancellationToken));
            found.Faults.AddRange(await new CheckFeed(db).CheckAsync(cancellationToken));
        }

        private Task<Guid[]> QuotesAsync(Guid[] ids, CancellationToken cancellationToken) =>
            db
                .Quotes.IgnoreQueryFilters()
                .Where(quote => ids.Contains(quote.ArticleId))
                .Select(quote => quote.Id)
                .ToArrayAsync(cancellationToken);

        private sealed class Found
        {
            public List<Fault> Faults { get; } = [];

            /// <summary>Those of which something is to be derived anew.</summary>
            public HashSet<Guid> Articles { get; } = [];

            /// <summary>Those whose words, or whose quotes', are to be indexed anew.</summary>
            public HashSet<Guid> Unindexed { get; } = [];

            public void Add(IReadOnlyCollection<Fault> faults, HashSet<Guid> wrong, params Guid[] of)
            {
                Faults.AddRange(faults);
                if (faults.Any(fault => fault.IsDerived))
                    wrong.UnionWith(of);
            }
        }
    }
}
