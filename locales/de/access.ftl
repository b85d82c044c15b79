# Zugangsverwaltung: die Abläufe, ihre Aktualisierungen, die Aufgaben.

## Teile von Sätzen

# $line: 0, wenn es keine gibt.
access-where =
    { $line ->
        [0] In { $file }
       *[other] In { $file }, Zeile { $line }
    }
access-manual =
    { $manual ->
        [all] Das gilt für jedes Handbuch.
       *[other] Es geht um das Handbuch { $manual }.
    }
access-set-stays = Die bisherigen Abläufe bleiben in Gebrauch.
access-value-reason =
    { $reason ->
        [empty] Es ist nichts ausgefüllt.
        [too-long] Das ist länger, als ein Formular annimmt.
        [charset] Darin steht ein unsichtbares Zeichen, etwa ein Tabulator.
        [digit] Ein Name hat keine Ziffern.
        [no-day] Das ist kein Tag des Kalenders. Schreiben Sie zum Beispiel 01-07-2025.
        [no-choice] Das ist keine der Möglichkeiten.
        [not-yes] Ohne ein Ja beginnt die Aufgabe nicht.
       *[other] Er folgt seiner Regel nicht.
    }
access-state =
    { $state ->
        [draft] Der Aufgabe fehlt noch etwas.
        [ready] Die Aufgabe kann beginnen.
        [on-portal] Sie sind am Portal.
        [saved] Es ist gespeichert, aber noch nicht bestätigt.
        [confirmed] Es ist bestätigt.
        [sent] Die Nachricht ist unterwegs.
        [waiting] Die Wartezeit läuft.
        [effective] Es sollte funktionieren; der Nachweis fehlt.
        [answered] Die Antwort ist da.
        [verified] Die Aufgabe ist erledigt und nachgewiesen.
        [blocked] Die Aufgabe ist blockiert.
        [cancelled] Die Aufgabe wurde aufgegeben.
       *[other] Die Aufgabe steht an einer anderen Stelle.
    }
access-proofs =
    { $known ->
        [export] Hier zählt nur ein Export.
        [file] Hier zählt nur eine Datei.
        [statement] Hier zählt nur eine Erklärung.
        [export-file] Hier zählt ein Export oder eine Datei.
        [export-statement] Hier zählt ein Export oder eine Erklärung.
        [file-statement] Hier zählt eine Datei oder eine Erklärung.
        [none] Hier werden die Teile nachgewiesen.
       *[other] Hier zählt ein Export, eine Datei oder eine Erklärung.
    }
fact-input = ‹Feld›
fact-manual = ‹Handbuch›
fact-other = ‹andere›
fact-state = ‹Zustand›
fact-workflow = ‹Ablauf›

## Die Dateien der Abläufe

ACCESS-WORKFLOW-SYNTAX = Die Datei { $file } lässt sich nicht lesen.
    .why = { access-where }: { $detail }.
    .now = Berichtigen Sie diese Zeile, oder entfernen Sie Ihre Datei: Dann gilt die von Clavis.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-FORMAT-NEWER = Diese Abläufe wurden für ein neueres Clavis geschrieben.
    .why = Sie haben die Form { $found }; diese Version liest Formen bis { $known }.
    .now = Installieren Sie die neueste Version von Clavis. Bis dahin bleiben die bisherigen Abläufe in Gebrauch.
    .who = { who-it }
