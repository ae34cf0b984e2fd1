namespace Articles.Reading.Lexicon;

/// <summary>The commonest words of languages, by which running text shows its own; lower-case.</summary>
internal static class LanguageWords
{
    /// <summary>BCP 47 tags and their words. A word that two languages share counts for both.</summary>
    public static readonly (string Tag, string[] Words)[] ByTag =
    [
        ("en", WordList.Of("the|and|of|to|that|was|with|for|is|his|which|from|have|are|were|been")),
        ("de", WordList.Of("der|die|und|das|nicht|mit|den|ist|ein|eine|auf|sich|dem|von|für|auch")),
        ("fr", WordList.Of("le|les|des|et|une|dans|est|pour|qui|par|sur|pas|au|du|avec|aux")),
        ("es", WordList.Of("el|los|las|una|del|por|con|para|se|más|como|pero|su|que|y|al")),
        ("pt", WordList.Of("o|os|uma|não|em|do|da|com|para|dos|ao|mais|como|das|são|é")),
        ("it", WordList.Of("il|di|che|della|non|gli|per|una|del|con|sono|è|alla|nel|dei|più")),
        ("nl", WordList.Of("het|een|van|en|niet|zijn|dat|op|voor|met|ook|maar|naar|bij|wordt|aan")),
        ("sv", WordList.Of("och|att|det|som|är|inte|för|på|av|den|ett|har|till|med|kan|om")),
        ("da", WordList.Of("og|at|det|er|ikke|af|på|til|med|der|som|har|den|et|også|men")),
        ("nb", WordList.Of("og|å|det|er|ikke|av|på|til|med|som|har|den|et|også|men|jeg")),
        ("pl", WordList.Of("nie|się|na|jest|że|do|to|przez|jak|dla|ale|oraz|który|po|są|od")),
        ("tr", WordList.Of("ve|bir|bu|için|ile|da|de|olarak|çok|daha|olan|gibi|en|kadar|sonra|ne")),
    ];
}
