# Der Schalter: was das Fenster über die Befehlszeile hinaus sagt.

window-production = Produktion
window-acceptance = Akzeptanz
window-rehearsal = Übung
window-described = Andere Plattform
window-described-means = Eine Plattform, die eine Datei beschreibt: fragen Sie Ihre IT-Abteilung, wozu sie dient.
window-waiting = Meistens liefert eHealth das Zertifikat in wenigen Minuten; eine Prüfung von Hand dauert einige Werktage. Sie können das Fenster schließen: Clavis fragt von selbst wieder nach, wenn es offen ist.

## Vor einer PIN

pin-asked-authentication = Dieser PIN-Code beweist eHealth, wer Sie sind. Er unterschreibt nichts.
pin-asked-signature = Dieser PIN-Code unterschreibt, mit demselben Wert wie Ihre Unterschrift auf Papier.
pin-asked-check = Dieser PIN-Code wird nur geprüft. Er unterschreibt nichts.
pin-asked-change = Geben Sie zuerst den jetzigen PIN-Code der Karte ein.
pin-asked-new = Wählen Sie einen neuen PIN-Code mit 4 bis 12 Ziffern.
pin-asked-new-again = Geben Sie die neue PIN ein zweites Mal ein.

## Das Passwort eines Keystores

password-rule-length = mindestens 8 Zeichen
password-rule-characters = keine Umlaute und keine Buchstaben mit Akzent
password-rule-digit-or-symbol = mindestens eine Ziffer oder ein Zeichen
password-rule-space = Es enthält ein Leerzeichen: manche Programme nehmen das nicht an.

## Nach dem Senden

sent-judged-automatically = eHealth hat den Antrag angenommen und liefert das Zertifikat ohne Prüfung von Hand.
sent-judged-by-hand = eHealth hat den Antrag angenommen; ein Mitarbeiter von eHealth prüft ihn noch.
sent-judged-unknown = eHealth hat den Antrag angenommen.
sent-may-close = Sie können das Fenster schließen: nichts geht verloren, und die Startseite sagt, wann Sie an der Reihe sind.
sent-keep = Bewahren Sie das Passwort des Keystores gut auf: der nächste Schritt verlangt es, und niemand kann es wiederfinden.
sent-renewal-keep = Der alte Keystore bleibt in Gebrauch, bis Sie den neuen aktivieren.
prepared-next = Bringen Sie die Übergabedatei zum Computer des Vertreters, der sie mit seiner Karte unterschreibt. Sie darf per E-Mail reisen.
prepared-then = Kommen Sie danach hierher zurück, um abzuschließen: die Startseite behält diese Aufgabe.
hand-over-signed-next = Der Server kann jetzt weitermachen. Hier ist nichts mehr zu tun.

## Wie es weitergeht, wenn das Zertifikat da ist

ready-software = Geben Sie Ihrer Software den Keystore und sein Passwort: { $path }
ready-second-place = Kopieren Sie den Keystore an einen zweiten Ort: eine Festplatte geht verloren, ein Schlüssel wird nicht neu gemacht.
ready-test = Testen Sie den Keystore einmal: der Test reicht bis zu einem Token von eHealth und ändert nichts.
ready-renew = Notieren Sie den Tag, ab dem Sie ihn erneuern können: { $date }.
ready-software-renewed = Geben Sie den neuen Keystore an alle Ihre Programme: { $path }
ready-keep-old = Behalten Sie den alten Keystore bis dahin: andere verschlüsseln noch für ihn.
ready-activate = Aktivieren Sie danach das neue Verschlüsselungstoken (ETK), hier.

## Wie weit ein Keystore ist

