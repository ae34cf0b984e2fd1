using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Pipeline.Writing;
using FluentValidation;

namespace Articles.Api.Webhooks;

/// <summary>A webhook as it is to be made.</summary>
public sealed record WebhookContent
{
    /// <summary>What to call it.</summary>
    public required string Name { get; init; }

    /// <summary>Where messages are sent: an https address of a public network at the port 443, unless the server is told to allow others.</summary>
    public required string Url { get; init; }

    /// <summary>Only what happens to these; to all nouns when left out.</summary>
    public IReadOnlyList<Noun>? Nouns { get; init; }

    /// <summary>Only what happens like this; anything when left out.</summary>
    public IReadOnlyList<ChangeKind>? Kinds { get; init; }

    /// <summary>Only what happens to what this names; to anything when left out.</summary>
    public ChangeFilter? Filter { get; init; }

    /// <summary>Whether it is told of drafts too, as somebody with the scope `read:drafts` sees them; otherwise as readers do.</summary>
    public bool IncludeDrafts { get; init; }

    /// <summary>Whether it is told at all; it is when left out.</summary>
    public bool? Enabled { get; init; }
}

/// <summary>What to change of a webhook.</summary>
public sealed record WebhookPatch
{
    /// <summary>What to call it.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>Where messages are sent.</summary>
    public Optional<string> Url { get; init; }

    /// <summary>Only what happens to these; null for all nouns.</summary>
    public Optional<IReadOnlyList<Noun>?> Nouns { get; init; }

    /// <summary>Only what happens like this; null for anything.</summary>
    public Optional<IReadOnlyList<ChangeKind>?> Kinds { get; init; }

    /// <summary>Only what happens to what this names, in the place of what was named before; null for anything.</summary>
    public Optional<ChangeFilter?> Filter { get; init; }

    /// <summary>Whether it is told of drafts too.</summary>
    public Optional<bool> IncludeDrafts { get; init; }

    /// <summary>Whether it is told at all. What happened meanwhile is told when it is enabled again.</summary>
    public Optional<bool> Enabled { get; init; }
}

internal static class WebhookRules
{
    public const int LongestName = 200;

    public static IRuleBuilderOptions<T, string?> IsTarget<T>(
        this IRuleBuilder<T, string?> rule,
        WebhookSettings settings
    ) =>
        rule.IsWebAddress()
            .Must(text =>
                settings.Http || text is null || !text.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
            )
            .WithMessage("is not https")
            .Must(text => !Uri.TryCreate(text, UriKind.Absolute, out var url) || url.UserInfo + url.Fragment is "")
            .WithMessage("has a user or a fragment in it");

    public static IRuleBuilderOptions<T, IReadOnlyList<TWord>?> IsChoice<T, TWord>(
        this IRuleBuilder<T, IReadOnlyList<TWord>?> rule
    ) => rule.Must(words => words is null || words.Count > 0).WithMessage("is empty");

    /// <summary>Ends the request with 422 where the address is written as one that nothing is told.</summary>
    public static void Require(this WebhookTargets targets, string url)
    {
        var target = new Uri(url);
        var complaint =
            !targets.MayBe(target) ? "is an address of a private or reserved network"
            : !targets.MayBe(target.Port) ? $"is at port {target.Port}, which the server is not told to allow"
            : null;
        if (complaint is not null)
            throw new RefusedException(
                StatusCodes.Status422UnprocessableEntity,
                "See errors for what cannot be reached.",
                [new ProblemError { Pointer = "/url", Detail = complaint }]
            );
    }
}
