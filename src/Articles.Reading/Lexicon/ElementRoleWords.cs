using Articles.Reading.Html;

namespace Articles.Reading.Lexicon;

/// <summary>
/// The words of classes and ids by which pages name their parts, lower-case; two words that stand together are written
/// as one. The only place where they stand; <see cref="ElementRoles"/> says how they are matched.
/// </summary>
internal static class ElementRoleWords
{
    /// <summary>Whole words.</summary>
    public static readonly (ElementRole Role, string[] Words)[] Words =
    [
        (
            ElementRole.Body,
            WordList.Of(
                """
                articlebody|articlecontent|articletext|entrycontent|postcontent|postbody|storybody|storycontent|storytext|bodytext
                bodycontent|bodycopy|articlecopy|newsbody|newscontent|blogcontent
                singlecontent|articlemaincontent|blogpostcontent
                """
            )
        ),
        (
            ElementRole.Navigation,
            WordList.Of(
                """
                nav|navbar|navigation|menu|menus|submenu|breadcrumb|breadcrumbs|pagination|pager|pagenav|topbar|toolbar|megamenu
                hamburger|offcanvas|drawer|skiplink|skiplinks|skiptocontent|prevnext|crumb|crumbs|postnav|postnavigation|backtotop
                tableofcontents|toc|tocbox|subnav|sitenav|langswitcher|languageswitcher|searchform|searchbar|searchbox|nextprev|breakingnews|breakingblock|ticker|newsticker|marquee|printheader
                """
            )
        ),
        (ElementRole.Header, WordList.Of("siteheader|pageheader|globalheader|mainheader")),
        (ElementRole.Footer, WordList.Of("footer|sitefooter|pagefooter|colophon|copyright|legal|sitemap|bottombar")),
        (
            ElementRole.Sidebar,
            WordList.Of("sidebar|sidebars|rightrail|leftrail|rail|rightcol|sidecol|sidecolumn|widgetarea")
        ),
        (
            ElementRole.Related,
            WordList.Of(
                """
                related|relatedposts|relatedarticles|relatedcontent|relatedstories|relatedlinks|relatednews|recommended|recommendation
                recommendations|recirc|recirculation|mostread|mostpopular|popular|trending|latestnews|latestposts|readnext|readmore
                seealso|alsoread|upnext|nextup|suggested|suggestions|youmaylike|youmightlike|outbrain
                taboola|zergnet|revcontent|morestories|morenews|morefrom|moreon|recentposts|recentarticles|recentnews|otherposts
                nextarticle|nextpost|prevpost|nextstory|popularposts|topstories|inlinerelated|storylist|keepreading|jprelatedposts
                yarpp|crp|articlelist|postlist|newslist|readalso|furtherreading|crosslinks|linkbox|linklist|relacionadas|relacionados
                """
            )
        ),
        (ElementRole.Teaser, WordList.Of("teaser|teasers|promo|promos|card|cards|tile|tiles")),
        (
            ElementRole.Standfirst,
            WordList.Of(
                """
                subheadline|subheading|subtitle|subhead|standfirst|summary|dek|deck|lead|lede|intro|introduction|excerpt|leadtext|leadparagraph|chapo|sapo
                ingress|vorspann|entradilla|bajada|sommario|occhiello|articlelead|articlesummary|articleintro|kicker|spot|description|abstract|preamble
                """
            )
        ),
        (
            ElementRole.Comments,
            WordList.Of(
                """
                comment|comments|commentlist|commentsection|disqus|disqusthread|respond|replies|livefyre|coral|fbcomments|commentform
                commentarea|commentsarea|commentsbox|kommentare|commentaires|comentarios|discussions
                """
            )
        ),
        (
            ElementRole.Share,
            WordList.Of(
                """
                share|shares|sharing|sharebar|sharebuttons|sharetools|sharelinks|social|socials|socialmedia|socialshare|sharedaddy|addthis|addtoany
                a2a|sharethis|follow|followus|printbutton|articletools|pagetools|storytools|bookmark|jssocials|shariff|essb
                """
            )
        ),
        (
            ElementRole.Subscribe,
            WordList.Of(
                """
                newsletter|newsletters|subscribe|subscription|subscriptions|signup|optin|mailchimp|regwall|donate|donation|donations
                membership|cta|calltoaction|register|registration|login|signin|appdownload|getapp|emailsignup|leadform|mcembedsignup
                contribute|supportus|upsell|promobox
                """
            )
        ),
        (
            ElementRole.Advertising,
            WordList.Of(
                """
                ad|ads|advert|adverts|advertisement|advertisements|advertising|adsense|adunit|adslot|adbox|adwrap|adwrapper|adcontainer
                dfp|gpt|sponsor|sponsored|sponsors|promoted|advertorial|affiliate|adplaceholder|adlabel|googlead|nativead|anzeige|werbung|publicidad
                """
            )
        ),
        (
            ElementRole.Consent,
            WordList.Of(
                """
                cookie|cookies|consent|gdpr|onetrust|ccpa|cookiebanner|cookienotice|cookieconsent|cookiebar|privacymanager|modal|popup
                overlay|lightbox|dialog|toast|tooltip|qtip|notificationbar|snackbar|privacyoverview|cookielaw|cliprivacy
                """
            )
        ),
        (
            ElementRole.Byline,
            WordList.Of(
                """
                byline|bylines|dateline|timestamp|pubdate|publishdate|publisheddate|publicationdate|postdate|postedon|postmeta|entrymeta
                articlemeta|storymeta|postinfo|articleinfo|readtime|readingtime|authorname|articledate|entrydate|authordate|datetime
                lastmodified|lastupdated|viewcount|minread
                """
            )
        ),
        (
            ElementRole.Bio,
            WordList.Of(
                """
                bio|biography|authorbio|authorbox|authorinfo|aboutauthor|aboutauthors|abouttheauthor|authorcard|authordescription
                authorprofile|authordetails|contributorbio|writerbio|authorblock|authorsbio|articleauthor|postauthor|shortbio
                """
            )
        ),
        (
            ElementRole.Tags,
            WordList.Of(
                "tags|taglist|tagcloud|tagscontainer|topics|keywords|posttags|entrytags|articletags|taglinks|categories|catlinks|taxonomy"
            )
        ),
        (
            ElementRole.Caption,
            WordList.Of(
                """
                caption|captions|figcaption|credit|credits|photocredit|imagecredit|imagecaption|photocaption|wpcaption|captiontext|mediacaption
                photographer|piccaption|picturecaption|cutline|imgcaption|imagesource|bildunterschrift|legende
                """
            )
        ),
        (ElementRole.PullQuote, WordList.Of("pullquote|pullquotes|quotebox|sidequote")),
        (
            ElementRole.Update,
            WordList.Of(
                "correction|corrections|clarification|clarifications|editorsnote|editornote|updatenote|retraction|erratum|articlecorrection"
            )
        ),
        (
            ElementRole.Post,
            WordList.Of(
                "twittertweet|twittervideo|instagrammedia|tiktokembed|fbpost|blueskyembed|mastodonembed|redditembed|redditcard|telegrampost|threadspost|textpostmedia|imgurembedpub"
            )
        ),
    ];

