# Zugangsverwaltung am Schalter.

ACCESS-COLUMN-UNKNOWN = Eine Spalte kann das nicht enthalten.
    .why = „{ $field }“ ist keine Angabe eines Exports.
    .now = Wählen Sie eine Angabe aus der Liste.
    .who = { who-you }
ACCESS-DAY = Das ist kein Datum.
    .why = „{ $text }“ lässt sich nicht als Tag lesen.
    .now = Schreiben Sie Jahr, Monat und Tag: 2026-01-31.
    .who = { who-you }
ACCESS-IMPORT-NODE = Die Ebene dieses Exports ist nicht bekannt.
    .why = Die Datei sagt nicht, von welcher Ebene sie die Liste ist.
    .now = Wählen Sie die Ebene im Baum; fügen Sie sie zuerst hinzu, wenn sie fehlt.
    .who = { who-you }
ACCESS-IMPORT-OVER = Diese Datei ist nicht mehr geöffnet.
    .why = Clavis wurde neu gestartet, oder andere Dateien wurden seither geöffnet.
    .now = Wählen Sie die Datei noch einmal.
    .who = { who-you }
ACCESS-IMPORT-SUSPICIOUS = Dieser Export ist vielleicht nicht der, den Sie meinen.
    .why = { $detail }.
    .now = Prüfen Sie Ebene und Datei. Wenn sie stimmen, lesen Sie ihn trotzdem ein (--all-the-same). Bekanntes wurde nicht geändert.
    .who = { who-you }
ACCESS-JOB-UNKNOWN = Für diese Stelle gibt es keine Vorlage.
    .why = „{ $name }“ ist keine der Vorlagen der Organisation.
    .now = Fügen Sie zuerst die Vorlage hinzu, oder wählen Sie eine andere.
    .who = { who-you }
ACCESS-KEPT-UNREADABLE = Eine behaltene Angabe ist nicht lesbar.
    .why = Sie stammt von einem anderen Clavis, oder die Daten sind beschädigt.
    .now = Installieren Sie die neueste Version; sonst spielen Sie eine Sicherung zurück.
    .who = { who-makers }
ACCESS-MANUAL-UNKNOWN = Diese Anleitung ist nicht bekannt.
    .why = „{ $manual }“ ist keine davon.
    .now = Wählen Sie 000, 001, 002 oder 003, oder nennen Sie die Ebene.
    .who = { who-you }
ACCESS-NAME-MISSING = Ein Text fehlt.
    .why = Hier wird ein Name oder ein Grund verlangt.
    .now = Schreiben Sie ihn hin.
    .who = { who-you }
ACCESS-NO-LINK = Dieser Schritt führt zu keiner Seite.
    .why = Er hat keinen Link, oder er steht nicht mehr im Ablauf.
    .now = Öffnen Sie das Portal selbst und folgen Sie den Schritten.
    .who = { who-you }
ACCESS-NO-MAIL = Diese Aufgabe hat keine Mail.
    .why = Ihr Ablauf schreibt niemandem.
    .now = Folgen Sie ihren Schritten.
    .who = { who-you }
ACCESS-NO-PROPOSAL = Clavis hat hier nichts vorzuschlagen.
    .why = Einen Vorschlag gibt es für Benutzername und erstes Passwort; zuerst braucht es den Namen der Person.
    .now = Füllen Sie den Namen aus, oder die Angabe selbst.
    .who = { who-you }
ACCESS-NOT-GIVEN = Es gibt nichts zu kopieren.
    .why = „{ $input }“ ist nicht ausgefüllt. Ein Passwort wird nie behalten: Nach einem Neustart wird es wieder verlangt.
    .now = Füllen Sie es zuerst aus.
    .who = { who-you }
ACCESS-PERSON-NUMBER = Eine Person wird hier nicht mit ihrer Nummer genannt.
    .why = Eine Nummer in einem Befehl bliebe im Verlauf und in Listen des Systems stehen.
    .now = Nehmen Sie den Kurznamen aus der Liste, oder den Namen der Person.
    .who = { who-you }
