using Articles.Api.Articles.Writing;
using Articles.Api.Pipeline;

namespace Articles.Api.DraftChecks.Contents;

/// <summary>What stands in a draft.</summary>
internal sealed class DraftContent
{
    private readonly SourceLetters source;
    private readonly SourceLetters read;

    private DraftContent(Draft draft, PageReading reading)
    {
        Draft = draft;
        Reading = reading;
        source = SourceLetters.Of(draft.Source, draft.Form);
        read = SourceLetters.Of(reading.Text, DraftForm.Text);
    }

    public Draft Draft { get; }

    public PageReading Reading { get; }

    /// <summary>The entries of a bibliography.</summary>
    public IReadOnlyList<BibliographyEntry> Entries { get; private init; } = [];

    /// <summary>How many words of the draft are nowhere that quotes are sought.</summary>
    public int WordsLeftOut { get; private init; }

    /// <exception cref="RefusedException">When it is too large, or no draft of its form; says where.</exception>
    public static DraftContent Of(Draft draft) =>
        draft.Form switch
        {
            DraftForm.Text => new DraftContent(draft, ArticleReader.ReadBody(draft.Source)),
            DraftForm.Markdown => OfBody(draft, WrittenBody.Read(null, draft.Source, null, null)!),
            DraftForm.Html => OfBody(draft, WrittenBody.Read(null, null, draft.Source, null)!),
            DraftForm.Bibtex => OfEntries(draft, BibtexEntries.Of(draft.Source)),
            _ => OfEntries(draft, Csl(draft)),
        };

    /// <summary>Where the quotes of the reading stand in the draft, in units; null for those that are not found there.</summary>
    public List<(int From, int To)?> PlacesOfQuotes()
    {
        var positions = new CodePoints(Reading.Text);
        var after = (0, 0);
        return Reading
            .Quotes.Select(quote =>
                source.Find(read, positions.UnitAt(quote.Start), positions.UnitAt(quote.End), ref after)
            )
            .ToList();
    }

    private static DraftContent OfBody(Draft draft, BodyContent body) =>
        new(draft, ArticleReader.ReadBlocks(body.Blocks, null, [])) { WordsLeftOut = body.WordsIn - body.WordsKept };

    private static DraftContent OfEntries(Draft draft, List<BibliographyEntry> entries)
    {
        if (entries.Count == 0)
            throw RefusedException.Invalid(draft.Pointer, "has no entry of a bibliography in it");
        var texts = entries.SelectMany(entry => entry.Texts).Select(text => text.ReplaceLineEndings(" "));
        return new DraftContent(draft, ArticleReader.ReadBody(string.Join("\n\n", texts))) { Entries = entries };
    }

    private static List<BibliographyEntry> Csl(Draft draft)
    {
        try
        {
            return CslEntries.Of(draft.Source);
        }
        catch (FormatException exception)
        {
            throw RefusedException.Invalid(draft.Pointer, exception.Message);
        }
    }
}
