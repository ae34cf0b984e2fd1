using System.Collections.Frozen;
using Articles.Reading.Lexicon;
using Articles.Reading.Metadata.Bios;
using Articles.Reading.Text;

namespace Articles.Reading.PlainText;

/// <summary>Finds the paragraphs that tell who the authors are.</summary>
internal sealed class BioFinder
{
    // Inside the body a bio stands only at its edges.
    private const int EdgeParagraphs = 3;
    private const int LongestBio = 2000;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs = BioWords
        .Verbs.ToFrozenSet()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly LineMap _map;
    private readonly BodySpan _body;
    private readonly HashSet<int> _lines = [];

    public BioFinder(LineMap map, BodySpan body, IReadOnlyList<FoundAuthor> authors, BreadcrumbTrail? trail)
    {
        (_map, _body) = (map, body);
        var known = authors.ToDictionary(author => author.Name.Value, StringComparer.OrdinalIgnoreCase);
        var order = authors.Select(author => author.Name.Value).ToList();
        for (var i = 0; i < map.Count; i++)
        {
            if (NameAt(i, known.Keys, trail) is not { } name)
                continue;
            if (!known.TryGetValue(name, out var author))
            {
                author = new FoundAuthor(
                    new Found<string>(
                        name,
                        map.Page.Evidence("bio-subject", 0.85, map.Line(i).Start, map.Line(i).Start + name.Length)
                    )
                );
                order.Add(name);
            }
            if (author.Bio is null)
                known[name] = Describe(author, i, LastLine(i, author));
        }
        Authors = [.. order.Select(name => known[name])];
    }

    /// <summary>The authors with their bios, those known before first.</summary>
    public IReadOnlyList<FoundAuthor> Authors { get; }

    /// <summary>The lines that the bios consist of.</summary>
    public IReadOnlySet<int> Lines => _lines;

    /// <summary>Whether a paragraph tells of a person as bios do, though an article may too.</summary>
    public static bool LooksLikeBio(string text) =>
        text.Length <= LongestBio && char.IsUpper(text[0]) && SubjectOf(text) is not null && HoldsPost(text);

    private FoundAuthor Describe(FoundAuthor author, int first, int last)
    {
        var lines = Enumerable.Range(first, last - first + 1).Select(_map.Line).ToList();
        _lines.UnionWith(Enumerable.Range(first, last - first + 1));
        var text = string.Join(ArticleText.Separator, lines.Select(line => line.Text));
        var bio = new Found<string>(text, _map.Page.Evidence("author-bio", 0.9, lines[0].Start, lines[^1].End));
        return new BioReader(text).Describe(author, bio);
    }

    private string? NameAt(int index, IEnumerable<string> known, BreadcrumbTrail? trail)
    {
        var text = _map.Line(index).Text;
        if (text.Length > LongestBio || _map.Marks[index].Update is not null || _lines.Contains(index))
            return null;
        var underHeading = IsUnderHeading(index);
        var isEdge = !_body.Contains(index) || index < _body.First + 1 || index > _body.Last - EdgeParagraphs;
        if (!underHeading && !isEdge)
            return null;
        foreach (var name in known)
        {
            if (TellsOf(text, name) && (underHeading || !_body.Contains(index) || HoldsPost(text)))
                return name;
        }
        if (SubjectOf(text) is not { } subject)
            return null;
        return
            underHeading
            || IsEntry(subject, trail)
            || !known.Any() && index >= _body.Last && !_body.IsEmpty && HoldsPost(text)
            ? subject
            : null;
    }

    private static bool IsEntry(string name, BreadcrumbTrail? trail) =>
        trail is not null && trail.Entries.Any(entry => entry.Text == name);

    // The words before the first verb of a bio, when they are a person's name.
    private static string? SubjectOf(string text)
    {
        var end = 0;
        for (var words = 0; words < 5 && end < text.Length; words++)
        {
            var space = text.IndexOf(' ', end + 1);
            if (space < 0)
                return null;
            end = space;
            if (words > 0 && TellsAt(text, end) && PersonNames.Is(text[..end]))
                return text[..end];
        }
        return null;
    }

    private static bool TellsOf(string text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && TellsAt(text, name.Length);

    // Behind a name stand a comma or a verb of bios.
    private static bool TellsAt(string text, int end)
    {
        if (text.AsSpan(end).StartsWith(", "))
            return true;
        if (end >= text.Length || text[end] != ' ')
            return false;
        var word = text.AsSpan(end + 1);
        var length = word.IndexOf(' ');
        return length > 0 && Verbs.Contains(word[..length]);
    }

    private static bool HoldsPost(string text) =>
        LineShape.Key(text[..Math.Min(text.Length, 200)]).Split(' ').Any(BioWords.Posts.Contains);

    private bool IsUnderHeading(int index)
    {
        for (var i = index - 1; i >= 0 && i >= index - 3; i--)
        {
            if (_map.Marks[i].Boilerplate == BoilerplateKind.BioHeading || _lines.Contains(i))
                return true;
            if (_map.Looks[i].IsProse)
                return false;
        }
        return false;
    }

    // A bio goes on while its paragraphs speak of 'he', 'she' or the surname.
    private int LastLine(int first, FoundAuthor author)
    {
        var surname = author.Name.Value.Split(' ')[^1];
        var last = first;
        while (
            last + 1 < _map.Count
            && !_map.Marks[last + 1].IsMarked
            && !IsInsideBody(last + 1)
            && GoesOn(_map.Line(last + 1).Text, surname)
        )
            last++;
        return last;
    }

    private bool IsInsideBody(int index) => _body.Contains(index) && index < _body.Last - EdgeParagraphs;

    private static bool GoesOn(string text, string surname) =>
        text.StartsWith("He ", StringComparison.Ordinal)
        || text.StartsWith("She ", StringComparison.Ordinal)
        || text.StartsWith("His ", StringComparison.Ordinal)
        || text.StartsWith("Her ", StringComparison.Ordinal)
        || text.StartsWith("They ", StringComparison.Ordinal)
        || text.StartsWith(surname + " ", StringComparison.Ordinal);
}