window-state-prepared = Der Schlüssel ist bereit; nichts wurde gesendet.
window-state-sent = Der Antrag liegt bei eHealth.
window-state-answer-lost = Der Antrag ist abgegangen, aber die Antwort ging verloren. eHealth weiß, ob er angekommen ist.
window-state-delivered = eHealth hat das Zertifikat geliefert. Installieren Sie es.
window-state-installed = Das Zertifikat ist installiert; das Verschlüsselungstoken (ETK) fehlt noch.
window-state-waits-for-activation = Das neue Verschlüsselungstoken (ETK) wartet auf Ihr Ja.
window-state-complete = Das Zertifikat und sein Verschlüsselungstoken (ETK) sind installiert.
window-state-handed-over = Der Schlüssel ist hier; jemand mit seiner Karte muss anderswo unterschreiben.
window-state-revocation-lost = Der Widerruf ist abgegangen, aber die Antwort ging verloren.
window-state-revoked = Das Zertifikat ist widerrufen.
window-state-refused = eHealth hat den Antrag abgelehnt.
window-state-abandoned = Der Antrag wurde vor dem Senden aufgegeben.
window-state-unknown = Dieser Computer kennt diesen Keystore nicht.

## Ein Zertifikat auf der Zeitlinie

bar-good = Gültig bis { $until }; erneuerbar ab { $from }.
bar-renewable = Sie können es jetzt erneuern. Es ist gültig bis { $until }.
bar-ending =
    { $days ->
        [0] Es läuft heute ab. Erneuern Sie es jetzt.
        [one] Es läuft morgen ab. Erneuern Sie es jetzt.
       *[other] Es läuft in { $days } Tagen ab. Erneuern Sie es jetzt.
    }
bar-expired = Es ist am { $until } abgelaufen. Beantragen Sie ein neues Zertifikat.
bar-revoked = Es ist widerrufen.
bar-replaced = Ein neueres Zertifikat hat es ersetzt. Behalten Sie die Datei: sie liest noch alte Nachrichten.
bar-unfinished = Es ist noch nicht vollständig. Schließen Sie es ab.

## Die Aufgaben der Startseite

task-draft = Den Antrag für { $name } fortsetzen
task-draft-unnamed = Den begonnenen Antrag fortsetzen
task-draft-says = Nichts ist gesendet. Ihre Antworten sind aufbewahrt.
task-confirm = Den Antrag bestätigen: { $name }
task-confirm-says = Bestätigen Sie den Antrag auf der Seite von eHealth. Danach verfällt er: { $date }.
task-lapsed = Frist zur Bestätigung abgelaufen: { $name }
task-lapsed-says = Zu bestätigen war bis zum { $date }. Haben Sie das getan, schließen Sie hier ab; sonst stellen Sie einen neuen Antrag.
task-prepared = Den Antrag wieder aufnehmen: { $name }
task-prepared-says = Er hielt vor dem Senden an. Der Schlüssel ist aufbewahrt.
task-sent = Zertifikat beantragt: { $name }
task-sent-says = Der Antrag liegt bei eHealth. Sie haben im Augenblick nichts zu tun.
task-refused = eHealth liefert das Zertifikat nicht: { $name }
task-refused-says = Es lehnt jedes Mal ab, wenn man fragt. Fragen Sie das Kontaktzentrum von eHealth nach dem Grund; behalten Sie die Datei bis dahin.
task-answer-lost = Den Antrag prüfen: { $name }
task-answer-lost-says = Die Antwort von eHealth ging verloren. Schließen Sie ab: Clavis fragt zuerst, ob der Antrag angekommen ist.
task-delivered = Das Zertifikat installieren: { $name }
task-delivered-says = eHealth hat es geliefert. Sie brauchen das Passwort des Keystores.
task-installed = Das Zertifikat abschließen: { $name }
task-installed-says = Es ist installiert, aber das Verschlüsselungstoken (ETK) ist noch nicht registriert.
task-activate = Das neue Zertifikat aktivieren: { $name }
task-activate-says = Geben Sie zuerst den neuen Keystore an alle Ihre Programme. Aktivieren Sie danach.
task-handed-over = Den Antrag unterschreiben lassen: { $name }
task-handed-over-says = Der Vertreter unterschreibt mit seiner Karte an einem anderen Computer. Schließen Sie danach hier ab.
task-revocation-lost = Den Widerruf prüfen: { $name }
task-revocation-lost-says = Die Antwort von eHealth ging verloren. Sehen Sie nach, was eHealth auf Ihren Namen hat.
task-renew = Das Zertifikat erneuern: { $name }
task-renew-says = Das geht ab jetzt, und bis { $date }.
task-renew-now = Ohne Aufschub erneuern: { $name }
task-renew-now-says = Nach dem { $date } dient das Zertifikat nicht mehr und kann nicht mehr erneuert werden.
task-expired = Zertifikat abgelaufen: { $name }
task-expired-says = Es ist am { $date } abgelaufen. Beantragen Sie ein neues Zertifikat; behalten Sie die alte Datei, um alte Nachrichten zu lesen.
task-renew-soon = Bald zu erneuern: { $name }
task-renew-soon-says = Das geht ab { $date }.
task-unknown =
    { $count ->
        [one] Ein Keystore, den Clavis nicht kennt
       *[other] { $count } Keystores, die Clavis nicht kennt
    }