ACCESS-PERSON-SEVERAL = Mehrere Personen passen.
    .why = „{ $name }“ passt zu mehr als einer.
    .now = Nehmen Sie den Kurznamen aus der Liste der Personen.
    .who = { who-you }
ACCESS-QUESTION-UNKNOWN = Diese Frage wird nicht gestellt.
    .why = Sie ist schon geklärt, oder die Antwort ist keine der möglichen.
    .now = Sehen Sie sich die Diagnose noch einmal an.
    .who = { who-you }
ACCESS-REGISTER-UNKNOWN = Dieses Register ist nicht bekannt.
    .why = „{ $register }“ steht nicht im Katalog.
    .now = Wählen Sie eines von denen, die bei der Person stehen.
    .who = { who-you }
ACCESS-TASK-BEFORE = Dieses Datum liegt vor dem anderen.
    .why = Das Ende kann nicht vor dem Anfang liegen.
    .now = Berichtigen Sie eines von beiden.
    .who = { who-you }
ACCESS-TASK-UNKNOWN = Diese Aufgabe gibt es nicht.
    .why = „{ $task }“ steht nicht in der Liste, oder die Person wurde gelöscht.
    .now = Sehen Sie die Liste der Aufgaben an.
    .who = { who-you }
ACCESS-WORD-UNKNOWN = Dieses Wort des Portals ist nicht bekannt.
    .why = „{ $word }“ steht nicht bei den Wörtern, oder die Sprache ist keine des Portals.
    .now = Nehmen Sie ein Wort aus der Liste, in fr, nl oder de.
    .who = { who-you }
ACCESS-WORKFLOWS = Die Abläufe von Clavis sind nicht lesbar.
    .why = Das ist ein Fehler des Programms. { technical-reason }
    .now = Installieren Sie die neueste Version.
    .who = { who-makers }
WINDOW-BROWSER = Die Seite wurde nicht geöffnet.
    .why = Das System hat kein Programm für diese Adresse. { technical-reason }
    .now = Öffnen Sie sie selbst: Ihre Adresse steht auf dem Bildschirm.
    .who = { who-you }

access-level =
    { $level ->
         [entity] Rechtsperson
         [quality] Eigenschaft
         [subdivision] Unterabteilung
        *[site] Standort
    }
access-function =
    { $standing ->
         [in-force] In Kraft
         [ends-soon] Endet in den nächsten 30 Tagen
         [not-yet] Beginnt später
         [over] Beendet
        *[without-start] Ohne Anfangsdatum
    }
access-manual-of =
    { $manual ->
         [000] Arzneimittelagentur (FAAGP)
         [001] Krankenhaus: Verfügbarkeitshonorare (LIKIV)
         [002] Mammographieeinheit: Heracles
        *[003] Projekt für integrierte Pflege
    }
access-org-next = Lesen Sie nun einen Export der Benutzer ein: Er zeigt, wer wo Zugang hat.
access-import-remark = { $what } ({ $count }×: Zeilen { $lines })
access-somebody = jemand in der Organisation
access-who-portal = das Portal
access-who-office = die Stelle, an die geschrieben wurde
access-who =
    { $who ->
         [representative] der gesetzliche Vertreter
         [legal-representative] der gesetzliche Vertreter
         [certificate-manager] der Zertifikatsverwalter
        *[other] jemand anderes
    }
access-language =
    { $language ->
         [fr] Französisch
         [nl] Niederländisch
        *[de] Deutsch
    }
access-yes-no =
    { $answer ->
         [yes] Ja
        *[no] Nein
    }
access-task-state =
    { $state ->
         [draft] Etwas fehlt, oder eine Voraussetzung ist nicht erfüllt.
         [ready] Alles ist bereit: am Portal zu erledigen.
         [on-portal] Am Portal begonnen.
         [saved] Gespeichert, nicht bestätigt: Am Portal ist noch nichts festgehalten. Bestätigen Sie.
         [confirmed] Am Portal bestätigt.
         [sent] Gesendet: Es wird auf eine Antwort gewartet.
         [waiting] Bestätigt. Es wirkt spätestens { $date }.
         [effective] Es sollte wirken. Der nächste Export beweist es.
         [answered] Die Antwort ist da.
         [verified] Erledigt, mit Beleg.
         [blocked] Blockiert: Sehen Sie die Abhilfe an.
        *[cancelled] Aufgegeben.
    }
