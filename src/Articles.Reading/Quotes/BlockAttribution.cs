using System.Collections.Frozen;
using Articles.Reading.Lexicon;
using Articles.Reading.Lexicon.English;
using Articles.Reading.Quotes.Marks;
using Articles.Reading.Speakers;

namespace Articles.Reading.Quotes;

/// <summary>
/// Whom a block quote is given to: the outlet or the person that the lead-in before it or the credit line after it
/// names. Nobody is guessed.
/// </summary>
internal sealed class BlockAttribution(Passage passage, BeforeQuote before)
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Outlets = WordList.SetOf(
        OutletWords.List,
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Publishing = WordList.SetOf(
        SpeechWords.Publishing
    );

    internal Attribution Of(Quotation block, int first) =>
        LeadIn(first) ?? CreditBelow(block) ?? OwnCredit(block) ?? new Attribution(null, null, "block", 0.8);

    private Attribution? LeadIn(int first)
    {
        var isIntroduced = passage.Is(first - 1, ChunkKind.Break) && passage.Is(first - 2, ChunkKind.Colon);
        return isIntroduced && before.Reported(first) is { Speaker: { } named } found && !IsWriter(named)
            ? Of(named, found.Cue, "introduction")
            : null;
    }

    // 'Then I read this:': who quotes is not who is quoted.
    private bool IsWriter(Mention named) =>
        passage.Text.AsSpan(named.Start, named.End - named.Start) is "I" or "we" or "We" or "you" or "You";

    // '— The Guardian', 'Ann Lee, mayor of Elsin' on a line of its own.
    private Attribution? CreditBelow(Quotation block)
    {
        var below = passage.Text.AsSpan(block.End).TrimStart();
        var start = passage.Text.Length - below.Length;
        var end = below.IndexOf('\n');
        return CreditLine.NameIn((end < 0 ? below : below[..end]).ToString()) is { } name
            ? Credited(start, name)
            : null;
    }

    // '“…” — Ann Lee': the block ends with the name.
    private Attribution? OwnCredit(Quotation block) =>
        CreditLine.NameAtEndOf(passage.Text[block.Start..block.End]) is { } name ? Credited(block.Start, name) : null;

    private Attribution? Credited(int from, (int Start, int End) name)
    {
        var (start, end) = (from + name.Start, from + name.End);
        var (first, head) = (passage.TokenFrom(start), passage.TokenFrom(end) - 1);
        return first <= head ? Of(new Mention(start, end, first, head), null, "credit-line") : null;
    }

    private Attribution Of(Mention named, (int Start, int End)? cue, string method) =>
        IsOutlet(named) || IsPublisher(named, cue)
            ? new(null, cue, method, 0.9) { Source = named }
            : new(named, cue, method, 0.9);

    // 'The Harbor Courier reports:': what has an article before its name is no person.
    private bool IsPublisher(Mention named, (int Start, int End)? cue) =>
        cue is { } verb
        && Publishing.Contains(passage.Text.AsSpan(verb.Start, verb.End - verb.Start))
        && passage
            .Text.AsSpan(named.Start, named.End - named.Start)
            .StartsWith("The ", StringComparison.OrdinalIgnoreCase)
        && passage.Tokens[named.Head].IsCapital;

    private bool IsOutlet(Mention mention)
    {
        for (var at = mention.First; at <= mention.Head; at++)
        {
            if (passage.Tokens[at].IsCapital && Outlets.Contains(passage.Tokens[at].In(passage.Text)))
            {
                return true;
            }
        }

        return false;
    }
}
