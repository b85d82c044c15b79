# Das Fenster selbst, und die Dialoge des Systems.

WINDOW-NO-PICTURE = Das Fenster bleibt leer.
    .why = Die Anzeige dieses Computers zeichnet nichts, weder mit noch ohne Grafikkarte.
    .now = Starten Sie Clavis neu. Bleibt es leer, bringen Sie das System und den Grafiktreiber auf den neuesten Stand; bis dahin tut die Befehlszeile clavis dieselbe Arbeit. { nothing-lost }
    .who = { who-you-or-it }
WINDOW-NO-SCREEN = Clavis kann hier kein Fenster öffnen.
    .why = Es gibt keinen Bildschirm für diesen Benutzer, oder das System hat kein Fenster gemacht. { technical-reason }
    .now = Starten Sie Clavis aus einer Desktop-Sitzung. Auf einem Server verwenden Sie die Befehlszeile clavis.
    .who = { who-you-or-it }
WINDOW-UNFORESEEN = Clavis ist bei etwas Unvorhergesehenem stehen geblieben.
    .why = Das ist ein Fehler des Programms.
    .now = Machen Sie diesen Schritt noch einmal. Kommt es wieder: { now-report } { nothing-lost }
    .who = { who-makers }
WINDOW-CLIPBOARD = Es wurde nichts kopiert.
    .why = Das System hat seine Zwischenablage nicht geöffnet. { technical-reason }
    .now = Versuchen Sie es noch einmal, oder markieren Sie den Text und kopieren Sie ihn mit der Tastatur.
    .who = { who-you }
WINDOW-FOLDER = Der Ordner hat sich nicht geöffnet.
    .why = Das System hat kein Programm, das Ordner zeigt. { technical-reason }
    .now = Öffnen Sie ihn selbst: { $path }.
    .who = { who-you }

dialog-choose-keystore = Einen Keystore wählen
dialog-keystore-files = Keystores
dialog-choose-folder = Den Ordner der Kopie wählen
dialog-save-backup = Wohin die Sicherung kommt
dialog-open-backup = Eine Sicherung wählen
dialog-backup-files = Sicherungen von Clavis
dialog-choose-hand-over = Die Übergabedatei wählen
dialog-hand-over-files = Übergabedateien von Clavis