access-task-parts =
    { $left ->
         [0] Alle Teile sind erledigt. Der nächste Export weist sie nach.
        *[other] { $done } von { $of } Teilen erledigt.
    }
access-task-became =
    { $state ->
         [draft] Zu ergänzen
         [ready] Bereit
         [on-portal] Am Portal begonnen
         [saved] Gespeichert
         [confirmed] Bestätigt
         [sent] Gesendet
         [waiting] In Erwartung
         [effective] Wirksam
         [answered] Antwort erhalten
         [verified] Belegt
         [blocked] Blockiert
        *[cancelled] Aufgegeben
    }
access-proof =
    { $kind ->
         [export] Export vom { $date }, Zeilen { $lines }
         [absent] Export vom { $date }, ohne diese Zeile
         [file] Datei { $file }
         [statement] Aussage: { $text }
        *[parts] Jeder Teil ist belegt ({ $count })
    }
access-corrected =
    { $kind ->
         [renamed] Die Ebene heißt jetzt { $name }.
         [removed] { $name } steht nicht mehr im Baum.
         [same] Es ist dieselbe Organisation wie { $name }, unter einer anderen Nummer.
         [apart] { $name } ist wieder eine eigene Organisation.
         [one-person] Die beiden sind eine Person: { $name }.
        *[two-people] { $name } ist wieder eine eigene Person.
    }
access-warned =
    { $kind ->
         [equal] { $name } ist gleich { $other }: Ist das gewollt?
         [small-letter] { $name } beginnt mit einem kleinen Buchstaben.
         [doubtful] { $name } hat eine ungewöhnliche Form: zu prüfen.
         [overridden] Übergangen, mit schriftlichem Grund: { $name }
         [address-of] { $name } hat diese E-Mail-Adresse bereits: Jede Person hat ihre eigene.
         [user-name-of] { $name } hat diesen Benutzernamen bereits: Er ist im ganzen Portal einmalig.
         [other-user-name] { $name } hat bereits einen anderen Benutzernamen, und der ändert sich nie.
        *[first] Zuerst zu erledigen: { $name } ({ $other })
    }
access-caution =
    { $kind ->
         [number] Eine Nationalregisternummer steht darin: Eine gewöhnliche Mail kann unterwegs gelesen werden. Fragen Sie nach einem anderen Weg.
         [number-in-name] Eine Nationalregisternummer steht im Namen einer Anlage.
         [number-in-file] In der Datei { $name } steht eine Nationalregisternummer. Entfernen Sie sie, oder fragen Sie nach einem anderen Weg.
         [not-looked-into] Clavis kann nicht in { $name } hineinsehen: Prüfen Sie selbst, dass keine Nationalregisternummer darin steht.
        *[no-address] Keine Adresse bekannt von { $name }: Rufen Sie an oder ergänzen Sie sie.
    }
access-mail-written = Die Mail steht bereit in dieser Datei. Öffnen Sie sie in Ihrem Mailprogramm, lesen Sie sie und senden Sie sie.
access-made = Erstellte Aufgaben: { $count }.
access-no-function = Es ist keine Funktion vergeben.
access-needs-function = Es ist keine Funktion vergeben; eine von diesen ist nötig: { $what }.
access-joiner = steht in der Personalliste und in keinem Export
access-staff-unclear = Zeile { $line }: Der Name passt zu mehreren Personen, und die Nummer fehlt.
access-diagnosis-then =
    { $state ->
         [good] Nach allem, was bekannt ist, hat diese Person Zugang.
        *[ask] Beantworten Sie die Fragen, oder senden Sie sie jemandem im Haus.
    }
