# Zugangsverwaltung: das Lesen von Exporten, was darin zu sehen ist, und was sich zwischen zwei Tagen geändert hat.

import-unchanged = Was bekannt war, hat sich nicht geändert.
import-export-again = Exportieren Sie die Liste noch einmal und speichern Sie sie so, wie sie ist, ohne sie in einer Tabellenkalkulation zu öffnen.
import-who-manager = Der Verwalter dieser Ebene, am Portal.
import-who-cam = Der Hauptzugangsverwalter, am Portal.
import-who-representative = Ein gesetzlicher Vertreter der Organisation.

# Eine Rolle, mitten im Satz.
import-role =
    { $role ->
        [cam] Hauptzugangsverwalter
        [co-cam] Co-Hauptzugangsverwalter
        [local-manager] lokaler Verwalter
        [co-local-manager] lokaler Co-Verwalter
        [subdivision-manager] Verwalter der Unterabteilung
        [co-subdivision-manager] Co-Verwalter der Unterabteilung
       *[user] Benutzer
    }

# Was eine Spalte enthält.
import-field =
    { $field ->
        [niss] ENSS
        [name] Name
        [first_name] Vorname
        [full_name] Name und Vorname
        [username] Benutzername
        [type] Typ
        [status] Status
        [title] Titel
        [language] Sprache
        [email] E-Mail-Adresse
        [local_email] lokale E-Mail-Adresse
        [applications] gesicherte Anwendungen
        [function] Funktion
        [function_start] Anfang der Funktion
        [function_end] Ende der Funktion
        [created] Erstellungsdatum
        [modified] Änderungsdatum
        [level] Ebene
        [node] Name der Ebene
        [staff_number] Personalnummer
        [job] Beruf
        [start] Eintritt
        [end] Austritt
       *[none] unverändert behalten
    }

# Was in einer Datei ausgebessert wurde, und was nicht.
import-remark =
    { $what ->
        [separators] Leerzeichen oder Punkte in einer Nummer: weggelassen.
        [leading-zero] Verlorene Nullen am Anfang einer Nummer: ergänzt, die Prüfziffern passen.
        [equals-quoted] Gleichheitszeichen und Anführungszeichen um eine Zelle: entfernt.
        [apostrophe] Apostroph am Anfang einer Zelle: entfernt.
        [scientific] Nummer von einer Tabellenkalkulation geändert: ihre Ziffern sind verloren. Ein neuer Export ist nötig.
        [date-unreadable] Unlesbares Datum: leer gelassen.
        [formula] Zelle, die eine Tabellenkalkulation ausführen würde: als Text behalten.
        [damaged] Buchstaben verloren, als die Datei entstand.
        [short] Zeile mit zu wenigen Zellen.
        [long] Zeile mit zu vielen Zellen.
        [headings-again] Wiederholte Überschriften: weggelassen.
        [nobody] Zeile, die niemanden nennt, etwa eine Summe: weggelassen.
        [blank] Leere Zeile: weggelassen.
       *[cut-short] Die Datei endet mitten in einer Zeile.
    }

# Was an den Spalten nicht sicher ist.
import-doubt =
    { $doubt ->
        [several-columns] Mehrere Spalten können das enthalten; die erste wird genommen.
        [several-meanings] Diese Überschrift kann Mehreres bedeuten.
       *[same-heading] Spalten haben dieselbe Überschrift.
    }

# Was gegen eine Datei spricht.
import-suspicion =
    { $reason ->
        [no-lines] In dieser Datei steht niemand.
        [cut-short] Die Datei endet mitten in einer Zeile: vielleicht fehlen welche.
        [file-of-other-node] Das ist die Datei, die für { $node } genommen wurde.
        [people-of-other-node] Die Personen sind die von { $node }.
        [names-other-node] Die Zeilen nennen eine andere Ebene: { $node }.
        [other-people] Von { $before } früheren Personen stehen nur noch { $both } darin.
        [fewer-than-half] Zeilen: { $now } statt { $before }, weniger als die Hälfte.
        [columns-gone] Spalten fehlen; was sie sagten, wird unbekannt.
        [older-than-known] Ein neuerer Stand ist bekannt, vom { $date }.
        [numbers-wrong] Fehlende oder falsche Nummern: { $lines }, mehr als die Hälfte.
       *[same-file] Diese Datei wurde schon genommen, für den { $date }.
    }

