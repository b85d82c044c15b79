# Woorden die alle zinnen delen, en de regels van de opdrachtregel.

## Wie het doet. Achter elke code staat een van deze regels.

who-you = U, aan deze computer.
who-holder = U, de houder van de kaart.
who-representative = U, de vertegenwoordiger van de organisatie, met uw eigen kaart.
who-it = Uw IT-dienst.
who-you-or-it = U, of uw IT-dienst.
who-it-ehealth = Uw IT-dienst. Blijft het zo: het contactcenter van eHealth, 02 788 51 55.
who-ehealth = Het contactcenter van eHealth, 02 788 51 55.
who-municipality = De houder van de kaart, aan het loket van de gemeente.
who-makers = Uw IT-dienst, die deze code aan de makers van Clavis kan melden.

## Delen van zinnen

# $detail: woorden van een bibliotheek of van het systeem, vaak Engels; ongewijzigd getoond.
technical = Technisch detail: { $detail }.
technical-reason = Technisch detail: { $reason }.
tries-left =
    { $tries ->
        [one] Er is nog één poging over.
       *[other] Er zijn nog { $tries } pogingen over.
    }
now-retry = Probeer het over enkele minuten opnieuw. Wat al gedaan is, blijft bewaard.
now-report = Bewaar het logboek en meld deze code.
nothing-lost = Er is niets verloren.
not-sent = Dit bericht is niet verzonden; er is niets verloren.

## Titels van de bladzijde van een code (clavis explain)

explain-why = Waarom
explain-now = Wat nu
explain-who = Wie

## Data

date-day = { $day } { $month ->
        [1] januari
        [2] februari
        [3] maart
        [4] april
        [5] mei
        [6] juni
        [7] juli
        [8] augustus
        [9] september
        [10] oktober
        [11] november
       *[12] december
    } { $year }
# $day is een hele datum, $time heeft de vorm 13:05.
date-moment = { $day }, { $time } UTC
date-local = { $day }, { $time }
until = tot en met { $date }
from-until = van { $from } tot en met { $until }

## Opschriften van de opdrachtregel, elk gevolgd door een waarde

label-application-id = Application ID
label-birth-date = Geboortedatum
label-birth-place = Geboorteplaats
label-card = Kaart
label-card-number = Kaartnummer
label-certificate = Certificaat
label-code = Code
label-email = E-mail
label-first-names = Voornamen
label-general-email = Algemeen e-mailadres
label-general-telephone = Algemeen telefoonnummer
label-genuine = Echtheid
label-holder = Houder
label-id = Nummer
label-issuer = Uitgegeven door
label-issuing-municipality = Uitgereikt te
label-key = Sleutel
label-keystore = Keystore
label-municipality = Gemeente
label-name = Volledige naam
label-nationality = Nationaliteit
label-next = Daarna
label-niss = INSZ
label-organisation = Organisatie
label-photo = Foto
label-platform = Platform
label-public-key-identifier = Publieke sleutel
label-reader = Kaartlezer
label-requested = Aangevraagd
label-sex = Geslacht
label-state = Toestand
label-street = Straat
label-surname = Naam
label-telephone = Telefoon
label-tries-left = Resterende pogingen
label-usage = Gebruik
label-valid = Geldig

## Waarden

unknown = onbekend
female = vrouw
male = man
genuine = gecontroleerd en bewezen
not-genuine = niet echt
certificate-authentication = authenticatie
certificate-non-repudiation = handtekening
certificate-citizen-ca = Citizen CA
certificate-root = root
certificate-rrn = Rijksregister
# De toestand van een kaartlezer.
reader-empty = geen kaart
reader-belgian = Belgische identiteitskaart
reader-foreign = een ander soort kaart
reader-mute = een kaart die niet antwoordt
reader-in-use = een kaart die een ander programma vasthoudt
reader-virtual = geen kaartlezer: overgeslagen
# De toestand van een gecontroleerd nummer. Een controlegetal bewijst het typen, niet het bestaan.
number-valid = heeft een geldige vorm
number-refused = heeft geen geldige vorm
number-offer = Misschien bedoelt u: { $offer }
number-swap = Misschien zijn de cijfers { $first } en { $second } verwisseld.