    /// <summary>How words begin that are written together with whatever follows.</summary>
    public static readonly (ElementRole Role, string[] Openings)[] Openings =
    [
        (
            ElementRole.Related,
            WordList.Of("relatedp|relateda|relatedc|relatedl|relateds|recommend|outbrain|taboola|mostread|mostpop")
        ),
        (ElementRole.Comments, WordList.Of("commentl|comments|disqus")),
        (ElementRole.Share, WordList.Of("sharebu|sharet|sharel|shareb|socialsh|socialm|sociali|sociall|socialb")),
        (ElementRole.Subscribe, WordList.Of("newsletter|subscribe|signup")),
        (ElementRole.Advertising, WordList.Of("advert|adsby|sponsor")),
        (ElementRole.Consent, WordList.Of("cookie|onetrust|didomi|gdpr|cmplz")),
        (ElementRole.Sidebar, WordList.Of("sidebar")),
        (ElementRole.Footer, WordList.Of("footer")),
        (ElementRole.Navigation, WordList.Of("breadcrumb|navbar|mainmenu|megamenu")),
        (ElementRole.Bio, WordList.Of("authorbio|authorbox|aboutauthor")),
    ];

    /// <summary>Parts of the classes of what a reader unfolds.</summary>
    public static readonly string[] Folds = WordList.Of(
        "accordion|collaps|expandable|foldable|spoiler|faq|toggle-content|toggle_content|togglecontent|tabpanel|tab-panel|tab-pane|tab-content|tabs-content|tabs__"
    );

    /// <summary>Behind these a word says what an element has or lacks, not what it is.</summary>
    public static readonly string[] Having = WordList.Of(
        "has|no|with|without|is|not|hide|show|hasno|enable|disable|single|type|category|tag"
    );
}
