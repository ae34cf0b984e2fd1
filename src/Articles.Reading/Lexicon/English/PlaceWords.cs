namespace Articles.Reading.Lexicon.English;

/// <summary>Names of countries, states and cities that news prints often; whoever 'she' is, she is none of them.</summary>
internal static class PlaceWords
{
    internal const string List = """
        america europe asia africa israel iran iraq syria russia china japan germany france italy spain britain england scotland ireland
        ukraine turkey egypt india pakistan afghanistan canada mexico cuba brazil australia korea yemen libya lebanon jordan
        greece poland sweden norway denmark finland netherlands belgium switzerland austria hungary vietnam taiwan venezuela
        argentina chile colombia haiti nigeria kenya washington london paris berlin moscow beijing brussels tokyo jerusalem hanoi
        alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
        kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
        hampshire jersey york ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming
        chicago boston philadelphia detroit cleveland miami atlanta houston dallas denver seattle baltimore orlando manhattan brooklyn
        ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt
        wash wis wyo dc d.c u.s u.k u.n eu u.s. d.c. u.k. u.n. va. md. calif. fla. ohio. n.h n.j n.y n.c s.c r.i n.h. n.j. n.y. n.c. s.c. r.i.
        """;

    /// <summary>Departments that a secretary or a minister is of.</summary>
    internal const string Departments =
        "state defense defence treasury energy labor commerce education agriculture transportation interior justice security homeland health finance";
}
