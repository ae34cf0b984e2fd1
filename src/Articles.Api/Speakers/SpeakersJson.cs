using System.Text.Json.Serialization;
using Articles.Api.Pipeline;
using Articles.Api.Speakers.Merging;
using Articles.Api.Speakers.Overviews;

namespace Articles.Api.Speakers;

/// <summary>What this room reads and writes as JSON.</summary>
[JsonSerializable(typeof(Page<SpeakerResponse>))]
[JsonSerializable(typeof(SpeakerContent))]
[JsonSerializable(typeof(SpeakerPatch))]
[JsonSerializable(typeof(Page<CoQuotedSpeaker>))]
[JsonSerializable(typeof(SpeakerNames))]
[JsonSerializable(typeof(SpeakerPlaces))]
[JsonSerializable(typeof(SpeakerTimeline))]
[JsonSerializable(typeof(SpeakerMerge))]
[JsonSerializable(typeof(SpeakerSplit))]
[JsonSerializable(typeof(SpeakerResponse))]
internal sealed partial class SpeakersJson : JsonSerializerContext;
