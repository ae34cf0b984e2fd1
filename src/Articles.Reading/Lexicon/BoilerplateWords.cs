using System.Collections.Frozen;
using Articles.Reading.Text;

namespace Articles.Reading.Lexicon;

/// <summary>
/// The words by which pages invite, label and list, as <see cref="LineShape.Key"/> spells them.
/// The only place where they stand; <see cref="Boilerplate"/> says how they are matched.
/// </summary>
internal static class BoilerplateWords
{
    /// <summary>Lines that are nothing else.</summary>
    public static readonly string[] Labels = WordList.Of(
        """
        share|shares|share this|share this article|share article|share on|tweet|facebook|twitter|email|e mail|print|linkedin
        whatsapp|pinterest|reddit|flipboard|instagram|youtube|telegram|messenger|bluesky|threads|mastodon|copy link|link copied|x
        advertisement|advertisements|advert|ad|ads|sponsored|close|video|videos|play|play video|mute|fullscreen|enlarge|image|photo|photos
        gallery|menu|search|sign in|sign up|log in|login|log out|logout|register|subscribe|subscribe now|subscribed|donate|support us
        newsletter|newsletters|skip to content|skip to main content|skip navigation|home|contact|contact us|about|about us
        privacy|privacy policy|terms|terms of use|terms of service|terms and conditions|cookie policy|sitemap|careers|advertise
        read more|read the full story|learn more|see more|view more|find out more|continue reading|continue reading below|more
        story continues below|story continues below advertisement|article continues below advertisement|article continues after advertisement
        view all|see all|show all|show more|load more|show less|next|previous|prev|back|back to top|top|follow|follow us|save|saved
        save article|save for later|listen|listen to this article|listen to article|download|reply|report|like|likes|rss|rss feed|feed
        live|breaking|breaking news|exclusive|premium|opinion|news|sport|sports|politics|business|world|culture|health|technology|science
        table of contents|contents|getty|getty images|reuters|ap|afp|shutterstock|istock|file photo|courtesy|caption|credit
        add comment|add a comment|view comments|show comments|hide comments|join the conversation|join the discussion|post comment
        have your say|reader comments|no comments|no comments yet|comments closed|comments are closed|sort by|newest|oldest|best rated
        accept|accept all|reject all|manage cookies|cookie settings|cookies|ok|yes|no|cancel|submit|send|language|english|deutsch
        startseite|anzeige|werbung|teilen|drucken|merken|artikel teilen|mehr|weiterlesen|zur startseite|anmelden|abonnieren|vorlesen
        accueil|publicité|partager|imprimer|lire la suite|se connecter|s abonner|abonnez vous|inicio|publicidad|compartir|imprimir
        leer más|iniciar sesión|suscríbete|pubblicità|condividi|stampa|continua a leggere|leggi tutto|delen|advertentie|lees meer
        show additional share options|accessibility|accessibility statement|terms conditions|advertise with us|jobs|legal|site map|help
        press|impressum|datenschutz|kontakt|masthead|media kit|privacy notice|privacy statement|quick links|newsroom|ad choices|adchoices
        do not sell my personal information|do not sell or share my personal information|your privacy choices|your california privacy rights
        manage consent|privacy overview|cookie preferences|cookies policy|privacy settings|rss feeds|subscriptions|community guidelines
        help center|help centre|work with us|work for us|our team|my account|manage account|classifieds|obituaries|newsletter sign up
        subscribe to our newsletter|sign up for our newsletter|sign me up|first name|last name|email address|your email|phone number|zip code
        remember me|forgot password|forgot your password|create account|book a demo|request a demo|get a quote|start free trial|get in touch
        all rights reserved|back to blog|share this post|pin it|view this post on instagram|explore further|toggle navigation
        social sharing|copy|bookmark|gift|gift article|give this article|print this article|text size|read aloud|nach oben|über uns|presse
        agb|datenschutzerklärung|cookie einstellungen|hilfe|karriere|e paper|abo|mentions légales|plan du site|aviso legal|política de privacidad
        from wikipedia the free encyclopedia|jump to navigation jump to search|jump to navigation|jump to search
        publicidade|compartilhar|leia mais|udostępnij|reklama|dela|annons|del|annonse|annonce
        """
    );

