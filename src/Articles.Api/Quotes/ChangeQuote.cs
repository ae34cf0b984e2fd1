using Articles.Api.Database;
using Articles.Api.Editing;
using Articles.Api.Model;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Writing;
using Articles.Api.Renditions;
using FluentValidation;
using MediatR;

namespace Articles.Api.Quotes;

/// <summary>What an editor says of a quote, as a merge patch.</summary>
public sealed record QuotePatch
{
    /// <summary>
    /// `confirmed`, `corrected` or `rejected`; `unreviewed` gives the quote back to extraction. When left out, a quote that the
    /// patch changes becomes `corrected`.
    /// </summary>
    public Optional<QuoteReview> Review { get; init; }

    /// <summary>Other words of the article as those of the quote: where they begin. Goes with `end`.</summary>
    public Optional<int> Start { get; init; }

    /// <summary>Where they end. Goes with `start`.</summary>
    public Optional<int> End { get; init; }

    /// <summary>Other words of the article as those of the quote, in the place of `start` and `end`.</summary>
    public Optional<WordsSelector> Selector { get; init; }

    /// <summary>Other words of the article as those of the quote, wherever they stand next to where it stands.</summary>
    public Optional<string> Text { get; init; }

    /// <summary>How the page sets the words apart.</summary>
    public Optional<QuoteKind> Kind { get; init; }

    /// <summary>Whose words they are: the id or slug of a speaker, or null when nobody knows.</summary>
    public Optional<string?> Speaker { get; init; }

    /// <summary>The mention of the speaker as printed.</summary>
    public Optional<string?> SpeakerText { get; init; }

    /// <summary>The reporting verb as printed.</summary>
    public Optional<string?> Cue { get; init; }

    /// <summary>The outlet that a block quote was taken from.</summary>
    public Optional<string?> Source { get; init; }

    internal bool IsEdit =>
        Start.IsGiven
        || Selector.IsGiven
        || Text.IsGiven
        || Kind.IsGiven
        || Speaker.IsGiven
        || SpeakerText.IsGiven
        || Cue.IsGiven
        || Source.IsGiven;
}

/// <summary>Reviews a quote, attributes it, or sets it right. Extraction changes nothing of it from then on.</summary>
/// <returns>Null when there is no such quote.</returns>
public sealed record ChangeQuote(string Id, QuotePatch Body, IfMatch IfMatch) : IRequest<QuoteResponse?>, IWrite
{
    internal sealed class Validator : AbstractValidator<ChangeQuote>
    {
        public Validator()
        {
            RuleFor(request => request.Body.End)
                .Must((request, end) => end.IsGiven == request.Body.Start.IsGiven)
                .WithMessage("goes with start");
            RuleFor(request => request.Body.Selector)
                .Must((request, _) => Places(request.Body) <= 1)
                .WithMessage("is one of selector, text, and start with end; not more than one of them");
            this.WhenGiven(request => request.Body.Selector, rule => rule.SetValidator(new SelectorRules()));
            this.WhenGiven(request => request.Body.Text, rule => rule.IsText(QuoteRules.LongestWords));
            this.WhenGiven(request => request.Body.SpeakerText, rule => rule.IsLine(QuoteRules.LongestName));
            this.WhenGiven(request => request.Body.Cue, rule => rule.IsLine(QuoteRules.LongestName));
            this.WhenGiven(request => request.Body.Source, rule => rule.IsLine(QuoteRules.LongestName));
        }

        private static int Places(QuotePatch patch) =>
            new[] { patch.Start.IsGiven, patch.Selector.IsGiven, patch.Text.IsGiven }.Count(given => given);
    }

    internal sealed class Handler(ArticlesDb db, IMediator mediator, TimeProvider clock, Caller caller)
        : IRequestHandler<ChangeQuote, QuoteResponse?>
    {
        public async Task<QuoteResponse?> Handle(ChangeQuote request, CancellationToken cancellationToken)
        {
            var get = new GetQuote { Id = request.Id };
            if (await mediator.Send(get, cancellationToken) is not { } current)
                return null;
            var now = clock.GetUtcNow();
            var holdings = await ArticleConsistency.LoadAsync(db, $"{current.Article.Id}", now, cancellationToken);
            if (holdings?.Quotes.Find(other => other.Id == current.Id) is not { } quote)
                return null;
            await request.IfMatch.RequireAsync(quote.Version, () => mediator.Send(get, cancellationToken));
            var patch = request.Body;
            Move(quote, patch, holdings);
            quote.Describe(
                patch.Kind.Or(quote.Kind),
                patch.SpeakerText.Or(quote.SpeakerText),
                patch.Cue.Or(quote.Cue),
                patch.Source.Or(quote.Source)
            );
            if (patch.Speaker.IsGiven)
                quote.AttributeTo(await new AttributeQuote(db).FindAsync(patch.Speaker.Value, cancellationToken));
            quote.Judge(ReviewOf(quote, patch), patch.IsEdit, caller.Id, now);
            holdings.Settle();
            holdings.Article.Render();
            await db.SaveChangesAsync(cancellationToken);
            return await mediator.Send(get, cancellationToken);
        }

        private static QuoteReview ReviewOf(Quote quote, QuotePatch patch) =>
            patch.Review.IsGiven ? patch.Review.Value
            // What an editor made is right in its new form too.
            : !patch.IsEdit || quote is { Method: Quote.ByEditor, Review: QuoteReview.Confirmed } ? quote.Review
            : QuoteReview.Corrected;

        private static void Move(Quote quote, QuotePatch patch, ArticleConsistency holdings)
        {
            var words = new WordsOfArticle(holdings.Article.Body.Text);
            var place =
                patch.Start.IsGiven ? words.Between(patch.Start.Value, patch.End.Value)
                : patch.Selector.IsGiven ? words.Select(patch.Selector.Value, "/selector/exact")
                : patch.Text.IsGiven ? words.Near(patch.Text.Value, quote.Start, "/text")
                : null;
            if (place is null)
                return;
            quote.Place(words.Text, place, [place], words.Positions);
            holdings.Nest(quote);
        }
    }
}
