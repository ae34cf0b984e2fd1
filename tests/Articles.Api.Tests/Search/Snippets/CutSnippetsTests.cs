using Articles.Api.Indexing;
using Articles.Api.Indexing.Analysis;
using Articles.Api.Search.Snippets;
using CsCheck;

namespace Articles.Api.Tests.Search.Snippets;

public sealed class CutSnippetsTests
{
    private static readonly Gen<string> Texts = AnyOf(
        "walk",
        "Walking ",
        "to ",
        "be ",
        "or ",
        "not ",
        "Café ",
        "😀",
        "東京都",
        "<b> ",
        "& ",
        "\n\n",
        ", ",
        "word ",
        "U.S. "
    )
        .Array[0, 300]
        .Select(string.Concat);

    private static readonly Gen<string> Queries = AnyOf(
        "walk",
        "walk cafe",
        "\"to be\" -not",
        "wal*",
        "京都",
        "都",
        "us b",
        "\"not to be\" word"
    );

    private static Gen<string> AnyOf(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(n => pieces[n]);

    [Fact]
    public void What_is_highlighted_are_words_that_were_looked_for() =>
        Gen.Select(Texts, Queries)
            .Sample(
                (text, typed) =>
                {
                    var query = TypedQuery.Of(typed);
                    var runes = text.EnumerateRunes().ToList();
                    foreach (
                        var snippet in CutSnippets.Of(SnippetField.Text, text, new Highlights(query.Needles), most: 2)
                    )
                    {
                        Assert.Equal(snippet.Text, Slice(snippet.Start, snippet.End));
                        Assert.NotEmpty(snippet.Highlights);
                        var last = snippet.Start;
                        foreach (var mark in snippet.Highlights)
                        {
                            Assert.InRange(mark.Start, last, mark.End - 1);
                            last = mark.End;
                            Assert.All(
                                TextWords.Of(Slice(mark.Start, mark.End)),
                                word =>
                                    Assert.Contains(
                                        query.Needles,
                                        needle =>
                                            needle.Terms.Contains(word.Term)
                                            || needle.IsPrefix
                                                && word.Folded.StartsWith(needle.Terms[^1], StringComparison.Ordinal)
                                            || Scripts.IsUnspaced(word.Folded.EnumerateRunes().First())
                                    )
                            );
                        }
                        Assert.InRange(last, snippet.Start, snippet.End);
                        Assert.Equal(snippet.Text, Plain(snippet.Html));
                    }

                    string Slice(int start, int end) =>
                        string.Concat(runes[start..end].Select(rune => rune.ToString()));
                }
            );

    private static string Plain(string html) =>
        WebUtility.HtmlDecode(
            html.Replace("<mark>", "", StringComparison.Ordinal)
                .Replace("</mark>", "", StringComparison.Ordinal)
                .Trim('…')
        );

    [Fact]
    public void Markup_in_the_text_is_shown_and_not_run()
    {
        var snippet = Assert.Single(
            CutSnippets.Of(
                SnippetField.Text,
                "<script>alert(1)</script> walk",
                new Highlights(TypedQuery.Of("walk").Needles)
            )
        );

        Assert.Equal("&lt;script&gt;alert(1)&lt;/script&gt; <mark>walk</mark>", snippet.Html);
    }

    [Fact]
    public void A_phrase_is_highlighted_only_where_it_stands_as_a_whole()
    {
        var snippet = Assert.Single(
            CutSnippets.Of(
                SnippetField.Text,
                "To be, or not to be: to be continued.",
                new Highlights(TypedQuery.Of("\"not to be\"").Needles)
            )
        );

        Assert.Equal("To be, or <mark>not</mark> <mark>to</mark> <mark>be</mark>: to be continued.", snippet.Html);
    }

    [Fact]
    public void The_piece_with_most_of_what_was_looked_for_is_shown()
    {
        var filler = string.Concat(Enumerable.Repeat("nothing of it here ", 50));

        var snippet = CutSnippets
            .Of(
                SnippetField.Text,
                $"one {filler} one two {filler} two",
                new Highlights(TypedQuery.Of("one two").Needles)
            )
            .First();

        Assert.Contains("<mark>one</mark> <mark>two</mark>", snippet.Html, StringComparison.Ordinal);
    }
}
