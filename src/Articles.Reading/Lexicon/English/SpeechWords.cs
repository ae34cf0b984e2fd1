namespace Articles.Reading.Lexicon.English;

/// <summary>The verbs and nouns by which English reports words. Notation: <see cref="Inflection"/>.</summary>
internal static class SpeechWords
{
    /// <summary>Those whom speakers tell, without a name of their own.</summary>
    internal const string Listeners = """
        reporters journalists lawmakers legislators senators supporters voters viewers listeners readers followers delegates
        investors analysts shareholders employees staff students parents residents fans officials investigators police
        prosecutors jurors colleagues friends attendees parliament
        """;

    /// <summary>What a printed source does with words; people are more often said to say them.</summary>
    internal const string Publishing = "report reports reported write writes wrote publish publishes published";

    internal const string SureVerbs = "say/said tell/told";

    internal const string Cues = """
        say/said tell/told add write/wrote/written call ask explain note continue tweet declare conclude imagine report respond
        reply state describe recall acknowledge argue suggest read/read reads pledge claim warn insist answer remark
        promise vow joke assert observe proclaim announce admit* quip* shout chant agree predict wonder
        concede complain lament charge allege retort counter exclaim affirm reaffirm reveal recount reiterate repeat emphasize
        emphasise stress testify quote cite comment mention muse opine offer urge advise confess confirm deny contend maintain
        mutter murmur whisper yell scream cry snap* scoff fume shoot/shot fire grumble gripe declaim volunteer
        caution remind relate assure swear/swore/sworn boast brag* bemoan intone interject interrupt inform instruct
        speculate guess marvel crow blog* post email text intimate indicate imply pronounce preach plead
        propose recommend posit profess protest rebut* recite refer* referred remonstrate request
        react rejoin retell/retold shrug* sigh laugh chuckle sneer snarl spit/spat stammer summarize summarise thunder
        underscore underline utter venture vent wail warble weigh characterize characterise dub* label term deem dismiss
        decry deride mock tout trumpet hail ridicule taunt denounce demand command order declaim hint bellow bark blurt
        clarify elaborate estimate expect hope believe think/thought feel/felt know/knew/known fear worry
        reason reflect reckon rule rave rail quibble query question ponder point put/put hold/held find/found
        chide chime snort gasp hiss grunt giggle pipe deadpan* echo enthuse gush growl groan howl implore inquire jest lecture
        moan narrate object pontificate prophesy roar scold screech shriek sob* spell tease theorize threaten
        decide accuse criticize criticise praise blame condemn slam* blast attack
        """;

    /// <summary>Taken for reporting only when the quoted words stand close by.</summary>
    internal const string WeakCues = """
        believe think/thought feel/felt know/knew/known hope fear expect decide hold/held find/found put/put see/saw/seen
        show reference invoke portray paint cast/cast depict brand address
        praise accuse criticize blame condemn slam* blast attack hail tout applaud thank mock ridicule deride
        offer charge rule weigh attribute credit
        want need laugh sigh shrug* smile nod* grin* support oppose endorse reject refuse decline intend seek/sought plan
        open begin/began/begun close hear/heard speak/spoke/spoken talk send/sent
        publish release issue list raise
        grouse liken laud herald pronounce compare contradict frame assail bludgeon prefer coin pitch identify
        bash castigate berate upbraid extol champion vilify savage disparage belittle lampoon parody paraphrase rate classify
        designate bill sum* chime weigh admonish hector needle jeer heckle boo drawl croak sputter stutter ramble rant riff harp
        articulate restate rephrase specify certify attest avow aver allude insinuate surmise envision envisage foresee/foresaw/foreseen
        forecast/forecast determine calculate judge decree mandate beg* beseech/besought exhort petition appeal lobby press
        alert counsel apologize apologise congratulate console reassure greet salute pray curse kid* tease snipe
        hypothesize interpret headline tag* justify discuss debate rip* pan*
        rebuke welcome endorse decry defend contrast equate
        """;

    /// <summary>Verbs that give a name: without an object right behind, their past forms are passive (described as “…”).</summary>
    internal const string Namings =
        "describe call deem dub* label know/knew/known name title brand term bill nickname rename characterize portray depict";

    /// <summary>Verbs whose object does what the infinitive after it says: urged him to say.</summary>
    internal const string Controls = """
        tell/told ask urge lead/led force allow want invite encourage cause push prompt compel get/got expect enable help advise order
        instruct remind persuade inspire
        """;

