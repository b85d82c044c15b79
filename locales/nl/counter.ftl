# Het loket: wat het venster zegt bovenop de opdrachtregel.

window-production = Productie
window-acceptance = Acceptatie
window-rehearsal = Oefening
window-described = Ander platform
window-described-means = Een platform dat een bestand beschrijft: vraag uw IT-dienst waarvoor het dient.
window-waiting = Meestal levert eHealth het certificaat binnen enkele minuten; een controle met de hand duurt enkele werkdagen. U mag het venster sluiten: Clavis vraagt het zelf opnieuw wanneer het openstaat.

## Vóór een pincode

pin-asked-authentication = Deze pincode bewijst aan eHealth wie u bent. Er wordt niets getekend.
pin-asked-signature = Deze pincode tekent, met dezelfde waarde als uw handtekening op papier.
pin-asked-check = Deze pincode wordt alleen gecontroleerd. Er wordt niets getekend.
pin-asked-change = Typ eerst de huidige pincode van de kaart.
pin-asked-new = Kies een nieuwe pincode van 4 tot 12 cijfers.
pin-asked-new-again = Typ de nieuwe pincode een tweede keer.

## Het wachtwoord van een keystore

password-rule-length = minstens 8 tekens
password-rule-characters = geen letters met accenten
password-rule-digit-or-symbol = minstens één cijfer of symbool
password-rule-space = Er staat een spatie in: sommige software aanvaardt die niet.

## Na het verzenden

sent-judged-automatically = eHealth heeft de aanvraag aanvaard en levert het certificaat zonder controle met de hand.
sent-judged-by-hand = eHealth heeft de aanvraag aanvaard; een medewerker van eHealth kijkt ze nog na.
sent-judged-unknown = eHealth heeft de aanvraag aanvaard.
sent-may-close = U mag het venster sluiten: er gaat niets verloren, en de startpagina zegt wanneer het aan u is.
sent-keep = Bewaar het wachtwoord van de keystore goed: de volgende stap vraagt het, en niemand kan het terugvinden.
sent-renewal-keep = De oude keystore blijft in gebruik tot u de nieuwe activeert.
prepared-next = Breng het overdrachtsbestand naar de computer van de vertegenwoordiger, die het met zijn kaart tekent. Het mag per e-mail.
prepared-then = Kom daarna hier terug om af te ronden: de startpagina houdt deze taak bij.
hand-over-signed-next = De server kan nu verder. Hier is er niets meer te doen.

## Het vervolg, wanneer het certificaat er is

ready-software = Geef uw software de keystore en het wachtwoord: { $path }
ready-second-place = Kopieer de keystore naar een tweede plaats: een schijf kan verloren gaan, een sleutel wordt niet opnieuw gemaakt.
ready-test = Test de keystore één keer: de test gaat tot een token van eHealth en verandert niets.
ready-renew = Noteer de datum vanaf wanneer u hem kunt vernieuwen: { $date }.
ready-software-renewed = Geef de nieuwe keystore aan al uw software: { $path }
ready-keep-old = Bewaar de oude keystore tot dan: anderen versleutelen er nog voor.
ready-activate = Activeer daarna het nieuwe encryptietoken (ETK), hier.

## Hoe ver een keystore staat

window-state-prepared = De sleutel is klaar; er is niets verzonden.
window-state-sent = De aanvraag ligt bij eHealth.
window-state-answer-lost = De aanvraag is vertrokken, maar het antwoord ging verloren. eHealth weet of ze is aangekomen.
window-state-delivered = eHealth heeft het certificaat geleverd. Installeer het.
window-state-installed = Het certificaat is geïnstalleerd; het encryptietoken (ETK) ontbreekt nog.
window-state-waits-for-activation = Het nieuwe encryptietoken (ETK) wacht op uw akkoord.
window-state-complete = Het certificaat en zijn encryptietoken (ETK) zijn geïnstalleerd.
window-state-handed-over = De sleutel is hier; iemand met zijn kaart moet elders tekenen.
window-state-revocation-lost = De intrekking is vertrokken, maar het antwoord ging verloren.
window-state-revoked = Het certificaat is ingetrokken.
window-state-refused = eHealth heeft de aanvraag geweigerd.
window-state-abandoned = De aanvraag is vóór het verzenden opgegeven.
window-state-unknown = Deze computer kent deze keystore niet.

