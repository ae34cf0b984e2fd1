using System.Runtime.InteropServices;
using Articles.Reading.Lexicon.English;

namespace Articles.Reading.Text;

internal enum TokenKind : byte
{
    Word,
    Number,

    /// <summary>The 's of a possessor, or the apostrophe alone after an s.</summary>
    Possessive,
    Comma,
    Stop,
    Colon,
    Semicolon,
    Dash,
    Open,
    Close,

    /// <summary>A quotation mark or any other sign.</summary>
    Sign,

    /// <summary>The end of a paragraph.</summary>
    Break,
}

/// <summary>A word or a sign of the text; positions are UTF-16 units.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(int Start, int End, TokenKind Kind, WordClass Class, bool IsCapital)
{
    internal bool Is(WordClass any) => (Class & any) != 0;

    internal ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}
