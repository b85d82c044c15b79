# De elektronische identiteitskaart, haar kaartlezer en haar pincode.

# Waarom een tekst geen pincode kan zijn.
pin-form =
    { $reason ->
        [too-short] Ze heeft minder dan 4 cijfers.
        [too-long] Ze heeft meer dan 12 cijfers.
        [not-digits] Ze bevat andere tekens dan cijfers.
       *[other] Een pincode heeft 4 tot 12 cijfers en niets anders.
    }
# Welk certificaat van de kaart.
card-certificate =
    { $kind ->
        [authentication] authenticatie
        [non-repudiation] handtekening
        [citizen-ca] Citizen CA
        [root] root
        [rrn] Rijksregister
       *[other] nodig
    }
pin-unblock = De gemeente deblokkeert ze met de PUK-code of maakt een nieuwe.

CARD-SERVICE-MISSING = De smartcardservice van deze computer antwoordt niet.
    .why = Ze is niet geïnstalleerd, niet gestart, of u hebt geen recht om ze te gebruiken.
    .now = Start de service: pcscd onder Linux, “Smartcard” onder Windows. Geef op een extern bureaublad de kaartlezer door. Probeer het daarna opnieuw.
    .who = { who-it }
CARD-NO-READER = Er is geen kaartlezer aangesloten.
    .why = De computer ziet geen kaartlezer, of alleen virtuele zonder identiteitskaart: { $readers }.
    .now = Steek de kaartlezer in een andere USB-poort. Blijft hij onzichtbaar, installeer dan zijn stuurprogramma.
    .who = { who-you-or-it }
CARD-READER-UNKNOWN = Geen kaartlezer heeft { $wanted } in zijn naam.
    .why = De aangesloten kaartlezers zijn: { $readers }.
    .now = Kies een van deze, of laat de keuze aan Clavis: het neemt de eerste Belgische kaart.
    .who = { who-you }
CARD-READER-AMBIGUOUS = Meerdere kaartlezers hebben { $wanted } in hun naam.
    .why = De kaartlezers die passen, zijn: { $readers }.
    .now = Geef een groter deel van de naam van de kaartlezer die u bedoelt.
    .who = { who-you }
CARD-READER-GONE = De kaartlezer { $reader } is weg.
    .why = Hij is uitgetrokken, of de computer heeft hem in slaapstand gezet.
    .now = Steek de kaartlezer weer in, steek de kaart er weer in en probeer het opnieuw.
    .who = { who-you }
CARD-READER-FAILED = De kaartlezer { $reader } werkt niet.
    .why = { technical }
    .now = Trek de kaartlezer uit en steek hem weer in. Blijft het zo, installeer dan zijn nieuwste stuurprogramma of probeer een andere kaartlezer.
    .who = { who-you-or-it }
CARD-NONE = Er zit geen kaart in de kaartlezer.
    .why = Clavis keek in elke kaartlezer: { $readers }.
    .now = Steek uw identiteitskaart in de kaartlezer, chip vooraan en naar boven, en probeer het opnieuw.
    .who = { who-holder }
CARD-MUTE = De kaart in { $reader } antwoordt niet.
    .why = Ze zit omgekeerd, de chip is vuil, of de kaartlezer raakt ze slecht.
    .now = Neem de kaart uit, maak de chip schoon met een droge doek, en steek ze er weer in met de chip vooraan en naar boven.
    .who = { who-holder }
CARD-UNPOWERED = De kaart in { $reader } krijgt geen stroom.
    .why = De kaartlezer of de computer heeft ze uitgeschakeld, of de contacten raken elkaar niet.
    .now = Neem de kaart uit en steek ze er weer in. Blijft het zo, steek de kaartlezer dan in een andere USB-poort van de computer zelf.
    .who = { who-holder }
CARD-FOREIGN = De kaart in { $reader } is geen Belgische identiteitskaart.
    .why = Het Belgische identiteitsprogramma staat er niet op.
    .now = Steek uw eigen Belgische identiteitskaart in de kaartlezer.
    .who = { who-holder }