## Een certificaat op de tijdlijn

bar-good = Geldig tot en met { $until }; te vernieuwen vanaf { $from }.
bar-renewable = U kunt het nu vernieuwen. Het is geldig tot en met { $until }.
bar-ending =
    { $days ->
        [0] Het vervalt vandaag. Vernieuw het nu.
        [one] Het vervalt morgen. Vernieuw het nu.
       *[other] Het vervalt over { $days } dagen. Vernieuw het nu.
    }
bar-expired = Het is vervallen op { $until }. Vraag een nieuw certificaat aan.
bar-revoked = Het is ingetrokken.
bar-replaced = Een nieuwer certificaat heeft het vervangen. Bewaar het bestand: het leest nog oude berichten.
bar-unfinished = Het is nog niet volledig. Rond het af.

## De taken van de startpagina

task-draft = De aanvraag voor { $name } voortzetten
task-draft-unnamed = De begonnen aanvraag voortzetten
task-draft-says = Er is niets verzonden. Uw antwoorden zijn bewaard.
task-confirm = De aanvraag bevestigen: { $name }
task-confirm-says = Bevestig de aanvraag op de pagina van eHealth. Daarna vervalt ze: { $date }.
task-lapsed = Bevestigingstermijn voorbij: { $name }
task-lapsed-says = U moest ten laatste op { $date } bevestigen. Hebt u dat gedaan, voltooi dan hier; doe anders een nieuwe aanvraag.
task-prepared = De aanvraag hervatten: { $name }
task-prepared-says = Ze stopte vóór het verzenden. De sleutel is bewaard.
task-sent = Certificaat aangevraagd: { $name }
task-sent-says = De aanvraag ligt bij eHealth. U hoeft nu niets te doen.
task-refused = eHealth levert het certificaat niet: { $name }
task-refused-says = Het weigert telkens wanneer men het vraagt. Vraag het contactcenter van eHealth waarom; bewaar het bestand tot u het weet.
task-answer-lost = De aanvraag nakijken: { $name }
task-answer-lost-says = Het antwoord van eHealth ging verloren. Rond af: Clavis vraagt eerst of de aanvraag is aangekomen.
task-delivered = Het certificaat installeren: { $name }
task-delivered-says = eHealth heeft het geleverd. U hebt het wachtwoord van de keystore nodig.
task-installed = Het certificaat afronden: { $name }
task-installed-says = Het is geïnstalleerd, maar het encryptietoken (ETK) is nog niet geregistreerd.
task-activate = Het nieuwe certificaat activeren: { $name }
task-activate-says = Geef eerst de nieuwe keystore aan al uw software. Activeer daarna.
task-handed-over = De aanvraag laten tekenen: { $name }
task-handed-over-says = De vertegenwoordiger tekent met zijn kaart op een andere computer. Rond daarna hier af.
task-revocation-lost = De intrekking nakijken: { $name }
task-revocation-lost-says = Het antwoord van eHealth ging verloren. Kijk wat eHealth op uw naam heeft.
task-renew = Het certificaat vernieuwen: { $name }
task-renew-says = Het kan vanaf nu, en tot en met { $date }.
task-renew-now = Zonder uitstel vernieuwen: { $name }
task-renew-now-says = Na { $date } dient het certificaat niet meer en kan het niet meer vernieuwd worden.
task-expired = Certificaat vervallen: { $name }
task-expired-says = Het is vervallen op { $date }. Vraag een nieuw certificaat aan; bewaar het oude bestand om oude berichten te lezen.
task-renew-soon = Binnenkort te vernieuwen: { $name }
task-renew-soon-says = Het kan vanaf { $date }.
task-unknown =
    { $count ->
        [one] Eén keystore die Clavis niet kent
       *[other] { $count } keystores die Clavis niet kent
    }
task-unknown-says = Neem ze over om verwittigd te worden voor ze vervallen. De eerste: { $name }.
window-who-ehealth = eHealth
window-who-card = de vertegenwoordiger, met zijn kaart
home-nothing-waits = Er wacht niets op u.
home-next-date = Volgende datum: op { $date } kan er vernieuwd worden.
home-no-keystore = Er is nog geen certificaat op deze computer.
notice-open = Openen

