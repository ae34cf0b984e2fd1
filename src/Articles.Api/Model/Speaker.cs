namespace Articles.Api.Model;

/// <summary>The person or organisation whose words a quote is.</summary>
public sealed class Speaker : ISlugged
{
    private Speaker() { }

    public Speaker(Guid id, string slug, FoundSpeaker found, DateTimeOffset now)
    {
        Id = id;
        Slug = slug;
        Name = found.Name;
        NameKey = FoldedText.Of(found.Name);
        HasFullName = found.HasFullName;
        Kind = found.Kind;
        Description = found.Description;
        Names = found.Names;
        CreatedAt = now;
        UpdatedAt = now;
        Version = 1;
    }

    public Guid Id { get; private set; }

    public string Slug { get; private set; } = "";

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

    public int QuoteCount { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Counts the changes, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>Takes what another reading says of the same speaker.</summary>
    public void Learn(FoundSpeaker found, DateTimeOffset now)
    {
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

    public void CountQuotes(int difference, DateTimeOffset now)
    {
        QuoteCount += difference;
        Touch(now);
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