CARD-NOT-ACTIVATED = De kaart is niet geactiveerd.
    .why = Een nieuwe kaart werkt pas nadat de gemeente ze heeft geactiveerd.
    .now = Ga naar de gemeente met de kaart en de brief met haar codes.
    .who = { who-municipality }
CARD-REMOVED = De kaart is uit { $reader } genomen.
    .why = Het werk met de kaart was niet klaar.
    .now = Steek dezelfde kaart er weer in en probeer het opnieuw. Wat al gedaan is, blijft bewaard.
    .who = { who-holder }
CARD-INTERRUPTED = De kaart in { $reader } verloor het contact.
    .why = De kaart of de kabel bewoog terwijl de kaart werkte.
    .now = Duw de kaart goed aan, raak ze niet aan terwijl Clavis werkt, en probeer het opnieuw.
    .who = { who-holder }
CARD-RESET = Een ander programma heeft de kaart in { $reader } gereset.
    .why = Twee programma’s gebruikten de kaart op hetzelfde moment.
    .now = Sluit andere programma’s die de kaart gebruiken, zoals een browser of de eID-viewer, en probeer het opnieuw.
    .who = { who-you }
CARD-CHANGED = Er zit nu een andere kaart in { $reader }.
    .why = De kaart is verwisseld terwijl het werk niet klaar was.
    .now = Steek de eerste kaart er weer in, of begin opnieuw met deze.
    .who = { who-holder }
CARD-IN-USE = Een ander programma houdt de kaart in { $reader } vast.
    .why = Het houdt de kaart voor zich alleen.
    .now = Sluit andere programma’s die de kaart gebruiken, zoals een browser of de eID-viewer, en probeer het opnieuw.
    .who = { who-you }
CARD-PIN-WRONG = De kaart heeft de pincode geweigerd. { tries-left }
    .why = De getypte pincode is niet die van deze kaart.
    .now = { $tries ->
            [1] Bent u niet zeker van de pincode, stop dan hier: nog een foute pincode blokkeert de kaart.
           *[other] Kijk na of u de pincode van deze kaart gebruikt en probeer het opnieuw.
        } Clavis probeert nooit uit zichzelf een pincode.
    .who = { who-holder }
CARD-PIN-BLOCKED = De pincode van de kaart is geblokkeerd.
    .why = Er is drie keer een foute pincode gegeven.
    .now = Ga met de kaart naar de gemeente. { pin-unblock }
    .who = { who-municipality }
CARD-PIN-FORM = Dit kan geen pincode zijn. Ze is niet naar de kaart gestuurd.
    .why = { pin-form }
    .now = Typ de 4 tot 12 cijfers van de pincode. Er is geen poging verloren.
    .who = { who-holder }
CARD-PIN-CANCELLED = De pincode is niet gegeven.
    .why = De vraag bleef zonder antwoord. Er is geen poging verloren.
    .now = Begin opnieuw als u de pincode bij de hand hebt.
    .who = { who-holder }
CARD-PIN-UNAVAILABLE = De pincode kon niet gevraagd worden.
    .why = Er is geen terminal om op te typen, of het bestand met de pincode is niet leesbaar. { technical-reason }
    .now = Gebruik Clavis in een terminal, of kijk het bestand met de pincode na. Er is geen poging verloren.
    .who = { who-you-or-it }
CARD-PIN-LAST-TRY = Er is nog maar één poging over voor deze pincode. Ze is niet gebruikt.
    .why = Een foute pincode zou de kaart blokkeren. Clavis gebruikt de laatste poging alleen als u het zegt.
    .now = Bent u zeker van de pincode, zeg dan dat de laatste poging gebruikt mag worden. Zo niet, vraag de gemeente een nieuwe pincode.
    .who = { who-holder }
