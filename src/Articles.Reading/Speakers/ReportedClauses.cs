using Articles.Reading.Lexicon.English;

namespace Articles.Reading.Speakers;

/// <summary>Words that a sentence reports without marks.</summary>
/// <param name="Pieces">Where they stand, in UTF-16 units; two when 'she said' stands between.</param>
/// <param name="IsMixed">Whether some of them stand in marks.</param>
internal sealed record Report(Attribution Attribution, IReadOnlyList<(int Start, int End)> Pieces, bool IsMixed)
{
    internal int Start => Pieces[0].Start;

    internal int End => Pieces[^1].End;
}

/// <summary>
/// Finds what is reported in clauses: 'She added that ferries would follow', 'Traffic will double, the port said',
/// 'According to the port, traffic will double'. A clause that tells it as denied, asked for or possible is left out.
/// </summary>
internal sealed class ReportedClauses(Passage passage, Subjects subjects)
{
    private const int FewestSpaces = 3;
    private const string ByRelative = "reported-relative";
    private const double ByThat = 0.9;
    private const double ByClause = 0.85;
    private const double ByInfinitive = 0.8;

    private readonly List<Chunk> _chunks = passage.Chunks;
    private readonly UnsaidWords _unsaid = new(passage, subjects);
    private readonly AccordingTo _accordingTo = new(passage, subjects);
    private readonly ReportedExtent _extent = new(passage);
    private readonly ReportedBehind _behind = new(passage, subjects);
    private readonly ReportedOpening _opening = new(passage);

    internal List<Report> Read()
    {
        var reports = new List<Report>();
        for (var start = 0; start < _chunks.Count; )
        {
            var end = passage.SentenceEnd(start);
            ReadSentence(start, end, reports);
            start = end + 1;
        }

        return reports;
    }

    private void ReadSentence(int start, int end, List<Report> reports)
    {
        var first = reports.Count;
        for (var at = start; at < end; at++)
        {
            var found = _chunks[at].Kind switch
            {
                ChunkKind.Verb when IsReporting(at) => OfVerb(at, start, end),
                ChunkKind.Preposition => OfSource(at, start, end),
                _ => null,
            };
            // 'the study found that many said': what stands in a clause of another verb counts within a report only.
            if (
                found is not null
                && (!IsEmbedded(found) || reports.FindIndex(first, outer => IsWithin(found, outer)) >= 0)
            )
            {
                reports.Add(found);
            }
        }
    }

    private bool IsEmbedded(Report report) =>
        report.Attribution.Method is not ByRelative
        && report.Attribution.Speaker is { } speaker
        && speaker.Start < report.Attribution.Cue!.Value.Start
        && passage.ChunkAt(speaker.Start) is { } subject
        && passage.Kind(subject - 1) is ChunkKind.That or ChunkKind.Verb
        && passage.FirstWord(subject - 1) is not "That";

    private static bool IsWithin(Report report, Report outer) =>
        report.Attribution.Speaker is { } speaker && outer.Start <= speaker.Start && report.End <= outer.End;

    private bool IsReporting(int at) =>
        passage.Tokens[_chunks[at].Head].Is(WordClass.Utterance)
            && !_chunks[at].Is(ChunkTraits.Passive | ChunkTraits.Infinitive)
        || _chunks[at].IsFiniteVerb && _opening.Commitment(at) is not null;

    private Report? OfVerb(int verb, int start, int end)
    {
        if (
            _unsaid.Are(verb)
            || (Inverted(verb) ?? subjects.Of(verb)) is not { } subject
            || !CanReport(subject, verb)
            || IsLoose(verb)
        )
        {
            return null;
        }

        return subject < verb && Leading(verb, subject, end) is { } leading ? leading
            : _chunks[verb].IsFiniteVerb ? _behind.Of(verb, subject, start, end)
            : null;
    }

    private bool CanReport(int subject, int verb)
    {
        var first = passage.FirstWord(subject);
        return (
                _chunks[subject].Is(ChunkTraits.Person | ChunkTraits.Proper | ChunkTraits.Pronoun)
                || passage.Tokens[_chunks[verb].Head].Is(WordClass.SureVerb)
            )
            && !IsRestrictive(subject, verb)
            && first is not ("I" or "we" or "We" or "you" or "You" or "it" or "It" or "who" or "which" or "that");
    }

    // '…, said Ann Lee'.
    private int? Inverted(int verb) =>
        passage.Kind(verb - 1) is ChunkKind.Comma or ChunkKind.Dash
        && _chunks[verb].First == _chunks[verb].Last
        && _chunks[verb].IsFiniteVerb
        && !passage.IsTelling(verb)
        && passage.Is(verb + 1, ChunkKind.Noun)
        && (_chunks[verb + 1].Is(ChunkTraits.Person) || passage.Tokens[_chunks[verb].Head].Is(WordClass.SureVerb))
        && _chunks[verb + 1].IsSubject
        && !passage.Is(verb + 2, ChunkKind.Verb)
            ? verb + 1
            : null;

