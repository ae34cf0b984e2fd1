namespace Articles.Reading.Tests.Quotes.Grammar;

/// <summary>Who is named in languages that have a lexicon, and when nobody is.</summary>
public sealed class SpeechGrammarTests
{
    private static Reading Read(string text) => ArticleReader.ReadBody(text);

    private static string? SpeakerOf(string text)
    {
        var reading = Read(text);
        return Assert.Single(reading.Quotes).Speaker is { } speaker ? reading.Speakers[speaker].Name : null;
    }

    [Theory]
    [InlineData(
        "Die Fähre fährt nicht. „Der Motor ist kaputt, und wir warten auf Teile“, sagte Johanna Roth.",
        "Johanna Roth"
    )]
    [InlineData("„Wir reparieren ihn in dieser Woche“, sagte am Montag der Hafenmeister Karl Groß.", "Karl Groß")]
    [InlineData(
        "Die Sprecherin Ursula von der Heide erklärte: „Wir fahren am Freitag wieder.“",
        "Ursula von der Heide"
    )]
    [InlineData("Zu den Vorwürfen erklärte Karl Groß: „Wir haben alles richtig gemacht.“", "Karl Groß")]
    [InlineData("Karl Groß nannte die Kritik an der Reederei „völlig überzogen“.", "Karl Groß")]
    [InlineData("„Die Fähre ist sicher und wird jedes Jahr geprüft“, so Karl Groß.", "Karl Groß")]
    [InlineData("Laut Karl Groß ist die Fähre „sicher und gut in Schuss“.", "Karl Groß")]
    [InlineData("„Wir fahren am Freitag wieder“, wird Karl Groß in der Zeitung zitiert.", "Karl Groß")]
    [InlineData("„Wir fahren am Freitag wieder“, teilte die Reederei am Montag mit.", "die Reederei")]
    [InlineData(
        "Le bac ne circule pas. « Le moteur est en panne et nous attendons des pièces », explique Jeanne Roux.",
        "Jeanne Roux"
    )]
    [InlineData("« Nous repartirons vendredi », a déclaré la maire de la ville, Jeanne Roux.", "Jeanne Roux")]
    [InlineData("La maire de la ville, Jeanne Roux, a déclaré : « Nous repartirons vendredi. »", "Jeanne Roux")]
    [InlineData("Selon Jeanne Roux, le bac est « en très bon état » et repartira.", "Jeanne Roux")]
    [InlineData(
        "El barco no sale. «El motor está averiado y esperamos las piezas», dijo Juana de la Torre.",
        "Juana de la Torre"
    )]
    [InlineData("«Saldremos el viernes si llegan las piezas», ha explicado el portavoz Luis Roca.", "Luis Roca")]
    [InlineData("La alcaldesa Juana Roca aseguró que el barco es “completamente seguro”.", "Juana Roca")]
    [InlineData("Según Juana Roca, el barco es “completamente seguro” y saldrá.", "Juana Roca")]
    [InlineData(
        "Il traghetto non parte. «Il motore è guasto e aspettiamo i pezzi», ha detto Anna De Luca.",
        "Anna De Luca"
    )]
    [InlineData("«Ripartiremo venerdì con i pezzi nuovi», spiega il sindaco Carlo Rossi.", "Carlo Rossi")]
    [InlineData("Secondo Carlo Rossi il traghetto è «perfettamente sicuro» e ripartirà.", "Carlo Rossi")]
    [InlineData(
        "A balsa não sai. “O motor está avariado e esperamos as peças”, disse Joana dos Santos.",
        "Joana dos Santos"
    )]
    [InlineData("O prefeito Carlos Prado afirmou que a balsa é “completamente segura”.", "Carlos Prado")]
    [InlineData("Segundo Carlos Prado, a balsa é “completamente segura” e vai sair.", "Carlos Prado")]
    [InlineData(
        "De veerboot vaart niet. “De motor is kapot en we wachten op onderdelen”, zei Robin van den Berg.",
        "Robin van den Berg"
    )]
    [InlineData("“Wij varen vrijdag weer met nieuwe onderdelen”, aldus burgemeester Anna Kok.", "Anna Kok")]
    [InlineData("„Wir fahren am Freitag wieder“, sagte die Chefin des Vereins, Johanna Roth.", "Johanna Roth")]
    [InlineData("„Wir fahren am Freitag wieder“, sagte der Bürgermeister, Karl Groß, am Montag.", "Karl Groß")]
    [InlineData("« Nous repartirons vendredi », explique le directeur du port, M. Roux, au micro.", "Roux")]
    [InlineData("«Saldremos el viernes con las piezas», dijo la alcaldesa, Juana Roca.", "Juana Roca")]
    [InlineData("«Ripartiremo venerdì con i pezzi nuovi», ha detto la sindaca, Anna Rossi.", "Anna Rossi")]
    [InlineData("“Vamos sair na sexta com as peças”, disse a prefeita, Joana Prado.", "Joana Prado")]
    [InlineData("“Wij varen vrijdag weer met onderdelen”, zei de partijleider, Anna Kok.", "Anna Kok")]
    [InlineData("« Nous repartirons vendredi », a déclaré la maire de Lyon.", "la maire de Lyon")]
    [InlineData("« Nous repartirons vendredi », a déclaré Anne Le Goff.", "Anne Le Goff")]
    [InlineData("Le ministre a dit à Jeanne Roux : « Nous repartirons vendredi. »", "Le ministre")]
    [InlineData("Karl Groß zufolge ist die Fähre „sicher und gut in Schuss“.", "Karl Groß")]
    [InlineData("Anna Rossi ha fatto sapere che «ripartiremo venerdì con i pezzi nuovi».", "Anna Rossi")]
    [InlineData("Volgens Anna ’t Hart is de boot “volkomen veilig en goed gebouwd”.", "Anna ’t Hart")]
    [InlineData("Aldus Anna Kok: “Wij varen vrijdag weer met nieuwe onderdelen.”", "Anna Kok")]
    [InlineData("Volgens Anna Kok is de veerboot “helemaal veilig” en vaart hij weer.", "Anna Kok")]
    public void The_speaker_is_named(string text, string speaker) => Assert.Equal(speaker, SpeakerOf(text));