CARD-PIN-WRONG-EARLIER = Er is geen tweede pincode naar de kaart gestuurd.
    .why = Zonet is een pincode geweigerd. Dezelfde pincode zou nog een poging kosten.
    .now = Begin opnieuw en typ de pincode nog eens.
    .who = { who-holder }
CARD-PIN-TRIES-CHANGED = Het aantal pogingen veranderde terwijl de pincode getypt werd. { tries-left }
    .why = Een ander programma of een andere kaartlezer gebruikte een poging. De pincode is niet verzonden.
    .now = Sluit andere programma’s die de kaart gebruiken en begin opnieuw.
    .who = { who-holder }
CARD-PIN-NEW-SAME = De nieuwe pincode is de oude. Er is niets gewijzigd.
    .why = Wijzigen kan alleen naar een andere pincode. Er is niets naar de kaart gestuurd en geen poging verloren.
    .now = Begin opnieuw met een andere nieuwe pincode van 4 tot 12 cijfers.
    .who = { who-holder }
CARD-PIN-NEW-DIFFERS = De nieuwe pincode is niet twee keer gelijk getypt. Er is niets gewijzigd.
    .why = De tweede keer had ze andere cijfers dan de eerste keer. Er is geen poging verloren.
    .now = Begin opnieuw en typ twee keer dezelfde nieuwe pincode.
    .who = { who-holder }
CARD-PIN-NEW-REFUSED = De kaart heeft de nieuwe pincode niet aanvaard.
    .why = Ze heeft een vorm die deze kaart weigert. De oude pincode blijft gelden.
    .now = Begin opnieuw met een andere nieuwe pincode van 4 tot 12 cijfers.
    .who = { who-holder }
CARD-PIN-CHANGE-UNKNOWN = Het is niet bekend of de pincode gewijzigd is.
    .why = De kaart is uitgenomen, of het contact verbroken, voor haar antwoord. De oude of de nieuwe pincode geldt.
    .now = Steek de kaart weer in, bekijk de resterende pogingen en gebruik dan één keer de nieuwe pincode. Wordt ze geweigerd, dan is de oude blijven gelden.
    .who = { who-holder }
CARD-PAD-TIMEOUT = De pincode is niet op tijd op de kaartlezer getypt.
    .why = De kaartlezer wacht er 30 seconden op. Er is geen poging verloren.
    .now = Begin opnieuw, en typ de pincode op de toetsen van de kaartlezer zodra die erom vraagt.
    .who = { who-holder }
CARD-TOO-OLD = De kaart is van een oude generatie die Clavis niet gebruikt.
    .why = Met applet { $applet } zou alleen al vragen naar het aantal pogingen er een kosten.
    .now = Vraag de gemeente een nieuwe kaart.
    .who = { who-municipality }
CARD-UNSUPPORTED = Clavis kan met deze kaart nog niet ondertekenen.
    .why = Ze heeft applet { $applet } met een sleutel van het soort { $key }.
    .now = Zoek een nieuwere versie van Clavis, of gebruik een andere kaart.
    .who = { who-it }
CARD-NO-AUTHENTICATION = De kaart heeft geen authenticatiecertificaat.
    .why = Kaarten van jonge kinderen hebben er geen, en een houder kan het geweigerd hebben. Zonder dat certificaat kan de kaart niet tonen wie u bent.
    .now = Vraag de gemeente om de certificaten op de kaart te zetten.
    .who = { who-municipality }
CARD-NO-SIGNATURE = De kaart heeft geen handtekeningcertificaat.
    .why = Kaarten van kinderen hebben er geen, en een houder kan het geweigerd hebben. Zonder dat certificaat kan de kaart niet ondertekenen.
    .now = Vraag de gemeente om de certificaten op de kaart te zetten.
    .who = { who-municipality }
CARD-CERTIFICATE-MISSING = Op de kaart ontbreekt een certificaat: { card-certificate }.
    .why = Elke kaart heeft het. Deze is niet volledig gemaakt, of het bestand is niet te vinden.
    .now = Probeer een andere kaartlezer. Blijft het zo, toon de kaart dan aan de gemeente.
    .who = { who-municipality }
