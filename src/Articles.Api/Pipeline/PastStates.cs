using Microsoft.Extensions.Primitives;

namespace Articles.Api.Pipeline;

/// <summary>What an answer says of the other states of what it shows (RFC 7089).</summary>
/// <param name="Links">To them, as <c>Link</c> has them.</param>
/// <param name="At">When it was as it is shown; null when it is so now.</param>
public sealed record PastStates(string Links, DateTimeOffset? At)
{
    /// <summary>The header of a state of the past.</summary>
    internal const string Header = "Memento-Datetime";

    /// <summary>What varies an address that leads to the state of the time that the client wants.</summary>
    internal static readonly StringValues Varying = "Accept, Accept-Encoding, Accept-Datetime";
}
