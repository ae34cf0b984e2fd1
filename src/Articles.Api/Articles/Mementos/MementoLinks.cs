using Articles.Api.Pipeline;

namespace Articles.Api.Articles.Mementos;

/// <summary>Links between an article and its states in the past: the article's own address leads to them, by time.</summary>
internal static class MementoLinks
{
    public const string MediaType = "application/link-format";

    /// <summary>From the article as it is now.</summary>
    public static PastStates OfPresent(Guid article) => new(Of(article, []), null);

    /// <param name="mementos">Each with what it is to the others; one may be several things.</param>
    public static string Of(Guid article, IReadOnlyList<(string Relation, Memento? Memento)> mementos) =>
        string.Join(
            ", ",
            mementos
                .Where(one => one.Memento is not null)
                .GroupBy(one => one.Memento!.At, one => one)
                .Select(same =>
                    ToMemento(
                        same.First().Memento!.PathOf(article),
                        string.Join(
                            ' ',
                            same.Select(one => one.Relation).Where(said => said.Length > 0).Append("memento")
                        ),
                        same.Key
                    )
                )
                .Prepend($"<{TimeMapOf(article)}>; rel=\"timemap\"; type=\"{MediaType}\"")
                .Prepend($"<{PathOf(article)}>; rel=\"original timegate\"")
        );

    public static string PathOf(Guid article) => $"/v1/articles/{article}";

    public static string TimeMapOf(Guid article) => $"{PathOf(article)}/timemap";

    public static string ToMemento(string address, string relations, DateTimeOffset at) =>
        $"<{address}>; rel=\"{relations}\"; datetime=\"{AcceptDatetime.Of(at)}\"";
}