    /// <summary>Sentences that begin so are the site's, not the article's.</summary>
    public static readonly string[] Notices = WordList.Of(
        """
        leave a comment|leave a reply|share this|share or comment|sign up for|sign up to|sign up here|sign up now|subscribe to|subscribe now
        subscribe today|subscribe here|follow us|like us on|join us on|find us on|connect with us|click here|tap here|read more|image credit
        photo credit|photo courtesy|image source|image courtesy|copyright|all rights reserved|this material may not be|this website uses cookies
        this site uses|this article is free|we use cookies|by clicking|by submitting|by entering your|by signing up|by subscribing|by posting
        you can unsubscribe|no spam|thanks for signing|thank you for subscribing|thank you for signing|you ve successfully|please enter
        please check|please confirm|please enable|please read our|enter your email|already a subscriber|already have an account|create an account
        create a free account|not a member|become a member|get the latest|get unlimited|download our|view comments|comments are|comments will
        the comments below|the views expressed|the opinions expressed|your comment will|your email address|this slideshow requires
        have a tip|got a tip|send tips|request reprint|to comment on|email the author|when you purchase|we may earn|as an amazon
        this site is protected|this field is|i agree to|by providing your|notify me of|necessary cookies|functional cookies|performance cookies
        analytical cookies|this cookie is|the cookie is|the technical storage|we respect your|all comments are|please be respectful
        oops something went|thank you your submission|there was a problem|something went wrong|want more stories|want to keep|never miss
        the material on this|no part may be|this document is subject|citation|ready for more|unsubscribe|a post shared
        these statements have not|results vary|you can view our|your support|get access to|we accept|register for free
        support our|support independent|help us|join our|don t miss|stay up to date|you need to be|you must be|log in to|sign in to|login to
        wir freuen uns|melden sie sich|abonnieren sie|ihre meinung ist|bitte beachten sie|diskutieren sie|abonnez vous|inscrivez vous
        recevez|suscríbete|suscríbase|síguenos|iscriviti|schrijf je in
        """
    );

    /// <summary>What only the site says, wherever it stands in a line.</summary>
    public static readonly string[] Phrases = WordList.Of(
        """
        privacy policy|your inbox|rights reserved|terms of use|terms of service|follow us on|follow him on|follow her on|straight to your
        written permission|commenting policy|receive compensation|news tip|our journalism needs|support our journalism|subscribe today
        you have been successfully|delivered to your|delivered through your|click here for more information|unsubscribe at any time|like us on facebook|find us on facebook|free newsletter|join our mailing list|this site is protected by
        datenschutzerklärung|réservée aux abonnés|réservé aux abonnés|política de privacidad|política de privacidade|informativa sulla privacy
        """
    );

