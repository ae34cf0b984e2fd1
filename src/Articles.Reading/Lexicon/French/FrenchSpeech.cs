namespace Articles.Reading.Lexicon.French;

/// <summary>How French tells whose words are quoted.</summary>
internal static class FrenchSpeech
{
    public static readonly SpeechLexicon Lexicon = new(
        "fr",
        [
            new(
                """
                expliqu|déclar|affirm|assur|précis|soulign|ajout|indiqu|racont|confi|lanc|not|estim|constat|témoign|rappel|insist
                martel|regrett|critiqu|dénonc|accus|commen|comment|conclu|analys|argument|observ|rapport|relat|relativis|détaill|plaid
                annonc|alert|salu|remarqu|résum|révél|demand|interrog|avou|avanc|évoqu|qualifi|fustig|tacl|ironis|plaisant|s'exclam
                exclam|s'étonn|étonn|s'inquiét|inquiét|dépl|déplor|justifi|développ|complèt|complét|souhait|espèr|espér|jug|pointe|pointe
                point|confirm|assén|assèn|cit|tranch|répliqu|rétorqu|proclam|menac|nuanc|recommand|réagi|signal|avert|pens|martèl|rassur
                félicit|abond|énumèr|énumér|préconis|enchaîn|soupir|murmur|articul|s'agac|agac|s'indign|indign|présent|exhort
                """,
                "e|ent|a|ait|èrent|aient",
                "é|ée|és"
            ),
        ],
        [
            (
                SpeechWord.Said,
                """
                dit|disent|disait|disaient|écrit|écrivent|écrivait|écrivit|répond|répondent|répondit|soutient|soutiennent|reconnaît
                reconnait|reconnaissent|prévient|préviennent|poursuit|poursuivent|admet|admettent|promet|craint|craignent|conclut
                concluent|réagit|avertit|prédit|décrit|décrivent|défend|défendent|reprend|se réjouit|réjouit|souligne|lit|maintient
                conçoit|croit|veut|fait valoir|renchérit|se souvient|souvient|sourit|rit
                """
            ),
            (
                SpeechWord.HasSaid,
                "dit|écrit|répondu|soutenu|reconnu|prévenu|poursuivi|admis|promis|conclu|réagi|averti|prédit|décrit|défendu|repris|réjoui|renchéri|valoir|savoir|remarquer"
            ),
            (SpeechWord.Having, "a|ont|avait|avaient|aurait|s'est|est"),
            (SpeechWord.Passive, "été|être|sont"),
            (
                SpeechWord.Article,
                "le|la|les|un|une|l'|son|sa|ses|leur|leurs|ce|cet|cette|ces|des|plusieurs|certains|deux|trois|notre|mon|ma|chaque"
            ),
            (SpeechWord.Oblique, "au|aux|du"),
            (SpeechWord.He, "il|ils"),
            (SpeechWord.She, "elle|elles"),
            (
                SpeechWord.Preposition,
                "à|dans|par|pour|en|vers|avec|de|sans|sous|sur|au|aux|du|chez|contre|depuis|entre|selon|après|avant|devant|derrière|pendant|lors|malgré|dès|auprès|d'|comme|face"
            ),
            (SpeechWord.Naming, "un|une|de|d'|comme"),
            (SpeechWord.Join, "de|du|des|d'|la|l'|le|les"),
            (SpeechWord.Conjunction, "et|ou|mais|car|or|ni|puis"),
            (SpeechWord.Subordinator, "que|qu'|quand|lorsque|lorsqu'|puisque|parce|où|dont|tandis|alors"),
            (SpeechWord.Relative, "qui"),
            (SpeechWord.Conditional, "si|s'il"),
            (SpeechWord.Negation, "pas|jamais|ne|n'"),
            (
                SpeechWord.Between,
                "fait|se|s'|lui|leur|y|en|nous|me|m'|aussi|hier|encore|ainsi|alors|également|même|ensuite|notamment|pourtant|toutefois|déjà|d'ailleurs|simplement|récemment|mardi|lundi|mercredi|jeudi|vendredi|samedi|dimanche"
            ),
            (SpeechWord.Particle, "de|du|des|d'|la|le|van|von|der|den|ben|el|al"),
            (
                SpeechWord.Title,
                """
                président|présidente|ministre|députée|député|sénateur|sénatrice|maire|directeur|directrice|secrétaire|docteur|professeur
                professeure|juge|procureur|procureure|avocat|avocate|général|colonel|capitaine|pape|roi|reine|candidat|candidate
                entraîneur|sélectionneur|porte-parole|préfet|préfète|chercheur|chercheuse|écrivain|écrivaine|acteur|actrice|patron
                patronne|chef|cheffe|dr|pr|maître|me|premier
                """
            ),
            (SpeechWord.Title | SpeechWord.Man, "m.|monsieur"),
            (SpeechWord.Title | SpeechWord.Woman, "mme|mme.|madame|mlle"),
            (
                SpeechWord.Time,
                "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|matin|soir|semaine|mois|année|ans|jour"
            ),
        ],
        "selon|d' après|aux yeux de|de l' avis de|à en croire"
    );
}
