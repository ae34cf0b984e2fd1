namespace Articles.Api.Model;

/// <summary>Pages that were sent together, to be read and stored one after the other.</summary>
public sealed class Import
{
    private Import() { }

    public Import(
        Guid id,
        string name,
        bool validateOnly,
        bool publishes,
        string createdBy,
        DateTimeOffset now,
        bool draftsOnly = false
    )
    {
        DraftsOnly = draftsOnly;
        Id = id;
        Name = name;
        ValidateOnly = validateOnly;
        Publishes = publishes;
        CreatedBy = createdBy;
        CreatedAt = now;
    }

    public Guid Id { get; private set; }

    /// <summary>What was sent: the name of the file, or its kind.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether it only says what would happen.</summary>
    public bool ValidateOnly { get; private set; }

    /// <summary>Whether who sent it may change what readers see; else its articles are drafts.</summary>
    public bool Publishes { get; private set; }

    /// <summary>Whether all of its new articles are drafts, whatever their pages were.</summary>
    public bool DraftsOnly { get; private set; }

    /// <summary>Who sent it.</summary>
    public string CreatedBy { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When all of its pages had been received; null while they are not, and then none is read.</summary>
    public DateTimeOffset? ReceivedAt { get; private set; }

    /// <summary>When its last page was done.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    public int PageCount { get; private set; }

    /// <summary>All of its pages are there.</summary>
    public void Receive(int pages, DateTimeOffset now)
    {
        PageCount = pages;
        ReceivedAt = now;
    }
}
