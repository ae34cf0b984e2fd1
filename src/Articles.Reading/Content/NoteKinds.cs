using Articles.Reading.Html;

namespace Articles.Reading.Content;

/// <summary>What sort of note an element is named as.</summary>
internal static class NoteKinds
{
    private static readonly (string Word, UpdateKind Kind)[] Words =
    [
        ("retract", UpdateKind.Retraction),
        ("clarif", UpdateKind.Clarification),
        ("correct", UpdateKind.Correction),
        ("errat", UpdateKind.Correction),
        ("editor", UpdateKind.EditorsNote),
    ];

    public static UpdateKind Of(PageNode note)
    {
        var names = $"{note.Element.GetAttribute("class")} {note.Element.Id}";
        foreach (var (word, kind) in Words)
        {
            if (names.Contains(word, StringComparison.OrdinalIgnoreCase))
                return kind;
        }
        return UpdateKind.Update;
    }
}