## Een organisatie ontbreekt in de lijst

missing-care-project = Waarover gaat het?
missing-care-project-where = Voor een project geïntegreerde zorg schrijft het RIZIV de personen in; voor alle andere organisaties is dat het Toegangsbeheer.
missing-care-project-yes = Over een project geïntegreerde zorg
missing-care-project-no = Over een ziekenhuis, een groepering, een praktijk of een andere organisatie
missing-confirmed = Heeft het RIZIV bevestigd dat u het certificaat van het project beheert?
missing-confirmed-where = Het RIZIV schrijft elke beheerder van een certificaat die het inschrijft aan.
missing-confirmed-yes = Ja, ik heb de bevestiging
missing-confirmed-no = Nee, of ik weet het niet
missing-responsible = Welke naam staat onder “Uw verantwoordelijken”?
missing-responsible-where = Open op de site van de sociale zekerheid het Toegangsbeheer voor Ondernemingen en Organisaties: “Uw verantwoordelijken” staat rechts bovenaan. Neem de naam over die er naast uw organisatie staat.
missing-responsible-nowhere = Ik kan het niet zien
missing-ticked = Is “eHealth Platform Certificate Manager” voor u aangevinkt?
missing-ticked-where = In het Toegangsbeheer: kies de hoedanigheid, dan de gebruikers, dan uw naam. Het vinkje telt pas als het opgeslagen en bevestigd is.
missing-ticked-yes = Ja, en het is bevestigd
missing-ticked-no = Nee, of ik weet het niet
missing-not-responsible = U bent niet de verantwoordelijke die het portaal kent
missing-not-responsible-says = eHealth toont een organisatie alleen aan de persoon die als verantwoordelijke bekend is. Zijn naam staat in het Toegangsbeheer voor Ondernemingen en Organisaties, onder “Uw verantwoordelijken”, rechts bovenaan. De aanvraag gebeurt met de kaart van die persoon.
missing-not-responsible-who = De Verantwoordelijke Toegangen Entiteit of de Lokale Beheerder van uw organisatie.
missing-not-responsible-says-named = Het portaal kent { $responsible }, en de kaart in de lezer is die van { $holder }. eHealth toont de organisatie alleen met de kaart van { $responsible }.
missing-not-responsible-who-named = { $responsible }, met kaart en pincode. Is dat niet meer de juiste persoon, dan vervangt de Lokale Beheerder die eerst.
missing-not-responsible-text =
    Goedendag,

    Om het eHealth-certificaat van onze organisatie aan te vragen is de identiteitskaart nodig van de persoon die onder “Uw verantwoordelijken” staat in het Toegangsbeheer voor Ondernemingen en Organisaties.

    Kunt u mij zeggen of u dat bent? Zo ja, laten we een moment afspreken: uw kaart en uw pincode zijn tien minuten nodig. Staat er iemand die het niet meer is, dan moet die eerst in het Toegangsbeheer vervangen worden.

    Bedankt
missing-right-not-ticked = Het recht is voor u niet aangevinkt
missing-right-not-ticked-says = Misschien bent u gebruiker van de organisatie, maar is de toepassing “eHealth Platform Certificate Manager” voor u niet aangevinkt. Na het aanvinken moet men opslaan en daarna bevestigen.
missing-right-not-ticked-who = De Lokale Beheerder van de hoedanigheid, in het Toegangsbeheer.
missing-right-not-ticked-text =
    Goedendag,

    Ik moet het eHealth-certificaat van onze organisatie beheren. Kunt u voor mij de toepassing “eHealth Platform Certificate Manager” aanvinken in het Toegangsbeheer voor Ondernemingen en Organisaties?

    Kies de juiste hoedanigheid, dan de gebruikers, mijn naam, de toepassing. Klik op Opslaan en daarna op Bevestigen: zonder bevestiging wordt niets bewaard.

    Bedankt
