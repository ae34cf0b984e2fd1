using System.Collections.Frozen;

namespace Articles.Reading.Lexicon;

/// <summary>The names of <c>meta</c> elements that hold authors, each with how often it is right when it stands alone.</summary>
internal static class AuthorMetas
{
    public static readonly (string Name, double Prior)[] Names =
    [
        ("parsely-author", 0.87),
        ("sailthru.author", 0.87),
        ("dc.creator", 0.85),
        ("dcterms.creator", 0.85),
        ("dc.contributor.author", 0.8),
        ("citation_author", 0.9),
        ("byl", 0.85),
        ("author", 0.8),
        ("authors", 0.75),
        ("article:author", 0.75),
        ("article:author_name", 0.8),
        ("og:article:author", 0.75),
        ("og:author", 0.7),
        ("article.author", 0.75),
        ("cxenseparse:author", 0.75),
    ];

    /// <summary>What <c>twitter:label1</c> says when <c>twitter:data1</c> is the author, as keys.</summary>
    public static readonly FrozenSet<string> Labels = WordList
        .Of(
            """
            written by|author|by|posted by|verfasst von|escrito por|écrit par|rédigé par|scritto da|geschreven door|skrevet av
            skriven av|autor|auteur|autore|napisane przez|yazan|författare|forfatter
            """
        )
        .ToFrozenSet();
}
