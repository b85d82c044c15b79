# Wörter, die alle Sätze teilen, und die Zeilen der Befehlszeile.

## Wer es tut. Hinter jedem Code steht eine dieser Zeilen.

who-you = Sie, an diesem Computer.
who-holder = Sie, der Inhaber der Karte.
who-representative = Sie, der Vertreter der Organisation, mit Ihrer eigenen Karte.
who-it = Ihre IT-Abteilung.
who-you-or-it = Sie, oder Ihre IT-Abteilung.
who-it-ehealth = Ihre IT-Abteilung. Bleibt es so: das Kontaktzentrum von eHealth, 02 788 51 55.
who-ehealth = Das Kontaktzentrum von eHealth, 02 788 51 55.
who-municipality = Der Inhaber der Karte, am Schalter der Gemeinde.
who-makers = Ihre IT-Abteilung, die diesen Code den Autoren von Clavis melden kann.

## Teile von Sätzen

# $detail: Wörter einer Bibliothek oder des Systems, oft auf Englisch; unverändert gezeigt.
technical = Technisches Detail: { $detail }.
technical-reason = Technisches Detail: { $reason }.
tries-left =
    { $tries ->
        [one] Ein Versuch bleibt.
       *[other] { $tries } Versuche bleiben.
    }
now-retry = Versuchen Sie es in einigen Minuten noch einmal. Was schon getan ist, bleibt erhalten.
now-report = Bewahren Sie das Protokoll auf und melden Sie diesen Code.
nothing-lost = Nichts ist verloren.
not-sent = Diese Nachricht wurde nicht gesendet; nichts ist verloren.

## Überschriften der Seite eines Codes (clavis explain)

explain-why = Warum
explain-now = Was jetzt
explain-who = Wer

## Daten

date-day = { $day }. { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    } { $year }
# $day ist ein ganzes Datum, $time hat die Form 13:05.
date-moment = { $day }, { $time } UTC
date-local = { $day }, { $time }
until = bis { $date }
from-until = { $from } bis { $until }

## Beschriftungen der Befehlszeile, jede gefolgt von einem Wert

label-application-id = Application-ID
label-birth-date = Geburtsdatum
label-birth-place = Geburtsort
label-card = Karte
label-card-number = Kartennummer
label-certificate = Zertifikat
label-code = Code
label-email = E-Mail
label-first-names = Vornamen
label-general-email = Allgemeine E-Mail
label-general-telephone = Allgemeines Telefon
label-genuine = Echtheit
label-holder = Inhaber
label-id = Nummer
label-issuer = Ausgestellt von
label-issuing-municipality = Ausgestellt in
label-key = Schlüssel
label-keystore = Keystore
label-municipality = Gemeinde
label-name = Vollständiger Name
label-nationality = Staatsangehörigkeit
label-next = Danach
label-niss = ENSS
label-organisation = Organisation
label-photo = Foto
label-platform = Plattform
label-public-key-identifier = Öffentlicher Schlüssel
label-reader = Kartenleser
label-requested = Beantragt
label-sex = Geschlecht
label-state = Stand
label-street = Straße
label-surname = Name
label-telephone = Telefon
label-tries-left = Verbleibende Versuche
label-usage = Verwendung
label-valid = Gültig

## Werte

unknown = unbekannt
female = weiblich
male = männlich
genuine = geprüft und bewiesen
not-genuine = nicht echt
certificate-authentication = Authentifizierung
certificate-non-repudiation = Unterschrift
certificate-citizen-ca = Citizen CA
certificate-root = Wurzel
certificate-rrn = Nationalregister
# Der Zustand eines Kartenlesers.
reader-empty = keine Karte
reader-belgian = belgischer Personalausweis
reader-foreign = eine andere Art Karte
reader-mute = eine Karte, die nicht antwortet
reader-in-use = eine Karte, die ein anderes Programm festhält
reader-virtual = kein Kartenleser: übergangen
# Der Zustand einer geprüften Nummer. Prüfziffern beweisen das Tippen, nicht das Bestehen.
number-valid = hat eine gültige Form
number-refused = hat keine gültige Form
number-offer = Vielleicht meinen Sie: { $offer }
number-swap = Vielleicht sind die Ziffern { $first } und { $second } vertauscht.