    [Theory]
    [InlineData("„Der Motor ist nach der langen Fahrt kaputt“, hieß es gestern.")]
    [InlineData("Karl Groß sagte nicht, die Fähre sei „in allen Teilen völlig sicher und gut“.")]
    [InlineData("Wenn Karl Groß sagt: „Die Fähre ist sicher und gut in Schuss“, dann ist das falsch.")]
    [InlineData(
        "Die Äußerungen der Reederei und Wieses nannte Karl Groß am Montag in der Zeitung „völlig überzogen und falsch“."
    )]
    [InlineData("„Wir fahren am Freitag wieder auf die Insel“, zitiert die Zeitung den Minister.")]
    [InlineData("Die Behauptung, er habe „Feuer im ganzen Haus an der Mole“ gerufen, wies Karl Groß zurück.")]
    [InlineData("Juana Roca no dijo que el barco fuera “completamente seguro y nuevo de verdad”.")]
    [InlineData("La investigación sigue abierta. “El motor no estaba bien montado desde el principio”, añadió.")]
    [InlineData("Jeanne Roux n’a pas dit que le bac était « en très bon état et bien entretenu ».")]
    public void Nobody_is_named(string text) => Assert.All(Read(text).Quotes, quote => Assert.Null(quote.Speaker));

    [Fact]
    public void Who_spoke_in_a_paragraph_speaks_on()
    {
        var reading = Read(
            "„Der Motor ist kaputt, und wir warten auf Teile“, sagte Johanna Roth. „Wir fahren am Freitag wieder auf die Insel.“"
        );

        Assert.Equal([0, 0], reading.Quotes.Select(quote => quote.Speaker));
        Assert.Equal(["Johanna Roth"], reading.Speakers.Select(speaker => speaker.Name));
    }

    [Fact]
    public void A_pronoun_means_who_spoke_last_and_fits_it()
    {
        var reading = Read(
            "„Der Motor ist kaputt, und wir warten auf Teile“, sagte Frau Roth. „Wir fahren am Freitag wieder auf die Insel“, "
                + "fügte sie hinzu. „Das ist doch alles gar nicht wahr“, meinte er."
        );

        Assert.Equal([0, 0, null], reading.Quotes.Select(quote => quote.Speaker));
    }

    [Fact]
    public void A_last_name_means_the_full_name_of_the_text()
    {
        var reading = Read(
            "Die Bürgermeisterin Johanna Roth ist besorgt. „Der Motor ist kaputt, und wir warten auf Teile“, sagte Roth."
        );

        Assert.Equal("Johanna Roth", Assert.Single(reading.Speakers).Name);
        Assert.Equal("Roth", Assert.Single(reading.Quotes).SpeakerMention?.Text);
    }

    [Fact]
    public void The_blanks_within_the_marks_are_no_part_of_the_words()
    {
        var reading = Read("Le bac ne part pas. «\u00A0Nous repartirons vendredi\u202F», explique Jeanne Roux.");

        Assert.Equal("Nous repartirons vendredi", Assert.Single(reading.Quotes).Text);
    }

    [Fact]
    public void The_name_of_a_paper_is_no_quote()
    {
        var reading = Read("In der „Elsiner Zeitung“ schreibt Karl Groß, die Fähre sei „sicher und gut in Schuss“.");

        Assert.Equal("sicher und gut in Schuss", Assert.Single(reading.Quotes).Text);
    }
}