ACCESS-WORKFLOW-SET-MISSING = Die Sammlung der Abläufe ist nicht vollständig.
    .why = Die Datei { $file }, die ihre Form und ihr Datum nennt, fehlt.
    .now = Kopieren Sie den ganzen Ordner noch einmal.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-KEY-UNKNOWN = Ein Schlüssel des Ablaufs ist nicht bekannt: { $found }.
    .why = { access-where }, bei { $place }. Bekannte Schlüssel: { $known }.
    .now = Berichtigen Sie die Schreibweise, oder entfernen Sie den Schlüssel.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-KEY-MISSING = Ein Schlüssel des Ablaufs fehlt: { $wanted }.
    .why = { access-where }, bei { $place }, muss er stehen.
    .now = Fügen Sie ihn hinzu; docs/workflows.md zeigt die Form.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-VALUE-WRONG = Ein Wert des Ablaufs ist nicht brauchbar.
    .why = { access-where }, bei { $place }: { $detail }.
    .now = Berichtigen Sie den Wert; docs/workflows.md sagt, welche passen.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-KIND-UNKNOWN = Der Ablauf fragt nach einer Art von Wert, die es nicht gibt: { $found }.
    .why = { access-where }, bei { $place }. Bekannte Arten: { $known }.
    .now = Wählen Sie eine Art aus der Liste.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-LANGUAGE-MISSING = Einem Text fehlt eine Sprache: { $language }.
    .why = { access-where }, der Text { $place }.
    .now = Schreiben Sie den Text auf Französisch, Niederländisch, Deutsch und Englisch.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-LANGUAGES-EQUAL = Ein Text ist in zwei Sprachen derselbe.
    .why = { access-where }, der Text { $place } ist gleich in { $language } und { $other }.
    .now = Übersetzen Sie ihn. Ist er wirklich derselbe, nehmen Sie { $place } in die Liste same auf.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-SAME-NEEDLESS = Die Liste same nennt einen Text ohne Grund: { $found }.
    .why = { access-where }: Dieser Text ist in jeder Sprache anders, oder es gibt ihn nicht.
    .now = Nehmen Sie ihn aus der Liste.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-BRACE-UNKNOWN = Eine geschweifte Klammer in einem Text bedeutet nichts: { $found }.
    .why = { access-where }, der Text { $place }.
    .now = Verwenden Sie word, link, contact, input, person, node oder organisation; docs/workflows.md zeigt, wie.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-BRACES-DIFFER = Die Sprachen eines Textes nennen nicht dieselben Dinge.
    .why = { access-where }, der Text { $place }: { $language } hat andere Klammern als das Französische.
    .now = Setzen Sie in jeder Sprache dieselben Klammern.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-WORD-UNKNOWN = Der Ablauf nennt ein Portalwort, das es nicht gibt: { $found }.
    .why = { access-where }, bei { $place }.
    .now = Berichtigen Sie den Namen, oder fügen Sie das Wort in Ihrem Ordner words hinzu.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-LINK-UNKNOWN = Der Ablauf nennt einen Link, den es nicht gibt: { $found }.
    .why = { access-where }, bei { $place }.
    .now = Berichtigen Sie den Namen, oder fügen Sie den Link in links.toml hinzu.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-CONTACT-UNKNOWN = Der Ablauf nennt einen Kontakt, den es nicht gibt: { $found }.
    .why = { access-where }, bei { $place }.
    .now = Berichtigen Sie den Namen, oder fügen Sie den Kontakt in contacts.toml hinzu.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-INPUT-UNKNOWN = Der Ablauf nennt ein Feld, das er nicht hat: { $found }.
    .why = { access-where }, bei { $place }.
    .now = Berichtigen Sie den Namen, oder fügen Sie das Feld unter input hinzu.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-UNKNOWN = Einen Ablauf, der hier genannt wird, gibt es nicht: { $found }.
    .why = { access-where }, bei { $place }.
    .now = Berichtigen Sie die Kennung, oder fügen Sie die Datei dieses Ablaufs hinzu.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-STEPS-UNKNOWN = Der Ablauf verwendet gemeinsame Schritte, die es nicht gibt: { $found }.
    .why = { access-where }, bei { $place }.
    .now = Berichtigen Sie den Namen, oder fügen Sie diese Schritte in steps.toml hinzu.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-PART-UNKNOWN = Der Ablauf wartet auf einen Teil, den er nicht hat: { $found }.
    .why = { access-where }, bei { $place }.
    .now = Berichtigen Sie den Namen unter after, oder fügen Sie den Teil hinzu.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-ROLE-UNKNOWN = Der Ablauf nennt eine Rolle, die es nicht gibt: { $found }.
    .why = { access-where }, bei { $place }.
    .now = Berichtigen Sie den Namen, oder fügen Sie die Rolle in catalogue.toml hinzu.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-TWICE = Ein Name steht für zwei Dinge: { $found }.
    .why = { access-where }, bei { $place }.
    .now = Geben Sie einem davon einen anderen Namen, oder entfernen Sie es.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-ID-OTHER = Die Kennung ist nicht die der Datei.
    .why = { access-where }: Die Kennung ist { $found }, der Dateiname sagt { $wanted }.
    .now = Benennen Sie die Datei um, oder berichtigen Sie die Kennung.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-CIRCLE = Abläufe warten aufeinander.
    .why = { access-where }: { $ids }. Keiner könnte beginnen.
    .now = Entfernen Sie einen dieser Verweise.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-NO-END = Der Ablauf kommt an kein Ende.
    .why = { access-where }: Kein Schritt erreicht { $wanted }. { access-manual }
    .now = Setzen Sie reaches an den letzten Schritt, zum Beispiel mit save-confirm.
    .who = { who-you-or-it }

