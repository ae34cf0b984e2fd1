using System.Collections;

namespace Articles.Reading;

/// <summary>A list that equals another with equal items, so that records which hold lists are compared by what they say.</summary>
internal sealed class ValueList<T> : IReadOnlyList<T>
{
    private static readonly ValueList<T> Empty = new([]);

    private readonly IReadOnlyList<T> items;

    private ValueList(IReadOnlyList<T> items) => this.items = items;

    public int Count => items.Count;

    public T this[int index] => items[index];

    /// <param name="items">Null, as where stored data does not name it, is none.</param>
    public static ValueList<T> Of(IReadOnlyList<T>? items) =>
        items is null or { Count: 0 } ? Empty : items as ValueList<T> ?? new ValueList<T>(items);

    public override bool Equals(object? obj) => obj is ValueList<T> other && items.SequenceEqual(other.items);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
