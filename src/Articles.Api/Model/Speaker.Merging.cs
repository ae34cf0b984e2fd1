namespace Articles.Api.Model;

public sealed partial class Speaker
{
    private const int LongestDescription = 290;

    /// <summary>Takes in another speaker, who turned out to be the same. The words of both are one's from now on.</summary>
    /// <returns>What is to be kept of the other one.</returns>
    public MergedSpeaker Absorb(Speaker other, DateTimeOffset now)
    {
        // What only drafts say of either is not told to those who see no drafts.
        var isTold = other.IsPublic || other.IsEdited || !IsPublic;
        if (other.IsPublic && !IsPublic && !IsEdited)
            (Names, Description) = ([Name], null);
        var given = isTold ? other.Names.Prepend(other.Name).Except(Names).ToList() : [];
        var merged = new MergedSpeaker(other, this, given, now);
        Names = [.. Names, .. given];
        if (isTold)
            Description = DescriptionWith(other.Description);
        if (isTold && !IsEdited && !HasFullName && other.HasFullName)
            Call(other.Name);
        Kind = Kind is SpeakerKind.Unknown ? other.Kind : Kind;
        if (!IsAuthorTold && (AuthorId is null || other.IsAuthorTold))
            (AuthorId, IsAuthorTold) = (other.AuthorId, other.IsAuthorTold);
        KnownAs = [.. KnownAs.Union(other.KnownAs).Append(other.NameKey).Distinct()];
        if (other.IsPublic)
        {
            SlugAliases = [.. SlugAliases, .. other.SlugAliases, other.Slug];
            MergedIds = [.. MergedIds, .. other.MergedIds, other.Id];
        }
        IsPublic |= other.IsPublic;
        IsEdited = true;
        QuoteCount += other.QuoteCount;
        Touch(now);
        return merged;
    }

    /// <summary>Ends before it is removed, so that whoever changes it at the same time finds out.</summary>
    public void End(DateTimeOffset now)
    {
        AuthorId = null;
        Touch(now);
    }

    /// <summary>Lets go of somebody who was merged into this one.</summary>
    /// <param name="slugs">The former slugs that go with him.</param>
    /// <param name="ids">His id, and those of who were merged into him before.</param>
    public void Release(
        MergedSpeaker merged,
        IReadOnlyCollection<string> slugs,
        IReadOnlyCollection<Guid> ids,
        DateTimeOffset now
    )
    {
        if (Name == merged.Name && merged.SurvivorName != Name)
            Call(merged.SurvivorName);
        if (Description == Joined(merged.SurvivorDescription, merged.Description))
            Description = merged.SurvivorDescription;
        Names = [.. Names.Except(merged.NamesGiven).Prepend(Name).Distinct()];
        KnownAs = [.. KnownAs.Except(merged.KnownAs).Where(key => key != merged.NameKey)];
        SlugAliases = [.. SlugAliases.Except(slugs)];
        MergedIds = [.. MergedIds.Except(ids)];
        Touch(now);
    }

    /// <summary>Somebody who was merged, under the old id again.</summary>
    /// <param name="slug">The old one where nobody else has it.</param>
    public static Speaker Revive(
        MergedSpeaker merged,
        string slug,
        IReadOnlyList<string> slugAliases,
        IReadOnlyList<Guid> mergedIds,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = merged.Id,
            Slug = slug,
            SlugAliases = slugAliases,
            Name = merged.Name,
            NameKey = merged.NameKey,
            HasFullName = merged.HasFullName,
            Kind = merged.Kind,
            Description = merged.Description,
            Names = merged.Names,
            KnownAs = merged.KnownAs,
            MergedIds = mergedIds,
            IsEdited = merged.IsEdited,
            IsPublic = merged.IsPublic,
            CreatedAt = merged.CreatedAt,
            UpdatedAt = now,
            // One that no ETag ever had.
            Version = merged.Version + 1,
        };

    /// <summary>Takes words over from another speaker, to whom pages give them.</summary>
    public void SplitFrom(Speaker other, DateTimeOffset now)
    {
        KnownAs = [.. KnownAs.Union(other.KnownAs).Append(other.NameKey).Distinct()];
        IsEdited = true;
        Touch(now);
    }

    private string? DescriptionWith(string? other) =>
        other is null || Description?.Contains(other, StringComparison.OrdinalIgnoreCase) is true
            ? Description
            : Joined(Description, other);

    private static string? Joined(string? first, string? second) =>
        first is null ? second
        : second is null || first.Length + second.Length > LongestDescription ? first
        : $"{first}; {second}";
}
