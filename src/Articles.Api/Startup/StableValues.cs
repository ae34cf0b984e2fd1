using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Articles.Api.Model;

namespace Articles.Api.Startup;

/// <summary>Puts values that stay the same in place of those that differ from one reading of the seeds to the next.</summary>
internal sealed partial class StableValues
{
    private const string Time = "2026-11-23T08:00:00Z";
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string Tag = "art_7mq2x9c4t3hd";
    private const string Key = $"{Tag}_Rk3vXw8ZpQ1nLb6TgYh9CsDf2MjA5uEo7KiW4xNz";
    private const string Secret = "whsec_c29tZSBrZXkgb2YgdGhpcnR5LXR3byBieXRlcyE=";
    private const string Cursor = "AZqwAAAAcACAAAABAAAAAQ";

    private readonly Dictionary<string, string> ids = [];
    private int collections;

    /// <summary>Gives the items of one collection ids that follow from what they say.</summary>
    /// <returns>The items in the order of those ids.</returns>
    public List<JsonNode> Learn(JsonArray items)
    {
        collections++;
        var ordered = items
            .Select(item => item!)
            .OrderBy(item => Id().Replace(In(item.ToJsonString(), namesNew: false), ""), StringComparer.Ordinal)
            .ToList();
        // A tag has no id but its slug.
        foreach (var (n, item) in ordered.Index().Where(numbered => numbered.Item["id"] is not null))
            ids.TryAdd((string)item["id"]!, $"019ab000-0000-7000-8000-{collections:x4}{n + 1:x8}");
        return ordered;
    }

    /// <param name="namesNew">Whether ids that are in no list, such as a revision's, are known from here on.</param>
    public string In(string json, bool namesNew = true)
    {
        json = Id().Replace(json, id => StableId(id.Value, namesNew));
        json = AnyTag().Replace(json, Tag);
        json = XmlTime().Replace(json, Time);
        json = HttpTime().Replace(json, "Mon, 23 Nov 2026 08:00:00 GMT");
        json = AsOf().Replace(json, Time);
        json = Watched().Replace(json, WatchedIds.Example);
        return Volatile()
            .Replace(
                json,
                member =>
                {
                    var value = member.Groups["name"].Value switch
                    {
                        "traceId" => Trace,
                        "nextCursor" or "changesCursor" => Cursor,
                        "key" => Key,
                        "secret" => Secret,
                        "token" => WatchedIds.Example,
                        _ => Time,
                    };
                    return $"\"{member.Groups["name"].Value}\":\"{value}\"";
                }
            );
    }

    /// <summary>As <see cref="In"/>, of server-sent events.</summary>
    public string InEvents(string events) => EventId().Replace(In(events), Cursor);

    private string StableId(string id, bool namesNew)
    {
        if (ids.TryGetValue(id, out var known))
            return known;
        // The examples that are sent have stable ids of their own.
        if (!namesNew || id.StartsWith("019ab000-", StringComparison.Ordinal))
            return id;
        return ids[id] = $"019ab000-0000-7000-8fff-{ids.Count:x12}";
    }

    /// <summary>
    /// Items of the same time are listed by their ids, which are random. They stand here as the API would list them if it had
    /// given them the stable ids.
    /// </summary>
    public static JsonNode Sort(JsonNode answer, string? sort)
    {
        // What shows the latest of several nouns has a list of each.
        string[] lists = sort is "-publishedAt" ? ["items"] : ["articles", "updates", "quotes"];
        foreach (var name in lists.Where(name => answer is JsonObject && answer[name] is JsonArray))
            answer[name] = new JsonArray([
                .. answer[name]!
                    .AsArray()
                    .Select(item => item!.DeepClone())
                    .OrderByDescending(item => (string?)item["publishedAt"] ?? Time, StringComparer.Ordinal)
                    .ThenByDescending(item => (string)item["id"]!, StringComparer.Ordinal),
            ]);
        return answer;
    }

    /// <summary>Rows come in the order of their ids too.</summary>
    /// <param name="header">How many rows stand first wherever they sort.</param>
    public static string SortRows(string rows, string end, int header)
    {
        var each = rows.Split(end, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(end, each.Take(header).Concat(each.Skip(header).Order(StringComparer.Ordinal))) + end;
    }

    [GeneratedRegex("(?<=<(a10:)?(lastmod|updated)>)[^<]*")]
    private static partial Regex XmlTime();

    [GeneratedRegex("(?<=<lastBuildDate>)[^<]*|(?<= (datetime|from|until)=\")[^\"]*", RegexOptions.ExplicitCapture)]
    private static partial Regex HttpTime();

    [GeneratedRegex("(?<=^id: ).*", RegexOptions.Multiline)]
    private static partial Regex EventId();

    [GeneratedRegex(@"(?<=[?]asOf=)[0-9T:.Z-]*")]
    private static partial Regex AsOf();

    [GeneratedRegex(@"(?<=[?&]watchlist=)[\w-]+")]
    private static partial Regex Watched();

    [GeneratedRegex("art_[a-z0-9]{12}")]
    private static partial Regex AnyTag();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture)]
    private static partial Regex Id();

    [GeneratedRegex(
        "\"(?<name>at|createdAt|finishedAt|nextAttemptAt|updatedAt|dateModified|date_modified|lastUsedAt|firstSeenAt|contentChangedAt|traceId|nextCursor|changesCursor|key|secret|token)\":(null|\"[^\"]*\")"
            // What has no date keeps none.
            + "|\"(?<name>publishedAt|firstPublishedAt)\":\"[^\"]*\"",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Volatile();
}