## Vor einem PIN-Code. Sagt, wofür dieser PIN-Code dient.

pin-authentication = PIN-Code, um eHealth zu beweisen, wer Sie sind
pin-signature = PIN-Code, um den Antrag für { $organisation } zu unterschreiben
pin-last-try = Nur ein Versuch bleibt. Ein falscher PIN-Code sperrt die Karte; die Gemeinde entsperrt sie. Diesen Versuch verwenden?

## Fragen eines Antrags

ask-belgian = Haben Sie die belgische Staatsangehörigkeit?
ask-organisation = Für welche Organisation ist das Zertifikat? eHealth kennt Sie als Verantwortlichen von:
ask-other-organisation = Eine andere Organisation, für die ich Zertifikate verwalten darf
ask-type = Welche Art Nummer hat die Organisation? Tippen Sie den Platz in der Liste oder die Art selbst.
ask-id = Welche Nummer hat die Organisation ({ $kind })?
ask-name = Wie heißt die Organisation?
ask-application-id = Application-ID (A bis Z, 0 bis 9, _ und -, höchstens 30; leer: keine):
ask-application-ids-used = Schon in Gebrauch: { $ids }
ask-email = Ihre eigene E-Mail-Adresse:
ask-phone = Ihre eigene Telefonnummer:
ask-general-email = E-Mail-Adresse der Organisation (leer: keine):
ask-general-phone = Telefonnummer der Organisation (leer: keine):
ask-password = Neues Passwort des Keystores (nichts erscheint):
ask-password-again = Noch einmal dasselbe Passwort:
ask-password-of = Passwort von { $path } (nichts erscheint):
ask-password-rule = Mindestens 8 Zeichen, mindestens eine Ziffer oder ein Symbol, keine Buchstaben mit Akzent. Nehmen Sie für jedes Zertifikat ein anderes Passwort und bewahren Sie es gut auf: es wird beim nächsten Schritt verlangt, und eHealth kann es nicht wiederfinden.
ask-password-differs = Die beiden Passwörter sind verschieden. Tippen Sie beide neu.
ask-accept-contract = Nehmen Sie diesen Vertrag an?
ask-algorithm = Wie soll die Karte unterschreiben? Der PIN-Code wird neu abgefragt.
ask-algorithm-none = auf keine dieser Arten: aufhören
ask-choice = Ihre Wahl (1 bis { $count }):
# Im Zertifikat: Großbuchstaben ohne Akzente.
shown-in-certificate = Im Zertifikat: { $name }
contract-languages = eHealth gibt diesen Vertrag in: { $languages }

## Schritte, während sie geschehen

step-find-card = Karte suchen
step-read-card = Karte lesen
step-organisations = Ihre Organisationen bei eHealth abfragen
step-application-ids = Benutzte Application-IDs bei eHealth abfragen
step-contract = Vertrag bei eHealth abfragen
step-key = Schlüssel erzeugen
step-keystore = Keystore schreiben und nachlesen
step-sign = Mit der Karte unterschreiben
step-send = Antrag senden
step-wait = Auf eHealth warten
step-install = Zertifikat installieren
step-etk = Verschlüsselungstoken (ETK) registrieren
step-activate = Verschlüsselungstoken (ETK) aktivieren
step-check = Keystore bei eHealth prüfen
step-listening = Empfängt auf { $url }
step-card-inserted = Die virtuelle Karte steckt im Kartenleser { $reader }
step-stop = Mit Strg+C beenden

## Fertig

done-requested = Der Antrag ist unterschrieben und gesendet.
done-next-complete = Danach sind Sie an der Reihe: clavis cert complete installiert das Zertifikat. Inzwischen dürfen Sie dieses Fenster schließen, nichts geht verloren.
done-complete = Das Zertifikat und sein Verschlüsselungstoken (ETK) sind installiert. Dieser Computer ist bereit für eHealth.
done-valid-until = bis { $date }, erneuerbar ab { $from }
done-keep = Bewahren Sie Keystore und Passwort sicher auf. eHealth kann keines von beiden wiederherstellen.
environment-production = Produktion: die echte eHealth-Plattform
environment-acceptance = Akzeptanz: nur für Tests
environment-rehearsal = Übung: nichts hier ist echt
date = { $date }