    /// <summary>Lines that begin so, and are no sentences, invite, promote or excuse.</summary>
    public static readonly string[] Openings = WordList.Of(
        """
        leave a comment|leave a reply|leave a response|post a comment|share this|share on|share or comment|share via|share with
        sign up for|sign up to|sign up here|sign up now|subscribe to|subscribe for|subscribe now|subscribe today|subscribe here
        follow us|follow him on|follow her on|follow them on|follow me on|like us on|join us on|find us on|connect with us|click here
        tap here|click to|read more|read also|also read|read next|see also|related|watch|watch live|listen to this|more on this
        more about|more on|recommended|advertisement|image credit|photo credit|photo by|photo courtesy|photo illustration|picture credit|image source
        image courtesy|getty images|file photo|credit|copyright|all rights reserved|this material may not be|this website uses cookies
        this site uses|we use cookies|by clicking|by submitting|by entering your|by signing up|by subscribing|by posting|by continuing
        by using this|you can unsubscribe|no spam|thanks for signing|thank you for subscribing|thank you for signing|you ve successfully|please enter
        please check|please confirm|your email|enter your email|already a subscriber|already have an account|create an account
        create a free account|not a member|want to see fewer ads|become a member|support our|get the latest|get our|get breaking|get more
        get unlimited|get notified|get updates|download our|download the|download now|skip to|jump to|back to|go to|view comments
        comments are|comments have|comments will|the comments below|the views expressed|filed under|posted in|posted under
        tagged|tags|topics|categories|category|last updated|min read|minute read|estimated reading|reading time|listen
        this slideshow requires|javascript|please enable|enable javascript|your browser|download original|have a tip|got a tip|send tips
        request reprint|reprints|licensing|license this|submit a letter|letters to the editor|to comment on|to read more|write to
        email the author|contact the author|have something to say|do you have|story continues|article continues|continue reading
        purchase|buy now|shop now|order now|when you purchase|we may earn|affiliate|as an amazon
        posted on|sponsored by|presented by|powered by|supported by|brought to you|in partnership with|join the conversation|join the discussion
        join our|join the|don t miss|be the first|stay up to date|stay connected|stay informed|stay in the loop|keep reading|keep up with
        previous post|next post|previous article|next article|previous story|next story|previous|next up|post navigation
        image caption|media caption|image copyright|photo caption|caption|image|video caption|skip past|after newsletter|watch now|watch the
        also on|advertisement|ad feedback|getty|picture|illustration|graphic|sign me|notify me|share your thoughts|want more|explore more
        privacy notice|free weekly|thoughts on|wordcount|word count|first published on|tags for|tag|published in
        most read|most popular|most viewed|most shared|you may also|you might also|what to read|see all|view all|show all|log in|sign in
        lesedauer|lesezeit|lesen sie|quelle|foto|bild|fotos|bilder|mehr zum|mehr zu|auch interessant|das könnte|teilen|über facebook|jetzt abonnieren
        abonnieren sie|melden sie sich|zum newsletter|ihre meinung|schreiben sie|hier geht es|lire aussi|à lire aussi|a lire aussi|lire la suite
        à lire|partager|abonnez vous|inscrivez vous|recevez|temps de lecture|crédit photo|photo|lea también|lee también|leer también|te puede
        también te|suscríbete|suscríbase|síguenos|compartir|foto de|leggi anche|leggi tutto|iscriviti|condividi|seguici|lees ook|lees verder|deel
        leia também|leia mais|siga|compartilhe|czytaj też|läs mer|läs också|les også|læs også
        """
    );

    /// <summary>What heads a list of other articles: what follows is not the article until prose returns.</summary>
    public static readonly string[] ListHeadings = WordList.Of(
        """
        latest|latest articles|latest news|latest stories|latest posts|latest videos|latest headlines|recent posts|recent articles|recent stories
        recent news|recent comments|related|related articles|related stories|related posts|related content|related topics|related links
        related coverage|related news|related reading|related items|related videos|more stories|more news|more articles|more headlines
        more like this|more to read|more on this story|more on this topic|more in this section|most read|most popular|most viewed
        most shared|most commented|most recent|popular|popular posts|popular articles|popular stories|popular now|trending|trending now
        trending stories|trending articles|recommended|recommended for you|recommended stories|recommended articles|recommended reading
        recommended videos|you may also like|you might also like|you may like|you may be interested in|you might be interested in
        read next|up next|what to read next|read this next|around the web|from the web|from around the web|sponsored content
        sponsored links|sponsored stories|promoted stories|promoted content|paid content|partner content|editors picks|editor s picks
        our picks|staff picks|editors recommendations|editor s recommendations|ähnliche artikel|você pode gostar|recommended by our editors|top stories|top news|top posts|in case you missed it|don t miss|must read|must reads|keep reading
        further reading|see also|also in the news|also read|other stories|other news|other articles|next articles|in this story
        post navigation|tags|topics|filed under|categories|archives|follow us|share this|about us|explore more|explore|discover more
        mehr zum thema|mehr zu diesem thema|das könnte sie auch interessieren|das könnte dich auch interessieren|lesen sie auch
        lesen sie mehr zum thema|auch interessant|meistgelesen|meistgelesene artikel|weitere artikel|weitere themen|weitere meldungen
        mehr nachrichten|top themen|neueste artikel|schlagwörter|themen|à lire aussi|a lire aussi|lire aussi|sur le même sujet
        à lire également|les plus lus|articles similaires|plus d articles|nos derniers articles|te puede interesar|también te puede interesar
        noticias relacionadas|artículos relacionados|lo más leído|lo más visto|más noticias|más información|leggi anche|potrebbe interessarti
        potrebbero interessarti|articoli correlati|i più letti|lees ook|meer nieuws|meest gelezen|gerelateerd|leia também|veja também
        mais lidas|notícias relacionadas|artigos relacionados|czytaj także|zobacz także|läs också|läs mer|les også|læs også|関連記事|おすすめ記事
        """
    );

