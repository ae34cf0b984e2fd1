namespace Articles.Reading.Lexicon.English;

internal enum Gender : byte
{
    Unknown,
    Male,
    Female,
}

/// <summary>What words tell of somebody's gender.</summary>
internal static class Genders
{
    internal static Gender Of(WordClass kind) =>
        (kind & (WordClass.Male | WordClass.MaleName)) != 0 ? Gender.Male
        : (kind & (WordClass.Female | WordClass.FemaleName)) != 0 ? Gender.Female
        : Gender.Unknown;
}
