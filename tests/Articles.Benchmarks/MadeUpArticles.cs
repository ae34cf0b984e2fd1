using System.Globalization;
using System.Text.Json;

namespace Articles.Benchmarks;

/// <summary>Articles to create: 600 words, three quotes of two people each.</summary>
internal static class MadeUpArticles
{
    private const int People = 60;
    private const int Paragraphs = 12;

    private static readonly string[] Sections = ["Town"];

    private static readonly string[] Given =
    [
        "Ann",
        "Bob",
        "Cleo",
        "Dora",
        "Emil",
        "Faye",
        "Gus",
        "Hana",
        "Ivo",
        "June",
    ];
    private static readonly string[] Family = ["Lee", "Roe", "Hale", "Fenwick", "Ortega", "Brandt"];

    public static byte[] Json(int number) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                title = $"The council waits for bridge number {number}",
                state = "published",
                language = "en",
                sections = Sections,
                markdown = Markdown(number),
            }
        );

    private static string Markdown(int number)
    {
        var random = new Random(number);
        var quoted = new[]
        {
            $"“We have no money for bridge {number} before {random.Next(2027, 2099)},” said {Person(random)}.",
            $"“It is what {random.Next(100, 999)} of us have been waiting for, and nobody asked us,” {Person(random)} said.",
            $"“The {random.Next(2, 90)} boats will go on,” said {Person(random)}, “whatever the council says.”",
        };
        var paragraphs = Enumerable
            .Range(0, Paragraphs)
            .Select(n =>
                $"{(n % 4 == 1 ? quoted[n / 4] + " " : "")}The council met for the {random.Next(2, 99)}th time and voted to wait. "
                + $"A report of {random.Next(20, 400)} pages names {random.Next(2, 40)} **bridges** that are older than the harbor, "
                + $"and [a list]({Address(random)}) of those that carry less than {random.Next(3, 40)} tons. Nobody lives there in winter."
            );
        return string.Join("\n\n", paragraphs);
    }

    private static string Person(Random random)
    {
        var n = random.Next(People);
        return $"{Given[n % Given.Length]} {Family[n / Given.Length]}";
    }

    private static string Address(Random random) =>
        string.Create(CultureInfo.InvariantCulture, $"https://town.example/bridges/{random.Next(1, 1_000)}");
}