## Die signierten Aktualisierungen

ACCESS-UPDATE-UNREADABLE = Die Aktualisierung der Abläufe lässt sich nicht lesen.
    .why = Die Datei { $file } fehlt oder hat nicht ihre Form.
    .now = Laden Sie sie noch einmal herunter. { access-set-stays }
    .who = { who-you-or-it }
ACCESS-UPDATE-KEY-UNKNOWN = Niemand, der bekannt ist, hat diese Aktualisierung signiert.
    .why = Der Schlüssel { $found } ist keiner von denen dieser Version von Clavis.
    .now = Prüfen Sie, woher die Datei kommt. Kommt sie von den Machern, installieren Sie zuerst die neueste Version von Clavis. { access-set-stays }
    .who = { who-you-or-it }
ACCESS-UPDATE-SIGNATURE-WRONG = Die Signatur der Aktualisierung stimmt nicht.
    .why = Ihre Liste wurde nach dem Signieren geändert, oder der Download ist beschädigt.
    .now = Laden Sie sie noch einmal von der offiziellen Stelle herunter. { access-set-stays }
    .who = { who-you-or-it }
ACCESS-UPDATE-OLDER = Diese Abläufe sind nicht neuer als die in Gebrauch.
    .why = Die Aktualisierung ist vom { $found }, die Sammlung in Gebrauch vom { $known }.
    .now = Es ist nichts zu tun. { access-set-stays }
    .who = { who-you }
ACCESS-UPDATE-FILE-MISSING = In der Aktualisierung fehlt eine Datei.
    .why = Ihre Liste nennt { $file }, die nicht dabei ist.
    .now = Laden Sie sie noch einmal vollständig herunter. { access-set-stays }
    .who = { who-you-or-it }
ACCESS-UPDATE-FILE-CHANGED = Eine Datei der Aktualisierung ist nicht die signierte.
    .why = { $file } wurde geändert oder steht nicht in der signierten Liste.
    .now = Laden Sie sie noch einmal herunter. Ihre eigenen Änderungen gehören in Ihren eigenen Ordner. { access-set-stays }
    .who = { who-you-or-it }
ACCESS-UPDATE-FORMAT-NEWER = Die Aktualisierung ist für ein neueres Clavis.
    .why = Sie hat die Form { $found }; diese Version liest Formen bis { $known }.
    .now = Installieren Sie die neueste Version von Clavis. { access-set-stays }
    .who = { who-it }
ACCESS-UPDATE-SET-WRONG = Die Aktualisierung ist signiert, enthält aber einen Fehler.
    .why = { $detail }.
    .now = Melden Sie es den Machern von Clavis. { access-set-stays }
    .who = { who-makers }

## Die Aufgaben