missing-not-registered = Het RIZIV heeft u nog niet ingeschreven
missing-not-registered-says = Voor een project geïntegreerde zorg schrijft het RIZIV de beheerders van certificaten in. Zolang dat niet gebeurd is, toont eHealth niets.
missing-not-registered-who = Het RIZIV.
missing-not-registered-text =
    Goedendag,

    Ik ben verantwoordelijke van een project geïntegreerde zorg en moet het eHealth-certificaat ervan aanvragen. Kunt u mij inschrijven als beheerder van het eHealth-certificaat van het project?

    Mijn naam, voornaam, taal, geslacht en correspondentieadres volgen; mijn INSZ bezorg ik u langs de weg die u aangeeft.

    Bedankt
missing-otherwise = Bent u toch de verantwoordelijke die het RIZIV of het portaal kent: kies “Een andere organisatie waarvoor ik certificaten mag beheren” en geef het type en het nummer.

## Papieren

calendar-title = eHealth-certificaat vernieuwen: { $name }
calendar-text = Het certificaat kan vanaf vandaag vernieuwd worden, tot en met { $until }. Nodig zijn de keystore, het wachtwoord en de identiteitskaart van de vertegenwoordiger. Open Clavis: de startpagina toont de taak.
calendar-written = Het agendabestand is geschreven. Open het: uw agenda voegt het toe.
sheet-title = eHealth-keystore: veilig te bewaren
sheet-organisation = Organisatie
sheet-folder = Map van de keystore
sheet-made = Voorbereid op
sheet-password = Wachtwoord (met de hand te schrijven)
sheet-kept-by = Bewaard door
sheet-advice-safe = Bewaar dit blad in een kluis of een gesloten kast.
sheet-advice-apart = Bewaar het niet bij de computer en niet bij een kopie van de keystore.
sheet-advice-lost = Niemand kan dit wachtwoord terugvinden, ook eHealth niet. Is het verloren, dan moet het certificaat ingetrokken en opnieuw aangevraagd worden.
sheet-written = Het blad is geschreven. Druk het af en schrijf het wachtwoord met de hand: het staat er niet op.

## De oefening aan het loket

rehearsal-person-two-organisations = Hélène, verantwoordelijke van twee organisaties
rehearsal-person-two-organisations-shows = De gewone aanvraag, van de kaart tot het certificaat.
rehearsal-person-not-responsible = Anton, die voor niets verantwoordelijk is
rehearsal-person-not-responsible-shows = De lijst is leeg: waarom, en bij wie u moet zijn.
rehearsal-person-missing-group = Käthe, wier groepering in de lijst ontbreekt
rehearsal-person-missing-group-shows = Ze geeft de groepering zelf op: NIHII-GROUP 94988041.
rehearsal-person-right-not-ticked = Jeroen, voor wie een recht niet aangevinkt is
rehearsal-person-right-not-ticked-shows = Het portaal noemt hem verantwoordelijke van het ziekenhuis, dat toch in zijn lijst ontbreekt: waarom, en bij wie u moet zijn.
rehearsal-person-not-registered = Amina, van een project geïntegreerde zorg
rehearsal-person-not-registered-shows = Het RIZIV heeft haar nog niet ingeschreven: de lijst is leeg.
rehearsal-person-ec-card = Hélène, met de nieuwste kaart
rehearsal-person-ec-card-shows = Alles gaat zoals met een oudere kaart.
rehearsal-person-foreigner-card = Jeroen, met een vreemdelingenkaart
rehearsal-person-foreigner-card-shows = Een Belgische kaart voor vreemdelingen tekent zoals die van een Belg.
rehearsal-fault-one-try-left = Er is nog één poging over
rehearsal-fault-one-try-left-shows = Clavis vraagt het een tweede keer voor het de laatste poging gebruikt.
rehearsal-fault-pin-blocked = De pincode is geblokkeerd
rehearsal-fault-pin-blocked-shows = Wie de kaart deblokkeert, en waar.
rehearsal-fault-card-expired = De kaart is vervallen
rehearsal-fault-card-expired-shows = Wat er vóór elke aanvraag gezegd wordt.
rehearsal-fault-not-genuine = De gegevens van de kaart zijn veranderd
rehearsal-fault-not-genuine-shows = Clavis weigert een kaart die niet echt is.
rehearsal-fault-maintenance = eHealth is in onderhoud
rehearsal-fault-maintenance-shows = Het eerste bericht mislukt; het volgende komt door.
rehearsal-fault-answer-lost = Het antwoord op de aanvraag gaat verloren
rehearsal-fault-answer-lost-shows = De aanvraag wordt geen tweede keer verzonden; men vraagt het aan eHealth.
rehearsal-fault-inspected = De verbinding wordt geïnspecteerd
rehearsal-fault-inspected-shows = Wat de IT-dienst moet weten.
rehearsal-fault-late = eHealth levert na een maand
rehearsal-fault-late-shows = De taak blijft op de startpagina. Laat een maand voorbijgaan.
rehearsal-fault-refused = eHealth weigert de aanvraag
rehearsal-fault-refused-shows = Een medewerker van eHealth zei neen: wat er overblijft, en bij wie u moet zijn.
rehearsal-fault-algorithm = eHealth aanvaardt deze manier van ondertekenen niet
rehearsal-fault-algorithm-shows = Met de nieuwste kaart: hoe u een andere kiest, zonder iets te verliezen.

