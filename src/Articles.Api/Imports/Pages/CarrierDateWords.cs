using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Articles.Api.Imports.Pages;

/// <summary>The names of months, without accents: whole, in the case that dates have, and cut to three letters or more.</summary>
internal static class CarrierDateWords
{
    private const int Shortest = 3;

    private static readonly string[] Names =
    [
        "january januar janvier enero gennaio januari janeiro janner tammikuu stycznia styczen ledna leden januara januarie януари января январь січня січень ocak ianuarie ιανουαριου ianouariou gener",
        "february februar fevrier febrero febbraio februari fevereiro helmikuu lutego luty unora unor februara februarie февраля февраль лютого лютий subat φεβρουαριου febrer",
        "march marz mars marzo maart marco maaliskuu marca marzec brezna brezen martie марта март березня березень mart μαρτιου",
        "april avril abril aprile huhtikuu kwietnia kwiecien dubna duben aprila aprilie апреля апрель квітня квітень nisan απριλιου",
        "may mai mayo maggio mei maio maj toukokuu maja kvetna kveten мая май травня травень mayis μαιου maig",
        "june juni juin junio giugno junho kesakuu czerwca czerwiec cervna cerven juna iunie июня июнь червня червень haziran ιουνιου juny",
        "july juli juillet julio luglio julho heinakuu lipca lipiec cervence cervenec jula iulie июля июль липня липень temmuz ιουλιου juliol",
        "august aout agosto augustus augusti elokuu sierpnia sierpien srpna srpen augusta августа август серпня серпень agustos αυγουστου agost",
        "september septembre septiembre settembre setembro syyskuu wrzesnia wrzesien zari septembra septembrie сентября сентябрь вересня вересень eylul σεπτεμβριου setembre",
        "october oktober octobre octubre ottobre outubro lokakuu pazdziernika pazdziernik rijna rijen oktobra octombrie октября октябрь жовтня жовтень ekim οκτωβριου",
        "november novembre noviembre novembro marraskuu listopada listopad listopadu novembra noiembrie ноября ноябрь листопада листопад kasim νοεμβριου",
        "december dezember decembre diciembre dicembre dezembro joulukuu grudnia grudzien prosince prosinec decembra decembrie декабря декабрь грудня грудень aralik δεκεμβριου desembre desember",
    ];

    private static readonly FrozenDictionary<string, int> Months = Table();

    /// <returns>1 to 12; null when the word is no month, or may be several.</returns>
    public static int? Month(string word) => Months.TryGetValue(Fold(word), out var month) && month > 0 ? month : null;

    /// <summary>A beginning that months of several numbers share stands for none of them, but a whole name always does.</summary>
    private static FrozenDictionary<string, int> Table()
    {
        var months = new Dictionary<string, int>();
        foreach (var (n, names) in Names.Index())
        {
            foreach (var name in names.Split(' '))
            {
                for (var length = Shortest; length < name.Length; length++)
                {
                    var start = name[..length];
                    months[start] = months.TryGetValue(start, out var other) && other != n + 1 ? 0 : n + 1;
                }
            }
        }
        foreach (var (n, names) in Names.Index())
        {
            foreach (var name in names.Split(' '))
                months[name] = n + 1;
        }
        // What RFC 822 writes, whatever begins so elsewhere.
        foreach (var (n, name) in "jan feb mar apr may jun jul aug sep oct nov dec".Split(' ').Index())
            months[name] = n + 1;
        return months.ToFrozenDictionary();
    }

    private static string Fold(string word) =>
        string.Concat(
                word.Normalize(NormalizationForm.FormD)
                    .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            )
            .ToLowerInvariant()
            .Replace('ı', 'i');
}
