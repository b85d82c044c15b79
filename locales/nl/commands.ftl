# Verdere regels van de opdrachtregel.

# $who: who has to do it. $code: the code, such as CARD-PIN-WRONG.
error-who = { $who } Code { $code }: clavis explain { $code } zegt meer.
label-root = Rootcertificaat
label-applet = Generatie
label-chain = Keten
label-folder = Map
label-turn = Aan wie
label-pattern = Patroon
label-fingerprint = SHA-256
reader-not-activated = een kaart die niet geactiveerd is
reader-too-old = een identiteitskaart van een oude generatie
reader-unavailable = niet bereikbaar

## Why a card is not known as genuine

doubt-photo-differs = De foto is niet die welke ondertekend werd.
doubt-identity-signature = De identiteit is niet wat het Rijksregister ondertekend heeft.
doubt-address-signature = Het adres is niet wat het Rijksregister ondertekend heeft.
doubt-basic-key-differs = De eigen sleutel van de kaart is niet die welke ondertekend werd.
doubt-other-chip = De identiteit hoort bij een andere chip.
doubt-other-holder = Het certificaat hoort bij een andere houder.
doubt-rrn-issuer = Het certificaat van het Rijksregister is niet uitgegeven door de root op de kaart.
doubt-holder-issuer = Het certificaat van de houder is niet uitgegeven door de autoriteit op de kaart.
doubt-authority-issuer = De autoriteit op de kaart is niet uitgegeven door de root op de kaart.
doubt-root-unknown = De root op de kaart is geen van de bekende Belgische roots.
doubt-certificate-missing = Een certificaat dat voor de controle nodig is, ontbreekt.
doubt-photo-hash-unknown = De kaart zegt niet welke foto ondertekend werd.
doubt-algorithm-unknown = Een sleutel of handtekening is van een soort die hier niet gecontroleerd kan worden.

## Why a value is refused, or what there is to say about it

reason-empty = leeg
reason-charset = een teken dat er niet hoort
reason-length = een ander aantal cijfers
reason-checksum = de controlecijfers kloppen niet
reason-month = die maand bestaat niet
reason-sequence = dat volgnummer bestaat niet
reason-day = die dag bestaat niet
reason-prefix = een ander begin
reason-zero = alleen nullen
reason-looks-like-establishment = een vestigingseenheidsnummer
reason-leading-digit = een ander eerste cijfer
reason-too-long = te lang
reason-too-short = te kort
reason-lowercase = kleine letters
reason-control = een stuurteken
reason-non-ascii = een letter met accent of een ander teken buiten ASCII
reason-needs-digit-or-symbol = er moet een cijfer of symbool in
reason-space = een spatie
reason-at-sign = er moet één @ in
reason-local-part = het deel voor de @
reason-domain = het deel na de @
reason-needs-digit = er moet een cijfer in
reason-name-character = een teken dat niet in een certificaat kan staan
reason-unknown-type = onbekend type
reason-day-beyond-month = een dag voorbij het einde van de maand
reason-leading-zero-added = er is een 0 voor gezet
reason-first-eight-kept = de eerste acht cijfers blijven
reason-modulo-eighty-nine = controlecijfers van de nieuwere reeks
reason-password-space = een spatie, die sommige software niet aanneemt

## Keystores

keystore-locked = Een keystore. Het wachtwoord toont wat erin zit.
keystore-not-ehealth = Een keystore, maar geen van eHealth.
keystore-temporary = Een sleutel die op zijn certificaat wacht: de tweede stap is nog te doen.
keystore-certificate-of-another-key = Het certificaat hoort bij een andere sleutel.
keystore-without-etk = Een certificaat. Het encryptietoken (ETK) ontbreekt.
keystore-etk-of-another-certificate = Een certificaat, en het encryptietoken (ETK) van een ander.
keystore-complete = Een certificaat en zijn encryptietoken (ETK).
keystore-not-in-journal = niet met Clavis op deze computer begonnen
keystore-gone = het bestand is weg
request-prepared = sleutel gemaakt, niets verstuurd
request-sent = verstuurd, wacht op eHealth
request-answer-lost = verstuurd, het antwoord ging verloren
request-pending = wacht op eHealth
request-delivered = afgeleverd, te installeren
request-installed = geïnstalleerd, encryptietoken ontbreekt
request-complete = klaar
request-refused = geweigerd door eHealth
request-abandoned = opgegeven, niets verstuurd
request-unknown = onbekend
turn-you = aan u
turn-ehealth = aan eHealth
turn-nobody = aan niemand: klaar

## Completing

checked-chain = De keten leidt naar een root van dit platform.
checked-key = De sleutel van de keystore hoort bij het certificaat.
checked-depot = Het depot van eHealth heeft het encryptietoken van deze keystore.
checked-etk-key = De privésleutel van het ETK zit in de keystore, onder zijn serienummer.
checked-file = Het bestand is teruggelezen en met het wachtwoord geopend.
ask-pin = Pincode (4 tot 12 cijfers)
ask-yes-no = { $question } (ja/nee)
answer-yes = ja
answer-no = nee
ask-again = Dat staat niet in de lijst.
holder-signs = { $name } ondertekent, voor { $organisation }
none-open = Er staat geen aanvraag open.
types-usages = voor { $usages }
