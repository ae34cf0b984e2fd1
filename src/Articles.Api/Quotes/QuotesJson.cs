using System.Text.Json.Serialization;
using Articles.Api.Pipeline;
using Articles.Api.Quotes.Clusters;
using Articles.Api.Quotes.Verifying;

namespace Articles.Api.Quotes;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(Page<QuoteSummary>))]
[JsonSerializable(typeof(QuoteContent))]
[JsonSerializable(typeof(QuotePatch))]
[JsonSerializable(typeof(QuoteResponse))]
[JsonSerializable(typeof(ClusterResponse))]
[JsonSerializable(typeof(WordsToVerify))]
[JsonSerializable(typeof(VerifyResponse))]
internal sealed partial class QuotesJson : JsonSerializerContext;
