namespace Articles.Api.Model;

/// <summary>How far a delivery is.</summary>
public enum DeliveryState
{
    /// <summary>It is to be sent, for the first time or again.</summary>
    Pending,

    /// <summary>The receiver answered that it has it.</summary>
    Delivered,

    /// <summary>It was given up after three days.</summary>
    Failed,
}

/// <summary>One try to deliver.</summary>
/// <param name="At">When it began.</param>
/// <param name="Status">What was answered; null when nothing was.</param>
/// <param name="Answer">How the answer began.</param>
/// <param name="Error">Why there was no answer, or why it did not do.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record DeliveryAttempt(DateTimeOffset At, int? Status, string? Answer, string? Error, int Milliseconds)
{
    /// <summary>Whether the receiver took it.</summary>
    public bool IsDelivered => Error is null;
}

/// <summary>One message to one webhook.</summary>
public sealed class WebhookDelivery
{
    /// <summary>For how long it is tried.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(3);

    /// <summary>How long to wait after each try; after the last of them, that long again and again.</summary>
    public static readonly IReadOnlyList<TimeSpan> Pauses =
    [
        TimeSpan.FromSeconds(5),
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(4),
        TimeSpan.FromHours(8),
    ];

    private const int AttemptsKept = 20;

    private WebhookDelivery() { }

    /// <param name="change">What it tells; null for a test.</param>
    public WebhookDelivery(Guid id, Guid webhook, RecordedChange? change, string type, DateTimeOffset now)
    {
        Id = id;
        WebhookId = webhook;
        ChangeNumber = change?.Number;
        Message = change?.Id ?? id;
        Type = type;
        CreatedAt = now;
        Begin(now);
    }

    public Guid Id { get; private set; }

    public Guid WebhookId { get; private set; }

    public long? ChangeNumber { get; private set; }

    /// <summary>The id that the message has for its receiver, however often it is sent.</summary>
    public Guid Message { get; private set; }

    /// <summary>What it tells: <c>article.created</c>.</summary>
    public string Type { get; private set; } = "";

    public DeliveryState State { get; private set; }

    /// <summary>When it is tried next; null when it is not.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    /// <summary>When it is tried for the last time.</summary>
    public DateTimeOffset GiveUpAt { get; private set; }

    /// <summary>How often it was tried since it was last begun.</summary>
    public int Tries { get; private set; }

    /// <summary>The latest tries, the oldest first.</summary>
    public IReadOnlyList<DeliveryAttempt> Attempts { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Sends it, for the first time or all over again.</summary>
    public void Begin(DateTimeOffset now)
    {
        State = DeliveryState.Pending;
        Tries = 0;
        NextAttemptAt = now;
        GiveUpAt = now + Life;
        FinishedAt = null;
    }

    /// <param name="stretch">Makes the pause up to a tenth longer, so that not all that failed at once comes back at once; 0 to 1.</param>
    public void Note(DeliveryAttempt attempt, double stretch, DateTimeOffset now)
    {
        Attempts = [.. Attempts.TakeLast(AttemptsKept - 1), attempt];
        Tries++;
        if (attempt.IsDelivered || now >= GiveUpAt)
        {
            State = attempt.IsDelivered ? DeliveryState.Delivered : DeliveryState.Failed;
            NextAttemptAt = null;
            FinishedAt = now;
            return;
        }
        var next = now + Pauses[Math.Min(Tries, Pauses.Count) - 1] * (1 + stretch / 10);
        // The last try is at the very end.
        NextAttemptAt = next < GiveUpAt ? next : GiveUpAt;
    }
}
