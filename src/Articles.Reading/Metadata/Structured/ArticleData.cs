using Articles.Reading.Lexicon;
using Articles.Reading.Text;

namespace Articles.Reading.Metadata.Structured;

/// <summary>The thing in a page's embedded data that describes the page's article.</summary>
internal sealed class ArticleData
{
    private const double LeastWeight = 0.8;

    // A thing of the right type that neither title nor address shares is another article's.
    private const double LeastShared = 0.3;
    private static readonly string[] Telling = ["author", "datePublished", "articleBody"];
    private readonly StructuredData _data;

    private ArticleData(StructuredData data, DataValue thing, bool isJsonLd, bool isPiece)
    {
        _data = data;
        Thing = thing;
        IsJsonLd = isJsonLd;
        IsPiece = isPiece;
    }

    public DataValue Thing { get; }

    public bool IsJsonLd { get; }

    /// <summary>Whether it is an article, not only a page.</summary>
    public bool IsPiece { get; }

    public string Rule(string what) => (IsJsonLd ? "json-ld-" : "microdata-") + what;

    public string Selector(string property) => IsJsonLd ? JsonLd.Selector : $"[itemprop=\"{property}\"]";

    public string? Words(string property) => Thing.Words(property);

    public IEnumerable<DataValue> All(string property) => _data.All(Thing, property);

    public IEnumerable<DataValue> All(DataValue thing, string property) => _data.All(thing, property);

    /// <summary>The thing that is most surely about this page: by its type, its title, its address and what it tells.</summary>
    public static ArticleData? About(
        StructuredData data,
        IReadOnlyList<TitleWords> titles,
        IReadOnlyList<string> addresses,
        bool isJsonLd
    )
    {
        (DataValue Thing, double Weight, double Type)? best = null;
        foreach (var thing in data.Things)
        {
            var type = thing
                .Types.Select(type => StructuredDataWords.Pieces.GetValueOrDefault(type))
                .DefaultIfEmpty()
                .Max();
            if (type < LeastWeight || Weight(thing, type, titles, addresses) is not { } weight)
                continue;
            if (best is null || weight > best.Value.Weight)
                best = (thing, weight, type);
        }
        return best is { } found ? new ArticleData(data, found.Thing, isJsonLd, found.Type > 1.5) : null;
    }

    private static double? Weight(
        DataValue thing,
        double type,
        IReadOnlyList<TitleWords> titles,
        IReadOnlyList<string> addresses
    )
    {
        var headline = PlainWords.Of(thing.Words("headline") ?? thing.Words("name"));
        var words = TitleWords.Of(headline);
        var shared = titles.Select(title => title.Overlap(words)).DefaultIfEmpty().Max();
        var isHere = IsHere(thing, addresses);
        if (headline.Length > 0 && titles.Count > 0 && shared < LeastShared && !isHere && type > 1)
            return null;
        var told = Telling.Count(property => thing.All(property).Count > 0);
        return type + shared * 2 + (isHere ? 1.5 : 0) + told * 0.4;
    }

    private static bool IsHere(DataValue thing, IReadOnlyList<string> addresses)
    {
        var named = thing
            .All("mainEntityOfPage")
            .Select(page => page.Text ?? page.Words("@id") ?? page.Words("url"))
            .Append(thing.Words("url"))
            .Append(thing.Words("@id"));
        return named.OfType<string>().Any(name => addresses.Any(address => Bare(address) == Bare(name)));
    }

    private static string Bare(string address)
    {
        var start = address.IndexOf("//", StringComparison.Ordinal);
        var bare = start < 0 ? address : address[(start + 2)..];
        var end = bare.AsSpan().IndexOfAny('?', '#');
        return (end < 0 ? bare : bare[..end]).TrimEnd('/').Replace("www.", "", StringComparison.OrdinalIgnoreCase);
    }
}