# Was sich zwischen zwei Tagen geändert hat.
import-difference =
    { $difference ->
        [added] hinzugefügt
        [removed] entfernt
        [blocked] gesperrt
        [unblocked] entsperrt
        [status] anderer Status
        [types] anderer Typ
        [applications] andere Anwendungen
        [functions] andere Funktionen
       *[data] andere Daten
    }

# Warum jemand als ausgetreten gilt.
import-leaver =
    { $reason ->
        [left] ausgetreten am { $date }
        [leaves] tritt aus am { $date }
       *[not-listed] steht nicht in der Personalliste
    }

ACCESS-IMPORT-EMPTY = Die Datei ist leer.
    .why = Das Portal hat nichts exportiert, oder das Speichern hörte zu früh auf.
    .now = { import-export-again } { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-TOO-LARGE = Die Datei ist zu groß für eine Liste von Personen.
    .why = Sie hat { $size } MB; Clavis liest höchstens { $limit }.
    .now = Prüfen Sie, ob es die Liste einer einzigen Ebene ist. Sonst exportieren Sie jede Ebene für sich. { import-unchanged }
    .who = { who-you-or-it }
ACCESS-IMPORT-TOO-MANY-LINES = Die Datei hat zu viele Zeilen.
    .why = Clavis liest höchstens { $limit }; die Liste des größten Krankenhauses hat viel weniger.
    .now = Prüfen Sie, ob es die Liste einer einzigen Ebene ist. Sonst exportieren Sie jede Ebene für sich. { import-unchanged }
    .who = { who-you-or-it }
ACCESS-IMPORT-LINE-TOO-LONG = Zeile { $line } ist zu lang.
    .why = Keine Zeile über eine Person ist so lang. Die Datei ist beschädigt, oder sie ist keine Liste.
    .now = { import-export-again } { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-WORKBOOK = Das ist eine Arbeitsmappe, keine CSV-Datei.
    .why = Jemand hat den Export in einer Tabellenkalkulation gespeichert oder das Ende des Namens geändert.
    .now = Nehmen Sie die CSV-Datei, die das Portal gegeben hat. Eine Personalliste darf eine XLSX-Arbeitsmappe sein. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-WEB-PAGE = Das ist eine Webseite, kein Export.
    .why = Oft war die Sitzung am Portal zu Ende, und die Anmeldeseite wurde gespeichert.
    .now = Melden Sie sich am Portal an und exportieren Sie die Liste noch einmal. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-OTHER-FILE = Diese Datei ist kein Export von Benutzern.
    .why =
        { $kind ->
             [pdf] Sie ist ein PDF-Dokument.
             [image] Sie ist ein Bild.
             [archive] Sie ist ein Archiv.
             [document] Sie ist ein formatierter Text.
             [data] Es sind Daten eines anderen Programms.
            *[unknown] Sie ist kein Text.
        }
    .now = Wählen Sie die CSV-Datei, die das Portal gegeben hat. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-NO-TABLE = In der Datei steht keine Tabelle.
    .why = Keine Zeile hat mehrere Spalten, getrennt durch Semikolon, Komma, Tabulator oder Strich.
    .now = { import-export-again } { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-QUOTE-OPEN = Die Datei ist abgeschnitten, oder ein Anführungszeichen steht zu viel darin.
    .why = In Zeile { $line } beginnt eine Zelle, die nirgends endet. Wer danach kommt, ginge verloren.
    .now = { import-export-again } { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-COLUMNS-MISSING = Keine Spalte lässt die Personen erkennen.
    .why = Nötig ist die ENSS oder der Benutzername; in einer Personalliste der Name. Gefundene Spalten: { $found }.
    .now = Sagen Sie, was jede Spalte enthält. Passt keine, exportieren Sie noch einmal. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-MAPPING-OTHER = Die gemerkten Spalten gehören zu einer anderen Datei.
    .why = Die Überschriften dieser Datei haben sich geändert, seit die Spalten gelesen wurden.
    .now = Öffnen Sie die Datei noch einmal und prüfen Sie, was jede Spalte enthält. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-CANCELLED = Das Lesen wurde angehalten.
    .why = Sie haben es verlangt.
    .now = Beginnen Sie wieder, wann Sie wollen. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-NEWER = Dieser Stand wurde von einem neueren Clavis gespeichert.
    .why = Er hat die Form { $found }; dieses Programm kennt bis { $known }.
    .now = Installieren Sie die neue Version von Clavis. { import-unchanged }
    .who = { who-you-or-it }
ACCESS-IMPORT-KEPT-UNREADABLE = Ein gespeicherter Stand ist nicht lesbar.
    .why = Seine Daten sind beschädigt. { technical }
    .now = Importieren Sie den Export dieses Tages noch einmal, oder nehmen Sie eine Sicherung.
    .who = { who-makers }
ACCESS-IMPORT-WORKBOOK-UNREADABLE = Die Arbeitsmappe ist nicht lesbar.
    .why = Sie ist beschädigt oder keine XLSX-Arbeitsmappe. { technical }
    .now = Öffnen Sie sie in Ihrer Tabellenkalkulation und speichern Sie sie als XLSX oder CSV. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-WORKBOOK-OLD-OR-LOCKED = Die Arbeitsmappe ist von alter Form oder durch ein Passwort geschützt.
    .why = Beide beginnen gleich, und Clavis liest keine von beiden.
    .now = Öffnen Sie sie in Ihrer Tabellenkalkulation und speichern Sie sie als XLSX oder CSV, ohne Passwort. { import-unchanged }
    .who = { who-you }
ACCESS-FINDING-NUMBER-WRONG = Die ENSS ist nicht richtig.
    .why = Sie folgt den Regeln nicht: eine Ziffer ist falsch, zwei sind vertauscht, oder die Tabellenkalkulation hat sie geändert. Die Zeile wird niemandem zugeordnet.
    .now = Fragen Sie die Person nach der Nummer und vergleichen Sie. Ist sie am Portal falsch, entfernen Sie die Zeile und fügen Sie die Person mit der richtigen hinzu.
    .who = { import-who-manager }
ACCESS-FINDING-NUMBER-MISSING = Die ENSS fehlt.
    .why = Die Zelle ist leer. Ohne Nummer wird die Person nur am Benutzernamen erkannt.
    .now = Öffnen Sie die Person am Portal und notieren Sie ihre Nummer.
    .who = { who-you }
ACCESS-FINDING-NUMBER-SHARED = Zwei Personen haben dieselbe ENSS.
    .why = Eine Nummer gehört zu einer Person; eine der Zeilen trägt also die einer anderen.
    .now = Fragen Sie beide nach ihrer Nummer, entfernen Sie dann die falsche Zeile und fügen Sie die Person mit der eigenen Nummer hinzu.
    .who = { import-who-manager }
ACCESS-FINDING-TWO-NUMBERS = Eine Person hat zwei ENSS.
    .why = Derselbe Benutzername, oder derselbe Name und dieselbe Adresse: oft zuerst eine BIS-Nummer, dann eine Nationalregisternummer.
    .now = Fragen Sie, welche Nummer gilt, und lassen Sie die andere Zeile berichtigen.
    .who = { import-who-manager }
ACCESS-FINDING-BIS-NUMBER = Das ist eine BIS-Nummer.
    .why = Die Person steht nicht im Nationalregister.
    .now = Nichts ist zu berichtigen. Bekommt sie eine Nationalregisternummer, muss sich die Zeile ändern.
    .who = { who-you }
ACCESS-FINDING-LINE-REPEATED = Dieselbe Zeile besteht mehrmals.
    .why = Dieselbe Person, dieselbe Ebene, derselbe Typ, dieselbe Funktion.
    .now = Behalten Sie eine und entfernen Sie die anderen am Portal.
    .who = { import-who-manager }
ACCESS-FINDING-SEVERAL-LINES = Die Person hat mehrere Zeilen auf dieser Ebene.
    .why = Jede sagt etwas anderes, etwa eine andere Funktion. Das ist erlaubt.
    .now = Nichts ist zu berichtigen, wenn beide gewollt sind.
    .who = { who-you }
ACCESS-FINDING-SEVERAL-NODES = Die Person arbeitet an mehreren Orten.
    .why = Sie ist an jedem Benutzer der richtigen Ebene. Das ist erlaubt.
    .now = Nichts ist zu berichtigen, wenn sie noch an beiden arbeitet.
    .who = { who-you }
ACCESS-FINDING-BLOCKED = Die Person ist gesperrt.
    .why = Solange der Status Gesperrt ist, öffnet sich keine Anwendung.
    .now = Entsperren Sie die Person, wenn sie hier arbeitet; entfernen Sie sie, wenn sie fort ist.
    .who = { import-who-manager }
ACCESS-FINDING-EMAIL-MISSING = Die E-Mail-Adresse fehlt.
    .why = Das Portal verlangt sie, und Nachrichten an diese Person gehen verloren.
    .now = Fragen Sie nach der Adresse und ergänzen Sie sie am Portal.
    .who = { import-who-manager }
ACCESS-FINDING-EMAIL-WRONG = Die E-Mail-Adresse ist keine.
    .why = Sie folgt den Regeln einer Adresse nicht; keine Nachricht kommt an.
    .now = Fragen Sie nach der Adresse und berichtigen Sie sie am Portal.
    .who = { import-who-manager }
ACCESS-FINDING-APPLICATION-NOT-TICKED = { $application } ist nicht angekreuzt.
    .why = Ohne das Kreuz öffnet sich die Anwendung für die Person nicht.
    .now = Kreuzen Sie sie für die Person an, speichern und bestätigen Sie.
    .who = { import-who-manager }
ACCESS-FINDING-PHYSICIAN-WITHOUT = Dieser Arzt hat { $application } nicht.
    .why = Die Funktion ist die eines Arztes, und Ärzte brauchen auch diese Anwendung.
    .now = Kreuzen Sie sie für die Person an, speichern und bestätigen Sie.
    .who = { import-who-manager }
ACCESS-FINDING-FUNCTION-MISSING = Die Person hat keine Funktion.
    .why = Hier öffnet eine angekreuzte Anwendung nichts ohne Funktion.
    .now = Geben Sie der Person eine Funktion mit einem Anfangsdatum.
    .who = { import-who-manager }
ACCESS-FINDING-FUNCTION-EXPIRED = Die Funktion { $function } ist zu Ende.
    .why = Ihr Enddatum ist vorbei, und keine andere Funktion läuft.
    .now = Geben Sie eine neue Funktion, wenn die Person noch arbeitet; sonst entfernen Sie sie.
    .who = { import-who-manager }
ACCESS-FINDING-FUNCTION-NOT-YET = Die Funktion { $function } hat noch nicht begonnen.
    .why = Sie beginnt am { $date }.
    .now = Warten Sie diesen Tag ab, oder berichtigen Sie das Anfangsdatum, wenn es falsch ist.
    .who = { import-who-manager }
ACCESS-FINDING-FUNCTION-WITHOUT-START = Die Funktion { $function } hat kein Anfangsdatum.
    .why = Ohne es zählt das Portal die Funktion nicht.
    .now = Geben Sie die Funktion noch einmal, mit einem Anfangsdatum.
    .who = { import-who-manager }
ACCESS-FINDING-FUNCTION-ENDS-SOON = Die Funktion { $function } endet bald.
    .why = Ihr Enddatum ist der { $date }.
    .now = Verlängern Sie sie vor diesem Tag, wenn die Person bleibt.
    .who = { import-who-manager }
ACCESS-FINDING-WRONG-LEVEL-ONLY = Die Person ist Benutzer auf der falschen Ebene.
    .why = Auf dieser Ebene öffnet sich die Anwendung nicht, und auf der richtigen steht die Person nicht.
    .now = Fügen Sie sie zuerst auf der richtigen Ebene hinzu, mit Kreuz und Funktion. Geht das, entfernen Sie sie hier.
    .who = { import-who-manager }
ACCESS-FINDING-WRONG-LEVEL-BESIDE-RIGHT = Die Person ist auch auf einer falschen Ebene Benutzer.
    .why = Sie steht auf der richtigen Ebene. Durch diese Zeile erscheint die Einheit bei der Anmeldung mehrmals.
    .now = Prüfen Sie, ob Kreuz und Funktion auf der richtigen Ebene da sind, und entfernen Sie die Person dann hier.
    .who = { import-who-manager }
ACCESS-FINDING-TOO-MANY-WITH-FUNCTION = { $count } Personen haben die Funktion { $function }.
    .why = { $most } sollten genügen: diese Funktion öffnet Daten, die wenige sehen dürfen.
    .now = Fragen Sie jede, ob sie sie braucht, und nehmen Sie sie den anderen.
    .who = { import-who-manager }
ACCESS-FINDING-TOO-MANY-IN-ROLE = { $count } Personen haben eine Rolle, die nur eine hat.
    .why = Die Rolle ist { import-role }.
    .now = Fragen Sie am Portal, wer die richtige ist, und machen Sie die anderen zu Stellvertretern.
    .who = { import-who-cam }
ACCESS-FINDING-ROLE-MISSING = Eine Rolle hat hier niemand.
    .why = Die Rolle ist { import-role }. Andere Verwalter stehen in der Liste.
    .now = Prüfen Sie am Portal, unter dem Namen der Ebene, wer sie verwaltet; bestimmen Sie jemanden, wenn der Platz leer ist.
    .who = { import-who-cam }
ACCESS-FINDING-NO-CAM = Die Organisation hat keinen Hauptzugangsverwalter.
    .why = Die Liste der Organisation zeigt keinen, der aktiv ist. Dann kann niemand die anderen bestimmen.
    .now = Bestimmen Sie einen.
    .who = { import-who-representative }
ACCESS-FINDING-NO-CO-CAM = Es gibt einen Hauptzugangsverwalter und keinen Stellvertreter.
    .why = Geht er oder wird er krank, kann wochenlang niemand etwas ändern.
    .now = Bestimmen Sie einen Co-Hauptzugangsverwalter.
    .who = { import-who-cam }
ACCESS-FINDING-ROLE-UNKNOWN = Dieser Typ steht nicht im Katalog.
    .why = Das Portal schreibt „{ $text }“. Es wird so behalten und gezeigt.
    .now = Sagen Sie in Ihrer eigenen Kopie des Katalogs, was es bedeutet, wenn Sie es wissen.
    .who = { who-you }
ACCESS-FINDING-STATUS-UNKNOWN = Dieser Status steht nicht im Katalog.
    .why = Das Portal schreibt „{ $text }“. Es wird so behalten und gezeigt.
    .now = Sagen Sie in Ihrer eigenen Kopie des Katalogs, was es bedeutet, wenn Sie es wissen.
    .who = { who-you }
ACCESS-FINDING-LEVEL-UNKNOWN = Diese Ebene steht nicht im Katalog.
    .why = Das Portal schreibt „{ $text }“. Es wird so behalten und gezeigt.
    .now = Sagen Sie in Ihrer eigenen Kopie des Katalogs, was es bedeutet, wenn Sie es wissen.
    .who = { who-you }
ACCESS-FINDING-APPLICATION-UNKNOWN = Diese Anwendung steht nicht im Katalog.
    .why = Das Portal schreibt „{ $text }“. Es wird so behalten und gezeigt.
    .now = Sagen Sie in Ihrer eigenen Kopie des Katalogs, was es bedeutet, wenn Sie es wissen.
    .who = { who-you }
ACCESS-FINDING-FUNCTION-UNKNOWN = Diese Funktion steht nicht im Katalog.
    .why = Das Portal schreibt „{ $text }“. Es wird so behalten und gezeigt.
    .now = Sagen Sie in Ihrer eigenen Kopie des Katalogs, was es bedeutet, wenn Sie es wissen.
    .who = { who-you }
