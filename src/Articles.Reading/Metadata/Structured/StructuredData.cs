namespace Articles.Reading.Metadata.Structured;

/// <summary>All things that a page's embedded data tell of, with the references between them.</summary>
internal sealed class StructuredData
{
    private const int MostThings = 2_000;
    private const int Deepest = 6;
    private readonly Dictionary<string, DataValue> _byId = new(StringComparer.Ordinal);

    public StructuredData(IEnumerable<DataValue> values)
    {
        var things = new List<DataValue>();
        foreach (var value in values)
            Collect(value, things, 0);
        Things = things;
    }

    /// <summary>The things that stand by themselves, not those inside another.</summary>
    public IReadOnlyList<DataValue> Things { get; }

    /// <summary>The values of a property, each reference replaced by the thing that it names.</summary>
    public IEnumerable<DataValue> All(DataValue thing, string property) => thing.All(property).Select(Resolved);

    private DataValue Resolved(DataValue value) =>
        value.IsThing
        && value.Words("@id") is { } id
        && value.Members.Count() <= 2
        && _byId.TryGetValue(id, out var thing)
            ? thing
            : value;

    private void Collect(DataValue value, List<DataValue> things, int depth)
    {
        if (depth > Deepest || things.Count >= MostThings)
            return;
        if (value.Items is { } items)
        {
            foreach (var item in items)
                Collect(item, things, depth + 1);
            return;
        }
        if (!value.IsThing)
            return;
        if (value.Types.Any())
            things.Add(value);
        Name(value);
        foreach (var inner in value.All("@graph").Concat(value.All("mainEntity")))
            Collect(inner, things, depth + 1);
    }

    // The fullest description of a thing is what its references mean.
    private void Name(DataValue thing)
    {
        if (thing.Words("@id") is not { } id)
            return;
        if (!_byId.TryGetValue(id, out var known) || known.Members.Count() < thing.Members.Count())
            _byId[id] = thing;
    }
}
