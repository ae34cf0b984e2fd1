using System.Collections.Frozen;

namespace Articles.Reading.Lexicon;

/// <summary>The words of bylines, lower-case.</summary>
internal static class BylineWords
{
    /// <summary>What introduces the authors, longest first.</summary>
    public static readonly string[] Introductions = WordList.Of(
        """
        reported and written by|published by|written by|reported by|posted by|words by|story by|article by
        review by|analysis by|opinion by|column by|report by|text by|from our|author:|authors:|autor:|autorin:
        auteur:|autore:|author(s):|contributor:|contributors:|by:|by|von|par|por|door|di|de|af|av
        """
    );

    /// <summary>What 'by' is followed by when it tells a time.</summary>
    public static readonly FrozenSet<string> Times = WordList
        .Of(
            """
            monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august
            september|october|november|december|noon|midnight|morning|evening|night|dawn|dusk|spring|summer|autumn|fall|winter
            christmas|easter|then|now|today|tomorrow|the|this|that|next|last|mid|early|late
            """
        )
        .ToFrozenSet();

    /// <summary>Introductions that stand on a line of their own, as keys.</summary>
    public static readonly FrozenSet<string> Alone = WordList
        .Of(
            "by|written by|author|authors|author s|contributor|contributors|posted by|words by|reported by|story by|von|par|por|di|door|texte|text"
        )
        .ToFrozenSet();

    /// <summary>What stands before who else wrote: another author, or an agency.</summary>
    public static readonly string[] Company = [" with ", " mit ", " avec ", " con ", " met ", " com "];

    /// <summary>What stands between two authors.</summary>
    public static readonly string[] Conjunctions =
    [
        " and ",
        " & ",
        " und ",
        " et ",
        " y ",
        " en ",
        .. Company,
        " e ",
        ", ",
        "; ",
        "/",
        " og ",
        " och ",
    ];

    /// <summary>What stands between an author and the place.</summary>
    public const string InPlace = " in ";

    /// <summary>What ends the authors and begins their post, place or outlet.</summary>
    public static readonly string[] Ends =
    [
        " | ",
        " • ",
        " · ",
        " – ",
        " — ",
        " - ",
        " for ",
        " in ",
        " at ",
        " of ",
        " on ",
        "@",
        " (",
        "\t",
        " / ",
        " as told to ",
        " updated",
        " published",
        " posted",
        " last updated",
    ];

    /// <summary>What tells a son from a father of the same name, without its point.</summary>
    public static readonly FrozenSet<string> Suffixes = WordList.Of("jr|sr|ii|iii|iv").ToFrozenSet();

    /// <summary>Agencies that stand where an author's name does, as keys.</summary>
    public static readonly FrozenSet<string> Agencies = WordList
        .Of(
            """
            associated press|the associated press|ap|reuters|thomson reuters|agence france presse|afp|dpa|deutsche presse agentur|bloomberg
            bloomberg news|efe|agencia efe|ansa|adnkronos|xinhua|tass|interfax|upi|united press international|pa|pa media|press association
            kyodo|kyodo news|jiji press|yonhap|lusa|belga|anp|apa|sda|keystone sda|ritzau|ntb|tt|stt|pap|čtk|ctk|mti|anadolu agency|aap
            the canadian press|canadian press|press trust of india|pti|ani|ians|cns|catholic news service|unian|ukrinform|europa press
            """
        )
        .ToFrozenSet();

    /// <summary>Lower-case words that stand in names.</summary>
    public static readonly FrozenSet<string> Particles = WordList
        .Of(
            """
            de|da|di|del|della|der|den|des|do|dos|du|la|le|van|von|zu|ter|bin|bint|ibn|al|el|e|y
            """
        )
        .ToFrozenSet();

    /// <summary>Words that no person is called, but outlets, desks and posts are.</summary>
    public static readonly FrozenSet<string> NotNames = WordList
        .Of(
            """
            by|written|staff|admin|administrator|author|authors|archive|archives|view|expert|reviewer|reviewed|medical|founder|lead|arts|social
            links|gear|content|hub|director|manager|tips|follow|profile|bio|key|features|main|full|quick|writer
            writers|reporter|reporters|editor|editors|editorial|correspondent|correspondents|columnist|contributor
            contributors|contributing|senior|chief|deputy|associate|assistant|news|newsroom|times|press|team|desk
            agency|agencies|bureau|daily|magazine|network|media|digital|online|reuters|bloomberg|associated
            international|politics|political|business|sports|world|national|local|foreign|affairs|policy|opinion
            analysis|review|reviews|report|reports|story|stories|article|articles|comments|comment|share|read|more
            latest|home|about|the|a|an|this|that|our|your|my|his|her|their|and|or|for|with|from|in|on|at|of|to|is|are
            was|how|why|what|when|where|who|can|not|no|new|university|institute|college|school|department|center
            centre|group|company|inc|ltd|corp|club|city|county|state|north|south|east|west|street|road|breaking
            exclusive|video|photo|photos|image|images|photographer|producer|guest|special|wire|service|services
            council|board|today|post|journal|tribune|herald|gazette|guardian|telegraph|independent|updated|published
            posted|min|minutes|january|february|march|april|june|july|august|september|october|november|december
            monday|tuesday|wednesday|thursday|friday|saturday|sunday|science|technology|tech|health|culture|climate
            money|finance|sign|log|subscribe|us|contact|privacy|terms|search|menu|top|best|live|radio|tv|podcast
            podcasts|general|security|defense|defence|market|markets|economy|premier|league|football|soccer|white
            house|united|states|kingdom|getty|credit|courtesy|via|contributed|additional|reporting|redaktion
            related|posts|agence|agentur|agenzia|agencia|ajansı|haber|güncelleme
            data|illustrator|manufacturer|photographs|forbes|staffer|freelance|freelancer|reviewers|rédaction|redacción|redazione|redactie|und|die|der|das
            """
        )
        .ToFrozenSet();

    /// <summary>Words of a post, by which a line under a name is known.</summary>
    public static readonly FrozenSet<string> Posts = WordList
        .Of(
            """
            writer|reporter|editor|correspondent|columnist|contributor|journalist|critic|producer|author|blogger
            fellow|professor|analyst|intern|reviewer|expert|redakteur|redakteurin|autor|autorin|chief
            """
        )
        .ToFrozenSet();
}
