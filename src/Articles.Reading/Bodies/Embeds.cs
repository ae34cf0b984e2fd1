using AngleSharp.Dom;

namespace Articles.Reading.Bodies;

/// <summary>Reads what is shown from elsewhere: videos, sound, posts of social networks.</summary>
internal static class Embeds
{
    private static readonly (string Host, string Name)[] Providers =
    [
        ("youtube.com", "YouTube"),
        ("youtu.be", "YouTube"),
        ("youtube-nocookie.com", "YouTube"),
        ("vimeo.com", "Vimeo"),
        ("dailymotion.com", "Dailymotion"),
        ("dai.ly", "Dailymotion"),
        ("twitch.tv", "Twitch"),
        ("ted.com", "TED"),
        ("soundcloud.com", "SoundCloud"),
        ("spotify.com", "Spotify"),
        ("twitter.com", "X"),
        ("x.com", "X"),
        ("instagram.com", "Instagram"),
        ("facebook.com", "Facebook"),
        ("tiktok.com", "TikTok"),
        ("threads.net", "Threads"),
        ("threads.com", "Threads"),
        ("bsky.app", "Bluesky"),
        ("reddit.com", "Reddit"),
        ("flickr.com", "Flickr"),
        ("flic.kr", "Flickr"),
        ("slideshare.net", "SlideShare"),
        ("codepen.io", "CodePen"),
        ("wordpress.tv", "WordPress.tv"),
        ("pinterest.com", "Pinterest"),
        ("tumblr.com", "Tumblr"),
        ("gist.github.com", "GitHub Gist"),
    ];

    private static readonly (string Name, string Provider)[] Posts =
    [
        ("twitter-tweet", "X"),
        ("twitter-video", "X"),
        ("instagram-media", "Instagram"),
        ("tiktok-embed", "TikTok"),
        ("fb-post", "Facebook"),
        ("bluesky-embed", "Bluesky"),
        ("reddit-card", "Reddit"),
        ("reddit-embed-bq", "Reddit"),
        ("text-post-media", "Threads"),
        ("mastodon-embed", "Mastodon"),
        ("tumblr-post", "Tumblr"),
    ];

    private static readonly string[] Sources = ["src", "data-src", "data"];

    private static readonly string[] PostAddresses =
    [
        "data-instgrm-permalink",
        "cite",
        "data-bluesky-uri",
        "data-text-post-permalink",
        "data-embed-url",
        "data-href",
    ];

    public static IEnumerable<Block> Read(IElement element, string tag, BodyScope scope)
    {
        var address = Sources
            .Select(name => element.GetAttribute(name))
            .Append(element.QuerySelector("source[src]")?.GetAttribute("src"))
            .Select(scope.Resolve)
            .FirstOrDefault(BodyAddress.IsOfMedia);
        if (address is null)
        {
            scope.Drop($"<{tag}>", "It has no address that can be shown.", element.TextContent);
            return [];
        }
        var title = InlineMarks.TitleOf(element);
        return
        [
            new Block(BlockKind.Embed, "")
            {
                Address = address,
                Title = title,
                Provider = ProviderOf(address),
                Width = BodyImages.Pixels(element, "width"),
                Height = BodyImages.Pixels(element, "height"),
            },
        ];
    }

    /// <summary>A post of a social network, which pages print as a block quote until a script replaces it.</summary>
    public static Block? PostOf(IElement quote, BodyScope scope)
    {
        var provider = Posts.FirstOrDefault(post => quote.ClassList.Contains(post.Name)).Provider;
        if (provider is null)
            return null;
        var links = quote.QuerySelectorAll("a[href]");
        var address =
            PostAddresses.Select(name => scope.Resolve(quote.GetAttribute(name))).FirstOrDefault(BodyAddress.IsOfMedia)
            ?? scope.Resolve(links.Length > 0 ? links[^1].GetAttribute("href") : null);
        if (address is null)
            return null;
        var blocks = FlowReader.Read(scope, quote);
        var credit = blocks is [_, .., { Kind: BlockKind.Paragraph } last] && last.Text[0] is '—' or '–' ? last : null;
        if (credit is not null)
            blocks.RemoveAt(blocks.Count - 1);
        var text = MakeBlock.TextOf(blocks, MakeBlock.BetweenParagraphs);
        return new Block(BlockKind.Embed, text.Text)
        {
            Marks = text.Marks,
            Blocks = blocks.TrueForAll(block => block.Kind is BlockKind.Paragraph) ? [] : blocks,
            Address = address,
            Provider = provider,
            Attribution = credit is null ? null : Blockquotes.Undashed(credit.Text),
        };
    }

    /// <summary>A figure that is there for one address, as editors of WordPress and this program write it.</summary>
    public static Block? OfFigure(IElement figure, BodyScope scope)
    {
        if (figure.ClassList.Contains("embed"))
            return OwnOf(figure, scope);
        if (
            !figure.ClassList.Contains("wp-block-embed")
            || figure.QuerySelector("iframe, blockquote, video, audio") is not null
        )
            return null;
        var words = figure.Children.Where(child => !Figures.IsCaption(child)).Select(child => child.TextContent);
        return Bare(string.Concat(words).Trim()) is { } address ? Of(address) : null;
    }

    private static Block? OwnOf(IElement figure, BodyScope scope)
    {
        var link = figure.Children.FirstOrDefault(child => child.LocalName is "a" && child.HasAttribute("href"));
        if (scope.Resolve(link?.GetAttribute("href")) is not { } address)
            return null;
        var title = InlineMarks.Clean(link!.TextContent);
        scope.Take(link);
        var post = figure.Children.FirstOrDefault(child => child.LocalName is "blockquote");
        var words = post is null ? null : Blockquotes.Read(post, scope).FirstOrDefault();
        var embed = Of(address);
        return embed with
        {
            Text = words?.Text ?? "",
            Marks = words?.Marks ?? [],
            Blocks = words?.Blocks ?? [],
            Attribution = words?.Attribution,
            Title = title.Length > 0 && title != address ? title : null,
            Provider = InlineMarks.Clean(figure.GetAttribute("data-provider") ?? "")
                is { Length: > 0 and <= 100 } provider
                ? provider
                : embed.Provider,
        };
    }

    /// <summary>A line that is nothing but the address of something that is shown: how editors write an embed.</summary>
    public static Block? OfLine(MarkedText line) =>
        Bare(line.Text) is { } address
        && IsProvider(address)
        && line.Marks.All(mark => mark.Kind is MarkKind.Link && mark.Href == line.Text)
            ? Of(address)
            : null;

    private static Block Of(string address) =>
        new(BlockKind.Embed, "") { Address = address, Provider = ProviderOf(address) };

    private static string? Bare(string text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && !text.Any(char.IsWhiteSpace)
        && BodyAddress.IsOfMedia(text)
            ? BodyAddress.Of(text)
            : null;

    private static bool IsProvider(string address) => ProviderIn(address) is not null;

    private static string? ProviderOf(string address) =>
        ProviderIn(address)
        ?? (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host : null);

    private static string? ProviderIn(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return null;
        return Providers
            .FirstOrDefault(provider =>
                uri.Host.Equals(provider.Host, StringComparison.OrdinalIgnoreCase)
                || uri.Host.EndsWith($".{provider.Host}", StringComparison.OrdinalIgnoreCase)
            )
            .Name;
    }
}