access-certificate-target = eHealth-Zertifikat von { $name }
access-certificate-valid =
    { $state ->
         [true] Das Zertifikat der Organisation ist gültig, und seine letzten 90 Tage haben noch nicht begonnen.
         [false] Das Zertifikat der Organisation ist in seinen letzten 90 Tagen oder abgelaufen.
        *[unknown] Clavis kennt auf diesem Computer kein Zertifikat dieser Organisation.
    }
access-certificate-offered =
    { $state ->
         [true] Die Zertifikatsanfrage bietet dieser Person die Organisation an.
         [false] Die Zertifikatsanfrage bietet dieser Person die Organisation nicht an.
        *[unknown] Bietet die Zertifikatsanfrage dieser Person die Organisation an?
    }
access-certificate-responsible =
    { $state ->
         [true] Diese Person steht unter „{ $word }“.
         [false] Jemand anders steht unter „{ $word }“.
        *[unknown] Steht diese Person unter „{ $word }“?
    }
access-certificate-ticked =
    { $state ->
         [true] „{ $word }“ ist für diese Person angekreuzt.
         [false] „{ $word }“ ist für diese Person nicht angekreuzt.
        *[unknown] Ist „{ $word }“ für diese Person angekreuzt?
    }
access-certificate-szv =
    { $state ->
         [true] Die Person ist in SZV als Verwalter des eHealth-Zertifikats eingetragen.
         [false] Die Person ist in SZV nicht als Verwalter des eHealth-Zertifikats eingetragen.
        *[unknown] Ist die Person in SZV als Verwalter des eHealth-Zertifikats eingetragen?
    }
access-certificate-asked = Mit der Karte dieser Person gefragt am { $date }.
access-certificate-seen = Im Portal notiert am { $date }.
access-certificate-then =
    { $state ->
         [good] Nach allem, was bekannt ist, ist das Zertifikat in Ordnung, und diese Person kann es erneuern.
        *[unknown] Sehen Sie nach, ob ein Keystore dieser Organisation auf einem anderen Computer ist. Gibt es keinen, beantragen Sie ein Zertifikat.
    }
access-record =
    { $state ->
         [whole] Das Register ist unversehrt: { $count } Einträge.
         [changed] Das Register wurde von außen geändert, ab dem Eintrag { $from }.
         [truncated] Das Ende des Registers fehlt.
         [rewritten] Das Register wurde neu geschrieben: Es ist nicht das, welches Clavis sich gemerkt hat.
        *[behind] Das Register endet vor dem Eintrag { $from } des Blattes.
    }
access-record-alarm = Nichts ist gesperrt. Öffnen Sie das Register, vergleichen Sie es mit einem gedruckten Kopf, und suchen Sie, wer an diese Datei konnte.
access-record-task = Das Register der Zugangsverwaltung ist nicht mehr unversehrt
access-event =
    { $event ->
         [organisation-added] Organisation hinzugefügt
         [node-added] Ebene hinzugefügt
         [export-taken] Export eingelesen
         [tree-corrected] Baum von Hand berichtigt
         [node-said] Vermerkt, was das Portal auf einer Ebene zeigt
         [entry-said] Eintrag in einem anderen Register vermerkt
         [job-kept] Stellenvorlage behalten
         [job-dropped] Stellenvorlage entfernt
         [want-kept] Wunsch behalten
         [want-dropped] Wunsch entfernt
         [staff-taken] Personalliste übernommen
         [task-made] Aufgaben erstellt
         [task-filled] Angabe ausgefüllt
         [task-proven] Beleg gegeben
         [task-parts] Teile einer Aufgabe verfolgt
         [task-case] Lage der Person vermerkt
         [task-settle] Voraussetzung festgestellt
         [task-override] Voraussetzung übergangen
         [task-open-portal] Portal geöffnet
         [task-step-done] Schritt erledigt
         [task-saved] Am Portal gespeichert
         [task-confirmed] Am Portal bestätigt
         [task-not-confirmed] Nicht bestätigt: noch einmal zu tun
         [task-sent] Nachricht gesendet
         [task-works] Wirkt bereits
         [task-answered] Antwort erhalten
         [task-blocked] Aufgabe blockiert
         [task-resume] Aufgabe fortgesetzt
         [task-cancel] Aufgabe aufgegeben
         [certificate-offered] Einer Karte angebotene Organisationen notiert
         [question-answered] Frage beantwortet
         [workflows-updated] Abläufe aktualisiert
         [word-corrected] Wort des Portals berichtigt
         [number-shown] Nationalregisternummer ganz gezeigt
         [number-copied] Nationalregisternummer kopiert
         [person-erased] Person gelöscht
         [person-erased-again] Person aus einer alten Kopie wieder gelöscht
         [retention-erased] Alte Daten gelöscht
         [chain-acknowledged] Trotz eines Fehlers im Register fortgesetzt
        *[other] Andere Änderung
    }
