namespace Articles.Reading.Lexicon.Portuguese;

/// <summary>How Portuguese tells whose words are quoted.</summary>
internal static class PortugueseSpeech
{
    public static readonly SpeechLexicon Lexicon = new(
        "pt",
        [
            new(
                """
                afirm|declar|explic|coment|destac|ressalt|acrescent|complet|cont|relat|argument|alert|avali|critic|lament|anunci
                inform|revel|confirm|garant|assegur|lembr|apont|acus|reclam|consider|observ|salient|sublinh|frisa|fris|enfatiz|indic
                refer|adiant|confess|desabaf|celebr|comemor|analis|detalh|justific|neg|not|narr|opin|pondera|ponder|provoc|questiona|question
                ironiz|reforç|reiter|rebat|resum|sentenci|calcul|brinc|avis|exclam|grit|solicit|convoc|manifest|publica|public|fal
                """,
                "a|am|ou|aram|ava|avam",
                "ado"
            ),
            new(
                "escrev|respond|defend|reconhec|prossegu|admit|conclu|insist|prometi|promet|entend|sugir|discut|permit|suger|previn",
                "e|em|eu|eram|ia|iam|iu|iram",
                "ido"
            ),
        ],
        [
            (
                SpeechWord.Said,
                """
                disse|disseram|diz|dizem|dizia|diziam|garante|garantiu|garantem|expôs|propôs|propõe|manteve|mantém|pediu|pede|pedem
                sustenta|sustentou|referiu|refere|leu|lê|acredita|acreditou|conclui|concluiu|discursou|admite|admitiu|sugeriu|sugere
                """
            ),
            (SpeechWord.HasSaid, "dito|escrito|proposto|garantido|pedido"),
            (SpeechWord.Having, "tem|têm|tinha|tinham|havia|haviam"),
            (SpeechWord.Passive, "foi|foram|é|são|era|sido"),
            (
                SpeechWord.Article,
                "o|a|os|as|um|uma|uns|umas|seu|sua|seus|suas|este|esta|esse|essa|outro|outra|alguns|algumas|dois|duas|três|ambos"
            ),
            (SpeechWord.Oblique, "ao|aos|à|às|do|da|dos|das|no|na|nos|nas|pelo|pela|pelos|pelas|num|numa"),
            (SpeechWord.He, "ele|eles"),
            (SpeechWord.She, "ela|elas"),
            (
                SpeechWord.Preposition,
                "ante|após|até|com|contra|de|desde|em|entre|para|por|perante|sem|sob|sobre|ao|aos|à|às|do|da|dos|das|no|na|nos|nas|pelo|pela|pelos|pelas|num|numa|durante|segundo|conforme|como"
            ),
            (SpeechWord.Naming, "um|uma|como|de"),
            (SpeechWord.Join, "de|do|da|dos|das"),
            (SpeechWord.Conjunction, "e|ou|mas|porém|enquanto|nem"),
            (SpeechWord.Subordinator, "que|porque|quando|onde|embora|pois|como"),
            (SpeechWord.Relative, "que|quem"),
            (SpeechWord.Conditional, "se|caso|poderia|teria|seria"),
            (SpeechWord.Negation, "não|nunca|jamais|nem"),
            (
                SpeechWord.Between,
                "se|lhe|lhes|me|nos|também|ontem|hoje|ainda|além|disso|depois|assim|então|já|inclusive|posteriormente|recentemente|finalmente"
            ),
            (SpeechWord.Particle, "de|do|da|dos|das|e|van|von"),
            (
                SpeechWord.Title,
                """
                presidente|ex-presidente|presidenta|ministro|ministra|ex-ministro|porta-voz|prefeito|prefeita|governador|governadora
                senador|senadora|deputado|deputada|diretor|diretora|secretário|secretária|doutor|doutora|professor|professora|juiz
                juíza|procurador|procuradora|advogado|advogada|delegado|delegada|general|coronel|capitão|tenente|papa|rei|rainha
                candidato|candidata|treinador|técnico|líder|chanceler|bispo|cardeal|vereador|vereadora|jornalista|escritor|escritora
                ator|atriz|cantor|cantora|pesquisador|pesquisadora|dr.|dra.|primeiro-ministro|primeira-ministra|autarca|vice-presidente
                """
            ),
            (SpeechWord.Title | SpeechWord.Man, "senhor|dom|sr.|sr"),
            (SpeechWord.Title | SpeechWord.Woman, "senhora|dona|sra.|sra"),
            (
                SpeechWord.Time,
                "segunda|terça|quarta|quinta|sexta|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo|janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|manhã|tarde|noite|semana|mês|ano|anos"
            ),
        ],
        "segundo|conforme|de acordo com|na opinião de|na avaliação de|nas palavras de"
    )
    {
        DropsSubject = true,
    };
}