CARD-EXPIRED = De kaart is vervallen.
    .why = Ze was geldig tot { $date }.
    .now = Vraag de gemeente een nieuwe kaart.
    .who = { who-municipality }
CARD-CERTIFICATE-EXPIRED = Een certificaat op de kaart is vervallen: { card-certificate }.
    .why = Het was geldig tot { $date }. Wat er nu mee ondertekend wordt, wordt geweigerd.
    .now = Vraag de gemeente een nieuwe kaart.
    .who = { who-municipality }
CARD-CERTIFICATE-REVOKED = Een certificaat op de kaart is ingetrokken: { card-certificate }.
    .why = De instantie die het uitgaf, zegt dat sinds { $date }. Dat gebeurt als een kaart als verloren gemeld, vervangen of geschorst is.
    .now = Gebruik uw nieuwste kaart. Is het deze, vraag het dan aan de gemeente.
    .who = { who-municipality }
CARD-REVOCATION-NO-ADDRESS = Of het certificaat ingetrokken is, kon niet gevraagd worden.
    .why = Het certificaat noemt geen adres waar dat gevraagd kan worden.
    .now = Er is niets tegen de kaart bekend. Wilt u zeker zijn, vraag het dan aan de gemeente.
    .who = { who-holder }
CARD-REVOCATION-ADDRESS-REFUSED = Of het certificaat ingetrokken is, is niet gevraagd.
    .why = Het noemt een adres dat niet van de Belgische overheid is: { $url }.
    .now = Vertrouw deze kaart niet voordat de gemeente ze bekeken heeft.
    .who = { who-holder }
CARD-REVOCATION-HTTP-STATUS = Of het certificaat ingetrokken is, is niet te weten gekomen.
    .why = De dienst van de instantie die het uitgaf, antwoordde met de status { $status }.
    .now = Probeer het later opnieuw. Er is niets tegen de kaart bekend.
    .who = { who-you }
CARD-REVOCATION-NOT-KNOWN = De instantie kent dit certificaat niet.
    .why = Haar dienst zegt niet dat het certificaat goed is en niet dat het ingetrokken is.
    .now = Het kan een dag duren tot een nieuwe kaart bekend is: probeer het morgen opnieuw. Blijft het zo, vraag het dan aan de gemeente.
    .who = { who-holder }
CARD-DATA-DAMAGED = De gegevens op de kaart zijn niet leesbaar.
    .why = Een deel is niet zoals het hoort: { $what }.
    .now = Maak de chip schoon met een droge doek en probeer een andere kaartlezer. Blijft het zo, dan moet de kaart vervangen worden.
    .who = { who-holder }
CARD-FILE-MISSING = Op de kaart ontbreken gegevens die elke kaart heeft.
    .why = Dit bestand is niet te vinden: { $what }.
    .now = Probeer een andere kaartlezer. Blijft het zo, toon de kaart dan aan de gemeente.
    .who = { who-holder }
CARD-MEMORY-FAULT = Het geheugen van de kaart faalt.
    .why = De chip meldt dat zelf. Hij zegt niets meer tot hij opnieuw stroom krijgt.
    .now = Neem de kaart uit, steek ze er weer in en probeer het opnieuw. Blijft het zo, vraag de gemeente dan een nieuwe kaart.
    .who = { who-holder }
CARD-STATUS = De kaart gaf een antwoord dat Clavis niet verwachtte.
    .why = Op { $command } antwoordde ze { $status }.
    .now = Neem de kaart uit, steek ze er weer in en probeer het opnieuw. Blijft het zo, probeer dan een andere kaartlezer en meld deze code.
    .who = { who-you-or-it }
CARD-SIGNATURE-WRONG = De handtekening van de kaart past niet bij haar certificaat.
    .why = De chip of de kaartlezer maakte een fout, of de kaart is niet echt. Er is niets verzonden.
    .now = Probeer het opnieuw met een andere kaartlezer. Blijft het zo, toon de kaart dan aan de gemeente.
    .who = { who-holder }

