namespace Articles.Reading;

/// <summary>The only door: a page in, a <see cref="Reading"/> out.</summary>
public static class ArticleReader { }
