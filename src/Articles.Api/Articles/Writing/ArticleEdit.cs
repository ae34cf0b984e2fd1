using System.Diagnostics.CodeAnalysis;
using Articles.Api.Comparison;
using Articles.Api.Database;
using Articles.Api.Editing;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Access;
using Articles.Api.Renditions;
using Articles.Api.Updates;

namespace Articles.Api.Articles.Writing;

/// <summary>One change of an article by an editor, with all that follows from it: quotes, counts, history, answers.</summary>
/// <param name="article">The whole article; with an empty body when it is new.</param>
internal sealed class ArticleEdit(ArticlesDb db, Article article, Caller caller, DateTimeOffset now)
{
    private UpdateInput? note;
    private readonly bool isNew = article.Version == 0;
    private readonly ArticleSnapshot before = ArticleSnapshot.Of(article);
    private readonly bool wasPublic = article.IsPublic;
    private readonly List<Author> authorsBefore = article.Authors.Select(link => link.Author).ToList();

    /// <summary>What of a new body could not be taken over.</summary>
    public IReadOnlyList<DroppedPart> Dropped { get; private set; } = [];

    /// <summary>Does what a patch says. What changes nothing makes no new version.</summary>
    public async Task ApplyAsync(ArticlePatch patch, bool extractsQuotes, CancellationToken cancellationToken)
    {
        // What needs nothing from the database is refused first.
        var body = WrittenBody.Read(
            patch.Blocks.Or(null!),
            patch.Markdown.Or(null!),
            patch.Html.Or(null!),
            patch.Address.Or(article.Address)
        );
        Dropped = body?.Dropped ?? [];
        Describe(patch);
        if (patch.Slug.IsGiven)
            await MoveAsync(patch.Slug.Value, cancellationToken);
        if (patch.Authors.IsGiven)
            article.CreditTo(await AuthorsAsync(patch.Authors.Value ?? [], cancellationToken));
        if (patch.Sections.IsGiven)
            article.File(article.Breadcrumb, (patch.Sections.Value ?? []).Select(name => Clean(name)).ToList());
        if (patch.Tags.IsGiven)
            article.Tag((patch.Tags.Value ?? []).Select(name => Clean(name)));
        new ArticleTransition(article, now).Apply(patch);
        Date(patch);
        note = patch.Update.Or(null!);
        await ConcludeAsync(body?.Blocks, extractsQuotes, patch.Reason.Or(null), cancellationToken);
    }

