namespace Articles.Reading.Lexicon.German;

/// <summary>How German tells whose words are quoted.</summary>
internal static class GermanSpeech
{
    public static readonly SpeechLexicon Lexicon = new(
        "de",
        [
            new(
                """
                sag|erklär|beton|mein|äußer|kritisier|forder|kommentier|versicher|bekräftig|ergänz|erläuter|bestätig|begründ
                bemängel|bedauer|prognostizier|mutmaß|scherz|schimpf|klag|jubel|resümier|monier|erwider|mahn|erinner
                verkünd|urteil|präzisier|unterstrich|würdig|lob|schilder|ermahn|fordert|behaupt|wetter|spott|appellier|konstatier
                hoff|glaub|warn|reagier|begrüß|verteidig|formulier|plädier|argumentier|vermut|befürcht|beklag|erzähl
                kündig|beschuldig|charakterisier|titulier|ätz|attackier|frag|antwort|entgegn|folger|bilanzier|attestier|gesteh
                """,
                "t|te|ten|e|en",
                ""
            ),
            new(
                "antwort|entgegn|begründ|befürcht|behaupt|vermut|beton|bezeichn|verkünd|fürcht|erwart|red",
                "et|ete|eten",
                ""
            ),
        ],
        [
            (
                SpeechWord.Said,
                """
                rief|riefen|ruft|sprach|sprachen|spricht|schrieb|schrieben|schreibt|nannte|nannten|nennt|bat|drohte|droht|dankte|dankt|freute|freut
                versprach|verspricht|empfahl|empfiehlt|gestand|gesteht|widersprach|widerspricht|beschrieb|beschreibt|besagt
                """
            ),
            (
                SpeechWord.SplitSaid,
                "gab|gaben|gibt|teilte|teilten|teilt|fügte|fügten|fügt|wies|weist|hob|hebt|räumte|räumt|rief|ruft|fuhr|strich|stellte|stellten|stellt|führte|führt|warf|wirft|griff|greift"
            ),
            (SpeechWord.SplitEnd, "an|mit|hinzu|hervor|ein|fort|zurück|hin|vor|aus|auf|fest|klar|bekannt"),
            (
                SpeechWord.HasSaid,
                """
                gesagt|erklärt|betont|gemeint|geäußert|kritisiert|gefordert|bezeichnet|genannt|gewarnt|geschrieben|versichert
                angekündigt|mitgeteilt|hinzugefügt|beklagt|erläutert|bestätigt|verkündet|beschrieben|gelobt
                """
            ),
            (SpeechWord.Having, "hat|haben|hatte|hatten|habe"),
            (SpeechWord.Passive, "wird|werden|wurde|wurden|sei|worden"),
            (SpeechWord.Quoted, "zitiert"),
            (
                SpeechWord.Article,
                """
                der|die|das|ein|eine|einer|sein|seine|ihr|ihre|dieser|diese|dieses|jener|mehrere|viele|einige|beide|zwei|drei|alle
                manche|kein|unser|unsere|deren|dessen
                """
            ),
            (
                SpeechWord.Oblique,
                """
                den|dem|des|einen|einem|eines|seinen|seinem|seines|ihren|ihrem|ihres|diesen|diesem|keinen|zum|zur|im|am|beim
                vom|ins|ans
                """
            ),
            (SpeechWord.He, "er"),
            (SpeechWord.She, "sie"),
            (
                SpeechWord.Preposition,
                """
                in|im|an|am|auf|aus|bei|beim|mit|nach|seit|von|vom|zu|zum|zur|durch|für|gegen|ohne|um|vor|über|unter|hinter
                neben|zwischen|wegen|trotz|während|gegenüber|angesichts|anlässlich|laut|bis|ab|ins|ans|gemäß|infolge|innerhalb
                außerhalb|statt|mithilfe|hinsichtlich|bezüglich|als
                """
            ),
            (SpeechWord.Join, "der|des|von|vom"),
            (SpeechWord.Conjunction, "und|oder|aber|doch|denn|sondern|sowie"),
            (
                SpeechWord.Subordinator,
                "dass|daß|weil|wie|obwohl|während|nachdem|bevor|indem|damit|ob|woraufhin|wonach|wobei|da"
            ),
            (SpeechWord.Conditional, "wenn|falls|ob|könnte|würde|hätte|soll|solle|sollte"),
            (SpeechWord.Negation, "nicht|nie|niemals|kaum|weder"),
            (
                SpeechWord.Between,
                """
                sich|auch|gestern|heute|zudem|dazu|daher|dagegen|dann|dort|weiter|weiterhin|außerdem|ferner|später|zuvor|jedoch
                allerdings|unter|anderem|deshalb|daraufhin|ihm|ihnen|uns|mir|dies|das|es|hingegen|gleichzeitig|zugleich|noch
                schon|nun|jetzt|damals|hierzu|wörtlich|anschließend|unterdessen|bereits|einmal|erst|indes|hier|darin|dabei|damit|darauf|darüber|davon|darum|so|nur|vielmehr|immerhin|inzwischen|schließlich
                """
            ),
            (SpeechWord.Particle, "von|der|zu|van|de|den|la|le|al|bin|del|dos|da|di|ten|ter|zur|vom"),
            (
                SpeechWord.Title,
                """
                präsident|präsidentin|bundeskanzler|bundeskanzlerin|kanzler|kanzlerin|minister|ministerin|sprecher|sprecherin
                professor|professorin|prof.|dr.|dr|prof|richter|richterin|senator|senatorin|general|trainer|trainerin|autor|autorin
                experte|expertin|anwalt|anwältin|vorsitzender|vorsitzende|abgeordneter|abgeordnete|geschäftsführer|staatssekretär
                pressesprecher|polizeisprecher|regierungssprecher|bürgermeister|bürgermeisterin|oberbürgermeister|papst|könig|prinz
                landrat|sänger|sängerin|schriftsteller|schriftstellerin|regisseur|regisseurin|chef|chefin|leiter|leiterin|direktor
                oberst|graf|ministerpräsident|ministerpräsidentin|kommissar|kommissarin|botschafter|bischof|kardinal|doktor|premier
                us-präsident|parteichef|ex-kanzler|altkanzler|kapitän|redakteur|redakteurin|journalist|journalistin|forscher
                """
            ),
            (SpeechWord.Title | SpeechWord.Man, "herr|herrn"),
            (SpeechWord.Title | SpeechWord.Woman, "frau"),
            (SpeechWord.So, "so|laut"),
            (SpeechWord.Reads, "heißt|hieß"),
            (SpeechWord.Naming, "als|ein|eine|einen|einem|einer"),
            (
                SpeechWord.Reporting,
                "sei|seien|habe|werde|müsse|könne|solle|wolle|dürfe|gebe|gehe|handele|handle|komme|bleibe|stehe|bestehe|wisse|lasse|mache|nehme|hätte|hätten|würde|würden|könnte|könnten|müsste|müssten|sollten|wäre|wären|gäbe|lägen|kämen|stünden|erinnere|halte|lehne|fordere|zeige|führe|liege|treffe|sehe|finde|erwarte|trage|brauche|entscheide|beruhe"
            ),
            (SpeechWord.AccordingBehind, "zufolge"),
            (SpeechWord.Rejecting, "zurück"),
            (
                SpeechWord.Time,
                """
                montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|januar|februar|märz|april|mai|juni|juli
                august|september|oktober|november|dezember|morgen|abend|nachmittag|vormittag|mittag|nacht|woche|monat|jahr|uhr
                """
            ),
        ],
        "laut|zitat von|"
            + string.Join(
                '|',
                from noun in "angaben ansicht aussage aussagen einschätzung meinung auffassung worten bewertung darstellung überzeugung informationen".Split(
                    ' '
                )
                from article in "von der des".Split(' ')
                select $"nach {noun} {article}|nach den {noun} {article}"
            )
    )
    {
        IsVerbSecond = true,
        HasCapitalNouns = true,
        PostEndings =
        [
            "minister",
            "ministerin",
            "präsident",
            "präsidentin",
            "sprecher",
            "sprecherin",
            "chef",
            "chefin",
            "direktor",
            "direktorin",
            "leiter",
            "leiterin",
            "sekretär",
            "sekretärin",
            "kanzler",
            "kanzlerin",
            "meister",
            "meisterin",
            "vorsitzender",
            "vorsitzende",
            "vorsitzenden",
            "senator",
            "senatorin",
            "experte",
            "expertin",
            "anwalt",
            "anwältin",
            "richter",
            "richterin",
            "trainer",
            "trainerin",
            "redakteur",
            "redakteurin",
            "führer",
            "führerin",
            "mitglied",
            "kandidat",
            "kandidatin",
            "kommissar",
            "beauftragter",
            "beauftragte",
            "politiker",
            "politikerin",
            "forscher",
            "forscherin",
            "premier",
            "rat",
            "abgeordneter",
            "abgeordnete",
            "star",
            "manager",
            "managerin",
            "gründer",
            "gründerin",
            "autor",
            "autorin",
            "pilot",
            "fahrer",
            "spieler",
            "vorstand",
            "rätin",
            "wart",
        ],
    };
}
