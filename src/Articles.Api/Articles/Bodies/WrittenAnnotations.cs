namespace Articles.Api.Articles.Bodies;

/// <summary>The annotations of one body while it is written.</summary>
internal sealed class WrittenAnnotations(IReadOnlyList<BodyAnnotation> annotations)
{
    private readonly HashSet<BodyAnnotation> opened = new(ReferenceEqualityComparer.Instance);

    /// <returns>Null for a mark that the article has itself.</returns>
    public BodyAnnotation? Of(Mark mark) =>
        AnnotateBlocks.IndexOf(mark) is { } index && index >= 0 && index < annotations.Count
            ? annotations[index]
            : null;

    public (string Open, string Close)? TagsOf(Mark mark) =>
        Of(mark) is { } annotation
            ? (opened.Add(annotation) ? annotation.Open : annotation.OpenAgain, annotation.Close)
            : null;
}