## Codes van het loket

COUNTER-CONTRACT-NOT-SHOWN = Dit contract is niet getoond. Er is niets getekend.
    .why = De aanvraag is sindsdien veranderd, of de stap is overgeslagen.
    .now = Lees het contract van deze aanvraag en teken dan.
    .who = { who-you }
COUNTER-HOLDER-CHANGED = De kaart in de lezer is van iemand anders. Er is niets getekend.
    .why = De aanvraag begon met een andere kaart.
    .now = Steek de eerste kaart weer in, of begin opnieuw met deze.
    .who = { who-holder }
COUNTER-KEYSTORE-UNKNOWN = Deze keystore staat niet meer op het scherm.
    .why = Het venster is heropend, of de oefening begon of eindigde intussen.
    .now = Ga terug naar de lijst en kies hem opnieuw.
    .who = { who-you }
COUNTER-NO-DATES = Deze keystore heeft nog geen datum om te noteren.
    .why = Het certificaat is nog niet geïnstalleerd, of Clavis kent het niet.
    .now = Rond eerst de aanvraag af, of neem de keystore over.
    .who = { who-you }
COUNTER-NO-REHEARSAL = Er is geen oefening bezig.
    .why = Deze stap bestaat alleen in een oefening. Hier is alles echt.
    .now = Begin een oefening.
    .who = { who-you }
COUNTER-NOT-A-KEYSTORE = Dit bestand is geen keystore: { $path }.
    .why = Een keystore is een PKCS#12-bestand en eindigt meestal op .p12 of .pfx.
    .now = Kies een ander bestand.
    .who = { who-you }
COUNTER-OTHER-SIDE = De oefening en het echte werk blijven gescheiden. Er is niets veranderd.
    .why = Het bestand of het platform hoort bij de andere kant.
    .now = Verlaat de oefening, of begin er een, en probeer opnieuw.
    .who = { who-you }
COUNTER-QUESTION-OVER = Deze vraag staat niet meer open. Er is geen pincode gebruikt.
    .why = Ze is beantwoord of geannuleerd, of de kaart is weggenomen.
    .now = Begin de stap opnieuw.
    .who = { who-you }
COUNTER-TALK-OVER = Deze stap staat niet meer open.
    .why = Intussen begon een andere, of ze is geannuleerd.
    .now = Begin opnieuw. { nothing-lost }
    .who = { who-you }

## Wat nu in het venster, waar de zin van een code een opdracht noemt: per code

