using System.Text.Json.Serialization;

namespace Articles.Api.Watchlists;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(WatchlistContent))]
[JsonSerializable(typeof(WatchlistResponse))]
internal sealed partial class WatchlistsJson : JsonSerializerContext;
