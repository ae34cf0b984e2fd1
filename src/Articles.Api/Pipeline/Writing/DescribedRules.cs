using FluentValidation;
using FluentValidation.Validators;

namespace Articles.Api.Pipeline.Writing;

/// <summary>A rule that says of itself what text it lets pass, so that the OpenAPI document has it from here.</summary>
internal interface ITextShape
{
    /// <summary>In code points.</summary>
    int MaxLength { get; }

    /// <summary>A regular expression as JSON Schema has them; null for none.</summary>
    string? Pattern { get; }

    /// <summary>A format of JSON Schema; null for none.</summary>
    string? Format { get; }
}

/// <summary>A rule that says of itself how long a list may be.</summary>
internal interface IListShape
{
    int MaxItems { get; }
}

/// <summary>Text that is one thing; null is for other rules to judge.</summary>
internal sealed class TextRule<TRequest>(Func<string, bool> isRight) : PropertyValidator<TRequest, string?>, ITextShape
{
    public override string Name => nameof(TextRule<>);

    public required string Complaint { get; init; }

    public required int MaxLength { get; init; }

    public string? Pattern { get; init; }

    public string? Format { get; init; }

    public override bool IsValid(ValidationContext<TRequest> context, string? value) => value is null || isRight(value);

    protected override string GetDefaultMessageTemplate(string errorCode) => Complaint;
}

/// <summary>Words that somebody reads, on one line or several.</summary>
internal sealed class WordsRule<TRequest>(int maxLength, bool isLine) : PropertyValidator<TRequest, string?>, ITextShape
{
    public override string Name => nameof(WordsRule<>);

    public int MaxLength => maxLength;

    // Something in it that is seen.
    public string? Pattern => isLine ? "^[^\\t\\n\\r]*[^\\s][^\\t\\n\\r]*$" : "[^\\s]";

    public string? Format => null;

    public override bool IsValid(ValidationContext<TRequest> context, string? value)
    {
        if (value is null)
            return true;
        if (string.IsNullOrWhiteSpace(value))
            context.AddFailure("is empty");
        if (value.Length > maxLength && value.EnumerateRunes().Count() > maxLength)
            context.AddFailure($"is longer than {maxLength} characters");
        if (isLine && value.AsSpan().ContainsAny('\t', '\n', '\r'))
            context.AddFailure("has a tab or a line break in it");
        return true;
    }
}

/// <summary>One of a few words.</summary>
internal sealed class WordRule<TRequest>(IReadOnlyCollection<string> names)
    : PropertyValidator<TRequest, string?>,
        INamesRule
{
    public override string Name => nameof(WordRule<>);

    public IReadOnlyCollection<string> Names => names;

    public bool TakesSeveral => false;

    public override bool IsValid(ValidationContext<TRequest> context, string? value) =>
        value is null || names.Contains(value);

    protected override string GetDefaultMessageTemplate(string errorCode) =>
        $"is not one of {string.Join(", ", names)}";
}

/// <summary>A list of no more than so many items.</summary>
internal sealed class ListRule<TRequest, T>(int maxItems, string items)
    : PropertyValidator<TRequest, IReadOnlyList<T>?>,
        IListShape
{
    public override string Name => nameof(ListRule<,>);

    public int MaxItems => maxItems;

    public override bool IsValid(ValidationContext<TRequest> context, IReadOnlyList<T>? value) =>
        value is null || value.Count <= maxItems;

    protected override string GetDefaultMessageTemplate(string errorCode) => $"has more than {maxItems} {items}";
}
