namespace Articles.Api.Changes.Streams;

/// <summary>The id of the last event that a client got, which browsers send by themselves when they come back.</summary>
public sealed record LastEventId(string Value)
{
    internal const string Header = "Last-Event-ID";

    /// <summary>For the framework, which binds parameters of this type with it.</summary>
    public static ValueTask<LastEventId?> BindAsync(HttpContext context) =>
        ValueTask.FromResult(
            context.Request.Headers[Header].ToString() is { Length: > 0 } id ? new LastEventId(id) : null
        );
}