access-erased = Die Person ist gelöscht (betroffene Dokumente: { $count }). Das Register bleibt unversehrt und sagt nicht mehr, um wen es ging.
access-left-out = Was über die Zugänge bekannt ist, ist nicht in dieser Sicherung ({ $reason }).
access-restored =
    { $state ->
         [restored] Die Zugangsverwaltung ist wieder so, wie sie am { $date } war. Wen Sie seither gelöscht haben: Löschen Sie diese Personen hier noch einmal.
         [same] Die Zugangsverwaltung war schon hier, genau wie in der Sicherung.
         [newer] Was hier über die Zugänge bekannt ist, ist neuer als die Sicherung: Es bleibt, wie es ist.
        *[other] Was hier und was in der Sicherung über die Zugänge steht, hat sich verschieden weiterentwickelt: Was hier ist, bleibt, wie es ist. Die Sicherung behält das andere.
    }
access-erased-again = Wer hier gelöscht wurde, ist auch darin gelöscht.
access-workspace-written = Geben Sie diese Datei weiter und das Passwort auf einem anderen Weg.
access-workspace-taken =
    { $state ->
         [newer] Übernommen: { $count } neue Einträge.
         [same] Beide sind gleich: nichts zu übernehmen.
        *[older] Diese Datei ist älter als das Hiesige: Nichts wurde übernommen.
    }
access-group =
    { $group ->
         [cam] Hauptzugangsverwalter
         [quality] Eigenschaften
         [subdivision] Unterabteilungen und Standorte
         [users] Benutzer
         [famhp] Arzneimittelagentur
         [heracles] Heracles
         [inami] LIKIV
         [inclusion] Projekte für integrierte Pflege
        *[certificate] Zertifikate
    }
access-wait =
    { $kind ->
         [minutes] { $minutes } Minuten warten.
         [working-days] { $working } Arbeitstage warten.
         [days] { $days } Tage warten.
        *[next-day] Bis zum nächsten Tag warten.
    }
access-about = { $name }: { $text }.
access-none = Hier ist noch nichts.
access-no-task = Keine Aufgaben.
access-no-difference = Nichts weicht vom Gewünschten ab.
access-taken = Export eingelesen: { $lines } Zeilen, { $people } Personen.
access-checked = Nichts zu beanstanden (gelesene Dateien: { $count }).
access-updated = Die Abläufe vom { $date } sind in Gebrauch.
label-access-head = Kopf des Registers
label-access-own = Ordner Ihrer eigenen Dateien
ask-access-erase = { $name } überall löschen? Schreiben Sie ja aus.

dialog-choose-export = Einen Export eines Portals wählen
dialog-export-files = Exporte
dialog-choose-staff = Eine Personalliste wählen
dialog-staff-files = Personallisten
dialog-choose-evidence = Die Datei wählen, die es belegt
dialog-any-files = Alle Dateien
dialog-choose-workflows = Den Ordner mit eigenen Abläufen wählen
dialog-save-workspace = Wohin die Datei für eine Kollegin oder einen Kollegen kommt
dialog-open-workspace = Die Datei einer Kollegin oder eines Kollegen wählen

step-import-read = Zeilen lesen
step-import-compare = Mit dem Bekannten vergleichen
step-import-keep = Aufbewahren
stopped-import = Angehalten. Nichts wurde geändert.
stopped-import-kept = Beim Aufbewahren angehalten: Der ganze Export ist da, oder nichts. Sehen Sie mit clavis access org exports nach.
