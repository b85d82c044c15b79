# Die Papiere der Zugangsverwaltung: E-Mails, Kalender, Blätter zum Drucken.

ACCESS-NO-DAY = Diese Aufgabe wartet auf keinen Tag.
    .why = Sie wartet auf nichts, oder nur einige Minuten.
    .now = Sehen Sie die Aufgabe an: Sie sagt, was geschieht.
    .who = { who-you }
ACCESS-NO-QUESTION = Es gibt nichts zu fragen.
    .why = Die Diagnose hat keine offene Frage mehr, oder sie hat nichts für eine Hilfestelle gefunden.
    .now = Folgen Sie dem, was die Diagnose sagt.
    .who = { who-you }
ACCESS-NODE-SEVERAL = Mehrere Organisationen passen.
    .why = „{ $text }“ passt zu: { $found }.
    .now = Nehmen Sie den kurzen Namen in der Klammer, oder die Nummer.
    .who = { who-you }
ACCESS-NUMBER-NOT-KNOWN = Die Nationalregisternummer dieser Person ist nicht bekannt.
    .why = Kein Export hat sie genannt, und niemand hat sie ausgefüllt.
    .now = Fragen Sie die Person danach, oder importieren Sie einen Export, in dem sie steht.
    .who = { who-you }
ACCESS-ROLE-UNKNOWN = Diese Rolle ist nicht bekannt.
    .why = „{ $role }“ ist keine.
    .now = Wählen Sie cam, co-cam, local-manager, co-local-manager, subdivision-manager, co-subdivision-manager oder user.
    .who = { who-you }

access-attach = Clavis hängt selbst nichts an: Ziehen Sie diese Dateien in die E-Mail.
access-questions-subject = Fragen zu einem Zugang: { $what }
access-questions-mail =
    Guten Tag,

    eine Person hat nicht den Zugang, den sie haben sollte. Können Sie dies am Portal nachsehen und jede Frage mit Ja oder Nein beantworten?

    { $text }

    Vielen Dank im Voraus.
access-day-wait =
    { $kind ->
         [answer] Antwort erwartet: { $name }
        *[works] Es wirkt: { $name }
    }
access-day-wait-text =
    { $kind ->
         [answer] { $other }. Die Antwort muss heute da sein. Öffnen Sie Clavis: Die Aufgabe sagt, wen Sie anrufen, wenn sie ausbleibt.
        *[works] { $other }. Die Änderung wirkt ab heute. Öffnen Sie Clavis und prüfen Sie es mit einem neuen Export.
    }
access-day-end = Ende von Funktionen ({ $count }): { $where }
access-day-end-text = Diese Funktionen enden an diesem Tag. Verlängern Sie sie am Portal, oder lassen Sie sie enden: { $text }
access-day-review = Jährliche Prüfung der Zugänge: { $name }
access-day-review-text = Importieren Sie einen neuen Export jeder Ebene, drucken Sie das Blatt der Prüfung und gehen Sie es Zeile für Zeile durch.

access-sheet-written = Das Blatt ist geschrieben. Öffnen und drucken Sie es; die Nationalregisternummern sind darauf verdeckt.
access-sheet-review = Jährliche Prüfung der Zugänge: { $name }
access-sheet-protection = Bericht für den Datenschutzbeauftragten: { $name }
access-sheet-role = { $role }: { $name }
access-sheet-head = Dieser Kopf gilt für die { $count } Einträge bis hierher. Bewahren Sie das Blatt auf: Später sagt Clavis, ob das Register noch dasselbe ist (Register, „Mit einem gedruckten Kopf vergleichen“).
access-sheet-by = Durchgesehen von
access-sheet-on = Am
access-sheet-signed = Unterschrift
access-sheet-untold = Nicht bekannt
access-sheet-status =
    { $state ->
         [active] Aktiv
         [blocked] Gesperrt
        *[unknown] Nicht bekannt
    }
access-sheet-level = { $where } (Export vom { $date })
access-sheet-period = Zeitraum
access-sheet-review-why = Gehen Sie die Personen einzeln durch und kreuzen Sie an: bleibt, oder zu entfernen. Was zu entfernen ist, wird eine Aufgabe in Clavis.
access-sheet-roles = Personen je Rolle
access-sheet-missing = Ebenen ohne Export
access-sheet-findings = Was zu berichtigen oder zu prüfen ist
access-sheet-changes = Was sich geändert hat
access-sheet-none = Nichts.
access-sheet-column =
    { $column ->
         [name] Name
         [number] Nationalregisternummer
         [role] Rolle
         [applications] Anwendungen
         [functions] Funktionen
         [status] Stand
         [keep] Bleibt
         [end] Zu entfernen
         [where] Ebene
        *[as-of] Gesehen am
    }
