using System.Collections.Frozen;

namespace Articles.Reading.Lexicon;

/// <summary>The words of author bios, lower-case.</summary>
internal static class BioWords
{
    /// <summary>What follows an author's name in a bio.</summary>
    public static readonly string[] Verbs = WordList.Of(
        """
        is|was|has|writes|covers|reports|holds|teaches|works|serves|lives|hosts|leads|runs|directs|joined|edits
        founded|leitet|schreibt|ist
        """
    );

    /// <summary>What makes a sentence about an unknown person a bio: posts that authors hold.</summary>
    public static readonly FrozenSet<string> Posts = WordList
        .Of(
            """
            writer|reporter|editor|correspondent|columnist|contributor|journalist|critic|author|blogger|fellow
            professor|lecturer|historian|novelist|essayist|poet|scholar|freelance|freelancer|editor-in-chief|producer
            analyst|officer|director|president|founder|co-founder|cofounder|lawyer|attorney|economist|consultant|teacher|researcher
            ceo|photographer|strategist|adviser|advisor|podcaster|broadcaster|copywriter|blogs
            """
        )
        .ToFrozenSet();

    /// <summary>What says which post an author holds now.</summary>
    public static readonly string[] Present = WordList.Of(
        """
        is currently|is also|is|serves as|works as|currently serves as|is now
        """
    );

    /// <summary>What says which post an author held.</summary>
    public static readonly string[] Past = WordList.Of(
        """
        was previously|was formerly|previously worked as|previously served as|has worked as|has served as
        a former|formerly|previously|was|worked as|served as|has been
        """
    );

    /// <summary>What stands between a post and its organisation.</summary>
    public static readonly string[] Joins = ["at", "for", "with"];

    /// <summary>Posts whose 'of' names no organisation: an author is of a book, a native of a town.</summary>
    public static readonly FrozenSet<string> OfSomethingElse = WordList
        .Of(
            """
            author|co-author|coauthor|writer|native|graduate|alumnus|alumna|recipient|winner|veteran|resident|citizen
            host|creator|member|translator|mother|father|son|daughter|lover|fan|student|scholar|historian|professor
            lecturer|critic|observer
            """
        )
        .ToFrozenSet();

    /// <summary>What introduces the outlets that published an author.</summary>
    public static readonly string[] Publishing = WordList.Of(
        """
        published in|published by|appeared in|appears in|appear in|featured in|written for|writes for
        contributed to|contributes to|wrote for|contributor to|work for|been published at|written in
        """
    );

    /// <summary>What introduces a subject after which 'for' names the outlet: 'writes about the law for the Courier'.</summary>
    public static readonly string[] Subjects = WordList.Of(
        "writes about|writes on|covers|reports on|blogs about|writes a column on|writes"
    );

    /// <summary>What introduces where an author lives.</summary>
    public static readonly string[] Residing = WordList.Of(
        """
        resides in|lives in|is based in|based in|living in|resides near|lives near|lives and works in
        lives outside|makes her home in|makes his home in
        """
    );

    /// <summary>Academic degrees, as they are printed but for points; longer ones before their beginnings.</summary>
    public static readonly string[] Degrees = WordList.Of(
        """
        bachelor of arts|bachelor of science|master of arts|master of science|master of fine arts|master's degree
        masters degree|bachelor's degree|bachelors degree|law degree|doctoral degree|doctorate|bachelor's
        master's|degree|phd|dphil|mphil|mba|mfa|msc|bsc|ma|ms|ba|bs|jd|llm|llb|md|edd|mpp|mpa|mph
        """
    );

    /// <summary>Lower-case words that stand inside names of organisations and places.</summary>
    public static readonly FrozenSet<string> NameLinks = WordList
        .Of(
            """
            of|the|for|de|la|le|du|del|der|and|in|on|at|van|von|y
            """
        )
        .ToFrozenSet();

    /// <summary>Links that may be followed by a further name only after 'of', 'for' and their like: 'and' begins the next item.</summary>
    public static readonly FrozenSet<string> TightLinks = WordList
        .Of(
            """
            of|the|de|la|le|du|del|der|van|von
            """
        )
        .ToFrozenSet();
}