    // A gerund tells what its clause's subject said behind a comma: '…, adding that', or 'by declaring that'.
    private bool IsLoose(int verb)
    {
        var before = passage.Is(verb - 1, ChunkKind.Adverb) ? verb - 2 : verb - 1;
        return _chunks[verb].Is(ChunkTraits.Gerund)
            && passage.Kind(before)
                is not (ChunkKind.Comma or ChunkKind.Dash or ChunkKind.Quote or ChunkKind.Conjunction)
            && passage.FirstWord(before) is not ("by" or "after" or "After" or "before" or "Before" or "in");
    }

    // 'voters who say they would stay': it tells who they are.
    private bool IsRestrictive(int subject, int verb) =>
        passage.Is(subject + 1, ChunkKind.Relative) && !_behind.HasVerb(subject + 2, verb);

    private Report? Leading(int verb, int subject, int end)
    {
        if (_opening.Of(verb, end) is not var (from, position, method))
        {
            return As(verb, subject, end) ?? Relative(verb, subject, end);
        }

        var to = _extent.End(from, IsSubordinate(subject) ? CommaBehind(from, end) : end);
        if (
            to <= from
            || passage.Is(from, ChunkKind.Quote)
            || passage.Text.AsSpan(position, _chunks[to - 1].End - position).Count(' ') < FewestSpaces
        )
        {
            return null;
        }

        var confidence = method switch
        {
            "reported-that" => ByThat,
            "reported-infinitive" => ByInfinitive,
            _ => ByClause,
        };
        return new(
            Said(verb, subject, method, confidence),
            [(position, _chunks[to - 1].End)],
            _behind.HasQuote(from, to)
        );
    }

    // 'As Ann Lee noted, traffic will double'.
    private Report? As(int verb, int subject, int end)
    {
        var comma = CommaBehind(verb, end);
        if (
            !passage.FirstWord(subject - 1).Equals("as", StringComparison.OrdinalIgnoreCase)
            || passage.SentenceStart(subject) < subject - 1
            || passage.Is(verb + 1, ChunkKind.Noun) && !_chunks[verb + 1].Is(ChunkTraits.Time)
            || _behind.HasVerb(verb + 1, comma)
            || !_chunks[verb].Is(ChunkTraits.Cue)
        )
        {
            return null;
        }

        return Following(Said(verb, subject, "reported-behind", ByClause), comma + 1, end);
    }

    // What comes behind who said it: '…, traffic will double'.
    private Report? Following(Attribution said, int from, int end)
    {
        if (!_behind.HasVerb(from, end))
        {
            return null;
        }

        var to = _extent.End(from, end);
        return new(said, [(_chunks[from].Start, _chunks[to - 1].End)], _behind.HasQuote(from, to));
    }

    // 'a plan that Ann Lee said would ruin the town': 'that' and 'would ruin the town' are hers.
    private Report? Relative(int verb, int subject, int end)
    {
        if (
            verb != subject + 1
            || passage.Kind(subject - 1) is not (ChunkKind.Relative or ChunkKind.That)
            || !passage.Tokens[_chunks[verb].Head].Is(WordClass.SureVerb)
            || !passage.Is(verb + 1, ChunkKind.Verb)
            || !_chunks[verb + 1].IsFiniteVerb
        )
        {
            return null;
        }

        var to = _extent.End(verb + 1, CommaBehind(verb + 1, end));
        return new(
            Said(verb, subject, ByRelative, ByClause),
            [(_chunks[subject - 1].Start, _chunks[subject - 1].End), (_chunks[verb + 1].Start, _chunks[to - 1].End)],
            _behind.HasQuote(verb + 1, to)
        );
    }

    // 'Though she said it was late, she stayed'.
    private bool IsSubordinate(int subject) =>
        passage.Is(subject - 1, ChunkKind.Subordinator)
        || passage.Is(subject - 1, ChunkKind.Preposition)
            && passage.Tokens[_chunks[subject - 1].First].Is(WordClass.ClauseOpener);

    private int CommaBehind(int from, int end)
    {
        var comma = _chunks.FindIndex(from, end - from, chunk => chunk.Kind is ChunkKind.Comma or ChunkKind.Dash);
        return comma < 0 ? end : comma;
    }

    private Attribution Said(int verb, int subject, string method, double confidence) =>
        new(subjects.Mention(subject), (_chunks[verb].Start, _chunks[verb].End), method, confidence);

    // 'According to the port, traffic will double', 'Traffic will double, according to the port'.
    private Report? OfSource(int at, int start, int end)
    {
        if (_accordingTo.Source(at) is not { } source)
        {
            return null;
        }

        var behind = at + 3;
        while (
            behind < end
            && passage.Kind(behind) is not (ChunkKind.Comma or ChunkKind.Dash or ChunkKind.Close)
            && !_chunks[behind].IsFiniteVerb
        )
        {
            behind++;
        }

        source = source with { Method = "reported-according-to" };
        if (IsFirst(at, start))
        {
            return passage.Is(behind, ChunkKind.Comma) ? Following(source, behind + 1, end) : null;
        }

        var comma = passage.Kind(at - 1) is ChunkKind.Comma or ChunkKind.Dash ? at - 1 : at;
        return _behind.Around(source, start, comma, behind, end, goesOn: false);
    }

    private bool IsFirst(int at, int start)
    {
        while (start < at && passage.Kind(start) is ChunkKind.Conjunction or ChunkKind.Adverb or ChunkKind.Comma)
        {
            start++;
        }

        return at == start;
    }
}
