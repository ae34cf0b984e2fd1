using Articles.Api.Articles.Bodies;
using Articles.Api.Articles.Writing;
using CsCheck;
using Ganss.Xss;

namespace Articles.Api.Tests.Articles.Bodies;

/// <summary>What is written comes back: from Markdown and from HTML, through blocks, to either of them and back again.</summary>
public sealed class RoundTripTests
{
    private const string Table =
        "<table><caption>Ships</caption><tr><th>Name</th><th>Load</th></tr>"
        + "<tr><td>Ann</td><td><ul><li>coal</li><li>men</li></ul><p>Two decks</p></td></tr></table>";

    public static TheoryData<string> Bodies =>
        [
            "The **bridge** opened on [Friday](https://news.example/a_(b)?x=1&y=2 \"The \\\"day\\\"\").",
            "Both ***at once***, *one **in** another* and **one *in* another**; in**side** a word, and `code ` with `` ` ``.",
            "A \\*star\\*, a \\_line\\_, 1\\. no list, \\# no heading, &lt;b&gt; no tag, a | b, 3 < 4, AT&T and &amp;amp;.",
            "1\\) no list\n\n\\- no list\n\n\\+ no list\n\n\\> no quote\n\n\\=== no heading",
            "~~Struck~~ H<sub>2</sub>O x<sup>2</sup> <small>small</small> <u>under</u> <mark>marked</mark>",
            "<abbr title=\"European Union\">EU</abbr> and <q>words</q>, he wrote at https\\://news.example.",
            "A line\\\nand the next.\n\nAn image ![of a fox](https://news.example/fox.png \"Fox\") in the line.",
            "[![A fox](/fox.png)](https://news.example)\n\n## A heading with `code` and #\n\n___",
            "- one\n- two\n  - deeper **bold**\n  - and deeper\n    1. numbered\n    2. again\n- three",
            "3. three\n4. four\n\n- other\n\n* and another list",
            "- a paragraph\n\n  and a second one\n\n  ```js\n  let a = 1;\n\n  let b = 2;\n  ```\n- [x] done\n- [ ] not done",
            "> First words.\n>\n> Second words.\n>\n> — Bob Ray, engineer",
            "> - a list\n> - in a quote\n>\n> > and a quote in it",
            "```csharp\n  var a = \"`\";\n\n\n\tvar b = a;\n```\n\n    indented",
            "| Left | Right |\n| :--- | ---: |\n| a \\| b | **c** |\n| d | [e](/e) |",
            "A claim[^1] and another[^2], and the first again[^1].\n\n[^1]: The note.\n\n[^2]: Another note.\n\n    With two paragraphs.",
            "$$\na^2 + b_1 = \\frac{1}{2}\n$$\n\nIt costs $5 and then $6.",
            "<dl><dt>Port</dt><dd>Where ships are.</dd><dt>Pier</dt><dd><p>One.</p><p>Two.</p></dd></dl>",
            "<figure><img src=\"https://news.example/a.jpg\" alt=\"A\" width=\"600\" height=\"400\" srcset=\"https://news.example/b.jpg 2x\">"
                + "<figcaption>The <em>port</em> <span class=\"credit\">Ann Lee</span></figcaption></figure>",
            "<figure class=\"gallery\"><figure><img src=\"/a.jpg\" alt=\"A\"></figure><figure><img src=\"/b.jpg\"></figure>"
                + "<figcaption>Two of them</figcaption></figure>",
            "<blockquote class=\"twitter-tweet\"><p>We are <a href=\"https://x.com/t\">open</a></p>&mdash; Harbor (@harbor) "
                + "<a href=\"https://twitter.com/harbor/status/1\">May 3, 2024</a></blockquote>",
            "<https://www.youtube.com/watch?v=abc>",
            "<iframe src=\"https://player.vimeo.com/video/1\" title=\"The opening\" width=\"640\" height=\"360\"></iframe>",
            Table,
            "<blockquote cite=\"https://news.example/q\"><p>Words.</p><footer>Jane Roe</footer></blockquote>",
            "Текст с **жирным** словом, 漢字の**太字**です。 e\u0301te\u0301 🦊**🦊**🦊",
        ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_comes_back_from_html_and_from_markdown(string written)
    {
        var body = MarkdownBody.Read(written);

        Assert.NotEmpty(body.Blocks);
        Assert.Equal(body.WordsIn, body.WordsKept);
        Assert.Equal(Html(body.Blocks), Html(HtmlBody.Read(Html(body.Blocks)).Blocks));
        Assert.Equal(Html(body.Blocks), Html(MarkdownBody.Read(ArticleMarkdown.Of(body.Blocks)).Blocks));
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_sanitizer_finds_nothing_to_remove_in_what_is_shown(string written)
    {
        var sanitizer = new HtmlSanitizer { AllowDataAttributes = true };
        sanitizer.AllowedSchemes.UnionWith(["mailto", "tel"]);
        sanitizer.AllowedAttributes.UnionWith(["class", "id", "role", "srcset"]);
        var removed = new List<string>();
        sanitizer.RemovingTag += (_, args) => removed.Add(args.Tag.LocalName);
        sanitizer.RemovingAttribute += (_, args) => removed.Add($"{args.Tag.LocalName} {args.Attribute.Name}");

        sanitizer.Sanitize(Html(MarkdownBody.Read(written).Blocks));

        Assert.Empty(removed);
    }

    private static readonly string[] Signs =
    [
        "a",
        "b",
        " ",
        ".",
        "*",
        "_",
        "`",
        "[",
        "]",
        "<",
        "!",
        "é",
        "🦊",
        "~",
        "1",
    ];

    private static readonly MarkKind[] Kinds =
    [
        MarkKind.Link,
        MarkKind.Strong,
        MarkKind.Emphasis,
        MarkKind.Code,
        MarkKind.Strikethrough,
        MarkKind.Small,
    ];

    private static readonly Gen<Mark> Marks = Gen.Select(
        Gen.Int[0, Kinds.Length - 1],
        Gen.Int[0, 24],
        Gen.Int[1, 12],
        (kind, start, length) =>
            new Mark(Kinds[kind], start, start + length)
            {
                Href = Kinds[kind] is MarkKind.Link ? "https://news.example/" : null,
            }
    );

    [Fact]
    public void Whatever_is_marked_in_a_text_its_words_come_back()
    {
        Gen.Select(Gen.Int[0, Signs.Length - 1].Array[4, 40], Marks.Array[0, 5])
            .Sample(
                sample =>
                {
                    var text = string.Join(
                        ' ',
                        string.Concat(sample.Item1.Select(sign => Signs[sign]))
                            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    );
                    if (text.Length == 0)
                        return;
                    var length = MarkedText.LengthOf(text);
                    var marks = sample.Item2.Where(mark => mark.End <= length).ToList();
                    IReadOnlyList<Block> blocks = [new Block(BlockKind.Paragraph, text) { Marks = marks }];

                    Assert.Equal(text, ArticleReader.TextOf(HtmlBody.Read(Html(blocks)).Blocks));
                    Assert.Equal(text, ArticleReader.TextOf(MarkdownBody.Read(ArticleMarkdown.Of(blocks)).Blocks));
                },
                iter: 2_000,
                threads: 1
            );
    }

    private static string Html(IReadOnlyList<Block> blocks) => ArticleHtml.Of(blocks);
}
