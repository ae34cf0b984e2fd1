using System.Diagnostics.CodeAnalysis;
using Articles.Reading.Quotes.Marks;
using Articles.Reading.Speakers;
using Articles.Reading.Text;

namespace Articles.Reading.Quotes;

/// <summary>A quotation that was judged a quote, with all that is known of who said it.</summary>
internal sealed record ReadQuote(
    IReadOnlyList<Quotation> Parts,
    Attribution Attribution,
    Entity? Speaker,
    ReadQuote? Parent
);

/// <summary>A report with all that is known of who said it.</summary>
/// <param name="Outer">The block that it stands in.</param>
internal sealed record ReadReport(Report Report, Entity? Speaker, ReadQuote? Outer);

/// <summary>Reads the article, then the inside of each quote as a passage of its own: its words never count as its reporter's.</summary>
internal sealed class QuoteAttribution(string text, List<Token> tokens, SpeakerIndex index)
{
    private readonly Chunker _chunker = new(text, tokens);

    internal List<ReadQuote> Quotes { get; } = [];

    internal List<ReadReport> Reports { get; } = [];

    /// <param name="outer">The quote whose inside is read; null for the article itself.</param>
    /// <param name="self">Whose words they are, if that is known.</param>
    internal void Read(int start, int end, IReadOnlyList<Quotation> quotations, ReadQuote? outer, Entity? self)
    {
        var passage = new Passage(text, tokens, _chunker.Read(start, end, quotations), quotations);
        var subjects = new Subjects(passage);
        var attributions = new PassageReader(passage, subjects).Read();
        if (outer is null or { Parts: [{ IsBlock: true }] })
        {
            ReadReports(passage, subjects, attributions, outer, self);
        }

        var antecedents = new Antecedents(passage, index, subjects, self);
        for (var i = 0; i < quotations.Count; i++)
        {
            if (attributions[i] is not { } attribution)
            {
                continue;
            }

            var parts = Parts(quotations, attributions, i);
            i += parts.Count - 1;
            var quote = IsAllOf(outer, quotations, attribution)
                ? new ReadQuote(parts, outer.Attribution, outer.Speaker, outer)
                : new ReadQuote(parts, attribution, Speaker(attribution, antecedents), outer);
            Quotes.Add(quote);
            foreach (var part in parts.Where(part => part.Children.Count > 0))
            {
                Read(part.Start, part.End, part.Children, quote, quote.Speaker);
            }
        }
    }

    // Whom a pronoun means depends on who spoke before, in marks or not.
    private void ReadReports(Passage passage, Subjects subjects, Attribution?[] quotes, ReadQuote? outer, Entity? self)
    {
        var reports = new ReportedClauses(passage, subjects).Read();
        var antecedents = new Antecedents(passage, index, subjects, self);
        var speakers = quotes
            .OfType<Attribution>()
            .Select(attribution => (Attribution: attribution, Report: (Report?)null))
            .Concat(reports.Select(report => (report.Attribution, Report: (Report?)report)))
            .Where(said => said.Attribution.Speaker is not null)
            .OrderBy(said => said.Attribution.Speaker!.Value.Start);
        foreach (var (attribution, report) in speakers)
        {
            var speaker = Speaker(attribution, antecedents);
            if (report is not null)
            {
                Reports.Add(new(report, speaker, outer));
            }
        }
    }

    private static Entity? Speaker(Attribution attribution, Antecedents antecedents) =>
        attribution.Speaker is { } mention ? antecedents.Of(mention) : null;

    // A block that is in quotation marks from its first to its last word: who said the block said what is in the marks.
    private static bool IsAllOf(
        [NotNullWhen(true)] ReadQuote? block,
        IReadOnlyList<Quotation> quotations,
        Attribution attribution
    ) =>
        attribution.Speaker is null
        && block is { Speaker: not null, Parts: [{ IsBlock: true } whole] }
        && quotations.Count == 1
        && quotations[0].OuterStart == whole.Start
        && quotations[0].OuterEnd == whole.End;

    private List<Quotation> Parts(IReadOnlyList<Quotation> quotations, Attribution?[] attributions, int first)
    {
        var parts = new List<Quotation> { quotations[first] };
        for (var i = first + 1; i < quotations.Count && attributions[i] is { } next; i++)
        {
            if (!IsSplit(quotations[i - 1], quotations[i], attributions[i - 1]!, next))
            {
                break;
            }

            parts.Add(quotations[i]);
        }

        return parts;
    }

    // “I think,” she said, “we should”: one speaker, and nothing between the pieces but who said it.
    private bool IsSplit(Quotation first, Quotation second, Attribution one, Attribution other)
    {
        if (
            first.IsBlock
            || second.IsBlock
            || one.Speaker is null
            || one.Speaker != other.Speaker
            || one.Cue != other.Cue
            || other.Method is "continued" or "paragraph"
        )
        {
            return false;
        }

        var between = text.AsSpan(first.OuterEnd, second.OuterStart - first.OuterEnd);
        return one.Speaker.Value.Start >= first.OuterEnd
            && one.Speaker.Value.End <= second.OuterStart
            && first.End > first.Start
            && text[first.End - 1] is not ('.' or '?' or '!')
            && !between.Contains('\n')
            && between.TrimEnd().EndsWith(",", StringComparison.Ordinal);
    }
}
