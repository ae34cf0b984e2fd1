using Articles.Api.DraftChecks;
using Articles.Api.Pages.Markup;
using Articles.Api.Pipeline;
using MediatR;

namespace Articles.Api.Pages.Drafts;

/// <summary>Shows a draft with what is known of each of its quotes and citations beside it.</summary>
internal sealed record ShowDraft(PostedDraft Draft) : IRequest<Document>
{
    internal sealed class Handler(IMediator mediator, Layout layout) : IRequestHandler<ShowDraft, Document>
    {
        public async Task<Document> Handle(ShowDraft request, CancellationToken cancellationToken)
        {
            var draft = request.Draft;
            var response = await mediator.Send(
                new CheckDraft(
                    SentDraft.Of(new Draft(draft.Form, draft.Text, [])),
                    CheckDraftQuery.At(draft.RetrievedAt)
                ),
                cancellationToken
            );
            var notes = new DraftNotes(response);
            return layout.Of(
                new PageContent
                {
                    Title = "Your draft, checked",
                    IsUnlisted = true,
                    Main = Html.Of(
                        $"""
                        <h1>Your draft, checked</h1>
                        <p class="source">{Phrases.Count(
                            response.Quotes.Count,
                            "quote",
                            "quotes"
                        )} and {Phrases.Count(response.Citations.Count, "citation", "citations")} were found in it. Nothing was stored.</p>
                        {response.Notes.Select(note => Html.Of($"<p class=\"fine\">{note}</p>"))}
                        <div class="checked">
                        <div class="text drafted" dir="auto">{DraftMarks.In(draft.Text, notes.Marks)}</div>
                        <section><h2 class="unseen">What is known</h2><ol class="notes">{notes.Items}</ol></section>
                        </div>
                        <h2>Change it and check again</h2>
                        {ShowDraftForm.Form(draft.Text, draft.Form, draft.RetrievedAt)}
                        """
                    ),
                }
            );
        }
    }
}
