using System.Buffers;
using Articles.Reading.Lexicon;

namespace Articles.Reading.Metadata.Bios;

/// <summary>Reads what a bio says of its author. All positions are in the bio.</summary>
internal sealed class BioReader
{
    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" \n\t)]>\"”");
    private const int LongestSubject = 120;
    private readonly string _bio;
    private readonly CodePoints _points;
    private readonly IReadOnlyList<PostClause> _clauses;

    public BioReader(string bio)
    {
        _bio = bio;
        _points = new CodePoints(bio);
        _clauses = PostClause.PostsOf(bio);
    }

    /// <summary>The author with all that the bio says.</summary>
    public FoundAuthor Describe(FoundAuthor author, Found<string> bio)
    {
        var present = _clauses.FirstOrDefault(clause => !clause.IsPast);
        return author with
        {
            Bio = bio,
            Role = present is null ? null : Text("bio-post", 0.9, present.TitleStart, present.TitleEnd),
            Affiliation = present is { HasOrganisation: true }
                ? Text("bio-affiliation", 0.9, present.OrganisationStart, present.OrganisationEnd)
                : OutletOfSubject(),
            Outlets = Outlets(),
            FormerPosts = [.. _clauses.Where(clause => clause.IsPast).Select(FormerPost)],
            Education = [.. Degree.Of(_bio).Select(Studied)],
            Residence = Residence(),
            Links = Links(),
        };
    }

    private List<Found<string>> Outlets() =>
        [
            .. BioWords
                .Publishing.SelectMany(words => Occurrences(words))
                .Order()
                .SelectMany(start => ProperName.List(_bio, start))
                .Select(span => Text("bio-outlets", 0.9, span.Start, span.End))
                .DistinctBy(outlet => outlet.Value),
        ];

    // 'covers the courts for the Courier': in one sentence, and no longer than a subject is.
    private Found<string>? OutletOfSubject()
    {
        foreach (var start in BioWords.Subjects.SelectMany(words => Occurrences(words)))
        {
            var reach = _bio.AsSpan(start, Math.Min(LongestSubject, _bio.Length - start));
            if (reach.IndexOf(". ") is var stop and >= 0)
                reach = reach[..stop];
            if (reach.IndexOf(" for ") is not (var at and >= 0))
                continue;
            var name = ProperName.SkipArticle(_bio, start + at + " for ".Length);
            if (ProperName.End(_bio, name) is var end && end > name)
                return Text("bio-outlet-of-subject", 0.8, name, end);
        }
        return null;
    }

    private Found<Post> FormerPost(PostClause clause)
    {
        var organisation = clause.HasOrganisation ? _bio[clause.OrganisationStart..clause.OrganisationEnd] : null;
        return new Found<Post>(
            new Post(clause.Title(_bio), organisation),
            Evidence("bio-former-post", 0.85, clause.TitleStart, clause.End)
        );
    }

    private Found<Education> Studied(Degree degree) =>
        new(
            new Education(
                _bio[degree.Start..degree.NameEnd],
                degree.FieldEnd > degree.FieldStart ? _bio[degree.FieldStart..degree.FieldEnd] : null,
                degree.SchoolEnd > degree.SchoolStart ? _bio[degree.SchoolStart..degree.SchoolEnd] : null
            ),
            Evidence("bio-degree", 0.9, degree.Start, degree.End)
        );

    private Found<string>? Residence()
    {
        foreach (var start in BioWords.Residing.SelectMany(words => Occurrences(words)))
        {
            var end = ProperName.End(_bio, start);
            if (end == start)
                continue;
            // A place and what it lies in: 'Lancaster, PA', 'Paris, France'.
            if (_bio.AsSpan(end).StartsWith(", ") && ProperName.End(_bio, end + 2) is var outer && outer > end + 2)
                end = outer;
            return Text("bio-residence", 0.9, start, end);
        }
        return null;
    }

    private List<Found<Link>> Links()
    {
        var links = new List<Found<Link>>();
        for (
            var start = _bio.IndexOf("http", StringComparison.Ordinal);
            start >= 0;
            start = _bio.IndexOf("http", start + 1, StringComparison.Ordinal)
        )
        {
            var end = _bio.AsSpan(start).IndexOfAny(AddressEnds) is var length and >= 0 ? start + length : _bio.Length;
            var address = _bio[start..end].TrimEnd('.', ',', ';');
            if (
                Uri.TryCreate(address, UriKind.Absolute, out var uri)
                && uri.Scheme is "http" or "https"
                && uri.Host.Contains('.')
            )
                links.Add(
                    new Found<Link>(
                        new Link(uri.Host, address),
                        Evidence("bio-address", 0.95, start, start + address.Length)
                    )
                );
        }
        return links;
    }

    // Where the words end that are followed by a space, at every place that holds them.
    private IEnumerable<int> Occurrences(string words)
    {
        for (
            var at = _bio.IndexOf(words + " ", StringComparison.Ordinal);
            at >= 0;
            at = _bio.IndexOf(words + " ", at + 1, StringComparison.Ordinal)
        )
        {
            if (at == 0 || !char.IsLetter(_bio[at - 1]))
                yield return at + words.Length + 1;
        }
    }

    private Found<string> Text(string rule, double confidence, int start, int end) =>
        new(_bio[start..end], Evidence(rule, confidence, start, end));

    private Evidence Evidence(string rule, double confidence, int start, int end) =>
        new(rule, confidence, _points.At(start), _points.At(end), _bio[start..end]);
}