access-sheet-number =
    { $kind ->
         [least] mindestens { $count }
         [most] höchstens { $count }
        *[advised] { $count } ist gute Praxis
    }
access-sheet-stands = Ebene
access-sheet-named-by = Ernannt von
access-sheet-how-many = Wie viele je Ebene
access-sheet-may = Was diese Rolle darf
access-sheet-no-user = Ein Verwalter ist kein Benutzer: Wer selbst mit einer Anwendung arbeiten will, muss auch als Benutzer hinzugefügt werden.
access-sheet-holders = Wer sie hat
access-sheet-nobody = Niemand, nach den Exporten.
access-sheet-without = Ebenen, auf denen niemand sie hat
access-sheet-action =
    { $action ->
         [appoint-cam] Den Hauptzugangsverwalter ernennen oder ersetzen
         [appoint-co-cam] Einen gemeinsamen Hauptzugangsverwalter ernennen
         [activate-quality] Eine Eigenschaft aktivieren
         [name-local-manager] Den lokalen Verwalter einer Eigenschaft ernennen
         [add-co-local-manager] Einen lokalen Co-Verwalter hinzufügen
         [add-subdivision] Eine Unterabteilung hinzufügen
         [add-site] Einen Standort hinzufügen
         [change-users] Benutzer hinzufügen, ändern und entfernen, Anwendungen ankreuzen, Funktionen vergeben
         [export-users] Die Benutzer exportieren
         [change-own-data] Die eigenen Angaben und das eigene Passwort ändern
         [see-managers] Sehen, wer verwaltet (Ihre Verantwortlichen)
        *[request-certificate] Ein Zertifikat der Organisation beantragen
    }

access-protection =
    { $part ->
         [why] Wozu
         [what] Welche Daten
         [source] Woher sie kommen
         [where] Wo sie sind
         [who] Wer sie sieht
        *[long] Wie lange
    }
access-protection-text =
    { $part ->
         [why] Wissen und belegen, wer Zugang zu welchen Anwendungen des Gesundheitswesens und der sozialen Sicherheit hat, falsche Zugänge berichtigen und nicht mehr nötige entfernen.
         [what] Name und Vornamen, Nationalregisternummer, E-Mail-Adresse, Sprache, Benutzername, Rolle, Anwendungen, Funktionen mit ihren Daten. Keine Gesundheitsdaten und keine Passwörter.
         [source] Die Exporte der Portale, die Personalliste, die die Organisation importiert, und was ein Verwalter selbst ausfüllt.
         [where] Auf diesem Computer, verschlüsselt; der Schlüssel liegt im Schlüsselbund des Systems. Clavis sendet nichts an ein Portal oder an jemanden: E-Mails gehen aus dem Programm der Person selbst hinaus.
         [who] Wer mit diesem Computer die Zugänge verwaltet, und ein Kollege, dem der Arbeitsbereich anvertraut wurde. Nummern sind in Listen und auf Papier verdeckt; eine ganze Nummer anzusehen oder zu kopieren steht im Register.
        *[long] Solange die Person in einem Export oder in einer Aufgabe steht. Auf Verlangen wird eine Person überall gelöscht; das Register bleibt heil und sagt nicht mehr, um wen es ging.
    }
access-protection-figures = Zahlen
access-protection-figure =
    { $figure ->
         [people] Personen
         [numbers] deren Nationalregisternummer bekannt ist
         [addresses] deren E-Mail-Adresse bekannt ist
         [memberships] Zugänge (eine Person auf einer Ebene)
         [exports] Importierte Exporte
         [findings] Punkte zu berichtigen oder zu prüfen
        *[changes] Änderungen im Zeitraum
    }
access-protection-events = Was geschehen ist
access-protection-events-text = Die Einträge des Registers im Zeitraum, nach Art, für den ganzen Arbeitsbereich.
access-protection-record = Das Register
label-attach = Anzuhängen
dialog-choose-attachment = Eine Datei zum Anhängen wählen

fact-action = ‹Handlung›
fact-figure = ‹Zahl›