    /// <summary>Publishes a scheduled article at its time.</summary>
    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        var at = article.ScheduledFor ?? now;
        article.Publish(now);
        if (article.PublishedAt is null)
            article.DatePublication(at, DatePrecision.Instant);
        await ConcludeAsync(null, extractsQuotes: false, "It was scheduled.", cancellationToken);
    }

    private void Describe(ArticlePatch patch)
    {
        if (patch.Title.IsGiven)
            article.Retitle(Clean(patch.Title.Value));
        article.Describe(
            Clean(patch.Subtitle.Or(article.Subtitle)),
            patch.Language.Or(article.Language),
            Clean(patch.SiteName.Or(article.SiteName)),
            patch.Address.Or(article.Address),
            ImageOf(patch)
        );
        article.Present(
            patch.Type.Or(article.Type),
            patch.Featured.Or(article.IsFeatured),
            DisplayOf(patch, article.Display)
        );
    }

    private string? ImageOf(ArticlePatch patch)
    {
        if (!patch.Image.IsGiven)
            return article.Image;
        if (patch.Image.Value is not { } image)
            return null;
        return image.Address.Or(article.Image!)
            ?? throw RefusedException.Invalid("/image/address", "is missing: the article has no image yet");
    }

    private ArticleDisplay DisplayOf(ArticlePatch patch, ArticleDisplay now)
    {
        var image = patch.Image.Or(null);
        // What was said of one image is not said of another.
        var isSame = image is not { Address.IsGiven: true } || image.Address.Value == before.Image;
        var seo = patch.Seo.IsGiven ? patch.Seo.Value : new SeoContent();
        return new ArticleDisplay
        {
            Excerpt = Clean(patch.Excerpt.Or(now.Excerpt)),
            Image = !patch.Image.IsGiven ? now.Image : image?.Over(isSame ? now.Image : null),
            SeoTitle = Clean(seo?.Title.Or(now.SeoTitle)),
            SeoDescription = Clean(seo?.Description.Or(now.SeoDescription)),
            SeoImage = seo?.Image.Or(now.SeoImage),
            CanonicalAddress = patch.CanonicalAddress.Or(now.CanonicalAddress),
        };
    }

    private async Task MoveAsync(string slug, CancellationToken cancellationToken)
    {
        var keepsOld = article.FirstPublishedAt is not null;
        if (!await db.MoveToSlugAsync(article, slug, keepsOld, cancellationToken))
            throw RefusedException.Conflict("/slug", "is taken, or was before");
    }

    private async Task<List<Author>> AuthorsAsync(IReadOnlyList<string> idsOrSlugs, CancellationToken cancellationToken)
    {
        var authors = new List<Author>();
        foreach (var (n, idOrSlug) in idsOrSlugs.Index())
        {
            var id = await db.FollowIdAsync<Author>(idOrSlug, cancellationToken);
            var author = id is null ? null : await db.Authors.FindAsync([id], cancellationToken);
            authors.Add(author ?? throw RefusedException.Invalid($"/authors/{n}", "is no author's id or slug"));
        }
        return authors;
    }

    private void Date(ArticlePatch patch)
    {
        var at = patch.PublishedAt.Or(article.PublishedAt);
        var precision = patch.PublishedPrecision.Or(patch.PublishedAt.IsGiven ? null : article.PublishedPrecision);
        if (precision is not null && at is null)
            throw RefusedException.Invalid("/publishedPrecision", "goes with publishedAt");
        // What appears here first, and says nothing else, appears now. A page that was read may have no date.
        if (at is null && article.FirstPublishedAt == now)
            at = now;
        precision ??= DatePrecision.Instant;
        if (at is { } time && precision is DatePrecision.Day)
            at = new DateTimeOffset(time.Date, TimeSpan.Zero);
        if (
            at != article.PublishedAt
            || at is not null && precision != article.PublishedPrecision
            || IsOnAnotherDay(patch)
        )
            article.DatePublication(at, precision);
    }

    // The same time, said with the offset of another place. UTC is how it was answered, and tells no place.
    private bool IsOnAnotherDay(ArticlePatch patch) =>
        patch.PublishedAt is { IsGiven: true, Value: { } time }
        && time.Offset != TimeSpan.Zero
        && DateOnly.FromDateTime(time.DateTime) != article.PublishedDay;

    private async Task ConcludeAsync(
        IReadOnlyList<Block>? body,
        bool extractsQuotes,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var textBefore = isNew ? null : article.Body.Text;
        var isRewritten = body is not null && (isNew || !body.SequenceEqual(article.Body.Blocks));
        if (isRewritten)
            article.WriteBody(body!, ArticleReader.TextOf(body!));
        if (!isNew && note is null && CompareSnapshots.Names(before, ArticleSnapshot.Of(article)).Count == 0)
            return;
        await FollowAsync(textBefore, isRewritten, extractsQuotes, cancellationToken);
        CountAuthors();
        article.Record(
            new Change(now, caller.Name, reason),
            contentChanged: isNew || !before.ReadsLike(ArticleSnapshot.Of(article))
        );
        article.Render();
    }

    /// <summary>Brings the quotes and updates in step with the body and with who sees the article.</summary>
    private async Task FollowAsync(
        string? textBefore,
        bool isRewritten,
        bool extractsQuotes,
        CancellationToken cancellationToken
    )
    {
        var holdings = await ArticleConsistency.LoadAsync(db, article, now, cancellationToken);
        var appears = article.IsPublic && !wasPublic;
        var reads = isRewritten && extractsQuotes;
        var reading = reads || appears ? Read() : null;
        if (appears)
            Reveal(holdings, reading!);
        await holdings.FollowBodyAsync(textBefore, reads ? reading : null, withUpdates: false, cancellationToken);
        if (note is not null)
            CreateUpdate.Handler.Add(db, holdings, note, caller, now, "/update");
        // The notice is an update too, for those who follow updates.
        if (
            note?.Kind is not UpdateKind.Retraction
            && article.State is ArticleState.Retracted
            && article.Notice != before.Notice
        )
            CreateUpdate.Handler.Add(
                db,
                holdings,
                new UpdateInput { Kind = UpdateKind.Retraction, Text = article.Notice! },
                caller,
                now
            );
    }

    /// <summary>What a draft said of its speakers was kept from readers until now.</summary>
    private void Reveal(ArticleConsistency holdings, PageReading reading)
    {
        foreach (var speaker in holdings.Quotes.Select(quote => quote.Speaker).OfType<Speaker>().Distinct())
        {
            if (reading.Speakers.FirstOrDefault(found => FoldedText.Of(found.Name) == speaker.NameKey) is { } found)
                speaker.Learn(found, inPublic: true, now);
            else
                speaker.Show(true, now);
        }
    }

    private PageReading Read() =>
        ArticleReader.ReadBlocks(
            article.Body.Blocks,
            article.Title,
            article.Authors.OrderBy(link => link.Position).Select(link => link.Author.Name).ToList()
        );

    private void CountAuthors()
    {
        var counted = wasPublic ? authorsBefore : [];
        var credited = article.IsPublic ? article.Authors.Select(link => link.Author).ToList() : [];
        foreach (var gone in counted.Except(credited))
            gone.CountArticles(-1, now);
        foreach (var added in credited.Except(counted))
            added.CountArticles(1, now);
    }

    [return: NotNullIfNotNull(nameof(text))]
    private static string? Clean(string? text) => text is null ? null : ComposedText.Of(text).Trim();
}
