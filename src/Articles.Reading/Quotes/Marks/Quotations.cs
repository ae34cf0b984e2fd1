namespace Articles.Reading.Quotes.Marks;

/// <summary>All quotations of an article as a tree: block quotes, and what stands in quotation marks, in them and outside.</summary>
internal static class Quotations
{
    /// <returns>The outermost quotations in the order of their starts.</returns>
    internal static List<Quotation> Of(IReadOnlyList<Block> blocks, string text)
    {
        var marks = MarkReader.Read(text);
        var outermost = new List<Quotation>();
        var from = 0;
        var start = 0;
        foreach (var block in blocks)
        {
            if (block.Kind == BlockKind.Image || block.Text.Length == 0)
            {
                continue;
            }

            var end = Math.Min(text.Length, start + block.Text.Length);
            if (block.Kind == BlockKind.Blockquote && end > start)
            {
                Add(MarkPairing.Pair(text, marks, from, start), null, outermost);
                var quote = OfBlock(text, start, end);
                outermost.Add(quote);
                Add(MarkPairing.Pair(text, marks, start, quote.End), quote, outermost);
                from = end;
            }

            start = Math.Min(text.Length, end + 2);
        }

        Add(MarkPairing.Pair(text, marks, from, text.Length), null, outermost);
        return WithTranscript(outermost, Transcript.Lines(text));
    }

    // The lines of a transcript take in what is quoted in them; a line that a quotation overlaps is none.
    private static List<Quotation> WithTranscript(List<Quotation> quotations, List<Quotation> lines)
    {
        var merged = new List<Quotation>(quotations.Count + lines.Count);
        var next = 0;
        foreach (var line in lines)
        {
            while (next < quotations.Count && quotations[next].OuterEnd <= line.Start)
            {
                merged.Add(quotations[next++]);
            }

            if (next < quotations.Count && quotations[next].OuterStart < line.Start)
            {
                continue;
            }

            while (next < quotations.Count && quotations[next].OuterEnd <= line.End)
            {
                line.Children.Add(quotations[next++]);
            }

            if (next < quotations.Count && quotations[next].OuterStart < line.End)
            {
                merged.AddRange(line.Children);
                continue;
            }

            merged.Add(line);
        }

        merged.AddRange(quotations.Skip(next));
        return merged;
    }

    private static void Add(List<Quotation> quotations, Quotation? block, List<Quotation> outermost)
    {
        foreach (var quotation in quotations)
        {
            var parent = quotation.Parent ?? block;
            (parent?.Children ?? outermost).Add(quotation);
        }
    }

    // A last line '— Ann Lee' says whose words they are, and is none of them.
    private static int WithoutCredit(string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start).LastIndexOf('\n') + start;
        if (line <= start)
        {
            return end;
        }

        var words = text.AsSpan(start, line - start).TrimEnd();
        var above = words[(words.LastIndexOf('\n') + 1)..].ToString();
        return CreditLine.IsCreditBelow(above, text[(line + 1)..end]) ? start + words.Length : end;
    }

    private static Quotation OfBlock(string text, int start, int end)
    {
        end = WithoutCredit(text, start, end);
        var quote = new Quotation(start, start) { IsBlock = true };
        for (var at = start; at < end; )
        {
            var step = text.AsSpan(at, end - at).IndexOf('\n');
            var stop = step < 0 ? end : at + step;
            if (at > start)
            {
                quote.Reopen(at, at);
            }

            quote.Close(stop, stop, closed: true);
            for (at = stop; at < end && text[at] == '\n'; at++) { }
        }

        return quote;
    }
}
