# Verdere regels van de opdrachtregel.

label-root = Rootcertificaat
label-folder = Map
label-turn = Aan wie
reader-unpowered = een kaart zonder stroom
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
reason-looks-like-enterprise = een ondernemingsnummer
reason-profession = het eerste cijfer staat voor geen beroep
reason-structure = een andere structuur dan de nummers van dit land
reason-not-in-vies = dit land zit niet in VIES
reason-country-mismatch = een ander land dan het gekozen land
reason-suffix = andere letters achteraan dan MWST, TVA, IVA, TPV
reason-needs-two-non-letters = er moeten twee cijfers of tekens in
reason-vat-check-digits = de nationale controlecijfers kloppen niet; VIES beslist
reason-leading-zero-kept = een 0 vooraan, gehouden zoals getypt
reason-unusual-length = een ongewone lengte
hint-looks-like-institution = dit is het nummer van een instelling of een groepering: de eerste acht cijfers tellen
hint-residence-card = een verblijfskaart: het portaal van het geneesmiddelenagentschap neemt die niet aan
hint-unusual-length = subdivisies hebben vijf cijfers, sites zes
hint-small-letters = het portaal kent alleen kleine letters
hint-swiss-number = Zwitserse nummers: clavis number check ch-uid
hint-without-vat = identificeer deze onderneming zonder btw-nummer

## Keystores

keystore-locked = Een keystore. Het wachtwoord toont wat erin zit.
keystore-not-ehealth = Een keystore, maar geen van eHealth.
keystore-temporary = Een sleutel die op zijn certificaat wacht: de tweede stap is nog te doen.
keystore-certificate-of-another-key = Het certificaat hoort bij een andere sleutel.
keystore-without-etk = Een certificaat. Het encryptietoken (ETK) ontbreekt.
keystore-etk-of-another-certificate = Een certificaat, en het encryptietoken (ETK) van een ander.
keystore-complete = Een certificaat en zijn encryptietoken (ETK).
keystore-not-in-journal = niet met Clavis op deze computer begonnen
request-prepared = sleutel gemaakt, niets verstuurd
request-sent = verstuurd, wacht op eHealth
request-answer-lost = verstuurd, het antwoord ging verloren
request-pending = wacht op eHealth
request-delivered = afgeleverd, te installeren
request-installed = geïnstalleerd, het encryptietoken (ETK) ontbreekt
request-complete = klaar
request-refused = geweigerd door eHealth
request-abandoned = opgegeven, niets verstuurd
request-unknown = eHealth kent deze sleutel niet
request-waits-for-activation = het nieuwe encryptietoken (ETK) wacht op activering
request-handed-over = overgedragen: te ondertekenen met de eID op een andere computer
request-revocation-lost = intrekking verstuurd, het antwoord ging verloren
request-revoked = ingetrokken
turn-you = aan u
turn-ehealth = aan eHealth
turn-nobody = aan niemand: klaar

## Completing

checked-chain = De keten leidt naar een root van dit platform.
checked-key = De sleutel van de keystore hoort bij het certificaat.
checked-depot = Het depot van eHealth heeft het encryptietoken (ETK) van deze keystore.
checked-etk-key = De privésleutel van het encryptietoken (ETK) zit in de keystore, onder zijn serienummer.
checked-file = Het bestand is teruggelezen en met het wachtwoord geopend.
ask-pin = Pincode (4 tot 12 cijfers, u ziet niets; leeg: stoppen):
ask-yes-no = { $question } (ja/nee)
answer-yes = ja
answer-no = nee
ask-again = Dat staat niet in de lijst. Typ een getal van 1 tot { $count }.
none-open = Er staat geen aanvraag open.
types-usages = voor { $usages }

## De terminal

error-more = { $code } (clavis explain { $code } zegt meer)
explain-exit = afsluitcode { $status }
readers-none = Er is geen kaartlezer aangesloten.
photo-facts = { $width } × { $height } pixels, { $bytes } bytes
label-photo-file = Foto geschreven in
card-expired = verlopen
pin-blocked = 0: de pincode is geblokkeerd, de gemeente deblokkeert ze
other-sex = ander
genuine-unknown = kon niet gecontroleerd worden
environment-described = Platform beschreven door een bestand: { $platform }
talk-begins = Aanvraag van een eHealth-certificaat, stap voor stap. Met Ctrl+C stopt u op elk moment: vóór de handtekening wordt niets verzonden en blijft niets op deze computer achter.
talk-step = Stap { $position } van { $count }: { $what }
talk-card = uw identiteitskaart
talk-organisation = de organisatie
talk-application-id = het Application ID
talk-contact = de contactpersoon
talk-contract = het contract
talk-password = het wachtwoord van de keystore
talk-signature = de handtekening
stopped-before = Gestopt. Er is geen aanvraag verzonden en geen keystore gemaakt: er is niets verloren.
stopped-sending = Gestopt tijdens het verzenden. Er is niets verloren: clavis cert status toont waar de aanvraag staat.
stopped-complete = Gestopt. Er is niets verloren: clavis cert complete gaat verder waar u was.
card-of = Dit is de kaart van { $name }.
pin-on-reader = Typ de pincode op de toetsen van de kaartlezer.
pin-once-more = Het is dezelfde pincode als daarnet: de kaart vraagt ze voor elke handtekening.
organisations-none = eHealth kent geen organisatie waarvoor u verantwoordelijk bent.
application-ids-none = Er is geen Application ID in gebruik.
ask-application-id-why = Een Application ID dient alleen als de organisatie meer dan één certificaat heeft.
ask-application-id-without = Een certificaat zonder Application ID is al in gebruik.
ask-take-offer = { $offer } nemen?
ask-contact-why = eHealth bevestigt de aanvraag per e-mail op uw eigen adres.
sign-what = Dit vraagt uw handtekening aan eHealth:
label-in-certificate = In het certificaat
label-signs = Ondertekenaar
ask-yes-or-no = Typ ja of nee, voluit.
step-wait-stop = U mag hier stoppen met Ctrl+C en later verdergaan met clavis cert complete: er gaat niets verloren.
done-delivery = Nu is het aan eHealth: het certificaat komt binnen enkele minuten, of na een controle met de hand die tien dagen kan duren.
done-delivery-automatic = Nu is het aan eHealth: het certificaat komt meestal binnen enkele minuten.
done-delivery-by-hand = Nu is het aan eHealth: iemand kijkt de aanvraag daar eerst na, wat tien dagen kan duren.
done-checked = Wat gecontroleerd werd:
done-use = Daarna is het aan u: geef deze keystore en zijn wachtwoord op in uw software.
list-folder = Keystores in { $path }
none-keystore = Er is geen keystore en geen open aanvraag.
next-complete = clavis cert complete, met deze keystore
next-request = clavis cert request doet een nieuwe aanvraag
next-inspect = clavis cert inspect, met deze keystore, toont wat erin zit
next-activate = clavis cert activate, met deze keystore
next-sign = clavis cert sign, met het overdrachtsbestand, op een computer met de eID
next-registered = clavis cert registered vraagt eHealth of het ingetrokken is
turn-over = aan niemand
