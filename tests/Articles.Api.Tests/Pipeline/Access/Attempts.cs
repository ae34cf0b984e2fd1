using Articles.Api.Tests.Articles.Writing;

namespace Articles.Api.Tests.Pipeline.Access;

/// <summary>One way to write.</summary>
/// <param name="ReachesReaders">Whether readers would see it, now or by themselves later.</param>
internal sealed record Attempt(
    string Operation,
    string On,
    bool ReachesReaders,
    HttpStatusCode Success,
    Func<World, (HttpMethod Method, string Path, object? Body)> Request
)
{
    public override string ToString() => $"{Operation} on {On}";
}

/// <summary>Each operation that writes, on what readers see and on what they do not.</summary>
internal static class Attempts
{
    public static readonly IReadOnlyList<Attempt> All =
    [
        .. Articles(),
        .. Below(),
        .. People("author"),
        .. People("speaker"),
        .. Speakers(),
        Post(
            "createImport",
            "a page",
            false,
            HttpStatusCode.Accepted,
            _ => "/v1/imports",
            _ => PageOf("The Imported Harbor")
        ),
    ];

    private static IEnumerable<Attempt> Articles()
    {
        yield return Post("createArticle", "a draft", false, Created, _ => "/v1/articles", _ => Article("draft"));
        yield return Post("createArticle", "readers", true, Created, _ => "/v1/articles", _ => Article("published"));
        yield return Post("createArticle", "a date", true, Created, _ => "/v1/articles", _ => Article("scheduled"));
        foreach (var (on, isSeen, id) in Places())
        {
            yield return Patch(
                "changeArticle",
                on,
                isSeen,
                w => $"/v1/articles/{id(w).Article}",
                _ => new { title = "Anew" }
            );
            yield return Delete("deleteArticle", on, isSeen, w => $"/v1/articles/{id(w).Article}");
        }
        yield return State("retract", w => w.Published, new { state = "retracted", notice = "It was made up." });
        yield return State("withdraw", w => w.Published, new { state = "withdrawn" });
        yield return State("publish", w => w.Draft, new { state = "published" });
        yield return State("unschedule", w => w.Scheduled, new { state = "draft" });
        yield return State("show again", w => w.Withdrawn, new { state = "published" });
        yield return Delete("deleteArticle", "what was withdrawn", true, w => $"/v1/articles/{w.Withdrawn.Article}");

        static Attempt State(string what, Func<World, Place> place, object body) =>
            Patch("changeArticle", $"state: {what}", true, w => $"/v1/articles/{place(w).Article}", _ => body);
    }

    private static IEnumerable<Attempt> Below()
    {
        foreach (var (on, isSeen, at) in Places())
        {
            yield return Post(
                "createQuote",
                on,
                isSeen,
                Created,
                w => $"/v1/articles/{at(w).Article}/quotes",
                _ => Quote
            );
            yield return Patch(
                "changeQuote",
                on,
                isSeen,
                w => $"/v1/quotes/{at(w).Quote}",
                _ => new { review = "confirmed" }
            );
            yield return Delete("deleteQuote", on, isSeen, w => $"/v1/quotes/{at(w).Quote}");
            yield return Post(
                "createUpdate",
                on,
                isSeen,
                Created,
                w => $"/v1/articles/{at(w).Article}/updates",
                _ => Note("update")
            );
            yield return Patch(
                "changeUpdate",
                on,
                isSeen,
                w => $"/v1/updates/{at(w).Update}",
                _ => new { text = "Another." }
            );
            yield return Delete("deleteUpdate", on, isSeen, w => $"/v1/updates/{at(w).Update}");
        }
        yield return Post(
            "createUpdate",
            "a retraction",
            true,
            Created,
            w => $"/v1/articles/{w.Published.Article}/updates",
            _ => Note("retraction")
        );
        yield return Patch(
            "changeUpdate",
            "to a retraction",
            true,
            w => $"/v1/updates/{w.Published.Update}",
            _ => new { kind = "retraction" }
        );
    }

