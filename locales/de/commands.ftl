# Weitere Zeilen der Befehlszeile.

# $who: who has to do it. $code: the code, such as CARD-PIN-WRONG.
error-who = { $who } Code { $code }: clavis explain { $code } sagt mehr.
label-root = Wurzelzertifikat
label-applet = Generation
label-chain = Kette
label-folder = Ordner
label-turn = An wem
label-pattern = Muster
label-fingerprint = SHA-256
reader-not-activated = eine Karte, die nicht aktiviert ist
reader-too-old = ein Personalausweis einer alten Generation
reader-unavailable = nicht erreichbar

## Why a card is not known as genuine

doubt-photo-differs = Das Foto ist nicht das unterschriebene.
doubt-identity-signature = Die Identität ist nicht das, was das Nationalregister unterschrieben hat.
doubt-address-signature = Die Adresse ist nicht das, was das Nationalregister unterschrieben hat.
doubt-basic-key-differs = Der eigene Schlüssel der Karte ist nicht der unterschriebene.
doubt-other-chip = Die Identität gehört zu einem anderen Chip.
doubt-other-holder = Das Zertifikat gehört einem anderen Inhaber.
doubt-rrn-issuer = Das Zertifikat des Nationalregisters wurde nicht von der Wurzel auf der Karte ausgestellt.
doubt-holder-issuer = Das Zertifikat des Inhabers wurde nicht von der Stelle auf der Karte ausgestellt.
doubt-authority-issuer = Die Stelle auf der Karte wurde nicht von der Wurzel auf der Karte ausgestellt.
doubt-root-unknown = Die Wurzel auf der Karte ist keine der bekannten belgischen Wurzeln.
doubt-certificate-missing = Ein Zertifikat, das für die Prüfung nötig ist, fehlt.
doubt-photo-hash-unknown = Die Karte sagt nicht, welches Foto unterschrieben wurde.
doubt-algorithm-unknown = Ein Schlüssel oder eine Unterschrift ist von einer Art, die hier nicht geprüft werden kann.

## Why a value is refused, or what there is to say about it

reason-empty = leer
reason-charset = ein Zeichen, das nicht hierher gehört
reason-length = eine andere Anzahl Ziffern
reason-checksum = die Prüfziffern passen nicht
reason-month = diesen Monat gibt es nicht
reason-sequence = diese laufende Nummer gibt es nicht
reason-day = diesen Tag gibt es nicht
reason-prefix = ein anderer Anfang
reason-zero = nur Nullen
reason-looks-like-establishment = eine Niederlassungsnummer
reason-leading-digit = eine andere erste Ziffer
reason-too-long = zu lang
reason-too-short = zu kurz
reason-lowercase = Kleinbuchstaben
reason-control = ein Steuerzeichen
reason-non-ascii = ein Buchstabe mit Akzent oder ein anderes Zeichen außerhalb von ASCII
reason-needs-digit-or-symbol = braucht eine Ziffer oder ein Symbol
reason-space = ein Leerzeichen
reason-at-sign = braucht ein @
reason-local-part = der Teil vor dem @
reason-domain = der Teil nach dem @
reason-needs-digit = braucht eine Ziffer
reason-name-character = ein Zeichen, das nicht in einem Zertifikat stehen kann
reason-unknown-type = unbekannte Art
reason-day-beyond-month = ein Tag nach dem Ende des Monats
reason-leading-zero-added = eine 0 wurde vorangestellt
reason-first-eight-kept = die ersten acht Ziffern bleiben
reason-modulo-eighty-nine = Prüfziffern der neueren Reihe
reason-password-space = ein Leerzeichen, das manche Software nicht annimmt

## Keystores

keystore-locked = Ein Keystore. Sein Passwort zeigt, was darin ist.
keystore-not-ehealth = Ein Keystore, aber keiner von eHealth.
keystore-temporary = Ein Schlüssel, der auf sein Zertifikat wartet: der zweite Schritt steht noch aus.
keystore-certificate-of-another-key = Das Zertifikat gehört zu einem anderen Schlüssel.
keystore-without-etk = Ein Zertifikat. Das Verschlüsselungstoken (ETK) fehlt.
keystore-etk-of-another-certificate = Ein Zertifikat, und das Verschlüsselungstoken (ETK) eines anderen.
keystore-complete = Ein Zertifikat und sein Verschlüsselungstoken (ETK).
keystore-not-in-journal = nicht mit Clavis auf diesem Computer begonnen
keystore-gone = die Datei ist nicht mehr da
request-prepared = Schlüssel gemacht, nichts gesendet
request-sent = gesendet, wartet auf eHealth
request-answer-lost = gesendet, die Antwort ging verloren
request-pending = wartet auf eHealth
request-delivered = geliefert, zu installieren
request-installed = installiert, Verschlüsselungstoken fehlt
request-complete = fertig
request-refused = von eHealth abgelehnt
request-abandoned = aufgegeben, nichts gesendet
request-unknown = unbekannt
turn-you = an Ihnen
turn-ehealth = an eHealth
turn-nobody = an niemandem: fertig

## Completing

checked-chain = Die Kette führt zu einer Wurzel dieser Plattform.
checked-key = Der Schlüssel des Keystores gehört zum Zertifikat.
checked-depot = Das Depot von eHealth hat das Verschlüsselungstoken dieses Keystores.
checked-etk-key = Der private Schlüssel des ETK ist im Keystore, unter seiner Seriennummer.
checked-file = Die Datei wurde zurückgelesen und mit dem Passwort geöffnet.
ask-pin = PIN (4 bis 12 Ziffern)
ask-yes-no = { $question } (ja/nein)
answer-yes = ja
answer-no = nein
ask-again = Das steht nicht in der Liste.
holder-signs = { $name } unterschreibt, für { $organisation }
none-open = Kein Antrag ist offen.
types-usages = für { $usages }
