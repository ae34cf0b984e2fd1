using Articles.Api.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Articles.Api.Database;

/// <summary>How something looks at one time to those who follow changes.</summary>
/// <param name="Exposure">Who sees it.</param>
/// <param name="IsRetracted">Whether it is taken back.</param>
internal sealed record ChangeSnapshot(Exposure Exposure, bool IsRetracted)
{
    /// <returns>Null when it was not there before.</returns>
    public static ChangeSnapshot? Before(EntityEntry entry) =>
        entry.State is EntityState.Added ? null : Of(entry.Entity, name => entry.Property(name).OriginalValue);

    /// <returns>Null when it is not there any more.</returns>
    public static ChangeSnapshot? After(EntityEntry entry) =>
        entry.State is EntityState.Deleted ? null : Of(entry.Entity, name => entry.Property(name).CurrentValue);

    /// <summary>What a change from one look to another is to somebody who sees what is at least so exposed.</summary>
    /// <returns>Null when he notices nothing.</returns>
    public static ChangeKind? Between(ChangeSnapshot? before, ChangeSnapshot? after, Exposure least) =>
        (before?.Exposure >= least, after?.Exposure >= least) switch
        {
            (false, true) => ChangeKind.Created,
            (true, true) when after!.IsRetracted && !before!.IsRetracted => ChangeKind.Retracted,
            (true, true) => ChangeKind.Changed,
            (true, false) => after is null ? ChangeKind.Deleted : ChangeKind.Withdrawn,
            // Of what was withdrawn everybody knows that it was there.
            _ => before is { Exposure: Exposure.Withdrawn } && after is null ? ChangeKind.Deleted : null,
        };

    private static ChangeSnapshot Of(object entity, Func<string, object?> value) =>
        entity switch
        {
            Article => new(
                (Exposure)value(nameof(Article.Exposure))!,
                value(nameof(Article.State)) is ArticleState.Retracted
            ),
            Quote => new(
                (Exposure)value(nameof(Quote.Exposure))!,
                value(nameof(Quote.Standing)) is QuoteStanding.Retracted
            ),
            Update => new((Exposure)value(nameof(Update.Exposure))!, false),
            Author or Speaker => new(
                value(nameof(Speaker.IsPublic)) is true ? Exposure.Public : Exposure.Hidden,
                false
            ),
            _ => throw new ArgumentException($"Who sees a {entity.GetType().Name} is not said here."),
        };
}
