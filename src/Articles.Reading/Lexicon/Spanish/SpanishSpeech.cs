namespace Articles.Reading.Lexicon.Spanish;

/// <summary>How Spanish tells whose words are quoted.</summary>
internal static class SpanishSpeech
{
    public static readonly SpeechLexicon Lexicon = new(
        "es",
        [
            new(
                """
                afirm|asegur|señal|declar|explic|manifest|coment|indic|apunt|subray|destac|recalc|remarc|insist|aclar|confes
                anunci|denunci|critic|lament|inform|opin|sentenci|advert|alert|argument|detall|precis|puntualiz|aseverar|asever
                acus|reclam|apel|calific|tild|consider|contest|pregunt|relat|narr|cont|record|revel|ratific|reiter|enfatiz|reproch
                celebr|valor|resalt|pronostic|bromee|bromee|sugiri|especific|justific|zanj|remat|plante|exclam|grit|asegur|aconsej
                avis|augur|avanz|analiz|cit|comunic|conden|confirm|cuestion|describ|enumer|expres|evalu|ironiz|matiz|objet|postul
                proclam|rechaz|relativiz|respald|solicit|vaticin|expus|agreg
                """,
                "a|an|ó|aron|aba|aban",
                "ado"
            ),
            new(
                "advirt|insist|admit|permit|añad|respond|reconoc|sostien|sosten|expon|defend|coincid|exig|arguy|concluy|transmit|suscrib|escrib",
                "e|en|ió|ieron|ía|ían",
                "ido"
            ),
        ],
        [
            (
                SpeechWord.Said,
                """
                dijo|dijeron|dice|dicen|decía|decían|expuso|expusieron|expone|propuso|propone|sostuvo|sostiene|sostuvieron
                advierte|advirtió|añadió|añade|añadieron|reconoció|reconoce|cuenta|contó|cuentan|pidió|piden|pide|sugirió|sugiere
                escribió|escribe|respondió|responde|leyó|lee|concluyó|concluye|admitió|prosiguió|prosigue|repitió|repite|confiesa
                confesó|predijo|predice|reza|insta|instó|enfatiza|vuelve|comenta|expresó|expresa|recordó|recuerda|negó|niega
                prometió|promete|resumió|resume|reconocía|aseguraba|agregó|agrega|agregaron|bromeó|bromea|planteó|plantea|resaltó
                """
            ),
            (
                SpeechWord.HasSaid,
                "dicho|expuesto|propuesto|escrito|añadido|advertido|reconocido|sostenido|pedido|respondido|sugerido|admitido|insistido|concluido"
            ),
            (SpeechWord.Having, "ha|han|había|habían|hubo|haya"),
            (SpeechWord.Passive, "fue|fueron|sido|es|son|era"),
            (
                SpeechWord.Article,
                "el|la|los|las|un|una|unos|unas|su|sus|este|esta|estos|estas|ese|esa|otro|otra|otros|algunos|algunas|dos|tres|ambos|mi"
            ),
            (SpeechWord.Oblique, "al|del|lo"),
            (SpeechWord.He, "él|ellos"),
            (SpeechWord.She, "ella|ellas"),
            (SpeechWord.Relative, "quien|quienes|que"),
            (
                SpeechWord.Preposition,
                "a|ante|bajo|con|contra|de|desde|durante|en|entre|hacia|hasta|mediante|para|por|según|sin|sobre|tras|al|del|como|versus"
            ),
            (SpeechWord.Naming, "un|una|como|de"),
            (SpeechWord.Join, "de|del|la|las|los|el"),
            (SpeechWord.Conjunction, "y|e|o|u|pero|sino|mientras"),
            (SpeechWord.Subordinator, "que|porque|aunque|cuando|donde|pues|como|luego"),
            (SpeechWord.Conditional, "si|podría|habría|sería"),
            (SpeechWord.Negation, "no|nunca|jamás|tampoco"),
            (
                SpeechWord.Between,
                "se|le|les|lo|me|nos|también|ayer|hoy|además|asimismo|así|luego|después|este|entonces|ya|incluso|recientemente|posteriormente|igualmente|finalmente|tajante|textualmente"
            ),
            (SpeechWord.Particle, "de|del|la|los|las|y|da|dos|van|von|san"),
            (
                SpeechWord.Title,
                """
                presidente|presidenta|expresidente|expresidenta|ministro|ministra|exministro|portavoz|alcalde|alcaldesa|gobernador
                gobernadora|senador|senadora|diputado|diputada|director|directora|secretario|secretaria|doctor|doctora|profesor
                profesora|juez|jueza|fiscal|abogado|abogada|general|teniente|coronel|capitán|papa|rey|reina|candidato|candidata
                entrenador|entrenadora|líder|vocero|vocera|canciller|obispo|cardenal|concejal|consejero|consejera|vicepresidente
                vicepresidenta|jefe|jefa|periodista|escritor|escritora|actor|actriz|cantante|investigador|investigadora|dr.|dra.|comisario
                """
            ),
            (SpeechWord.Title | SpeechWord.Man, "señor|don|sr.|sr"),
            (SpeechWord.Title | SpeechWord.Woman, "señora|doña|sra.|sra"),
            (
                SpeechWord.Time,
                "lunes|martes|miércoles|jueves|viernes|sábado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|mañana|tarde|noche|semana|mes|año|años"
            ),
        ],
        "según|de acuerdo con|de acuerdo a|en palabras de|a juicio de|en opinión de"
    )
    {
        DropsSubject = true,
    };
}