task-unknown-says = Übernehmen Sie sie, damit Sie vor ihrem Ablauf erinnert werden. Der erste: { $name }.
window-who-ehealth = eHealth
window-who-card = der Vertreter, mit seiner Karte
home-nothing-waits = Nichts wartet auf Sie.
home-next-date = Nächster Termin: ab { $date } kann erneuert werden.
home-no-keystore = Auf diesem Computer gibt es noch kein Zertifikat.
notice-open = Öffnen

## Eine Organisation fehlt in der Liste

missing-care-project = Worum geht es?
missing-care-project-where = Bei einem Projekt für integrierte Pflege trägt das LIKIV die Personen ein; bei allen anderen Organisationen geschieht das in der Zugangsverwaltung.
missing-care-project-yes = Um ein Projekt für integrierte Pflege
missing-care-project-no = Um ein Krankenhaus, eine Vereinigung, eine Praxis oder eine andere Organisation
missing-confirmed = Hat das LIKIV bestätigt, dass Sie das Zertifikat des Projekts verwalten?
missing-confirmed-where = Das LIKIV schreibt jedem Verwalter eines Zertifikats, den es einträgt.
missing-confirmed-yes = Ja, ich habe die Bestätigung
missing-confirmed-no = Nein, oder ich weiß es nicht
missing-responsible = Welcher Name steht unter „Ihre Verantwortlichen“?
missing-responsible-where = Öffnen Sie auf der Website der sozialen Sicherheit die Zugangsverwaltung für Unternehmen und Organisationen: „Ihre Verantwortlichen“ steht oben rechts. Übernehmen Sie den Namen, der dort neben Ihrer Organisation steht.
missing-responsible-nowhere = Ich kann es nicht sehen
missing-ticked = Ist „eHealth Platform Certificate Manager“ für Sie angekreuzt?
missing-ticked-where = In der Zugangsverwaltung: wählen Sie die Eigenschaft, dann die Benutzer, dann Ihren Namen. Das Kreuz zählt erst, wenn es gespeichert und bestätigt ist.
missing-ticked-yes = Ja, und es ist bestätigt
missing-ticked-no = Nein, oder ich weiß es nicht
missing-not-responsible = Sie sind nicht der Verantwortliche, den das Portal kennt
missing-not-responsible-says = eHealth zeigt eine Organisation nur der Person, die als verantwortlich eingetragen ist. Ihr Name steht in der Zugangsverwaltung für Unternehmen und Organisationen, unter „Ihre Verantwortlichen“, oben rechts. Der Antrag geschieht mit der Karte dieser Person.
missing-not-responsible-who = Der Hauptzugangsverwalter oder der lokale Verwalter Ihrer Organisation.
missing-not-responsible-says-named = Das Portal kennt { $responsible }, und die Karte im Leser gehört { $holder }. eHealth zeigt die Organisation nur mit der Karte von { $responsible }.
missing-not-responsible-who-named = { $responsible }, mit Karte und PIN. Ist das nicht mehr die richtige Person, so ersetzt der lokale Verwalter sie zuerst.
missing-not-responsible-text =
    Guten Tag,

    um das eHealth-Zertifikat unserer Organisation zu beantragen, braucht man den Personalausweis der Person, die in der Zugangsverwaltung für Unternehmen und Organisationen unter „Ihre Verantwortlichen“ steht.

    Können Sie mir sagen, ob Sie das sind? Wenn ja, vereinbaren wir einen Termin: Ihre Karte und Ihre PIN werden zehn Minuten lang gebraucht. Ist die eingetragene Person nicht mehr die richtige, so ist sie zuerst in der Zugangsverwaltung zu ersetzen.

    Vielen Dank
