using System.Globalization;
using System.Text;
using Articles.Api.Articles;
using Articles.Api.Pipeline;
using MediatR;
using YamlDotNet.Serialization;

namespace Articles.Api.Formats.Markdown;

/// <summary>Writes an article as Markdown with front matter.</summary>
public sealed record GetMarkdownArticle : IRequest<Document?>
{
    /// <summary>The id or the slug.</summary>
    public required string Id { get; init; }

    internal sealed class Handler(IMediator mediator) : IRequestHandler<GetMarkdownArticle, Document?>
    {
        private static readonly ISerializer Yaml = new SerializerBuilder().Build();

        public async Task<Document?> Handle(GetMarkdownArticle request, CancellationToken cancellationToken)
        {
            var get = new GetArticle { Id = request.Id, Include = "markdown" };
            if (await mediator.Send(get, cancellationToken) is not { } found)
                return null;
            var article = found.Resource.Open();
            var text = $"---\n{Yaml.Serialize(MatterOf(article))}---\n\n{article.Markdown}\n";
            return new Document(Encoding.UTF8.GetBytes(text), "text/markdown; charset=utf-8");
        }

        private static Dictionary<string, object> MatterOf(ArticleResponse article)
        {
            var matter = new Dictionary<string, object> { ["title"] = article.Title };
            Say("subtitle", article.Subtitle);
            Say("slug", article.Slug);
            if (article.Authors.Count > 0)
                matter["authors"] = article.Authors.Select(author => author.Name).ToList();
            Say("date", Date(article));
            if (article.Sections.Count > 0)
                matter["categories"] = article.Sections;
            Say("lang", article.Language);
            Say("canonical_url", article.Address);
            Say("image", article.Image);
            return matter;

            void Say(string name, string? value)
            {
                if (value is not null)
                    matter[name] = value;
            }
        }

        private static string? Date(ArticleResponse article) =>
            article.PublishedAt?.UtcDateTime.ToString(
                article.PublishedPrecision is DatePrecision.Day ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture
            );
    }
}
