namespace Articles.Reading.Metadata.Structured;

/// <summary>A value of the data that a page embeds: words, a list, or a thing with properties.</summary>
internal sealed class DataValue
{
    private static readonly DataValue[] None = [];
    private readonly Dictionary<string, DataValue>? _members;

    private DataValue(string? text, IReadOnlyList<DataValue>? items, Dictionary<string, DataValue>? members)
    {
        Text = text;
        Items = items;
        _members = members;
    }

    /// <summary>The words as they stand; null for a list or a thing.</summary>
    public string? Text { get; }

    public IReadOnlyList<DataValue>? Items { get; }

    public bool IsThing => _members is not null;

    public IEnumerable<KeyValuePair<string, DataValue>> Members => _members ?? [];

    /// <summary>What kinds of thing it is, without the vocabulary's address: <c>NewsArticle</c>.</summary>
    public IEnumerable<string> Types =>
        All("@type").Select(type => type.Text).OfType<string>().Select(type => type[(type.LastIndexOf('/') + 1)..]);

    /// <summary>Where the picture is that this says to be one, which may be its address or a thing that has one.</summary>
    public string? PictureAddress => Text ?? Words("url") ?? Words("contentUrl");

    public static DataValue OfText(string text) => new(text, null, null);

    public static DataValue OfList(IReadOnlyList<DataValue> items) => new(null, items, null);

    public static DataValue OfThing(Dictionary<string, DataValue> members) => new(null, null, members);

    /// <summary>The values of a property, one or many alike; none when it is missing.</summary>
    public IReadOnlyList<DataValue> All(string property) =>
        _members is null || !_members.TryGetValue(property, out var value) ? None : value.Items ?? [value];

    /// <summary>The first value of a property that is words.</summary>
    public string? Words(string property) =>
        All(property)
            .Select(value => value.Text ?? value.Words("@value"))
            .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
}
