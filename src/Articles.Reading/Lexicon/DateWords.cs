using System.Collections.Frozen;

namespace Articles.Reading.Lexicon;

/// <summary>The words of printed dates, lower-case.</summary>
internal static class DateWords
{
    // As they are printed, often with a point behind them. Others could be other words.
    private static readonly string[][] ShortMonths =
    [
        ["jan"],
        ["feb"],
        ["mar"],
        ["apr"],
        [],
        ["jun"],
        ["jul"],
        ["aug"],
        ["sept", "sep"],
        ["oct", "okt"],
        ["nov"],
        ["dec", "dez"],
    ];

    public static readonly FrozenDictionary<string, int> Months = MonthNames
        .All.Zip(ShortMonths, (whole, cut) => whole.Concat(cut))
        .SelectMany((names, index) => names.Select(name => (name, Month: index + 1)))
        .ToFrozenDictionary(entry => entry.name, entry => entry.Month);

    /// <summary>What stands before a month's number, and before the year, in dates of Vietnamese.</summary>
    public const string NumberedMonth = "tháng";

    public const string NumberedYear = "năm";

    /// <summary>What stands behind the numbers of a date, in the order of year, month and day.</summary>
    public static readonly (string Year, string Month, string Day)[] UnitsBehind =
    [
        ("年", "月", "日"),
        ("년", "월", "일"),
    ];

    /// <summary>What stands behind the numbers of a time of day, in the order of hour and minute.</summary>
    public static readonly (string Hour, string Minute)[] TimeUnitsBehind =
    [
        ("時", "分"),
        ("时", "分"),
        ("点", "分"),
        ("시", "분"),
    ];

    /// <summary>Zones that mean one offset wherever they are printed in news, in minutes.</summary>
    public static readonly FrozenDictionary<string, int> Zones = new Dictionary<string, int>
    {
        ["utc"] = 0,
        ["gmt"] = 0,
        ["z"] = 0,
        ["est"] = -300,
        ["edt"] = -240,
        ["cst"] = -360,
        ["cdt"] = -300,
        ["mst"] = -420,
        ["mdt"] = -360,
        ["pst"] = -480,
        ["pdt"] = -420,
        ["cet"] = 60,
        ["cest"] = 120,
        ["mez"] = 60,
        ["mesz"] = 120,
        ["bst"] = 60,
        ["aest"] = 600,
        ["aedt"] = 660,
        ["jst"] = 540,
    }.ToFrozenDictionary();

    /// <summary>American zones without 's' or 'd': what they mean depends on the day; their standard offset in minutes.</summary>
    public static readonly FrozenDictionary<string, int> SeasonalZones = new Dictionary<string, int>
    {
        ["et"] = -300,
        ["ct"] = -360,
        ["mt"] = -420,
        ["pt"] = -480,
    }.ToFrozenDictionary();

    /// <summary>What may stand between a date and its time.</summary>
    public static readonly FrozenSet<string> Between = new[]
    {
        ",",
        "at",
        "|",
        "•",
        "·",
        "-",
        "–",
        "—",
        "t",
        "um",
        "à",
        "/",
        ";",
        ".",
        "on",
        "(",
        "@",
    }.ToFrozenSet();

    public static readonly FrozenSet<string> OrdinalEndings = new[] { "st", "nd", "rd", "th", "er" }.ToFrozenSet();

    /// <summary>What says that a date is of a later change, as keys that stand before it.</summary>
    public static readonly string[] Modified = WordList.Of(
        """
        updated|modified|last updated|last modified|update|revised|edited|aktualisiert|mis à jour|actualizado
        aggiornato|bijgewerkt|atualizado|geändert|son güncelleme|güncelleme|güncellenme|oppdatert|sist oppdatert|uppdaterad|opdateret
        päivitetty|zaktualizowano|aktualizacja|aktualizováno|обновлено|更新|更新日|最終更新|最終更新日|更新时间|更新於|수정
        """
    );

    /// <summary>What a time without a date is counted in; not minutes, which tell how long an article takes to read.</summary>
    public static readonly FrozenSet<string> Spans = WordList
        .Of(
            """
            hour|hours|hr|hrs|day|days|week|weeks|month|months|stunde|stunden|tagen|wochen|monaten|heure|heures|jour|jours
            tag|monat|woche|mois|semaine|semaines|semana|semanas|mes|meses|hora|horas|día|días|ora|ore|giorni|uur|dagen|dias|timer
            """
        )
        .ToFrozenSet();

    /// <summary>The day of a time without a date.</summary>
    public static readonly FrozenSet<string> Today = WordList
        .Of("today|yesterday|heute|gestern|aujourdhui|hoy|ayer|oggi|ieri|vandaag|gisteren|hoje|ontem|idag|igår")
        .ToFrozenSet();

    /// <summary>What says that a date is of publication.</summary>
    public static readonly string[] Published = WordList.Of(
        """
        published|posted|first published|publié|publicado|pubblicato|veröffentlicht|gepubliceerd|erstellt|issued
        date|yayınlanma|giriş|publisert|publicerad|udgivet|julkaistu|opublikowano|опубликовано|公開|등록|입력
        """
    );
}