missing-right-not-ticked = Das Recht ist für Sie nicht angekreuzt
missing-right-not-ticked-says = Vielleicht sind Sie Benutzer der Organisation, aber die Anwendung „eHealth Platform Certificate Manager“ ist für Sie nicht angekreuzt. Nach dem Ankreuzen muss man speichern und dann bestätigen.
missing-right-not-ticked-who = Der lokale Verwalter der Eigenschaft, in der Zugangsverwaltung.
missing-right-not-ticked-text =
    Guten Tag,

    ich soll das eHealth-Zertifikat unserer Organisation verwalten. Können Sie für mich die Anwendung „eHealth Platform Certificate Manager“ in der Zugangsverwaltung für Unternehmen und Organisationen ankreuzen?

    Wählen Sie die richtige Eigenschaft, dann die Benutzer, meinen Namen, die Anwendung. Klicken Sie auf Speichern und dann auf Bestätigen: ohne Bestätigung bleibt nichts erhalten.

    Vielen Dank
missing-not-registered = Das LIKIV hat Sie noch nicht eingetragen
missing-not-registered-says = Für ein Projekt für integrierte Pflege trägt das LIKIV die Verwalter von Zertifikaten ein. Solange das nicht geschehen ist, zeigt eHealth nichts.
missing-not-registered-who = Das LIKIV.
missing-not-registered-text =
    Guten Tag,

    ich bin Verantwortlicher eines Projekts für integrierte Pflege und muss dessen eHealth-Zertifikat beantragen. Können Sie mich als Verwalter des eHealth-Zertifikats des Projekts eintragen?

    Mein Name, Vorname, Sprache, Geschlecht und Briefadresse folgen; meine ENSS übermittle ich Ihnen auf dem Weg, den Sie mir nennen.

    Vielen Dank
missing-otherwise = Sind Sie dennoch der Verantwortliche, den das LIKIV oder das Portal kennt: wählen Sie „Eine andere Organisation, für die ich Zertifikate verwalten darf“ und geben Sie Art und Nummer an.

## Papiere

calendar-title = eHealth-Zertifikat erneuern: { $name }
calendar-text = Das Zertifikat kann ab heute erneuert werden, bis { $until }. Nötig sind der Keystore, sein Passwort und der Personalausweis des Vertreters. Öffnen Sie Clavis: die Startseite zeigt die Aufgabe.
calendar-written = Die Kalenderdatei ist geschrieben. Öffnen Sie sie: Ihr Kalender fügt sie hinzu.
sheet-title = eHealth-Keystore: sicher aufzubewahren
sheet-organisation = Organisation
sheet-folder = Ordner des Keystores
sheet-made = Vorbereitet am
sheet-password = Passwort (von Hand zu schreiben)
sheet-kept-by = Aufbewahrt von
sheet-advice-safe = Bewahren Sie dieses Blatt in einem Tresor oder einem verschlossenen Schrank auf.
sheet-advice-apart = Bewahren Sie es nicht beim Computer und nicht bei einer Kopie des Keystores auf.
sheet-advice-lost = Niemand kann dieses Passwort wiederfinden, auch eHealth nicht. Ist es verloren, muss das Zertifikat widerrufen und neu beantragt werden.
sheet-written = Das Blatt ist geschrieben. Drucken Sie es und schreiben Sie das Passwort von Hand: es steht nicht darauf.

## Die Übung am Schalter