ACCESS-TASK-VALUE = Der Wert des Feldes { $input } passt nicht.
    .why = { access-value-reason }
    .now = Berichtigen Sie ihn. Was schon ausgefüllt ist, bleibt.
    .who = { who-you }
ACCESS-TASK-WORKFLOW-UNKNOWN = Den Ablauf { $workflow } dieser Aufgabe gibt es nicht mehr.
    .why = Er stand in Ihrem eigenen Ordner oder in einer anderen Sammlung von Abläufen.
    .now = Legen Sie seine Datei zurück. Die Aufgabe bleibt, wie sie ist.
    .who = { who-you-or-it }
ACCESS-TASK-NAME-UNKNOWN = Der Ablauf { $workflow } hat nichts, was { $found } heißt.
    .why = Dieser Name ist weder Feld noch Bedingung, Schritt oder Teil dieses Ablaufs.
    .now = Sehen Sie die Namen im Ablauf nach, und versuchen Sie es erneut.
    .who = { who-you }
ACCESS-TASK-NOT-READY = Die Aufgabe kann noch nicht beginnen.
    .why = Es fehlt: { $missing }.
    .now = Füllen Sie die Felder aus. Über eine Bedingung, die nicht erfüllt ist, können Sie sich mit schriftlichem Grund hinwegsetzen.
    .who = { who-you }
ACCESS-TASK-NOT-POSSIBLE = Das ist jetzt nicht möglich.
    .why = { access-state }
    .now = Sehen Sie sich die Aufgabe an: Sie zeigt, was als Nächstes kommt. Es wurde nichts geändert.
    .who = { who-you }
ACCESS-TASK-NOT-CONFIRMED = Am Portal ist noch nichts gespeichert.
    .why = Die erste Seite wurde gespeichert, die Bestätigung der zweiten aber nicht gesehen.
    .now = Gehen Sie zum Portal zurück, und bestätigen Sie. Ist die Seite geschlossen, geben Sie alles neu ein.
    .who = { who-you }
ACCESS-TASK-REASON-MISSING = Ein schriftlicher Grund ist nötig.
    .why = Später will jemand wissen, warum das so entschieden wurde.
    .now = Schreiben Sie den Grund in wenigen Worten auf.
    .who = { who-you }
ACCESS-TASK-TIME-AHEAD = Dieser Zeitpunkt liegt noch vor uns.
    .why = Nach diesem Computer liegt { $date } in der Zukunft.
    .now = Prüfen Sie die angegebene Zeit und die Uhr des Computers.
    .who = { who-you }
ACCESS-TASK-EVIDENCE-KIND = Dieser Nachweis zählt hier nicht.
    .why = { access-proofs }
    .now = Geben Sie einen anderen Nachweis, am besten den nächsten Export des Portals.
    .who = { who-you }
ACCESS-TASK-EVIDENCE-OLDER = Der Export ist von vor der Aufgabe.
    .why = Er ist vom { $found }, und getan wurde es am { $date }.
    .now = Machen Sie am Portal einen neuen Export, und lesen Sie ihn ein.
    .who = { who-you }
ACCESS-TASK-BATCH-OTHER = Diese Aufgabe passt nicht in diese Reihe.
    .why = Die Reihe ist vom Ablauf { $wanted }, die Aufgabe von { $found }.
    .now = Machen Sie für sie eine andere Reihe.
    .who = { who-you }
ACCESS-TASK-VERSION-NEWER = Eine Aufgabe wurde von einem neueren Clavis aufbewahrt.
    .why = Sie hat die Form { $found }; diese Version liest Formen bis { $known }.
    .now = Installieren Sie die neueste Version von Clavis. { nothing-lost }
    .who = { who-it }
ACCESS-TASK-UNREADABLE = Eine aufbewahrte Aufgabe lässt sich nicht lesen.
    .why = Was aufbewahrt wurde, hat nicht die Form einer Aufgabe.
    .now = Stellen Sie die letzte Sicherung wieder her. Sehen Sie am Portal nach, wie weit die Arbeit ist.
    .who = { who-it }
