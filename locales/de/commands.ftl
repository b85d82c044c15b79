# Weitere Zeilen der Befehlszeile.

label-root = Wurzelzertifikat
label-folder = Ordner
label-turn = An wem
reader-unpowered = eine Karte ohne Strom
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
reason-looks-like-enterprise = eine Unternehmensnummer
reason-profession = die erste Ziffer steht für keinen Beruf
reason-structure = ein anderer Aufbau als die Nummern dieses Landes
reason-not-in-vies = dieses Land ist nicht in VIES
reason-country-mismatch = ein anderes Land als das gewählte
reason-suffix = andere Buchstaben am Ende als MWST, TVA, IVA, TPV
reason-needs-two-non-letters = braucht zwei Ziffern oder Zeichen
reason-vat-check-digits = die nationalen Prüfziffern passen nicht; VIES entscheidet
reason-leading-zero-kept = eine 0 am Anfang, wie getippt behalten
reason-unusual-length = eine ungewöhnliche Länge
hint-looks-like-institution = das ist die Nummer einer Einrichtung oder einer Gruppe: die ersten acht Ziffern zählen
hint-residence-card = eine Aufenthaltskarte: das Portal der Arzneimittelagentur nimmt sie nicht an
hint-unusual-length = Subdivisionen haben fünf Ziffern, Standorte sechs
hint-small-letters = das Portal kennt nur Kleinbuchstaben
hint-swiss-number = Schweizer Nummern: clavis number check ch-uid
hint-without-vat = identifizieren Sie dieses Unternehmen ohne Mehrwertsteuernummer

## Keystores

keystore-locked = Ein Keystore. Sein Passwort zeigt, was darin ist.
keystore-not-ehealth = Ein Keystore, aber keiner von eHealth.
keystore-temporary = Ein Schlüssel, der auf sein Zertifikat wartet: der zweite Schritt steht noch aus.
keystore-certificate-of-another-key = Das Zertifikat gehört zu einem anderen Schlüssel.
keystore-without-etk = Ein Zertifikat. Das Verschlüsselungstoken (ETK) fehlt.
keystore-etk-of-another-certificate = Ein Zertifikat, und das Verschlüsselungstoken (ETK) eines anderen.
keystore-complete = Ein Zertifikat und sein Verschlüsselungstoken (ETK).
keystore-not-in-journal = nicht mit Clavis auf diesem Computer begonnen
request-prepared = Schlüssel gemacht, nichts gesendet
request-sent = gesendet, wartet auf eHealth
request-answer-lost = gesendet, die Antwort ging verloren
request-pending = wartet auf eHealth
request-delivered = geliefert, zu installieren
request-installed = installiert, das Verschlüsselungstoken (ETK) fehlt
request-complete = fertig
request-refused = von eHealth abgelehnt
request-abandoned = aufgegeben, nichts gesendet
request-unknown = eHealth kennt diesen Schlüssel nicht
request-waits-for-activation = das neue Verschlüsselungstoken (ETK) wartet auf die Aktivierung
request-handed-over = übergeben: an einem anderen Arbeitsplatz mit der eID zu unterschreiben
request-revocation-lost = Widerruf gesendet, die Antwort ging verloren
request-revoked = widerrufen
turn-you = an Ihnen
turn-ehealth = an eHealth
turn-nobody = an niemandem: fertig

## Completing

checked-chain = Die Kette führt zu einer Wurzel dieser Plattform.
checked-key = Der Schlüssel des Keystores gehört zum Zertifikat.
checked-depot = Das Depot von eHealth hat das Verschlüsselungstoken (ETK) dieses Keystores.
checked-etk-key = Der private Schlüssel des Verschlüsselungstokens (ETK) ist im Keystore, unter seiner Seriennummer.
checked-file = Die Datei wurde zurückgelesen und mit dem Passwort geöffnet.
ask-pin = PIN-Code (4 bis 12 Ziffern, nichts erscheint; leer: aufhören):
ask-yes-no = { $question } (ja/nein)
answer-yes = ja
answer-no = nein
ask-again = Das steht nicht in der Liste. Tippen Sie eine Zahl von 1 bis { $count }.
none-open = Kein Antrag ist offen.
types-usages = für { $usages }