in-window-cert-answer-lost = Verzend ze niet opnieuw. De startpagina heeft er een taak voor: rond ze daar af, dan vraagt Clavis wat eHealth heeft.
in-window-cert-request-open = Ga verder met die keystore: de startpagina heeft de taak. Is het wachtwoord verloren, zet hem dan in een andere map en vraag opnieuw aan.
in-window-cert-pending = Wacht: de startpagina zegt wanneer het er is. Na een controle met de hand kan het tien dagen duren.
in-window-cert-etk-missing = Wacht enkele minuten en rond het dan opnieuw af op de startpagina.
in-window-cert-not-in-journal = Wacht hij op zijn certificaat, rond hem dan af en geef het wachtwoord.
in-window-cert-not-installed = Rond eerst de aanvraag van deze keystore af.
in-window-cert-renewal-not-possible = Vraag een nieuw certificaat aan.
in-window-cert-renewed-already = Zoek de nieuwere keystore bij de certificaten. Is dat bestand verloren, trek dan dat certificaat in en vraag een nieuw aan.
in-window-cert-contact-outdated = Geef de contactgegevens hier opnieuw. eHealth schrijft voortaan naar dat adres.
in-window-cert-nothing-to-activate = Test de keystore: de test toont wat er is.
in-window-cert-not-revocable = Is het niet meer geldig, vraag dan een nieuw certificaat aan.
in-window-cert-revocation-lost = Verzend ze niet opnieuw. Kijk wat eHealth op uw naam heeft: daar ziet u of het ingetrokken is.
in-window-cert-not-registered = Kijk in de lijst van wat eHealth op uw naam heeft. Beheert iemand anders het, dan trekt die persoon het in.
in-window-cert-algorithm-refused = Kies een andere manier om te tekenen. De pincode wordt opnieuw gevraagd.
in-window-cert-hand-over-unreadable = Neem het bestand opnieuw van de server waar het voorbereid is.
in-window-cert-hand-over-name = Bereid op de server opnieuw voor met precies de naam die eHealth heeft.
in-window-cert-confirmation-open = Hebt u niet bevestigd: de startpagina heeft het adres. Wacht anders en rond daarna daar af.
in-window-cert-confirmation-lapsed = Doe een nieuwe aanvraag en open daarna meteen het adres.
in-window-cert-not-foreigner = Met een Belgische eID vraagt u op de gewone manier aan. Kijk anders het nummer na op de brief van de gemeente of het BIS-register.
in-window-cert-not-signed-yet = De vertegenwoordiger tekent eerst het overdrachtsbestand, met zijn kaart. Rond daarna hier af.
in-window-cert-password-other-rule = Maakte een ander programma de keystore, neem hem dan eerst over. Typ anders het wachtwoord opnieuw.
in-window-cert-card-unknown-root = Gebruik een echte Belgische kaart.
in-window-cert-ends-soon = Vernieuw het nu.
in-window-cert-etk-not-in-use = Na een vernieuwing: activeer het. Anders: rond het opnieuw af.
in-window-cert-revocation-no-address = Niets: het antwoord van eHealth zelf telt.
in-window-cert-revoked = Gebruik de nieuwere keystore, of vraag een nieuw certificaat aan.
in-window-keystore-etk-too-early = Rond eerst de aanvraag af.
in-window-platform-no-etk = Rond de aanvraag af. Een nieuw token verschijnt soms pas na enkele minuten.
in-window-platform-environment-no-rehearsal = Begin hier een oefening.
in-window-seal-no-certificate = Rond eerst de aanvraag af.
in-window-seal-recipient-unsuitable = Vernieuw het certificaat als het token van u is. Haal anders het encryptietoken (ETK) van de bestemmeling opnieuw op.
in-window-rehearsal-clock = Begin de oefening opnieuw.
in-window-rehearsal-platform-tls = Verlaat de oefening en begin ze daarna opnieuw.
in-window-restore-not-empty = Zet terug op een nieuwe computer of voor een andere gebruiker. Keystores alleen kunnen een voor een overgenomen worden.
in-window-restore-conflict = Kijk wat het is: open dat bestand hier. Verplaats het en zet dan opnieuw terug.
in-window-store-archive-not-one = Kies de back-up die Clavis maakte.
in-window-store-archive-work = Kies de back-up die Clavis maakte.
in-window-desk-code-unknown = Kijk in de lijst van alle codes.
in-window-wire-proxy-authentication = Noem in de instellingen van Clavis een bestand met zijn adres, naam en wachtwoord inbegrepen: window.toml, regel proxy_file. Of laat hem de adressen van eHealth zonder aanmelding doorlaten. { not-sent }
in-window-wire-proxy-pac = Noem in de instellingen van Clavis de proxy die het script zou kiezen: window.toml, regel proxy. { not-sent }
in-window-wire-tls-inspected = Laat { $product } de adressen van eHealth met rust, of noem in de instellingen van Clavis een bestand met zijn autoriteit: window.toml, regel ca_files. { not-sent }
