# Het venster zelf, en de dialogen van het systeem.

WINDOW-NO-PICTURE = Het venster blijft leeg.
    .why = De weergave van deze computer tekent niets, met en zonder grafische kaart.
    .now = Start Clavis opnieuw. Blijft het leeg, werk dan het systeem en het grafische stuurprogramma bij; intussen doet de opdrachtregel clavis hetzelfde werk. { nothing-lost }
    .who = { who-you-or-it }
WINDOW-NO-SCREEN = Clavis kan hier geen venster openen.
    .why = Er is geen scherm voor deze gebruiker, of het systeem heeft geen venster gemaakt. { technical-reason }
    .now = Start Clavis vanuit een bureaubladsessie. Gebruik op een server de opdrachtregel clavis.
    .who = { who-you-or-it }
WINDOW-UNFORESEEN = Clavis is gestopt bij iets onvoorziens.
    .why = Dit is een fout van het programma.
    .now = Doe deze stap opnieuw. Komt het terug: { now-report } { nothing-lost }
    .who = { who-makers }
WINDOW-CLIPBOARD = Er is niets gekopieerd.
    .why = Het systeem heeft zijn klembord niet geopend. { technical-reason }
    .now = Probeer opnieuw, of selecteer de tekst en kopieer hem met het toetsenbord.
    .who = { who-you }
WINDOW-FOLDER = De map is niet geopend.
    .why = Het systeem heeft geen programma dat mappen toont. { technical-reason }
    .now = Open ze zelf: { $path }.
    .who = { who-you }

dialog-choose-keystore = Een keystore kiezen
dialog-keystore-files = Keystores
dialog-choose-folder = De map voor de kopie kiezen
dialog-save-backup = Waar de back-up komt
dialog-open-backup = Een back-up kiezen
dialog-backup-files = Back-ups van Clavis
dialog-choose-hand-over = Het overdrachtsbestand kiezen
dialog-hand-over-files = Overdrachtsbestanden van Clavis
