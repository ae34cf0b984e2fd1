using Articles.Api.Citing;
using Articles.Api.Embeds;
using Articles.Api.Exports;
using Articles.Api.Feeds;
using Articles.Api.Formats.Markdown;
using Articles.Api.Linked;

namespace Articles.Api;

/// <summary>The forms beside the API's own JSON.</summary>
internal static class OtherForms
{
    public static void MapOtherForms(this WebApplication app, RouteGroupBuilder v1)
    {
        app.MapSitemaps();
        v1.MapCiting();
        v1.MapEmbeds();
        v1.MapExports();
        v1.MapFeeds();
        v1.MapLinked();
        v1.MapMarkdown();
    }
}