    private static IEnumerable<Attempt> People(string noun)
    {
        var (address, one) = ($"/v1/{noun}s", char.ToUpperInvariant(noun[0]) + noun[1..]);
        yield return Post(
            $"create{one}",
            "nobody's page",
            false,
            Created,
            _ => address,
            w => new { name = $"Somebody New {w.Number}" }
        );
        yield return Patch(
            $"change{one}",
            "readers",
            true,
            w => $"{address}/{w.Seen[noun]}",
            _ => new { name = "Another Name" }
        );
        yield return Patch(
            $"change{one}",
            "drafts",
            false,
            w => $"{address}/{w.Hidden[noun]}",
            w => new { name = $"Other {w.Number}" }
        );
        yield return Delete($"delete{one}", "readers", true, w => $"{address}/{w.Seen[noun]}");
        yield return Delete($"delete{one}", "drafts", false, w => $"{address}/{w.Hidden[noun]}");
        var other = noun == "author" ? "speaker" : "author";
        yield return Patch(
            $"change{one}",
            "who is who",
            true,
            w => $"{address}/{w.Seen[noun]}",
            w => Named(other, w.Seen[other])
        );
    }

    private static IEnumerable<Attempt> Speakers()
    {
        yield return Merge("two of drafts", false, w => w.Hidden["speaker"], w => w.Hidden["speaker-2"]);
        yield return Merge("into whom readers see", true, w => w.Seen["speaker"], w => w.Hidden["speaker"]);
        yield return Merge("whom readers see", true, w => w.Hidden["speaker"], w => w.Seen["speaker"]);
        yield return Post(
            "splitSpeaker",
            "readers",
            true,
            Created,
            w => $"/v1/speakers/{w.Published.Speaker}/split",
            w => Split(w.Published)
        );
        yield return Post(
            "splitSpeaker",
            "drafts",
            false,
            Created,
            w => $"/v1/speakers/{w.Draft.Speaker}/split",
            w => Split(w.Draft)
        );

        static Attempt Merge(string on, bool isSeen, Func<World, string> into, Func<World, string> from) =>
            Post(
                "mergeSpeaker",
                on,
                isSeen,
                HttpStatusCode.OK,
                w => $"/v1/speakers/{into(w)}/merge",
                w => new { from = from(w) }
            );

        static object Split(Place place) => new { quotes = new[] { place.Quote }, name = "Somebody Else" };
    }

    private static (string On, bool IsSeen, Func<World, Place> Place)[] Places() =>
        [("readers", true, w => w.Published), ("a draft", false, w => w.Draft), ("a date", true, w => w.Scheduled)];

    private const HttpStatusCode Created = HttpStatusCode.Created;

    private static readonly object Quote = new { selector = new { exact = "a long winter" }, speakerText = "the town" };

    private static object Note(string kind) => new { kind, text = "A note." };

    private static Dictionary<string, string> Named(string member, string value) => new() { [member] = value };

    private static object PageOf(string title) =>
        new { pages = new[] { new { text = $"{title}\n\nBy Ida Import\n\n{Desk.Words}" } } };

    private static object Article(string state) =>
        new
        {
            title = "The Harbor",
            markdown = Desk.Words,
            state,
            scheduledFor = state == "scheduled" ? "2120-01-01T00:00:00Z" : null,
        };

    private static Attempt Post(
        string operation,
        string on,
        bool isSeen,
        HttpStatusCode success,
        Func<World, string> path,
        Func<World, object> body
    ) => new(operation, on, isSeen, success, world => (HttpMethod.Post, path(world), body(world)));

    private static Attempt Patch(
        string operation,
        string on,
        bool isSeen,
        Func<World, string> path,
        Func<World, object> body
    ) => new(operation, on, isSeen, HttpStatusCode.OK, world => (HttpMethod.Patch, path(world), body(world)));

    private static Attempt Delete(string operation, string on, bool isSeen, Func<World, string> path) =>
        new(operation, on, isSeen, HttpStatusCode.NoContent, world => (HttpMethod.Delete, path(world), null));
}
