using Articles.Reading.Lexicon.English;
using Articles.Reading.Text;

namespace Articles.Reading.Speakers;

/// <summary>Tells the capitals of names from those that begin sentences.</summary>
internal sealed class Capitals(List<Token> tokens)
{
    /// <summary>Capitalised where an ordinary word would not be.</summary>
    internal bool IsProper(int at)
    {
        var token = tokens[at];
        if (!token.IsCapital || token.Kind != TokenKind.Word)
        {
            return false;
        }

        var isKnown = token.Class != WordClass.None && !token.Is(WordClass.MaleName | WordClass.FemaleName);
        return isKnown && BeginsSentence(at)
            ? token.Is(WordClass.Title | WordClass.Organisation) && FollowedByCapital(at)
            : !token.Is(WordClass.Function) || token.Is(WordClass.MaleName | WordClass.FemaleName);
    }

    /// <summary>'Significantly, the judge said': no name ends so, as 'Connolly' and 'Schlafly' do not.</summary>
    internal bool IsOpeningAdverb(int at, string text) =>
        at + 1 < tokens.Count
        && tokens[at + 1].Kind == TokenKind.Comma
        && tokens[at].IsCapital
        && BeginsSentence(at)
        && tokens[at].In(text)
            is [.., 'a', 'l', 'l', 'y']
                or [.., 'n', 't', 'l', 'y']
                or [.., 'v', 'e', 'l', 'y']
                or [.., 'u', 's', 'l', 'y']
                or [.., 'e', 'd', 'l', 'y']
                or [.., 'n', 'g', 'l', 'y']
                or [.., 't', 'e', 'l', 'y']
                or [.., 'a', 'r', 'l', 'y'];

    internal bool BeginsSentence(int at)
    {
        if (at == 0)
        {
            return true;
        }

        var before = tokens[at - 1];
        return before.Kind switch
        {
            TokenKind.Break or TokenKind.Stop or TokenKind.Colon or TokenKind.Dash => true,
            // An opening mark, but not a closing one.
            TokenKind.Sign => before.End == tokens[at].Start && (at == 1 || tokens[at - 2].End < before.Start),
            _ => false,
        };
    }

    private bool FollowedByCapital(int at) => at + 1 < tokens.Count && tokens[at + 1].IsCapital;
}
