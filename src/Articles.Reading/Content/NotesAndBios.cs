using Articles.Reading.Html;
using Articles.Reading.Lexicon;
using Articles.Reading.PlainText;
using Articles.Reading.Text;
using Articles.Reading.Updates;

namespace Articles.Reading.Content;

/// <summary>
/// What stands with an article and is not its text: notes of what was changed, and who wrote it. They are told by their
/// words, as on a page of plain text, and by the names of their elements.
/// </summary>
internal sealed class NotesAndBios
{
    private const int LongestNote = 1500;
    private readonly List<Piece> _lines = [];
    private readonly HashSet<Piece> _taken = [];
    private readonly List<FoundUpdate> _updates = [];
    private readonly int[] _starts;

    public NotesAndBios(BodyPieces body, IReadOnlyList<FoundAuthor> authors)
    {
        _lines.AddRange(Within(body));
        var bodyLines = _lines.Count;
        _lines.AddRange(Beside(body));
        // A blank line between all of them: none goes on in the next.
        var page = new TextPage(
            string.Join(ArticleText.Separator, _lines.Select(piece => piece.Text.Replace('\n', ' ')))
        );
        var map = new LineMap(page);
        _starts = StartsOf(map);
        Authors = authors;
        if (map.Count != _lines.Count)
            return;
        var span = new BodySpan(0, bodyLines - 1);
        var notes = new UpdateNotes(map, span);
        Take(notes.Lines);
        _updates.AddRange(notes.Updates.Select(Placed));
        AddNamedNotes();
        var bios = new BioFinder(map, span, [.. authors.DistinctBy(Name, StringComparer.OrdinalIgnoreCase)], null);
        Take(bios.Lines);
        Authors = [.. bios.Authors.Select(Placed)];
    }

    public IReadOnlyList<FoundUpdate> Updates => _updates;

    public IReadOnlyList<FoundAuthor> Authors { get; }

    /// <summary>Whether a piece is part of a note or of a bio.</summary>
    public bool Holds(Piece piece) => _taken.Contains(piece);

    private static string Name(FoundAuthor author) => author.Name.Value;

    // The body, and between its pieces the words that are boilerplate: no note and no bio goes on behind 'about the author'.
    private static IEnumerable<Piece> Within(BodyPieces body)
    {
        var kept = body.Kept.ToHashSet();
        var boilerplate = new List<Piece>();
        foreach (var piece in body.Kept.Where(piece => !body.Node.Contains(piece.Node) && piece.IsText))
            yield return piece;
        for (var i = body.Node.First; i < body.Node.End; i++)
        {
            var piece = body.Draft.Tree.Pieces[i];
            if (body.Draft[i] is DropReason.BoilerplateHeading or DropReason.BoilerplateWords)
                boilerplate.Add(piece);
            if (!piece.IsText || !kept.Contains(piece))
                continue;
            foreach (var between in boilerplate)
                yield return between;
            boilerplate.Clear();
            yield return piece;
        }
    }

    // Bios that their elements' names told, and notes that stand elsewhere on the page.
    private static IEnumerable<Piece> Beside(BodyPieces body)
    {
        var kept = body.Kept.ToHashSet();
        for (var i = 0; i < body.Draft.Tree.Pieces.Count; i++)
        {
            var piece = body.Draft.Tree.Pieces[i];
            if (
                piece.IsText
                && !kept.Contains(piece)
                && (body.Draft[i] == DropReason.BioElement || body.Draft[i] is null && NoteOf(piece) is not null)
            )
                yield return piece;
        }
    }

    private static PageNode? NoteOf(Piece piece) => piece.Node.Nearest(node => node.Role == ElementRole.Update);

    private void Take(IReadOnlySet<int> lines) => _taken.UnionWith(lines.Select(line => _lines[line]));

    // A note without a label is one by the name of its element.
    private void AddNamedNotes()
    {
        var notes = _lines
            .Where(piece => !_taken.Contains(piece))
            .Select(piece => (Piece: piece, Note: NoteOf(piece)))
            .Where(found => found.Note is not null)
            .GroupBy(found => found.Note!, found => found.Piece);
        foreach (var note in notes)
        {
            var text = string.Join(ArticleText.Separator, note.Select(piece => piece.Text));
            if (text.Length > LongestNote || !note.Any(piece => piece.IsProse))
                continue;
            var evidence = new Evidence("update-element", 0, null, null, text, PageSelector.Of(note.Key.Element));
            if (UpdateNote.Of(text, evidence, NoteKinds.Of(note.Key)) is not { } update)
                continue;
            _taken.UnionWith(note);
            _updates.Add(update);
        }
    }

    private FoundUpdate Placed(FoundUpdate update) =>
        update with
        {
            Evidence = Placed(update.Evidence),
            At = update.At is { } at ? at with { Evidence = Placed(at.Evidence) } : null,
        };

    private FoundAuthor Placed(FoundAuthor author) =>
        author with
        {
            Name =
                author.Name.Evidence.Rule == "bio-subject"
                    ? author.Name with
                    {
                        Evidence = Placed(author.Name.Evidence),
                    }
                    : author.Name,
            Bio = author.Bio is { Evidence.Rule: "author-bio" } bio
                ? bio with
                {
                    Evidence = Placed(bio.Evidence),
                }
                : author.Bio,
        };

    // The positions are those of the lines; on the page the element tells the place.
    private Evidence Placed(Evidence evidence)
    {
        var line = Array.BinarySearch(_starts, evidence.Start ?? 0);
        var piece = _lines[line < 0 ? Math.Max(0, ~line - 1) : line];
        return evidence with { Start = null, End = null, Selector = PageSelector.Of(piece.Node.Element) };
    }

    // Where each line starts, in code points.
    private static int[] StartsOf(LineMap map)
    {
        var starts = new int[map.Count];
        for (var i = 1; i < starts.Length; i++)
        {
            var before = map.Line(i - 1).Text;
            starts[i] =
                starts[i - 1] + before.Length - before.Count(char.IsHighSurrogate) + ArticleText.Separator.Length;
        }
        return starts;
    }
}
