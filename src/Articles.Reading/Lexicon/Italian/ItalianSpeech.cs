namespace Articles.Reading.Lexicon.Italian;

/// <summary>How Italian tells whose words are quoted.</summary>
internal static class ItalianSpeech
{
    public static readonly SpeechLexicon Lexicon = new(
        "it",
        [
            new(
                """
                afferm|dichiar|spieg|comment|sottoline|raccont|annunc|annunci|assicur|conferm|ricord|denunc|denunci|critic|osserv
                not|avvis|precis|rivel|rilev|ribad|lament|accus|attacc|ragion|confid|mand|scherz|esclam|grid|sbott|sentenz|incalz
                replic|rassicur|ironizz|puntualizz|domand|auspic|augur|consider|giudic|lanci|lanc|argoment|ipotizz|evidenzi|evidenz
                rivendic|minacci|segnal|cit|chiam|invoc|ammon|pens|specific|racconta|illustr|elenc|motiv|analizz|tuon|indic|parl
                """,
                "a|ano|ò|arono|ava|avano",
                "ato|ata|ati"
            ),
            new(
                "sosten|aggiung|scriv|risponde|rispond|ammett|promett|concluse|conclud|prosegu|chied|ripet|difend|avvert|riferis|riferisc|sugger|garant",
                "e|ono|eva|evano|ì|irono|isce|iscono|iva",
                "uto|ito"
            ),
        ],
        [
            (
                SpeechWord.Said,
                """
                disse|dissero|dice|dicono|diceva|dicevano|scrisse|scrissero|rispose|risposero|aggiunse|aggiunsero|concluse|conclusero
                chiese|ammise|promise|difese|riferisce|riferì|ribadisce|ribadì|avverte|avvertì|garantisce|sostiene|sostenne|sostengono
                chiarisce|chiarì|suggerisce|definisce|definì|riflette|chiosa|chiosò|precisa|legge|si legge|crede
                """
            ),
            (
                SpeechWord.HasSaid,
                "detto|scritto|risposto|aggiunto|concluso|chiesto|ammesso|promesso|difeso|sostenuto|chiarito|definito|ribadito|riferito|avvertito|proseguito|sapere|notare"
            ),
            (SpeechWord.Having, "ha|hanno|aveva|avevano|abbia|avrebbe"),
            (SpeechWord.Passive, "è|sono|era|viene|stato|stata|fu"),
            (
                SpeechWord.Article,
                "il|lo|la|i|gli|le|un|uno|una|l'|un'|suo|sua|questo|questa|questi|quel|quella|altri|altre|alcuni|alcune|due|tre|entrambi"
            ),
            (
                SpeechWord.Oblique,
                "al|allo|alla|ai|agli|alle|del|dello|della|dei|degli|delle|dal|dallo|dalla|dai|nel|nella|nei|sul|sulla|col"
            ),
            (SpeechWord.He, "lui|egli|essi"),
            (SpeechWord.She, "lei|ella|essa"),
            (SpeechWord.Pronoun, "loro"),
            (
                SpeechWord.Preposition,
                "a|ad|al|allo|alla|ai|agli|alle|all'|da|dal|dallo|dalla|dai|dall'|di|in|nel|nella|nei|nell'|su|sul|sulla|sull'|con|per|tra|fra|contro|durante|dopo|prima|secondo|senza|verso|come|presso"
            ),
            (SpeechWord.Naming, "un|una|uno|come|di"),
            (SpeechWord.Join, "di|del|dello|della|dei|degli|delle|dell'|d'"),
            (SpeechWord.Conjunction, "e|ed|o|ma|però|mentre|né"),
            (SpeechWord.Subordinator, "perché|quando|dove|benché|poiché|sebbene|affinché"),
            (SpeechWord.Relative, "che|chi"),
            (SpeechWord.Conditional, "se|potrebbe|sarebbe"),
            (SpeechWord.Negation, "non|mai|neppure|nemmeno"),
            (
                SpeechWord.Between,
                "fatto|si|gli|ci|vi|lo|ne|anche|ieri|oggi|inoltre|poi|così|ancora|quindi|infine|già|invece|subito|recentemente|successivamente|infatti|dunque"
            ),
            (SpeechWord.Particle, "di|de|del|della|dalla|dal|da|lo|la|van|von"),
            (
                SpeechWord.Title,
                """
                presidente|presidentessa|ministro|ministra|portavoce|sindaco|sindaca|governatore|senatore|senatrice|deputato|deputata
                direttore|direttrice|segretario|segretaria|dottor|dottore|dottoressa|professor|professore|professoressa|giudice|procuratore
                avvocato|avvocata|generale|colonnello|capitano|papa|re|regina|candidato|candidata|allenatore|tecnico|leader|vescovo
                cardinale|consigliere|assessore|assessora|giornalista|scrittore|scrittrice|attore|attrice|cantante|premier|capo|commissario
                ricercatore|ricercatrice|vicepresidente|monsignor|dott.|prof.|ex
                """
            ),
            (SpeechWord.Title | SpeechWord.Man, "signor|signore|sig."),
            (SpeechWord.Title | SpeechWord.Woman, "signora|sig.ra"),
            (
                SpeechWord.Time,
                "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|mattina|sera|settimana|mese|anno|anni"
            ),
        ],
        "secondo|a detta di|a giudizio di|a parere di|a parere del|a parere della|a detta del|a detta della|stando a|stando al|stando alla|stando ai"
    )
    {
        DropsSubject = true,
    };
}
