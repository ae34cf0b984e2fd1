using Articles.Api.Pipeline.Writing;
using FluentValidation;

namespace Articles.Api.Articles.Writing;

/// <summary>What the members of an article may be, on making and on changing one alike.</summary>
internal static class ArticleRules
{
    private const int MostAuthors = 50;
    private const int MostSections = 20;
    private const int MostTags = 100;

    public static void IsTitle<T>(this IRuleBuilder<T, string> rule) => rule.IsLine(500);

    public static void IsSubtitle<T>(this IRuleBuilder<T, string?> rule) => rule.IsLine(1_000);

    public static void IsReason<T>(this IRuleBuilder<T, string?> rule) => rule.IsText(1_000);

    public static void IsNotice<T>(this IRuleBuilder<T, string?> rule) => rule.IsText(5_000);

    public static void IsName<T>(this IRuleBuilder<T, string?> rule) => rule.IsLine(200);

    public static void AreAuthors<T>(this IRuleBuilder<T, IReadOnlyList<string>?> rule) =>
        rule.HasAtMost(MostAuthors, "authors");

    public static void AreSections<T>(this IRuleBuilder<T, IReadOnlyList<string>?> rule) =>
        rule.HasAtMost(MostSections, "sections").AreTerms("section");

    public static void AreTags<T>(this IRuleBuilder<T, IReadOnlyList<string>?> rule) =>
        rule.HasAtMost(MostTags, "tags").AreTerms("tag");

    public static void IsExcerpt<T>(this IRuleBuilder<T, string?> rule) => rule.IsText(2_000);

    private static void AreTerms<T>(this IRuleBuilder<T, IReadOnlyList<string>?> rule, string what) =>
        rule.Must(names => names is null || names.All(name => name.Trim().Length is > 0 and <= 200))
            .WithMessage($"has a {what} that is empty or longer than 200 characters");

    public static void IsLanguage<T>(this IRuleBuilder<T, string?> rule) =>
        rule.SetValidator(
            new TextRule<T>(tag =>
                tag.Length <= 35
                && tag.Split('-').All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit))
            )
            {
                Complaint = "is not a BCP 47 tag, such as en or pt-BR",
                MaxLength = 35,
                Pattern = "^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$",
            }
        );
}
