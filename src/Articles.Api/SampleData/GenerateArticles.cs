using Articles.Api.Database;
using Articles.Api.Renditions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.SampleData;

/// <summary>
/// Fills the database with plausible articles, authors, quotes, speakers and updates, to measure with. The same seed makes
/// the same articles, whatever their number.
/// </summary>
/// <param name="Articles">How many.</param>
/// <param name="Seed">Another seed makes other articles.</param>
/// <param name="Written">Told the number of articles written so far.</param>
public sealed record GenerateArticles(int Articles, int Seed, Action<int> Written) : IRequest<Unit>
{
    internal sealed class Handler(ArticlesDb db) : IRequestHandler<GenerateArticles, Unit>
    {
        private const int Batch = 500;

        public async Task<Unit> Handle(GenerateArticles request, CancellationToken cancellationToken)
        {
            var world = new SampleWorld(request.Seed);
            if (await db.Authors.AnyAsync(author => author.Id == world.Authors[0].Id, cancellationToken))
                throw new InvalidOperationException($"This database already has the articles of seed {request.Seed}.");
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            await AddPeopleAsync(world, cancellationToken);
            var slugs = await db.Articles.Select(article => article.Slug).ToHashSetAsync(cancellationToken);
            for (var first = 0; first < request.Articles; first += Batch)
            {
                var count = Math.Min(Batch, request.Articles - first);
                db.AttachRange(world.Authors);
                db.AttachRange(world.Speakers);
                for (var n = first; n < first + count; n++)
                    Add(world.Article(n, slugs));
                await SaveAsync(cancellationToken);
                request.Written(first + count);
            }
            await CountAsync(world, cancellationToken);
            await db.AnalyzeAsync(cancellationToken);
            return Unit.Value;
        }

        private async Task AddPeopleAsync(SampleWorld world, CancellationToken cancellationToken)
        {
            db.AddRange(world.Authors);
            db.AddRange(world.Speakers);
            await SaveAsync(cancellationToken);
        }

        private void Add(SampleArticle made)
        {
            made.Article.Render();
            db.Add(made.Article);
            db.AddRange(made.Quotes);
            db.AddRange(made.Updates);
        }

        private async Task CountAsync(SampleWorld world, CancellationToken cancellationToken)
        {
            db.AttachRange(world.Authors);
            db.AttachRange(world.Speakers);
            world.Count();
            db.ChangeTracker.DetectChanges();
            await SaveAsync(cancellationToken);
        }

        private async Task SaveAsync(CancellationToken cancellationToken)
        {
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
