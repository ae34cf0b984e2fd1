using System.IO.Hashing;
using System.Text;
using Articles.Api.Model;

namespace Articles.Api.Database.Words;

/// <summary>The prepared words of an article or a quote: no spaces in any of them, and of ASCII only letters and digits.</summary>
public sealed record WordRow
{
    // Private-use characters stand in no prepared word.

    /// <summary>Stands where a field begins or ends, so that no phrase goes over it, and a title can be asked for as a whole.</summary>
    public const string Edge = "\uE000";

    /// <summary>What one word begins with that stands for all words of a title or of a quote together.</summary>
    private const string AllMark = "\uE003";

    /// <summary>What a word begins with where it stands once more because the article is about it: it is in the title, or often in the text.</summary>
    public const string TopicMark = "\uE002";

    /// <summary>What a whole word begins with that stands there for its stem as well, to be found by its beginning.</summary>
    public const string WholeMark = "\uE001";

    public required Guid Owner { get; init; }

    public required DateTimeOffset SortAt { get; init; }

    public required Exposure Exposure { get; init; }

    /// <summary>In their order, so that phrases are found: those of the title, of names and of text.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>What stands in no row: words that are not their own stems, compounds as one word, topics and all words together, each once and with its mark.</summary>
    public required IReadOnlyCollection<string> Whole { get; init; }

    /// <summary>As <see cref="WordWeights"/> writes them.</summary>
    public required byte[] Weights { get; init; }

    /// <summary>
    /// Grows with <see cref="SortAt"/>: minutes, then room for many of one minute. Where it is taken, a next one is free.
    /// </summary>
    public long Number => (SortAt.UtcTicks / TimeSpan.TicksPerMinute << 32) | (uint)Owner.GetHashCode();

    /// <summary>The one word that stands for a title or a quote that has these words and no others.</summary>
    public static string AllOf(IEnumerable<string> terms) =>
        $"{AllMark}{XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(string.Join(' ', terms))):x32}";

    /// <summary>When it was published, as far as a <see cref="Number"/> tells.</summary>
    public static DateTimeOffset TimeOf(long number) => new((number >> 32) * TimeSpan.TicksPerMinute, TimeSpan.Zero);
}