## Das Terminal

error-more = { $code } (clavis explain { $code } sagt mehr)
explain-exit = Exit-Code { $status }
readers-none = Kein Kartenleser ist angeschlossen.
photo-facts = { $width } × { $height } Pixel, { $bytes } Bytes
label-photo-file = Foto geschrieben in
card-expired = abgelaufen
pin-blocked = 0: der PIN-Code ist gesperrt, die Gemeinde entsperrt ihn
other-sex = andere Angabe
genuine-unknown = konnte nicht geprüft werden
environment-described = Plattform, von einer Datei beschrieben: { $platform }
talk-begins = Antrag auf ein eHealth-Zertifikat, Schritt für Schritt. Mit Strg+C hören Sie jederzeit auf: vor der Unterschrift wird nichts gesendet und nichts bleibt auf diesem Computer zurück.
talk-step = Schritt { $position } von { $count }: { $what }
talk-card = Ihr Personalausweis
talk-organisation = die Organisation
talk-application-id = die Application-ID
talk-contact = die Kontaktperson
talk-contract = der Vertrag
talk-password = das Passwort des Keystores
talk-signature = die Unterschrift
stopped-before = Aufgehört. Kein Antrag wurde gesendet und kein Keystore erzeugt: nichts ist verloren.
stopped-sending = Während des Sendens aufgehört. Nichts ist verloren: clavis cert status zeigt, wo der Antrag steht.
stopped-complete = Aufgehört. Nichts ist verloren: clavis cert complete macht weiter, wo Sie waren.
card-of = Das ist die Karte von { $name }.
pin-on-reader = Tippen Sie den PIN-Code auf den Tasten des Kartenlesers.
pin-once-more = Es ist derselbe PIN-Code wie vorhin: die Karte verlangt ihn für jede Unterschrift.
organisations-none = eHealth kennt keine Organisation, für die Sie verantwortlich sind.
application-ids-none = Keine Application-ID ist in Gebrauch.
ask-application-id-why = Eine Application-ID dient nur, wenn die Organisation mehrere Zertifikate hat.
ask-application-id-without = Ein Zertifikat ohne Application-ID ist schon in Gebrauch.
ask-take-offer = { $offer } nehmen?
ask-contact-why = eHealth bestätigt den Antrag per E-Mail an Ihre eigene Adresse.
sign-what = Das beantragt Ihre Unterschrift bei eHealth:
label-in-certificate = Im Zertifikat
label-signs = Unterzeichner
ask-yes-or-no = Tippen Sie ja oder nein, ausgeschrieben.
step-wait-stop = Sie dürfen hier mit Strg+C aufhören und später mit clavis cert complete weitermachen: nichts geht verloren.
done-delivery = Nun ist eHealth an der Reihe: das Zertifikat kommt in einigen Minuten, oder nach einer Prüfung von Hand, die zehn Tage dauern kann.
done-delivery-automatic = Nun ist eHealth an der Reihe: das Zertifikat kommt meist in einigen Minuten.
done-delivery-by-hand = Nun ist eHealth an der Reihe: dort prüft zuerst jemand den Antrag, was zehn Tage dauern kann.
done-checked = Was geprüft wurde:
done-use = Danach sind Sie an der Reihe: geben Sie diesen Keystore und sein Passwort in Ihrer Software an.
list-folder = Keystores in { $path }
none-keystore = Es gibt keinen Keystore und keinen offenen Antrag.
next-complete = clavis cert complete, mit diesem Keystore
next-request = clavis cert request stellt einen neuen Antrag
next-inspect = clavis cert inspect, mit diesem Keystore, zeigt seinen Inhalt
next-activate = clavis cert activate, mit diesem Keystore
next-sign = clavis cert sign, mit der Übergabedatei, auf einem Computer mit der eID
next-registered = clavis cert registered fragt eHealth, ob es widerrufen ist
turn-over = an niemandem
