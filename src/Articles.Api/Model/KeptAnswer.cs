namespace Articles.Api.Model;

/// <summary>What the first request with an idempotency key was answered, kept to answer its repetitions the same.</summary>
public sealed class KeptAnswer
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private KeptAnswer() { }

    /// <param name="caller">Who asked: two callers may use the same key.</param>
    /// <param name="fingerprint">What was asked: the hash of method, address and body.</param>
    public KeptAnswer(string caller, string key, byte[] fingerprint, DateTimeOffset now)
    {
        Caller = caller;
        Key = key;
        Fingerprint = fingerprint;
        CreatedAt = now;
    }

    public string Caller { get; private set; } = "";

    public string Key { get; private set; } = "";

    public byte[] Fingerprint { get; private set; } = [];

    public int Status { get; private set; }

    public string? Location { get; private set; }

    public string? ETag { get; private set; }

    public byte[] Body { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private set; }

    public void Keep(int status, string? location, string? etag, byte[] body)
    {
        Status = status;
        Location = location;
        ETag = etag;
        Body = body;
    }
}
