namespace Articles.Reading.Lexicon;

/// <summary>
/// The commonest words of languages, by which running text shows its own; lower-case, apostrophes left out. Languages that
/// have no other rules stand here too, so that their texts are not taken for a neighbour's.
/// </summary>
internal static class LanguageWords
{
    /// <summary>BCP 47 tags and their words. A word of several languages counts for each in part.</summary>
    public static readonly (string Tag, string[] Words)[] ByTag =
    [
        (
            "en",
            WordList.Of(
                """
                the|and|of|to|that|was|with|for|is|his|which|from|have|are|were|been|it|he|she|they|we|you|not|but|as|at|by|on
                this|an|has|had|will|would|said|says|who|their|her|its|our|your|my|there|what|when|where|how|about|after|before
                more|than|or|if|all|can|could|should|into|out|up|one|no|so|just|because|over|these|those|them|him|us|do|did
                does|told|new|also|people|dont|didnt|its|im|were|be
                """
            )
        ),
        (
            "de",
            WordList.Of(
                """
                der|die|und|das|nicht|mit|den|ist|ein|eine|auf|sich|dem|von|für|auch|des|im|zu|es|einen|einer|einem|eines|als
                werden|wird|wurde|wurden|sind|war|waren|hat|haben|hatte|hatten|sei|seien|habe|bei|nach|aus|um|am|zum|zur|über
                wie|oder|aber|wenn|dass|daß|noch|nur|vor|durch|bis|sie|er|wir|ich|ihr|sein|seine|ihre|kann|können|soll|sollte
                müssen|muss|mehr|schon|beim|vom|gegen|unter|sagte|sagt|so|kein|keine|diese|dieser|dieses|was|man|sehr|jetzt|heute
                """
            )
        ),
        (
            "fr",
            WordList.Of(
                """
                le|les|des|et|une|dans|est|pour|qui|par|sur|pas|au|du|avec|aux|la|de|un|en|il|elle|ils|elles|que|ce|cette|ces
                se|sa|son|ses|ne|plus|mais|ou|où|nous|vous|je|leur|leurs|été|être|avoir|a|ont|sont|était|avait|fait|comme|tout
                tous|après|selon|cest|nest|sest|dun|dune|quil|quelle|lon|très|sans|sous|entre|aussi|même|encore|avant|depuis|dit
                lors|notre|votre|y|jai
                """
            )
        ),
        (
            "es",
            WordList.Of(
                """
                el|los|las|una|del|por|con|para|se|más|como|pero|su|que|y|al|la|de|en|un|es|lo|no|sus|ha|han|fue|era|son|está
                están|ser|hay|este|esta|esto|estos|estas|ese|esa|entre|sobre|también|cuando|donde|desde|hasta|sin|ya|muy|nos|me
                le|les|si|sí|porque|según|dijo|año|años|todo|todos|había|tiene|tienen|nuestro|nuestra|él|ella|ellos|así
                """
            )
        ),
        (
            "pt",
            WordList.Of(
                """
                o|os|uma|não|em|do|da|com|para|dos|ao|mais|como|das|são|é|a|as|e|um|que|de|no|na|nos|nas|por|pelo|pela|se|seu
                sua|seus|suas|foi|ser|está|estão|tem|têm|há|mas|ou|ele|ela|eles|elas|também|já|muito|quando|entre|sobre|até|sem
                depois|isso|este|esta|esse|essa|aos|às|à|num|numa|disse|diz|foram|era|você|nós|meu|minha|segundo|ainda
                """
            )
        ),
        (
            "it",
            WordList.Of(
                """
                il|di|che|della|non|gli|per|una|del|con|sono|è|alla|nel|dei|più|la|le|lo|i|e|un|in|si|da|dal|dalla|al|ha|hanno
                anche|ma|come|delle|degli|nella|alle|dai|sul|sulla|se|ci|questo|questa|questi|essere|stato|stata|era|suo|sua|loro
                dopo|tra|fra|quando|perché|così|già|ancora|tutto|tutti|io|noi|lui|lei|ho|abbiamo|cè|sia|detto|allinterno
                """
            )
        ),
        (
            "nl",
            WordList.Of(
                """
                het|een|van|en|niet|zijn|dat|op|voor|met|ook|maar|naar|bij|wordt|aan|de|in|is|te|die|er|om|als|uit|door|over|dan
                nog|of|heeft|hebben|had|was|waren|worden|werd|werden|kan|kunnen|zou|zal|moet|moeten|wel|geen|meer|tot|ze|hij|zij
                we|wij|ik|je|hun|haar|deze|dit|zo|na|nu|al|volgens|zegt|zei|toch|veel|omdat|onder|tegen|daar|hier|wat|wie
                """
            )
        ),
        (
            "ca",
            WordList.Of(
                "els|amb|és|dels|per|una|que|i|la|el|les|un|del|al|més|aquest|aquesta|són|ha|no|com|però|seva|seu|ser|va|van|als|pel|pels|també|molt|des|fins|això|hi|ho|està|dit|sense"
            )
        ),
        (
            "ro",
            WordList.Of(
                "și|în|la|cu|de|pe|din|care|este|nu|că|sunt|a|o|un|mai|pentru|ca|au|fost|prin|dar|s|sau|după|cel|cea|lui|sa|al|ale|fi|va|acest|această|fără|până|când|spus"
            )
        ),
        (
            "sv",
            WordList.Of(
                "och|att|det|som|är|inte|för|på|av|den|ett|har|till|med|kan|om|en|i|de|var|han|hon|från|vi|jag|men|så|vid|när|under|efter|ska|eller|säger|också|där|nu|mycket|över|mot|sig|sin|sina|blir|alla"
            )
        ),
        (
            "da",
            WordList.Of(
                "og|at|det|er|ikke|af|på|til|med|der|som|har|den|et|også|men|en|i|de|for|han|hun|vi|jeg|fra|om|var|kan|så|efter|ved|når|sig|skal|blev|siger|eller|over|være|været|mod|nogle|hvor|hvad|meget|efter|blive"
            )
        ),
        (
            "nb",
            WordList.Of(
                "og|å|det|er|ikke|av|på|til|med|som|har|den|et|også|men|jeg|en|i|de|for|han|hun|vi|fra|om|var|kan|så|etter|ved|når|seg|skal|ble|sier|eller|over|være|vært|mot|noen|hvor|hva|mye|blir|dette|opp"
            )
        ),
        (
            "fi",
            WordList.Of(
                "ja|on|ei|että|oli|se|hän|ovat|mutta|myös|kun|kuin|joka|jotka|tai|mukaan|sekä|vain|niin|sen|ole|olla|ollut|tämä|sanoo|sanoi|vuoden|jo|mitä|hänen|nyt|minä|me|he|siitä|ennen|jälkeen|voi|kanssa"
            )
        ),
        (
            "et",
            WordList.Of(
                "ja|on|ei|et|see|oli|ta|kui|ka|oma|aga|mis|kes|seda|ning|või|nii|veel|välja|selle|olnud|ütles|need|eest|olla|siis|ma|me|juba|pärast|kõik"
            )
        ),
        (
            "lt",
            WordList.Of(
                "ir|yra|kad|į|su|tai|iš|bet|kaip|apie|buvo|jis|ji|nuo|per|po|dar|jau|ne|prie|dėl|ar|sako|sakė|metų|tik|jie|iki|bus|už|mes"
            )
        ),
        (
            "lv",
            WordList.Of(
                "un|ir|ka|ar|no|par|uz|kas|bija|tas|arī|pēc|lai|kā|bet|viņš|viņa|to|vai|gada|tiek|šo|jau|nav|būs|mēs|teica|līdz"
            )
        ),
        (
            "pl",
            WordList.Of(
                "nie|się|na|jest|że|do|to|przez|jak|dla|ale|oraz|który|po|są|od|w|z|i|o|za|jego|jej|tym|tego|być|był|była|było|będzie|która|które|przed|już|tylko|czy|co|może|bardzo|ze|powiedział|powiedziała|podkreślił|również|roku"
            )
        ),
        (
            "cs",
            WordList.Of(
                "a|se|na|je|že|v|to|s|z|do|o|i|pro|si|ale|jako|za|by|který|která|které|jsou|byl|byla|bylo|podle|není|jeho|tak|po|při|od|už|také|však|aby|až|nebo|jsem|jsme|řekl|řekla|uvedl|ve|ze|ještě"
            )
        ),
        (
            "sk",
            WordList.Of(
                "a|sa|na|je|že|v|to|s|z|do|o|aj|pre|si|ale|ako|za|by|ktorý|ktorá|ktoré|sú|bol|bola|bolo|podľa|nie|jeho|tak|po|pri|od|už|tiež|však|aby|až|alebo|som|sme|povedal|povedala|uviedol|vo|zo|ešte"
            )
        ),
        (
            "hr",
            WordList.Of(
                "i|u|je|se|da|na|za|su|od|s|iz|o|kako|koji|koja|koje|što|ne|bi|će|to|a|ali|nije|kao|bio|bila|bilo|nakon|ili|samo|još|rekao|rekla|kaže|te|prema|sve|sam|smo|biti|godine"
            )
        ),
        (
            "sl",
            WordList.Of(
                "in|je|se|da|na|za|so|v|ne|ki|pa|bi|s|z|o|ter|tudi|kot|po|ali|pri|ni|bo|bil|bila|še|že|lahko|ga|od|do|iz|vse|dejal|dejala|smo|sem|leta"
            )
        ),
        (
            "hu",
            WordList.Of(
                "a|az|és|hogy|nem|is|egy|volt|meg|de|csak|már|még|ez|ha|mint|azt|el|van|vagy|ki|lesz|után|szerint|mondta|pedig|kell|minden|között|ezt|aki|ami|lehet|sem|lett|akkor|való|így"
            )
        ),
        (
            "tr",
            WordList.Of(
                "ve|bir|bu|için|ile|da|de|olarak|çok|daha|olan|gibi|en|kadar|sonra|ne|dedi|ama|o|ya|değil|var|yok|her|ben|biz|ise|göre|olduğunu|oldu|şu|mi|mı|ancak|diye|hem|ki|yeni"
            )
        ),
        (
            "id",
            WordList.Of(
                "yang|dan|di|untuk|dengan|dari|ini|tidak|itu|dalam|pada|akan|juga|ke|adalah|mereka|kata|bisa|ada|kami|karena|oleh|saat|sudah|telah|atau|ia|dia|saya|tersebut|seperti|lebih|menjadi|bahwa"
            )
        ),
        (
            "vi",
            WordList.Of(
                "và|của|là|có|không|được|cho|trong|một|các|những|với|người|này|đã|đến|từ|khi|về|cũng|như|ra|sẽ|đó|nhiều|vào|ở|để|tại|theo|nói|ông|bà"
            )
        ),
        (
            "eu",
            WordList.Of(
                "eta|da|ez|du|bat|dira|ere|izan|dute|zuen|egin|baina|den|duen|bere|hau|dela|beste|edo|esan|behar|zen|dituzte|horren|arte"
            )
        ),
        (
            "tl",
            WordList.Of(
                "ang|ng|na|sa|mga|ay|at|si|ni|hindi|kay|nang|para|siya|ito|niya|ko|po|kung|din|rin|ako|mo|kanyang|isang|pa|lang|naman|ayon|daw"
            )
        ),
        (
            "sw",
            WordList.Of(
                "ya|na|wa|kwa|ni|katika|za|la|kuwa|hiyo|huo|yake|cha|alisema|pia|lakini|kama|wake|hii|huyo|vya|baada|ambao|ambayo|mwaka|siku|kutoka|watu"
            )
        ),
        (
            "ru",
            WordList.Of(
                "и|в|не|на|что|с|как|это|по|к|но|из|у|за|о|от|его|для|а|так|она|он|они|мы|я|было|был|была|только|все|уже|или|бы|же|до|сказал|сообщил|также|после|если|при|году|есть|чтобы"
            )
        ),
        (
            "uk",
            WordList.Of(
                "і|в|не|на|що|з|як|це|та|до|але|у|за|про|від|його|для|а|так|вона|він|вони|ми|я|було|був|була|тільки|всі|вже|або|б|же|сказав|повідомив|також|після|якщо|при|році|є|щоб|й"
            )
        ),
        (
            "bg",
            WordList.Of(
                "и|в|не|на|че|с|как|това|се|за|но|от|да|са|по|му|а|така|тя|той|те|ние|аз|беше|бил|само|всички|вече|или|би|до|каза|също|след|ако|при|година|е|ще|си|този|тази"
            )
        ),
    ];

    /// <summary>Letters that only a few languages write. A word with one speaks for those.</summary>
    public static readonly (char Letter, string[] Tags)[] ByLetter =
    [
        ('ß', ["de"]),
        ('ñ', ["es", "eu"]),
        ('ã', ["pt", "vi"]),
        ('õ', ["pt", "et", "vi"]),
        ('ê', ["fr", "pt", "nl", "vi"]),
        ('œ', ["fr"]),
        ('ø', ["da", "nb"]),
        ('å', ["sv", "da", "nb"]),
        ('ł', ["pl"]),
        ('ř', ["cs"]),
        ('ě', ["cs"]),
        ('ľ', ["sk"]),
        ('ő', ["hu"]),
        ('ű', ["hu"]),
        ('ğ', ["tr"]),
        ('ı', ["tr"]),
        ('ț', ["ro"]),
        ('ș', ["ro"]),
        ('ă', ["ro", "vi"]),
        ('đ', ["vi", "hr"]),
        ('ы', ["ru"]),
        ('э', ["ru"]),
        ('і', ["uk"]),
        ('ї', ["uk"]),
        ('є', ["uk"]),
    ];
}
