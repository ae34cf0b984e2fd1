using System.Collections.Frozen;

namespace Articles.Api.Indexing.Analysis;

/// <summary>English nouns whose plural no rule of endings makes, which are found by their singular.</summary>
internal static class IrregularPlurals
{
    private static readonly FrozenDictionary<string, string> Singulars = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["children"] = "child",
        ["crises"] = "crisis",
        ["criteria"] = "criterion",
        ["diagnoses"] = "diagnosis",
        ["feet"] = "foot",
        ["geese"] = "goose",
        ["halves"] = "half",
        ["hypotheses"] = "hypothesis",
        ["indices"] = "index",
        ["knives"] = "knife",
        ["loaves"] = "loaf",
        ["men"] = "man",
        ["mice"] = "mouse",
        ["oxen"] = "ox",
        ["phenomena"] = "phenomenon",
        ["shelves"] = "shelf",
        ["teeth"] = "tooth",
        ["thieves"] = "thief",
        ["wives"] = "wife",
        ["wolves"] = "wolf",
        ["women"] = "woman",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns>The word itself when it is none of these.</returns>
    public static string SingularOf(string folded) => Singulars.GetValueOrDefault(folded, folded);
}
