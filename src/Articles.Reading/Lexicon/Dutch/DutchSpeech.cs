namespace Articles.Reading.Lexicon.Dutch;

/// <summary>How Dutch tells whose words are quoted.</summary>
internal static class DutchSpeech
{
    public static readonly SpeechLexicon Lexicon = new(
        "nl",
        [
            new(
                "verklaar|verzeker|waarschuw|benadruk|antwoord|vertel|reageer|concludeer|oordeel|bekritiseer|beschuldig|noem|meld|stel|vind|hoop|meen|vervolg|klaag|onderstreep|herhaal|bevestig|betoog|licht|bepleit|erken|beweer|twitter|mopper|verzucht|constateer|nuanceer|analyseer|citeer|roem|prijs|schets",
                "t|de|den|te|ten",
                ""
            ),
            new("antwoord|verwacht|vind|bericht|melding", "|t|te|ten|de|den", ""),
        ],
        [
            (
                SpeechWord.Said,
                """
                zei|zeiden|zegt|zeggen|schreef|schreven|schrijft|sprak|spreekt|vroeg|vraagt|riep|roept|vond|vindt|vertelde|vertelt
                noemde|noemt|noemden|verklaarde|verklaarden|meldde|meldt|stelde|stelt|meende|meent|hoopte|hoopt|klaagde|klaagt
                herhaalde|herhaalt|concludeerde|reageerde|reageert|oordeelde|bekritiseerde|waarschuwde|waarschuwt|beloofde|belooft
                bekende|bekent|erkende|erkent|beweerde|beweert|constateerde|verzuchtte|schetste|betoogde|betoogt|prees|prijst|denkt
                dacht|beschreef|beschrijft|bepleitte|citeerde|gaf
                """
            ),
            (
                SpeechWord.SplitSaid,
                "voegde|voegt|vulde|vult|deelde|deelt|lichtte|legde|legt|gaf|geeft|kondigde|wees|wijst|drong"
            ),
            (SpeechWord.SplitEnd, "toe|aan|mee|uit"),
            (
                SpeechWord.HasSaid,
                "gezegd|geschreven|verklaard|verteld|gemeld|genoemd|gewaarschuwd|benadrukt|geantwoord|bevestigd"
            ),
            (SpeechWord.Having, "heeft|hebben|had|hadden"),
            (SpeechWord.Passive, "wordt|worden|werd|werden|is|zijn"),
            (SpeechWord.Quoted, "geciteerd"),
            (
                SpeechWord.Article,
                "de|het|een|zijn|haar|hun|deze|dit|die|dat|enkele|twee|drie|beide|veel|sommige|onze|mijn|'t"
            ),
            (SpeechWord.He, "hij"),
            (SpeechWord.She, "zij|ze"),
            (
                SpeechWord.Preposition,
                "in|op|aan|bij|met|naar|van|voor|over|door|uit|tegen|tot|onder|tussen|na|om|sinds|volgens|tijdens|zonder|wegens|rond|vanuit|als|per"
            ),
            (SpeechWord.Naming, "een|als"),
            (SpeechWord.Join, "van|de|het"),
            (SpeechWord.Conjunction, "en|of|maar|want|dus"),
            (SpeechWord.Reporting, "zou|zouden"),
            (SpeechWord.Subordinator, "dat|omdat|terwijl|toen|zodat|hoewel|nadat|voordat|zoals|waarbij"),
            (SpeechWord.Relative, "die|wie"),
            (SpeechWord.Conditional, "als|indien"),
            (SpeechWord.Negation, "niet|nooit|geen"),
            (
                SpeechWord.Between,
                "zich|ook|gisteren|vandaag|daarnaast|toen|dan|daarom|verder|later|eerder|echter|hem|haar|hen|ons|er|nog|al|nu|vervolgens|daarbij|zo|immers|dinsdag|maandag|woensdag|donderdag|vrijdag|zaterdag|zondag"
            ),
            (SpeechWord.Particle, "van|de|der|den|het|'t|ter|ten|te|von|la|el"),
            (
                SpeechWord.Title,
                """
                premier|president|minister|ministers|staatssecretaris|woordvoerder|woordvoerster|burgemeester|wethouder|hoogleraar
                professor|rechter|advocaat|officier|generaal|kolonel|kapitein|koning|koningin|paus|bisschop|kardinaal|directeur
                voorzitter|secretaris|trainer|bondscoach|coach|schrijver|schrijfster|acteur|actrice|zanger|zangeres|onderzoeker|senator
                kandidaat|commissaris|fractievoorzitter|partijleider|politicus|kamerlid|tweede kamerlid|dr.|prof.|drs.|mr.
                """
            ),
            (SpeechWord.Title | SpeechWord.Man, "meneer|dhr."),
            (SpeechWord.Title | SpeechWord.Woman, "mevrouw|mevr."),
            (SpeechWord.So, "aldus"),
            (
                SpeechWord.Time,
                "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|ochtend|avond|middag|week|maand|jaar"
            ),
        ],
        "volgens|naar de mening van|in de woorden van"
    )
    {
        IsVerbSecond = true,
    };
}
