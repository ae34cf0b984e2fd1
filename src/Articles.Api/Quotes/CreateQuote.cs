using Articles.Api.Database;
using Articles.Api.Editing;
using Articles.Api.Model;
using Articles.Api.Pipeline.Access;
using Articles.Api.Pipeline.Writing;
using Articles.Api.Renditions;
using FluentValidation;
using MediatR;

namespace Articles.Api.Quotes;

/// <summary>A quote as an editor makes it: words of the article, by `start` and `end` or by a `selector`.</summary>
public sealed record QuoteContent
{
    /// <summary>First code point in the article's text.</summary>
    public int? Start { get; init; }

    /// <summary>One past the last code point.</summary>
    public int? End { get; init; }

    /// <summary>The words themselves, in the place of `start` and `end`.</summary>
    public WordsSelector? Selector { get; init; }

    /// <summary>How the page sets the words apart; `direct` when left out.</summary>
    public QuoteKind? Kind { get; init; }

    /// <summary>Whose words they are: the id or slug of a speaker.</summary>
    public string? Speaker { get; init; }

    /// <summary>The mention of the speaker as printed.</summary>
    public string? SpeakerText { get; init; }

    /// <summary>The reporting verb as printed.</summary>
    public string? Cue { get; init; }

    /// <summary>The outlet that a block quote was taken from.</summary>
    public string? Source { get; init; }
}

/// <summary>Makes a quote in an article. Extraction never changes it.</summary>
/// <param name="Article">The article's id or slug.</param>
/// <returns>Null when there is no such article.</returns>
public sealed record CreateQuote(string Article, QuoteContent Body) : IRequest<QuoteResponse?>, IWrite
{
    internal sealed class Validator : AbstractValidator<CreateQuote>
    {
        public Validator()
        {
            RuleFor(request => request.Body.Selector)
                .Must((request, selector) => selector is null == (request.Body.Start ?? request.Body.End) is not null)
                .WithMessage("is to be given, or start and end are, but not both");
            RuleFor(request => request.Body.End)
                .Must((request, end) => end is null == request.Body.Start is null)
                .WithMessage("goes with start");
            RuleFor(request => request.Body.Selector!).SetValidator(new SelectorRules());
            RuleFor(request => request.Body.SpeakerText).IsLine(QuoteRules.LongestName);
            RuleFor(request => request.Body.Cue).IsLine(QuoteRules.LongestName);
            RuleFor(request => request.Body.Source).IsLine(QuoteRules.LongestName);
        }
    }

    internal sealed class Handler(ArticlesDb db, IMediator mediator, TimeProvider clock, Caller caller)
        : IRequestHandler<CreateQuote, QuoteResponse?>
    {
        public async Task<QuoteResponse?> Handle(CreateQuote request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var holdings = await ArticleConsistency.LoadAsync(db, request.Article, now, cancellationToken);
            if (holdings is null)
                return null;
            var (article, content) = (holdings.Article, request.Body);
            var words = new WordsOfArticle(article.Body.Text);
            var place = content.Selector is { } selector
                ? words.Select(selector, "/selector/exact")
                : words.Between(content.Start!.Value, content.End!.Value);
            var quote = new Quote(Guid.CreateVersion7(now), article, now);
            quote.Place(words.Text, place, [place], words.Positions);
            quote.Describe(content.Kind ?? QuoteKind.Direct, content.SpeakerText, content.Cue, content.Source);
            quote.AttributeTo(await new AttributeQuote(db).FindAsync(content.Speaker, cancellationToken));
            quote.Judge(QuoteReview.Confirmed, isEdited: true, caller.Id, now);
            db.Quotes.Add(quote);
            holdings.Add(quote);
            holdings.Settle();
            article.Render();
            await db.SaveChangesAsync(cancellationToken);
            return await mediator.Send(new GetQuote { Id = $"{quote.Id}" }, cancellationToken);
        }
    }
}
