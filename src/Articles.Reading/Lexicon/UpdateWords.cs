using System.Collections.Frozen;

namespace Articles.Reading.Lexicon;

/// <summary>The words by which a page says that it was changed, lower-case.</summary>
internal static class UpdateWords
{
    /// <summary>Verbs by which a note dates its own change.</summary>
    public static readonly string[] Changes =
    [
        "updated on ",
        "corrected on ",
        "amended on ",
        "revised on ",
        "changed on ",
        "edited on ",
        "added on ",
        "retracted on ",
        "withdrawn on ",
    ];

    /// <summary>Labels that a note may start with, and what kind of note they start; longer ones before their beginnings.</summary>
    public static readonly (string Label, UpdateKind Kind)[] Labels =
    [
        ("editors' note", UpdateKind.EditorsNote),
        ("editor's note", UpdateKind.EditorsNote),
        ("editors note", UpdateKind.EditorsNote),
        ("editor's update", UpdateKind.Update),
        ("note from the editor", UpdateKind.EditorsNote),
        ("note to readers", UpdateKind.EditorsNote),
        ("publisher's note", UpdateKind.EditorsNote),
        ("ed. note", UpdateKind.EditorsNote),
        ("retraction notice", UpdateKind.Retraction),
        ("notice of retraction", UpdateKind.Retraction),
        ("retraction", UpdateKind.Retraction),
        ("retracted", UpdateKind.Retraction),
        ("corrections and clarifications", UpdateKind.Correction),
        ("corrections & clarifications", UpdateKind.Correction),
        ("correction appended", UpdateKind.Correction),
        ("correction and clarification", UpdateKind.Correction),
        ("major correction", UpdateKind.Correction),
        ("minor correction", UpdateKind.Correction),
        ("corrections", UpdateKind.Correction),
        ("correction", UpdateKind.Correction),
        ("corrected", UpdateKind.Correction),
        ("erratum", UpdateKind.Correction),
        ("clarifications", UpdateKind.Clarification),
        ("clarification", UpdateKind.Clarification),
        ("clarified", UpdateKind.Clarification),
        ("latest update", UpdateKind.Update),
        ("updates", UpdateKind.Update),
        ("update", UpdateKind.Update),
        ("updated", UpdateKind.Update),
    ];

    /// <summary>Subjects of a sentence that speaks of the page itself.</summary>
    public static readonly string[] Subjects = WordList.Of(
        """
        article|story|post|piece|column|report|headline|essay|page|review|version|item|blog post|caption|obituary
        editorial|interview|profile|op-ed
        """
    );

    /// <summary>What such a sentence may say of its subject, and what kind of note it makes.</summary>
    public static readonly (string Words, UpdateKind Kind)[] Predicates =
    [
        ("has been retracted", UpdateKind.Retraction),
        ("was retracted", UpdateKind.Retraction),
        ("is retracted", UpdateKind.Retraction),
        ("have retracted", UpdateKind.Retraction),
        ("has been withdrawn", UpdateKind.Retraction),
        ("has been corrected", UpdateKind.Correction),
        ("was corrected", UpdateKind.Correction),
        ("has been amended", UpdateKind.Correction),
        ("was amended", UpdateKind.Correction),
        ("has been changed to correct", UpdateKind.Correction),
        ("has been edited to correct", UpdateKind.Correction),
        ("has been revised to correct", UpdateKind.Correction),
        ("has been updated to correct", UpdateKind.Correction),
        ("was updated to correct", UpdateKind.Correction),
        ("has been updated to fix", UpdateKind.Correction),
        ("has been clarified", UpdateKind.Clarification),
        ("has been updated to clarify", UpdateKind.Clarification),
        ("was updated to clarify", UpdateKind.Clarification),
        ("has been edited to clarify", UpdateKind.Clarification),
        ("has been updated", UpdateKind.Update),
        ("have been updated", UpdateKind.Update),
        ("was updated", UpdateKind.Update),
        ("has been revised", UpdateKind.Update),
        ("was last updated", UpdateKind.Update),
    ];

    /// <summary>Openings of a sentence that says what a page had wrong.</summary>
    public static readonly string[] EarlierVersions = WordList.Of(
        """
        an earlier version of|a previous version of|an earlier headline|a previous headline|earlier versions of
        previous versions of|the original version of|an original version of|a prior version of
        the headline of an earlier version|in an earlier version of|because of an editing error
        due to an editing error|an early version of|a photo caption in an earlier version
        a caption in an earlier version|an earlier edition of
        """
    );

    /// <summary>What a sentence starts with that speaks of the page itself.</summary>
    public static readonly string[] PageOpenings = ["this ", "the ", "we "];

    /// <summary>What a note calls a grave change. A lone 'major' or 'minor' may be an officer or a child.</summary>
    public static readonly string[] MajorWords = WordList.Of(
        """
        major correction|major error|major errors|major revision|major update|major change|serious error
        serious errors|significant correction|significant error|significant errors|material error|material errors
        substantial correction|substantive correction
        """
    );

    /// <summary>What a note calls a light change.</summary>
    public static readonly string[] MinorWords = WordList.Of(
        """
        minor correction|minor corrections|minor error|minor errors|minor edit|minor edits|minor change
        minor changes|minor update|typo|typos|typographical error|typographical errors
        """
    );

    /// <summary>What may stand between a label and its mark, beside numbers, months and zones.</summary>
    public static readonly FrozenSet<string> BesideLabels = WordList
        .Of(
            """
            at|on|a|p|m|am|pm|of|and|the|bst|ist|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue
            tues|wed|thu|thur|thurs|fri|sat|sun|th|st|nd|rd|appended|added|noon|midnight|local|time|eastern|pacific
            no|one|two|three|i|ii|iii|ed|to|this|story|article|post|column|headline|readers
            """
        )
        .ToFrozenSet();
}
