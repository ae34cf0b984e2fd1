using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Articles.Api.DraftChecks.Contents;

/// <summary>Reads items of CSL-JSON: a list of them, or one.</summary>
internal static class CslEntries
{
    private const int Deepest = 16;
    private static readonly string[] Quoting = ["note", "annote", "abstract"];

    /// <exception cref="FormatException">When it is no JSON.</exception>
    public static List<BibliographyEntry> Of(string source)
    {
        var bytes = Encoding.UTF8.GetBytes(source);
        var entries = new List<BibliographyEntry>();
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = Deepest });
        var (unit, counted) = (0, 0);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is not JsonTokenType.StartObject)
                    continue;
                var from = (int)reader.TokenStartIndex;
                reader.Skip();
                var to = (int)reader.BytesConsumed;
                entries.Add(EntryOf(bytes.AsMemory(from, to - from), UnitAt(from), UnitAt(to)));
            }
        }
        catch (JsonException)
        {
            throw new FormatException("is no CSL-JSON: a list of items, or one");
        }
        return entries;

        int UnitAt(int index)
        {
            unit += Encoding.UTF8.GetCharCount(bytes, counted, index - counted);
            counted = index;
            return unit;
        }
    }

    private static BibliographyEntry EntryOf(ReadOnlyMemory<byte> json, int from, int to)
    {
        using var item = JsonDocument.Parse(json);
        return new BibliographyEntry(TextOf(item.RootElement, "id") ?? "", from, to)
        {
            Title = TextOf(item.RootElement, "title"),
            Address = TextOf(item.RootElement, "URL"),
            RetrievedAt = DayOf(item.RootElement),
            Texts = [.. Quoting.Select(name => TextOf(item.RootElement, name)).OfType<string>()],
        };
    }

    // Half a pair of surrogates is no text.
    private static string? TextOf(JsonElement item, string name)
    {
        try
        {
            return item.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
                ? value.GetString()
                : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static DateTimeOffset? DayOf(JsonElement item)
    {
        if (!item.TryGetProperty("accessed", out var accessed) || accessed.ValueKind is not JsonValueKind.Object)
            return null;
        if (TextOf(accessed, "raw") is { } raw)
            return BibliographyEntry.DayOf(raw);
        if (
            !accessed.TryGetProperty("date-parts", out var dates)
            || dates.ValueKind is not JsonValueKind.Array
            || dates.GetArrayLength() == 0
            || dates[0].ValueKind is not JsonValueKind.Array
        )
            return null;
        var parts = dates[0].EnumerateArray().Select(NumberOf).ToList();
        return parts is [{ } year, ..] && parts.TrueForAll(part => part is not null)
            ? BibliographyEntry.DayOf(
                $"{year:D4}-{parts.ElementAtOrDefault(1) ?? 1:D2}-{parts.ElementAtOrDefault(2) ?? 1:D2}"
            )
            : null;
    }

    // Some write them as texts.
    private static int? NumberOf(JsonElement part) =>
        int.TryParse($"{part}", NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
