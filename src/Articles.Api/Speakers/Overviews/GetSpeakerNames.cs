using Articles.Api.Database;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Quotes;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.Speakers.Overviews;

/// <summary>How pages call a speaker.</summary>
public sealed record SpeakerNames : IPage
{
    /// <summary>Every form of the name that was printed, the most frequent first.</summary>
    public required IReadOnlyList<PrintedName> Items { get; init; }

    /// <summary>What was printed in the place of a name, such as `the president` or `she`, the most frequent first.</summary>
    public required IReadOnlyList<PrintedName> Mentions { get; init; }

    /// <summary>Titles and roles: the speaker's own, and those of speakers who were merged into this one.</summary>
    public required IReadOnlyList<string> Descriptions { get; init; }

    string? IPage.NextCursor => null;

    bool IPage.HasMore => false;
}

/// <summary>What pages print for a speaker, and how often.</summary>
public sealed record PrintedName
{
    /// <summary>As printed.</summary>
    public required string Text { get; init; }

    /// <summary>How many quotes are attributed with it; 0 for a name that no quote is attributed with.</summary>
    public required int QuoteCount { get; init; }

    /// <summary>When it was first published; null when no article with it has a date.</summary>
    public required DateTimeOffset? FirstPublishedAt { get; init; }

    /// <summary>When it was last published; null when no article with it has a date.</summary>
    public required DateTimeOffset? LastPublishedAt { get; init; }
}

/// <summary>Counts what pages print for a speaker.</summary>
public sealed record GetSpeakerNames : IRequest<SpeakerNames?>, IRead
{
    /// <summary>The speaker's id or slug.</summary>
    public required string Id { get; init; }

    /// <summary>The members of each name to answer, comma-separated; all of them when left out.</summary>
    public string? Fields { get; init; }

    internal sealed class Validator : AbstractValidator<GetSpeakerNames>
    {
        public Validator() => RuleFor(request => request.Fields).NamesOnly(SparseFields.Of<PrintedName>());
    }

    internal sealed class Handler(ArticlesDb db) : IRequestHandler<GetSpeakerNames, SpeakerNames?>
    {
        public async Task<SpeakerNames?> Handle(GetSpeakerNames request, CancellationToken cancellationToken)
        {
            var speaker = await db
                .Speakers.At(request.Id)
                .Select(speaker => new
                {
                    speaker.Id,
                    speaker.Name,
                    speaker.Names,
                    speaker.Description,
                })
                .SingleOrDefaultAsync(cancellationToken);
            if (speaker is null)
                return null;
            using var readers = db.SeeAsReaders();
            var printed = await PrintedAsync(speaker.Id, cancellationToken);
            var names = speaker.Names.Prepend(speaker.Name).Distinct().ToList();
            var words = names.SelectMany(WordsOf).ToHashSet();
            var unprinted = names.Except(printed.Select(name => name.Text)).Select(Unprinted);
            var merged = await db
                .MergedSpeakers.Where(merged => merged.SurvivorId == speaker.Id && merged.IsPublic)
                .OrderBy(merged => merged.MergedAt)
                .Select(merged => merged.Description)
                .ToListAsync(cancellationToken);
            return new SpeakerNames
            {
                Items = printed.Where(name => WordsOf(name.Text).Any(words.Contains)).Concat(unprinted).ToList(),
                Mentions = printed.Where(name => !WordsOf(name.Text).Any(words.Contains)).ToList(),
                Descriptions = merged.Prepend(speaker.Description).OfType<string>().Distinct().ToList(),
            };
        }

        private async Task<List<PrintedName>> PrintedAsync(Guid speaker, CancellationToken cancellationToken)
        {
            var printed = await ListQuotes
                .Accepted(db.Quotes.Where(quote => quote.SpeakerId == speaker && quote.SpeakerText != null))
                .GroupBy(quote => quote.SpeakerText!)
                .Select(same => new PrintedName
                {
                    Text = same.Key,
                    QuoteCount = same.Count(),
                    FirstPublishedAt = same.Min(quote => quote.PublishedAt),
                    LastPublishedAt = same.Max(quote => quote.PublishedAt),
                })
                .ToListAsync(cancellationToken);
            return printed
                .OrderByDescending(name => name.QuoteCount)
                .ThenBy(name => name.Text, StringComparer.Ordinal)
                .ToList();
        }

        private static PrintedName Unprinted(string name) =>
            new()
            {
                Text = name,
                QuoteCount = 0,
                FirstPublishedAt = null,
                LastPublishedAt = null,
            };

        private static string[] WordsOf(string text) =>
            FoldedText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