    /// <summary>Verbs whose object is what somebody said, as a clause or in marks.</summary>
    internal const string Utterances = """
        say/said tell/told add write/wrote/written claim argue insist warn announce report note explain assert declare acknowledge
        admit* promise vow pledge suggest concede testify tweet complain contend maintain mention reiterate repeat stress
        urge demand ask call describe deny assure remark observe predict allege boast caution conclude confirm emphasize emphasise
        joke lament recall recount reveal remind imply propose recommend request shout yell swear/swore/sworn threaten
        counter quip* estimate inform post advise proclaim point respond reply indicate clarify hint signal
        """;

    /// <summary>Verbs that may have a clause without 'that' behind them.</summary>
    internal const string Tellings = """
        say/said tell/told add claim argue insist warn note suggest explain acknowledge admit* concede complain contend maintain
        predict write/wrote/written assert declare report promise testify tweet joke announce inform assure remind boast reveal
        point clarify
        """;

    /// <summary>Verbs that may name whom somebody told before they name what.</summary>
    internal const string ToListeners = "tell/told ask assure inform remind warn promise urge advise caution";

    /// <summary>Verbs by which somebody does not say what the next verb says: refused to say, denied saying.</summary>
    internal const string Avoidances = """
        deny refuse decline avoid fail neglect forget/forgot/forgotten refrain abstain hesitate resist omit* balk help stop* tire
        reject dispute dismiss refute rebut* disprove debunk
        """;

    /// <summary>Verbs by which somebody wants something said that may never be: urged her to say.</summary>
    internal const string Wishes =
        "want urge ask tell/told expect encourage invite order instruct advise press push beg* implore suppose";

    /// <summary>Verbs that tell what somebody thinks.</summary>
    internal const string Thoughts =
        "believe think/thought feel/felt know/knew/known hope fear expect worry see/saw/seen consider regard view talk";

    /// <summary>Verbs whose infinitive tells what was said: pledged to build.</summary>
    internal const string Commitments = "pledge promise vow swear/swore/sworn threaten";

    /// <summary>Verbs whose object did what comes after 'of', 'for' or 'as': accused her of saying.</summary>
    internal const string Blames = """
        accuse criticize criticise blame condemn slam* blast attack mock ridicule rip* knock hit/hit denounce deride chastise
        rebuke praise applaud thank quote cite scold lambaste lambast excoriate commend fault credit
        """;

    /// <summary>Forms in -s that are as often nouns.</summary>
    internal const string NounVerbs = """
        claims reports remarks comments calls demands requests promises pledges vows charges attacks answers questions states views
        tweets posts emails texts hints protests plans shows polls debates votes marches ads runs needs wants hopes fears doubts
        works uses talks supports fires shots points ranks names titles moves deals leads offers proposals changes issues
        cuts costs fights ties bids efforts chants signs cries shouts cheers
        """;

    /// <summary>What bears a title of its own: ‘his book, “…”’ gives no words of anybody.</summary>
    internal const string Works = """
        book books novel memoir autobiography biography film films movie movies documentary show shows series sitcom drama episode
        song songs album single hit anthem podcast program programme magazine play musical comedy game exhibition painting poem
        """;

    /// <summary>What somebody does to a work with a title of its own: 'she directed “…”'.</summary>
    internal const string Makings = """
        filming filmed directing directed starring starred publishing published producing produced composing composed recording recorded
        releasing released writing wrote written co-wrote authored edited illustrated reading watching watched singing sang
        """;

    /// <summary>What a short name in marks is, and no words of anybody: 'who goes by the name “Shorty”'.</summary>
    internal const string NameNouns =
        "name names nickname nicknames alias aliases pseudonym handle username moniker sobriquet surname nicknamed named aka a.k.a";

    /// <summary>Things that bear words.</summary>
    internal const string Bearers =
        "sign signs banner banners placard placards poster posters billboard shirt shirts t-shirt t-shirts sticker voice-over voiceover";

    internal const string Nouns = """
        claim statement comment remark assertion description suggestion call question argument vow pledge promise warning
        declaration slogan mantra refrain response reply answer contention allegation accusation complaint observation
        admission announcement assessment message tweet post letter email e-mail memo speech testimony op-ed column piece article
        essay book report note explanation characterization depiction insistence belief view opinion joke jab line phrase
        words rhetoric motto chant cry demand request reference proclamation acknowledgment conclusion prediction
        claims statements comments remarks assertions suggestions arguments vows pledges promises warnings allegations
        accusations complaints observations predictions messages tweets posts letters emails speeches calls demands
        point case position assumption
        retort quip criticism charge attack praise plea mention rebuke denunciation quote quotation tagline
        """;
}