## De kaart op de opdrachtregel

card-not-revoked = De instantie die het uitgaf, zegt dat het niet ingetrokken is.
card-revocation-reason =
    { $reason ->
        [keyCompromise] de sleutel is misschien in andere handen
        [cACompromise] de sleutel van de instantie is misschien in andere handen
        [affiliationChanged] de gegevens van de houder zijn gewijzigd
        [superseded] vervangen door een ander
        [cessationOfOperation] niet meer nodig
        [certificateHold] geschorst
        [privilegeWithdrawn] het recht erop is ingetrokken
       *[other] { $reason }
    }
label-revoked-since = Ingetrokken sinds
label-revocation-reason = Reden
label-signing = Ondertekenen
card-can-sign = mogelijk: er is niets op tegen
card-cannot-sign = niet mogelijk
watch-reader-appeared = Kaartlezer aangesloten: { $reader }
watch-reader-ignored = Genegeerd, geen kaartlezer: { $reader }
watch-reader-gone = Kaartlezer losgekoppeld: { $reader }
watch-card-in = Kaart in { $reader }: { $what }
watch-card-out = Kaart uit { $reader } genomen
watch-begins = De kaartlezers worden in het oog gehouden. Druk op Ctrl+C om te stoppen.
watch-still = Deze virtuele kaart zit in het programma. Ze komt en gaat nooit: er valt verder niets te volgen.
pin-for-change = Met deze pincode zet de kaart een andere pincode in haar plaats.
pin-for-check = De kaart controleert deze pincode alleen.
pin-change-on-reader = Op de toetsen van de kaartlezer: de huidige pincode, daarna twee keer de nieuwe.
ask-old-pin = Huidige pincode (4 tot 12 cijfers, u ziet niets; leeg: stoppen):
ask-new-pin = Nieuwe pincode (4 tot 12 cijfers, u ziet niets; leeg: stoppen):
ask-new-pin-again = Dezelfde nieuwe pincode nog een keer:
done-pin-changed = De kaart heeft de nieuwe pincode aanvaard. De oude dient niet meer.
label-document = Document
label-noble-condition = Adellijke titel
label-special-status = Bijzonder statuut
label-duplicate = Duplicaat
label-special-organisation = Bijzondere organisatie
label-family-member = Familielid
label-protection = Bescherming
label-work-permit = Arbeidsvergunning
label-employer = Btw-nummer van een werkgever
label-regional-file = Gewestelijk dossier
label-brexit-mentions = Brexitvermeldingen
label-card-a-mentions = Vermeldingen op kaart A
label-eu-start = EU-kaart sinds
label-chip-number = Chipnummer
label-photo-hash = Hash van de foto
label-basic-key-hash = Hash van de sleutel van de kaart
label-structure-version = Versie van de structuur
label-unknown-field = Veld { $value }
document-belgian-citizen = identiteitskaart van een Belg
document-kids = identiteitskaart van een kind jonger dan 12 jaar
document-kids-foreigner = identiteitskaart van een buitenlands kind, kaart { $name }
document-foreigner = vreemdelingenkaart, kaart { $name }
document-bootstrap = bootstrapkaart van de administratie
document-habilitation = machtigingskaart van de administratie
document-unknown = onbekend soort document, nummer { $value }
status-white-cane = witte stok
status-yellow-cane = gele stok
status-extended-minority = verlengde minderjarigheid
family-member-eu = van een burger van de Europese Unie
protection-of = sinds { $date }, { $name }
organisation-shape = SHAPE
organisation-nato = NAVO
organisation-former-blue-card-holder = vroegere houder van een blauwe kaart
organisation-researcher = onderzoeker
organisation-unknown = onbekende code { $value }
work-unlimited = onbeperkt
work-limited = beperkt
work-none = geen
work-seasonal-worker = seizoenarbeider
work-unknown = onbekende code { $value }
