using Articles.Api.Formats.Markdown;
using Articles.Api.Pipeline;
using MediatR;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Articles.Api.Assistants;

/// <summary>Articles and speakers as Markdown, for assistants that take documents along.</summary>
internal static class Resources
{
    private const string MediaType = "text/markdown";

    public static IEnumerable<McpServerResource> Make(IServiceProvider services)
    {
        yield return Make(
            ArticleAsync,
            "articles://articles/{id}",
            "article",
            "An article, by its id or slug.",
            services
        );
        yield return Make(
            SpeakerAsync,
            "articles://speakers/{id}",
            "speaker",
            "A speaker and what they said last, by id or slug.",
            services
        );
    }

    private static McpServerResource Make(
        Delegate read,
        string template,
        string name,
        string description,
        IServiceProvider services
    ) =>
        McpServerResource.Create(
            read,
            new McpServerResourceCreateOptions
            {
                UriTemplate = template,
                Name = name,
                Description = $"{description} {PrintedAnswer.IsData}",
                MimeType = MediaType,
                Services = services,
            }
        );

    private static async Task<ResourceContents> ArticleAsync(
        string id,
        IServiceProvider services,
        CancellationToken cancellationToken
    ) =>
        Contents(
            $"articles://articles/{id}",
            await services.GetRequiredService<IMediator>().Send(new GetMarkdownArticle { Id = id }, cancellationToken)
        );

    private static async Task<ResourceContents> SpeakerAsync(
        string id,
        IServiceProvider services,
        CancellationToken cancellationToken
    ) =>
        Contents(
            $"articles://speakers/{id}",
            await services.GetRequiredService<IMediator>().Send(new GetMarkdownSpeaker { Id = id }, cancellationToken)
        );

    private static TextResourceContents Contents(string uri, Document? document) =>
        document is null
            ? throw new McpProtocolException("There is no such article or speaker.", McpErrorCode.ResourceNotFound)
            : new TextResourceContents
            {
                Uri = uri,
                MimeType = MediaType,
                Text = System.Text.Encoding.UTF8.GetString(document.Body.Span),
            };
}
