using System.Text.Json.Nodes;

namespace Articles.Api.Articles.Writing;

/// <summary>What the documentation shows.</summary>
internal static class ArticleExamples
{
    public static JsonObject New =>
        new()
        {
            ["title"] = "The Harbor Reopens",
            ["subtitle"] = "The first ships came in before noon",
            ["sections"] = new JsonArray("World"),
            ["tags"] = new JsonArray("Harbors", "Shipping"),
            ["language"] = "en",
            ["markdown"] = """
                The harbor reopened after a long winter.

                “We waited for this day,” said Jane Roe, the mayor of the town.
                """,
            ["state"] = "draft",
            ["reason"] = "First report",
        };

    public static JsonObject Change =>
        new() { ["title"] = "The Harbor Reopens at Last", ["reason"] = "A better headline" };
}
