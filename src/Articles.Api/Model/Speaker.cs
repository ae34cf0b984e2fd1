namespace Articles.Api.Model;

/// <summary>The person or organisation whose words a quote is.</summary>
public sealed partial class Speaker : ISlugged
{
    private Speaker() { }

    /// <param name="isPublic">Whether readers see an article that quotes the speaker, or an editor made it.</param>
    public Speaker(Guid id, string slug, FoundSpeaker found, DateTimeOffset now, bool isPublic = true)
    {
        Id = id;
        Slug = slug;
        Name = found.Name;
        NameKey = FoldedText.Of(found.Name);
        HasFullName = found.HasFullName;
        Kind = found.Kind;
        Description = found.Description;
        Names = found.Names;
        IsPublic = isPublic;
        CreatedAt = now;
        UpdatedAt = now;
        Version = 1;
    }

    public Guid Id { get; private set; }

    public string Slug { get; private set; } = "";

    public IReadOnlyList<string> SlugAliases { get; private set; } = [];

    /// <summary>The fullest name without titles.</summary>
    public string Name { get; private set; } = "";

    /// <summary><see cref="Name"/> folded, to sort and to link by.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>Only speakers with a full name are linked across articles; a surname alone never is.</summary>
    public bool HasFullName { get; private set; }

    public SpeakerKind Kind { get; private set; }

    public string? Description { get; private set; }

    /// <summary>All mentions but pronouns, as printed.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    /// <summary>How many quotes of the speaker readers see.</summary>
    public int QuoteCount { get; private set; }

    /// <summary>Whether an editor said who this is. What pages say is no longer taken then.</summary>
    public bool IsEdited { get; private set; }

    /// <summary>False while only drafts quote the speaker.</summary>
    public bool IsPublic { get; private set; }

    /// <summary>The ids of those who were merged into this one, as far as readers knew them.</summary>
    public IReadOnlyList<Guid> MergedIds { get; private set; } = [];

    /// <summary>
    /// Other names, folded, that pages give which quote the speaker already: a former name, that of somebody who was merged into this
    /// one, or of whom this one was split off.
    /// </summary>
    public IReadOnlyList<string> KnownAs { get; private set; } = [];

    /// <summary>The author who is the same person.</summary>
    public Guid? AuthorId { get; private set; }

    public Author? Author { get; private set; }

    /// <summary>Whether an editor said who that is, or that there is none; otherwise it follows from the full name.</summary>
    public bool IsAuthorTold { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Counts the changes, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>
    /// Takes what another reading says of the same speaker. What a draft says stays unsaid until it is published, so nothing of
    /// it goes into a speaker whom readers see, and nothing of it is left in one whom they are to see now.
    /// </summary>
    /// <param name="inPublic">Whether readers see the article that was read.</param>
    public void Learn(FoundSpeaker found, bool inPublic, DateTimeOffset now)
    {
        if (IsEdited)
        {
            Show(IsPublic || inPublic, now);
            return;
        }
        if (IsPublic && !inPublic)
            return;
        if (inPublic && !IsPublic)
        {
            (Names, Description, Kind, IsPublic) = (found.Names, found.Description, found.Kind, true);
            Touch(now);
            return;
        }
        var names = Names.Union(found.Names, StringComparer.Ordinal).ToList();
        var description = Description ?? found.Description;
        var kind = Kind is SpeakerKind.Unknown ? found.Kind : Kind;
        if (names.Count == Names.Count && description == Description && kind == Kind)
            return;
        Names = names;
        Description = description;
        Kind = kind;
        Touch(now);
    }

    /// <summary>Follows whether readers see any article that quotes the speaker.</summary>
    public void Show(bool isPublic, DateTimeOffset now)
    {
        if (IsPublic == isPublic)
            return;
        IsPublic = isPublic;
        Touch(now);
    }

    /// <summary>Hides a speaker whom readers find quoted nowhere any more, unless an editor said who it is.</summary>
    public void Hide(DateTimeOffset now) => Show(IsPublic && IsEdited, now);

    /// <summary>Takes what an editor says. The same again is no change.</summary>
    /// <param name="names">All mentions; the name is added.</param>
    /// <param name="isMoved">Whether the slug was changed too.</param>
    public void Edit(
        string name,
        SpeakerKind kind,
        string? description,
        IReadOnlyList<string> names,
        DateTimeOffset now,
        bool isMoved = false
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var all = names.Prepend(name).Distinct().ToList();
        if ((name, kind, description) == (Name, Kind, Description) && all.SequenceEqual(Names) && !isMoved)
            return;
        Call(name);
        Kind = kind;
        Description = description;
        Names = all;
        IsEdited = true;
        Touch(now);
    }

    /// <summary>Takes what an editor says: which author is the same person, or that none is.</summary>
    public void TellAuthor(Guid? author, DateTimeOffset now)
    {
        IsAuthorTold = true;
        Link(author, now);
    }

    /// <summary>Takes what follows from names, or from what was said of the author.</summary>
    public void Link(Guid? author, DateTimeOffset now)
    {
        AuthorId = author;
        Touch(now);
    }

    /// <summary>The author is no more, and with it what an editor said of the two.</summary>
    public void LoseAuthor(DateTimeOffset now)
    {
        IsAuthorTold = false;
        Link(null, now);
    }

    /// <summary>Whether one of the names is this one.</summary>
    public bool IsCalled(string key) => NameKey == key || Names.Any(name => FoldedText.Of(name) == key);

    private void Call(string name)
    {
        var key = FoldedText.Of(name);
        if (NameKey != key)
            KnownAs = [.. KnownAs.Append(NameKey).Except([key, ""])];
        Name = name;
        NameKey = key;
        HasFullName = key.Contains(' ', StringComparison.Ordinal);
    }

    /// <summary>Whether pages may still name the speaker in a way from which this slug was once made.</summary>
    public bool HadSlug(string slug) => IsEdited && (Slug == slug || SlugAliases.Contains(slug));

    public void CountQuotes(int difference, DateTimeOffset now)
    {
        QuoteCount += difference;
        Touch(now);
    }

    public void MoveTo(string slug, bool keepsOld)
    {
        var former = keepsOld ? SlugAliases.Append(Slug) : SlugAliases;
        SlugAliases = [.. former.Where(alias => alias != slug)];
        Slug = slug;
    }

    // What happens in one operation, at one time, is one change.
    private void Touch(DateTimeOffset now)
    {
        if (now == UpdatedAt)
            return;
        Version++;
        UpdatedAt = now;
    }
}
