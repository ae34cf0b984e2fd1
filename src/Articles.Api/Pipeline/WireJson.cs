using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Articles.Api.Articles.Related;
using Articles.Api.Articles.Writing;
using Articles.Api.Authors;
using Articles.Api.Changes;
using Articles.Api.CitationChecks;
using Articles.Api.Comparison;
using Articles.Api.Formats.Exports;
using Articles.Api.Health;
using Articles.Api.Home;
using Articles.Api.Imports;
using Articles.Api.Keys;
using Articles.Api.Latest;
using Articles.Api.Model;
using Articles.Api.Pipeline.Writing;
using Articles.Api.Quotes;
using Articles.Api.Quotes.Clusters;
using Articles.Api.Quotes.Verifying;
using Articles.Api.Readings;
using Articles.Api.Renditions;
using Articles.Api.Revisions;
using Articles.Api.Search;
using Articles.Api.Search.Snippets;
using Articles.Api.Speakers;
using Articles.Api.Speakers.Merging;
using Articles.Api.Speakers.Overviews;
using Articles.Api.Updates;
using Articles.Api.Webhooks;

namespace Articles.Api.Pipeline;

/// <summary>How everything goes over the wire: strict in, camelCase out, times in UTC with a <c>Z</c>, enums as kebab-case words.</summary>
[JsonSerializable(typeof(Page<Prepared<ArticleSummary>>))]
[JsonSerializable(typeof(Page<ArticleSummary>))]
[JsonSerializable(typeof(Page<AuthorResponse>))]
[JsonSerializable(typeof(Page<QuoteSummary>))]
[JsonSerializable(typeof(Page<SpeakerResponse>))]
[JsonSerializable(typeof(Page<UpdateResponse>))]
[JsonSerializable(typeof(Page<KeyResponse>))]
[JsonSerializable(typeof(Feed<ChangeResponse>))]
[JsonSerializable(typeof(Page<WebhookResponse>))]
[JsonSerializable(typeof(Page<DeliveryResponse>))]
[JsonSerializable(typeof(WebhookContent))]
[JsonSerializable(typeof(WebhookPatch))]
[JsonSerializable(typeof(WebhookResponse))]
[JsonSerializable(typeof(WebhookMessage))]
[JsonSerializable(typeof(DeliveryResponse))]
[JsonSerializable(typeof(ReplayContent))]
[JsonSerializable(typeof(ReplayResponse))]
[JsonSerializable(typeof(AuthorContent))]
[JsonSerializable(typeof(AuthorPatch))]
[JsonSerializable(typeof(SpeakerContent))]
[JsonSerializable(typeof(SpeakerPatch))]
[JsonSerializable(typeof(Page<CoQuotedSpeaker>))]
[JsonSerializable(typeof(SpeakerNames))]
[JsonSerializable(typeof(SpeakerPlaces))]
[JsonSerializable(typeof(SpeakerTimeline))]
[JsonSerializable(typeof(SpeakerMerge))]
[JsonSerializable(typeof(SpeakerSplit))]
[JsonSerializable(typeof(KeyContent))]
[JsonSerializable(typeof(KeyResponse))]
[JsonSerializable(typeof(ArticleSummary))]
[JsonSerializable(typeof(ArticleResponse))]
[JsonSerializable(typeof(AuthorResponse))]
[JsonSerializable(typeof(QuoteContent))]
[JsonSerializable(typeof(QuotePatch))]
[JsonSerializable(typeof(QuoteResponse))]
[JsonSerializable(typeof(ClusterResponse))]
[JsonSerializable(typeof(Page<RelatedArticle>))]
[JsonSerializable(typeof(LatestResponse))]
[JsonSerializable(typeof(ReadingResponse))]
[JsonSerializable(typeof(ReadingRequest))]
[JsonSerializable(typeof(ImportContent))]
[JsonSerializable(typeof(ImportResponse))]
[JsonSerializable(typeof(ImportSummary))]
[JsonSerializable(typeof(ImportReceipt))]
[JsonSerializable(typeof(Page<ImportSummary>))]
[JsonSerializable(typeof(Page<ImportReceipt>))]
[JsonSerializable(typeof(SpeakerResponse))]
[JsonSerializable(typeof(UpdateInput))]
[JsonSerializable(typeof(UpdatePatch))]
[JsonSerializable(typeof(UpdateResponse))]
[JsonSerializable(typeof(HealthResponse))]
[JsonSerializable(typeof(IndexResponse))]
[JsonSerializable(typeof(Page<RevisionSummary>))]
[JsonSerializable(typeof(RevisionResponse))]
[JsonSerializable(typeof(DiffResponse))]
[JsonSerializable(typeof(ArticleContent))]
[JsonSerializable(typeof(ArticlePatch))]
[JsonSerializable(typeof(IReadOnlyList<Citation>))]
[JsonSerializable(typeof(CheckedCitations))]
[JsonSerializable(typeof(SearchPage))]
[JsonSerializable(typeof(WordsToVerify))]
[JsonSerializable(typeof(VerifyResponse))]
[JsonSerializable(typeof(ExportResponse))]
[JsonSerializable(typeof(Problem))]
internal sealed partial class WireJson : JsonSerializerContext
{
    private static readonly WireJson Context = new(
        new JsonSerializerOptions(JsonSerializerOptions.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            // Letters and quotation marks stay readable; every answer says nosniff and is never inside HTML.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new UtcTime(),
                new Words<ArticleState>(),
                new Words<BlockKind>(),
                new Words<CellAlignment>(),
                new Words<ChainRole>(),
                new Words<ChangeKind>(),
                new Words<CitationStatus>(),
                new Words<DatePrecision>(),
                new Words<FormattingChangeKind>(),
                new Words<HitType>(),
                new Words<DeliveryState>(),
                new Words<ImportOutcome>(),
                new Words<ImportState>(),
                new Words<MarkKind>(),
                new Words<Noun>(),
                new Words<PlaceKind>(),
                new Words<QuoteAnchor>(),
                new Words<QuoteKind>(),
                new Words<QuoteReview>(),
                new Words<QuoteStanding>(),
                new Words<ReportKind>(),
                new Words<SentenceChangeKind>(),
                new Words<SnippetField>(),
                new Words<SpeakerKind>(),
                new Words<TimelineInterval>(),
                new Words<UpdateKind>(),
                new Words<UpdateRelation>(),
                new Words<UpdateSeverity>(),
                new Words<Verdict>(),
                new Words<RunChange>(),
                new PreparedConverter<ArticleSummary>(),
                new OptionalConverters(),
            },
        }
    );

    /// <summary>The options of all that is read and written; also what the OpenAPI document describes.</summary>
    public static new JsonSerializerOptions Options { get; } = ((JsonSerializerContext)Context).Options;

    public static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>The words of an enum: <c>editors-note</c>. Numbers are refused.</summary>
    private sealed class Words<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, false)
        where T : struct, Enum;

    /// <summary>RFC 3339 in UTC, no finer than it has to be.</summary>
    private sealed class UtcTime : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) =>
            Rfc3339.TryParse(reader.GetString(), out var time)
                ? time
                : throw new JsonException("is not a date-time with an offset (RFC 3339)");

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
        {
            Span<char> text = stackalloc char[32];
            value.UtcDateTime.TryFormat(
                text,
                out var length,
                "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'",
                CultureInfo.InvariantCulture
            );
            writer.WriteStringValue(text[..length]);
        }
    }
}
