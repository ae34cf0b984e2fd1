using Articles.Reading.Updates;

namespace Articles.Reading;

/// <summary>Reads a body that came without a page around it: nothing in it is boilerplate.</summary>
internal static class CarriedBody
{
    public static Reading Read(IReadOnlyList<Block> blocks, string? title, IReadOnlyList<string> authors)
    {
        var (body, updates) = (new List<Block>(blocks.Count), new List<FoundUpdate>());
        foreach (var block in blocks)
        {
            if (block.Kind is BlockKind.Paragraph && NoteIn(block) is { } update)
                updates.Add(update);
            else
                body.Add(block);
        }
        var reading = BodyReader.Read(body, title, authors);
        return updates.Count == 0 ? reading : UpdateTargets.Complete(reading with { Updates = updates });
    }

    private static FoundUpdate? NoteIn(Block block) =>
        UpdateNote.Of(block.Text, new Evidence("update-label", 0, null, null, block.Text, null));
}