rehearsal-person-two-organisations = Hélène, verantwortlich für zwei Organisationen
rehearsal-person-two-organisations-shows = Der übliche Antrag, von der Karte bis zum Zertifikat.
rehearsal-person-not-responsible = Anton, der für nichts verantwortlich ist
rehearsal-person-not-responsible-shows = Die Liste ist leer: warum, und an wen man sich wendet.
rehearsal-person-missing-group = Käthe, deren Vereinigung in der Liste fehlt
rehearsal-person-missing-group-shows = Sie gibt die Vereinigung selbst an: NIHII-GROUP 94988041.
rehearsal-person-right-not-ticked = Jeroen, für den ein Recht nicht angekreuzt ist
rehearsal-person-right-not-ticked-shows = Das Portal nennt ihn als Verantwortlichen des Krankenhauses, das in seiner Liste trotzdem fehlt: warum, und an wen man sich wendet.
rehearsal-person-not-registered = Amina, von einem Projekt für integrierte Pflege
rehearsal-person-not-registered-shows = Das LIKIV hat sie noch nicht eingetragen: die Liste ist leer.
rehearsal-person-ec-card = Hélène, mit der neuesten Karte
rehearsal-person-ec-card-shows = Alles geht wie mit einer älteren Karte.
rehearsal-person-foreigner-card = Jeroen, mit einer Ausländerkarte
rehearsal-person-foreigner-card-shows = Eine belgische Karte für Ausländer unterschreibt wie die eines Belgiers.
rehearsal-fault-one-try-left = Nur ein Versuch bleibt
rehearsal-fault-one-try-left-shows = Clavis fragt ein zweites Mal, bevor es den letzten Versuch verbraucht.
rehearsal-fault-pin-blocked = Die PIN ist gesperrt
rehearsal-fault-pin-blocked-shows = Wer die Karte entsperrt, und wo.
rehearsal-fault-card-expired = Die Karte ist abgelaufen
rehearsal-fault-card-expired-shows = Was vor jedem Antrag gesagt wird.
rehearsal-fault-not-genuine = Die Daten der Karte wurden verändert
rehearsal-fault-not-genuine-shows = Clavis weist eine Karte ab, die nicht echt ist.
rehearsal-fault-maintenance = eHealth wird gewartet
rehearsal-fault-maintenance-shows = Die erste Nachricht misslingt; die nächste kommt durch.
rehearsal-fault-answer-lost = Die Antwort auf den Antrag geht verloren
rehearsal-fault-answer-lost-shows = Der Antrag wird kein zweites Mal gesendet; man fragt eHealth.
rehearsal-fault-inspected = Die Verbindung wird inspiziert
rehearsal-fault-inspected-shows = Was die IT-Abteilung wissen muss.
rehearsal-fault-late = eHealth liefert nach einem Monat
rehearsal-fault-late-shows = Die Aufgabe bleibt auf der Startseite. Lassen Sie einen Monat vergehen.
rehearsal-fault-refused = eHealth lehnt den Antrag ab
rehearsal-fault-refused-shows = Ein Mitarbeiter von eHealth sagte nein: was bleibt, und an wen man sich wendet.
rehearsal-fault-algorithm = eHealth nimmt diese Art zu signieren nicht an
rehearsal-fault-algorithm-shows = Mit der neuesten Karte: wie man eine andere wählt, ohne etwas zu verlieren.
rehearsal-fault-clock = Die Uhr geht falsch
rehearsal-fault-clock-shows = Was Clavis sagt, wenn es bei eHealth schon morgen ist.

## Codes des Schalters

COUNTER-CONTRACT-NOT-SHOWN = Dieser Vertrag wurde nicht gezeigt. Nichts wurde unterschrieben.
    .why = Der Antrag hat sich seither geändert, oder der Schritt wurde übersprungen.
    .now = Lesen Sie den Vertrag dieses Antrags und unterschreiben Sie dann.
    .who = { who-you }
COUNTER-HOLDER-CHANGED = Die Karte im Leser gehört einer anderen Person. Nichts wurde unterschrieben.
    .why = Der Antrag begann mit einer anderen Karte.
    .now = Stecken Sie die erste Karte wieder ein, oder beginnen Sie mit dieser neu.
    .who = { who-holder }
