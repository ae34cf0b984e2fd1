using System.Collections.Frozen;

namespace Articles.Reading.Quotes.Grammar;

/// <summary>
/// How sure each rule of the grammar is: no surer than the share of quotes that it gets right in the language where it does
/// worst (<c>tests/measure/reliability.py</c>). So no language but English has quotes of 0.9 and more.
/// </summary>
internal static class SpeechRules
{
    /// <summary>The confidence of a quote that is given to nobody.</summary>
    public const double Nobody = 0.3;

    private static readonly FrozenDictionary<string, double> Confidences = new Dictionary<string, double>
    {
        // “…”, said X
        ["quote-verb-subject"] = 0.85,
        ["quote-according"] = 0.85,
        // “…”, X said
        ["quote-subject-verb"] = 0.85,
        // X said: “…”
        ["subject-verb-quote"] = 0.8,
        // On Monday said X: “…”
        ["verb-subject-quote"] = 0.8,
        ["according-to"] = 0.8,
        // X: “…”
        ["name-colon"] = 0.8,
        // “…”, it says in the statement
        ["document"] = 0.8,
        // X was pleased: “…”
        ["subject-colon"] = 0.75,
        // the rest of a paragraph in which X spoke
        ["continued"] = 0.7,
        // “…”, said, without a subject
        ["last-speaker"] = 0.7,
        ["block"] = 0.8,
        ["reported"] = Nobody,
        ["unattributed"] = Nobody,
    }.ToFrozenDictionary();

    public static double Confidence(string rule) => Confidences[rule];
}