    /// <summary>What headings of lists of other articles begin with, when <see cref="Listed"/> stands in them or a site behind them.</summary>
    public static readonly string[] ListOpenings =
    [
        "more ",
        "latest ",
        "top ",
        "related ",
        "recent ",
        "popular ",
        "other ",
    ];

    /// <summary>What such lists list.</summary>
    public static readonly FrozenSet<string> Listed = WordList
        .Of("stories|articles|news|posts|coverage|headlines|reading|videos|features|blogs|reports|topics")
        .ToFrozenSet();

    /// <summary>What points to another article, before a colon.</summary>
    public static readonly string[] Pointers = WordList.Of(
        """
        see also|also see|read also|also read|read more|read next|related|related story|related stories|related article
        related articles|more|read|watch|watch more|listen|must read|don t miss|lesen sie auch|mehr zum thema|lire aussi
        a lire aussi|à lire aussi|lea también|lee también|leer también|leggi anche|lees ook|leia também|leia mais
        """
    );

    /// <summary>What ends an article for good: its readers speak, or the site does.</summary>
    public static readonly string[] Endings = WordList.Of(
        """
        comments|comment|leave a comment|leave a reply|post a comment|add a comment|add comment|add your comment|write a comment|join the conversation
        join the discussion|join the debate|reader comments|discussion|responses|reactions|view comments|show comments|what do you think
        share your thoughts|tell us what you think|comments section|comment section|recent comments|share your opinion|have your say
        kommentare|kommentar schreiben|diskussion|diskutieren sie mit|schreiben sie einen kommentar|commentaires|laisser un commentaire
        réagir|comentarios|deja un comentario|deja una respuesta|commenti|lascia un commento|reacties|geef een reactie|comentários
        discussion about this post|discussion about this podcast|ready for more|loading comments|all comments|more comments|no comments yet
        show all comments|hide comments|comments are closed|comments closed|be the first to comment|leave your comment|user comments
        site map|sitemap|privacy overview|skip footer|footer|footer navigation|no posts|commentsrestacks|toplatestdiscussions
        useful links|manage consent preferences|cookie preferences|always enabled|payment methods|shipping policy|kommentare lesen|alle kommentare|ver comentarios
        deixe um comentário|komentarze|kommentarer
        """
    );

    /// <summary>What heads a bio.</summary>
    public static readonly string[] BioHeadings = WordList.Of(
        """
        about the author|about the authors|about the writer|about the writers|about the contributor|about the contributors
        about author|about our author|author bio|author biography|author|authors|contributor|contributors|the author|meet the author|biography
        written by|zum autor|zur autorin|über den autor|über die autorin|autor|autorin|à propos de l auteur|l auteur|sobre el autor
        sobre la autora|acerca del autor|l autore|sull autore|over de auteur|sobre o autor
        """
    );

    /// <summary>Sites to share on; two of them in one line without a sentence are a share bar.</summary>
    public static readonly string[] Networks = WordList.Of(
        """
        facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|bluesky|xing|flipboard|e-mail|email
        instagram|youtube|tiktok|tumblr|messenger
        """
    );

    /// <summary>What is counted beside an article: '609 shares', '4 min read'.</summary>
    public static readonly string[] Counted = WordList.Of(
        """
        shares|share|comments|comment|min read|minute read|minutes read|mins read|min|mins|minutes|views|likes|followers|replies|votes|reads|responses
        kommentare|min lesezeit|minuten|commentaires|comentarios|reacties|photos|images
        """
    );
}