COUNTER-KEYSTORE-UNKNOWN = Dieser Keystore steht nicht mehr auf dem Bildschirm.
    .why = Das Fenster wurde neu geöffnet, oder die Übung begann oder endete inzwischen.
    .now = Gehen Sie zur Liste zurück und wählen Sie ihn neu.
    .who = { who-you }
COUNTER-NO-DATES = Für diesen Keystore gibt es noch keinen Tag zu notieren.
    .why = Sein Zertifikat ist noch nicht installiert, oder Clavis kennt es nicht.
    .now = Schließen Sie zuerst den Antrag ab, oder übernehmen Sie den Keystore.
    .who = { who-you }
COUNTER-NO-REHEARSAL = Es läuft keine Übung.
    .why = Diesen Schritt gibt es nur in einer Übung. Hier ist alles echt.
    .now = Beginnen Sie eine Übung.
    .who = { who-you }
COUNTER-NOT-A-KEYSTORE = Diese Datei ist kein Keystore: { $path }.
    .why = Ein Keystore ist eine PKCS#12-Datei und endet meistens auf .p12 oder .pfx.
    .now = Wählen Sie eine andere Datei.
    .who = { who-you }
COUNTER-OTHER-SIDE = Die Übung und die echte Arbeit bleiben getrennt. Nichts wurde geändert.
    .why = Die Datei oder die Plattform gehört zur anderen Seite.
    .now = Verlassen Sie die Übung, oder beginnen Sie eine, und versuchen Sie es noch einmal.
    .who = { who-you }
COUNTER-QUESTION-OVER = Diese Frage ist nicht mehr offen. Keine PIN wurde verwendet.
    .why = Sie wurde beantwortet oder abgebrochen, oder die Karte wurde herausgenommen.
    .now = Beginnen Sie den Schritt neu.
    .who = { who-you }
COUNTER-TALK-OVER = Dieser Schritt ist nicht mehr offen.
    .why = Inzwischen begann ein anderer, oder er wurde abgebrochen.
    .now = Beginnen Sie neu. { nothing-lost }
    .who = { who-you }

## Was jetzt im Fenster zu tun ist, wo der Satz eines Codes einen Befehl nennt: nach Code

