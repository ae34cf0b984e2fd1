using Articles.Api.CitationChecks;
using Articles.Api.Comparison;
using Articles.Api.Database;
using Articles.Api.DraftChecks.Contents;
using Articles.Api.Model;
using Articles.Api.Pipeline;
using Articles.Api.Quotes.Verifying;
using Articles.Api.References;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Articles.Api.DraftChecks;

/// <summary>Finds what a draft cites, and what became of it: a handful of queries, however much that is.</summary>
internal sealed class FindCited(ArticlesDb db, IMediator mediator, CitedNames names)
{
    public async Task<(List<DraftCitation> Citations, List<string> Notes)> FindAsync(
        DraftContent content,
        IReadOnlyList<DraftQuote> quotes,
        DateTimeOffset? since,
        CancellationToken cancellationToken
    )
    {
        db.SeeAsReaders();
        var (found, notes) = await names.FindAsync(content, cancellationToken);
        if (found.Count > CheckDraft.Most)
            throw RefusedException.Invalid(
                content.Draft.Pointer,
                $"has {found.Count} citations, and at most {CheckDraft.Most} are checked at once; send it in parts"
            );
        var checks = await CheckAsync(found, since, cancellationToken);
        var ids = found.Select(cited => cited.Article).OfType<Guid>().ToList();
        var articles = await db
            .Articles.Where(article => ids.Contains(article.Id))
            .Select(ArticleReference.Projection)
            .ToDictionaryAsync(article => article.Id, cancellationToken);
        var positions = new CodePoints(content.Draft.Source);
        var citations = found.Zip(checks, (cited, check) => Of(cited, check, quotes, articles, positions)).ToList();
        return (citations, notes);
    }

    private async Task<IReadOnlyList<CheckedCitation>> CheckAsync(
        List<Cited> found,
        DateTimeOffset? since,
        CancellationToken cancellationToken
    )
    {
        var known = found.FindAll(cited => cited.Name is not null);
        var checks =
            known.Count == 0
                ? []
                : (
                    await mediator.Send(
                        new CheckCitations(
                            known.ConvertAll(cited => new Citation
                            {
                                Article = cited.IsQuote ? null : cited.Name,
                                Quote = cited.IsQuote ? cited.Name : null,
                                RetrievedAt = cited.RetrievedAt ?? since,
                            })
                        ),
                        cancellationToken
                    )
                ).Items;
        var next = 0;
        return found.ConvertAll(cited =>
            cited.Name is not null
                ? checks[next++]
                : new CheckedCitation
                {
                    Article = null,
                    Quote = null,
                    Status = CitationStatus.Unknown,
                }
        );
    }

    private static DraftCitation Of(
        Cited cited,
        CheckedCitation check,
        IReadOnlyList<DraftQuote> quotes,
        Dictionary<Guid, ArticleReference> articles,
        CodePoints positions
    )
    {
        var from = quotes.Index().Where(quote => IsFrom(quote.Item, cited)).Select(quote => quote.Index).ToList();
        var isChanged =
            from.Exists(n => HasChanged(quotes[n].Match!))
            || cited.Article is not null && quotes.Any(quote => HadWordsOf(quote, check.Sentences));
        return new DraftCitation
        {
            Form = cited.Mention.Form,
            Text = cited.Mention.Text,
            Start = positions.At(cited.Mention.From),
            End = positions.At(cited.Mention.To),
            Article = cited.Article is { } id ? articles.GetValueOrDefault(id) : null,
            Check = check,
            Quotes = from,
            QuotedWordsChanged = isChanged || from.Count > 0 ? isChanged : null,
        };
    }

    private static bool IsFrom(DraftQuote quote, Cited cited) =>
        quote.Match?.Quote is { } match
        && (cited.IsQuote ? cited.Name == $"{match.Id}" : cited.Article == match.Article.Id);

    private static bool HasChanged(VerifiedMatch match) =>
        match.Quote.Standing is not QuoteStanding.Current
        || match.Quote.Anchor is QuoteAnchor.Drifted or QuoteAnchor.Orphaned;

    /// <summary>Whether a sentence that changed since had the words, and has them no longer.</summary>
    private static bool HadWordsOf(DraftQuote quote, IReadOnlyList<SentenceChange> sentences)
    {
        if (sentences.Count == 0)
            return false;
        var words = WordsOf(quote.Text);
        return sentences.Any(sentence =>
            sentence.Change is SentenceChangeKind.Changed or SentenceChangeKind.Removed
            && Overlap(WordsOf(sentence.Before!), words)
            && !(sentence.After is { } after && Overlap(WordsOf(after), words))
        );
    }

    private static bool Overlap(string sentence, string words) =>
        sentence.Contains(words, StringComparison.Ordinal) || words.Contains(sentence, StringComparison.Ordinal);

    // With a space at both ends, so that no word is part of another.
    private static string WordsOf(string text) => $" {Words.Of(text).ToLowerInvariant()} ";
}