## Vóór een pincode. Zegt waarvoor deze pincode dient.

pin-authentication = Pincode om aan eHealth te bewijzen wie u bent
pin-signature = Pincode om de aanvraag voor { $organisation } te ondertekenen
pin-last-try = Er is nog maar één poging over. Een foute pincode blokkeert de kaart; de gemeente deblokkeert ze. Deze poging gebruiken?

## Vragen van een aanvraag

ask-belgian = Hebt u de Belgische nationaliteit?
ask-organisation = Voor welke organisatie is het certificaat? eHealth kent u als verantwoordelijke van:
ask-other-organisation = Een andere organisatie waarvoor ik certificaten mag beheren
ask-type = Welk type nummer heeft de organisatie? Typ de plaats in de lijst, of het type zelf.
ask-id = Wat is het nummer van de organisatie ({ $kind })?
ask-name = Hoe heet de organisatie?
ask-application-id = Application ID (A tot Z, 0 tot 9, _ en -, hoogstens 30; leeg: geen):
ask-application-ids-used = Al in gebruik: { $ids }
ask-email = Uw eigen e-mailadres:
ask-phone = Uw eigen telefoonnummer:
ask-general-email = E-mailadres van de organisatie (leeg: geen):
ask-general-phone = Telefoonnummer van de organisatie (leeg: geen):
ask-password = Nieuw wachtwoord van de keystore (u ziet niets):
ask-password-again = Nog eens hetzelfde wachtwoord:
ask-password-of = Wachtwoord van { $path } (u ziet niets):
ask-password-rule = Minstens 8 tekens, minstens één cijfer of symbool, geen letters met accenten. Neem voor elk certificaat een ander wachtwoord en bewaar het goed: het wordt bij de volgende stap gevraagd, en eHealth kan het niet terugvinden.
ask-password-differs = De twee wachtwoorden verschillen. Typ ze allebei opnieuw.
ask-accept-contract = Aanvaardt u dit contract?
ask-algorithm = Hoe moet de kaart ondertekenen? De pincode wordt opnieuw gevraagd.
ask-algorithm-none = op geen van deze manieren: stoppen
ask-choice = Uw keuze (1 tot { $count }):
# In het certificaat: hoofdletters zonder accenten.
shown-in-certificate = In het certificaat: { $name }
contract-languages = eHealth geeft dit contract in: { $languages }

## Stappen, terwijl ze gebeuren

step-find-card = De kaart zoeken
step-read-card = De kaart lezen
step-organisations = Uw organisaties opvragen bij eHealth
step-application-ids = De gebruikte Application ID’s opvragen bij eHealth
step-contract = Het contract opvragen bij eHealth
step-key = De sleutel maken
step-keystore = De keystore schrijven en nalezen
step-sign = Ondertekenen met de kaart
step-send = De aanvraag verzenden
step-wait = Wachten op eHealth
step-install = Het certificaat installeren
step-etk = Het encryptietoken (ETK) registreren
step-activate = Het encryptietoken (ETK) activeren
step-check = De keystore nagaan bij eHealth
step-listening = Luistert op { $url }
step-card-inserted = De virtuele kaart zit in de kaartlezer { $reader }
step-stop = Druk op Ctrl+C om te stoppen

## Klaar

done-requested = De aanvraag is ondertekend en verzonden.
done-next-complete = Daarna is het aan u: clavis cert complete installeert het certificaat. Intussen mag u dit venster sluiten, er gaat niets verloren.
done-complete = Het certificaat en zijn encryptietoken (ETK) zijn geïnstalleerd. Deze computer is klaar voor eHealth.
done-valid-until = tot en met { $date }, te vernieuwen vanaf { $from }
done-keep = Bewaar de keystore en het wachtwoord veilig. eHealth kan geen van beide herstellen.
environment-production = Productie: het echte eHealth-platform
environment-acceptance = Acceptatie: alleen voor tests
environment-rehearsal = Oefening: niets is hier echt
date = { $date }