in-window-cert-answer-lost = Senden Sie ihn nicht noch einmal. Die Startseite hat eine Aufgabe dafür: schließen Sie dort ab, dann fragt Clavis, was eHealth hat.
in-window-cert-request-open = Machen Sie mit jenem Keystore weiter: die Startseite hat die Aufgabe. Ist sein Passwort verloren, legen Sie ihn in einen anderen Ordner und beantragen Sie neu.
in-window-cert-pending = Warten Sie: die Startseite sagt, wann es da ist. Nach einer Prüfung von Hand kann es zehn Tage dauern.
in-window-cert-etk-missing = Warten Sie einige Minuten und schließen Sie dann auf der Startseite neu ab.
in-window-cert-not-in-journal = Wartet er auf sein Zertifikat, so schließen Sie ab und geben Sie sein Passwort an.
in-window-cert-not-installed = Schließen Sie zuerst den Antrag dieses Keystores ab.
in-window-cert-renewal-not-possible = Beantragen Sie ein neues Zertifikat.
in-window-cert-renewed-already = Suchen Sie den neueren Keystore bei den Zertifikaten. Ist seine Datei verloren, widerrufen Sie jenes Zertifikat und beantragen Sie ein neues.
in-window-cert-contact-outdated = Geben Sie die Kontaktdaten hier neu an. eHealth schreibt dann an diese Adresse.
in-window-cert-nothing-to-activate = Testen Sie den Keystore: der Test zeigt, was da ist.
in-window-cert-not-revocable = Ist es nicht mehr gültig, beantragen Sie ein neues Zertifikat.
in-window-cert-revocation-lost = Senden Sie ihn nicht noch einmal. Sehen Sie nach, was eHealth auf Ihren Namen hat: dort steht, ob es widerrufen ist.
in-window-cert-not-registered = Sehen Sie in die Liste dessen, was eHealth auf Ihren Namen hat. Verwaltet es jemand anders, so widerruft jene Person es.
in-window-cert-algorithm-refused = Wählen Sie eine andere Art zu unterschreiben. Die PIN wird neu gefragt.
in-window-cert-hand-over-unreadable = Holen Sie die Datei neu von dem Server, auf dem sie vorbereitet wurde.
in-window-cert-hand-over-name = Bereiten Sie auf dem Server neu vor, genau mit dem Namen, den eHealth hat.
in-window-cert-confirmation-open = Haben Sie nicht bestätigt: die Startseite hat die Adresse. Sonst warten Sie und schließen Sie dann dort ab.
in-window-cert-confirmation-lapsed = Stellen Sie einen neuen Antrag und öffnen Sie danach sofort seine Adresse.
in-window-cert-not-foreigner = Mit einer belgischen eID beantragen Sie auf dem üblichen Weg. Sonst prüfen Sie die Nummer im Brief der Gemeinde oder des BIS-Registers.
in-window-cert-not-signed-yet = Der Vertreter unterschreibt zuerst die Übergabedatei, mit seiner Karte. Schließen Sie danach hier ab.
in-window-cert-password-other-rule = Hat ein anderes Programm den Keystore gemacht, so übernehmen Sie ihn zuerst. Sonst tippen Sie das Passwort noch einmal.
in-window-cert-card-unknown-root = Verwenden Sie eine echte belgische Karte.
in-window-cert-ends-soon = Erneuern Sie es jetzt.
in-window-cert-etk-not-in-use = Nach einer Erneuerung: aktivieren Sie es. Sonst: schließen Sie es neu ab.
in-window-cert-revocation-no-address = Nichts: die Antwort von eHealth selbst zählt.
in-window-cert-revoked = Verwenden Sie den neueren Keystore, oder beantragen Sie ein neues Zertifikat.
in-window-keystore-etk-too-early = Schließen Sie zuerst den Antrag ab.
in-window-platform-no-etk = Schließen Sie den Antrag ab. Ein neues Token erscheint manchmal erst nach einigen Minuten.
in-window-platform-environment-no-rehearsal = Beginnen Sie hier eine Übung.
in-window-seal-no-certificate = Schließen Sie zuerst den Antrag ab.
in-window-seal-recipient-unsuitable = Erneuern Sie das Zertifikat, wenn das Token Ihres ist. Sonst holen Sie das Verschlüsselungstoken (ETK) des Empfängers neu.
in-window-rehearsal-clock = Beginnen Sie die Übung neu.
in-window-rehearsal-platform-tls = Verlassen Sie die Übung und beginnen Sie sie danach neu.
in-window-restore-not-empty = Stellen Sie auf einem neuen Computer oder für einen anderen Benutzer wieder her. Keystores allein können einzeln übernommen werden.
in-window-restore-conflict = Sehen Sie nach, was es ist: öffnen Sie jene Datei hier. Verschieben Sie sie und stellen Sie dann neu wieder her.
in-window-secrets-unavailable = Entsperren Sie den Schlüsselbund dieses Computers: Melden Sie sich wenn nötig ab und wieder an. Versuchen Sie es dann noch einmal. { nothing-lost }
in-window-store-archive-not-one = Wählen Sie die Sicherung, die Clavis gemacht hat.
in-window-store-archive-work = Wählen Sie die Sicherung, die Clavis gemacht hat.
in-window-desk-code-unknown = Sehen Sie in die Liste aller Codes.
in-window-wire-proxy-authentication = Nennen Sie in den Einstellungen von Clavis eine Datei mit seiner Adresse samt Name und Passwort: window.toml, Zeile proxy_file. Oder lassen Sie ihn die Adressen von eHealth ohne Anmeldung durchlassen. { not-sent }
in-window-wire-proxy-pac = Nennen Sie in den Einstellungen von Clavis den Proxy, den das Skript wählen würde: window.toml, Zeile proxy. { not-sent }
in-window-wire-tls-inspected = Lassen Sie { $product } die Adressen von eHealth ausnehmen, oder nennen Sie in den Einstellungen von Clavis eine Datei mit dessen Stelle: window.toml, Zeile ca_files. { not-sent }
