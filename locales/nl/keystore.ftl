# Keystores: bestanden met privésleutels en hun certificaten, beveiligd met een wachtwoord.

# Wat een bestand is dat geen keystore is.
file-looks-like =
    { $looks_like ->
        [nothing] Het is leeg.
        [jks] Het is een Java-keystore (JKS).
        [pem] Het is een tekst met certificaten of sleutels (PEM).
        [pdf] Het is een PDF-document.
        [zip] Het is een ZIP-archief.
        [html] Het is een webpagina (HTML).
        [base64] Het is een keystore of certificaat als tekst (Base64).
        [private-key] Het is een privésleutel alleen.
        [certificate] Het is een certificaat alleen.
        [cms] Het is een ondertekend of versleuteld bericht.
       *[other] Het is iets anders.
    }
keystore-kept = De keystore op de schijf is niet gewijzigd.

KEYSTORE-PASSWORD-WRONG = Het wachtwoord opent deze keystore niet.
    .why = Het is dat van een andere keystore, het is fout getypt, of het bestand is gewijzigd.
    .now = Probeer het opnieuw; let op hoofdletters en toetsenbord. Is het verloren, dan kan niemand het herstellen: laat eHealth het certificaat intrekken en vraag een nieuw aan.
    .who = { who-you }
KEYSTORE-NO-MAC = Niets toont dat deze keystore ongeschonden is.
    .why = Er is geen controlewaarde (MAC). Niets toont dus of het wachtwoord juist is, of dat het bestand gewijzigd werd.
    .now = Gebruik het bestand dat Clavis of het programma van eHealth schreef.
    .who = { who-it }
KEYSTORE-ENTRY-PASSWORD-OTHER = Een onderdeel van deze keystore heeft een eigen wachtwoord.
    .why = Het wachtwoord opent het bestand, maar niet de sleutel erin. eHealth-software verwacht hetzelfde voor beide.
    .now = Geef de sleutel het wachtwoord van het bestand in het programma dat het schreef, en probeer het opnieuw.
    .who = { who-it }
KEYSTORE-ALGORITHM-UNKNOWN = De keystore gebruikt een algoritme dat Clavis niet kent.
    .why = Het algoritme is { $name }.
    .now = Schrijf de keystore opnieuw met een gebruikelijk algoritme, in het programma dat hem maakte.
    .who = { who-it }
KEYSTORE-ITERATIONS-TOO-HIGH = De keystore vraagt meer werk dan enig eerlijk bestand.
    .why = Hij wil meer dan { $limit } ronden om van het wachtwoord een sleutel te maken. De computer zou lang bezig zijn.
    .now = Gebruik het bestand dat Clavis of het programma van eHealth schreef.
    .who = { who-it }
KEYSTORE-TOO-LARGE = Het bestand is te groot voor een keystore.
    .why = Het heeft { $bytes } bytes; een keystore heeft er veel minder.
    .now = Kies het bestand dat op .p12 eindigt.
    .who = { who-you }
KEYSTORE-DAMAGED = De keystore is beschadigd.
    .why = Hij is afgebroken of gewijzigd. Het deel dat niet leesbaar is: { $part }.
    .now = Neem de kopie ernaast of die van uw back-up. Is er geen, vraag dan een nieuw certificaat aan.
    .who = { who-you-or-it }
KEYSTORE-NOT-A-KEYSTORE = Dit bestand is geen keystore.
    .why = { file-looks-like }
    .now = Kies het bestand dat op .p12 eindigt, in de map ehealth/keystore van uw persoonlijke map.
    .who = { who-you }
KEYSTORE-NO-AUTHENTICATION = Deze keystore heeft geen eHealth-sleutel.
    .why = Er is geen onderdeel met de naam “authentication”, waaraan eHealth-software haar sleutel vindt.
    .now = Kies een andere keystore. Deze is voor iets anders gemaakt.
    .who = { who-you }
KEYSTORE-KEY-UNUSABLE = De sleutel in deze keystore is niet bruikbaar.
    .why = Het is geen RSA-sleutel van 2048 tot 8192 bits, of hij is niet geldig.
    .now = Kies een andere keystore, of vraag een nieuw certificaat aan.
    .who = { who-you-or-it }
KEYSTORE-KEY-GENERATION = Er kon geen sleutel gemaakt worden.
    .why = Deze computer gaf geen willekeurige getallen.
    .now = Start de computer opnieuw en probeer het nog eens. { nothing-lost }
    .who = { who-it }
KEYSTORE-DECRYPT-FAILED = Wat eHealth zond, gaat met deze sleutel niet open.
    .why = Het was voor een andere sleutel gemaakt.
    .now = { now-retry } Blijft het zo, meld dan deze code.
    .who = { who-it-ehealth }
KEYSTORE-ENCODE-FAILED = De keystore kon niet geschreven worden.
    .why = Een naam erin is langer dan zijn veld.
    .now = { keystore-kept } { now-report }
    .who = { who-makers }
KEYSTORE-CHAIN-EMPTY = eHealth leverde geen certificaat.
    .why = Het antwoord heeft een lege keten.
    .now = { keystore-kept } { now-retry }
    .who = { who-it-ehealth }
KEYSTORE-CHAIN-OTHER-KEY = Het geleverde certificaat hoort bij een andere sleutel.
    .why = Het past niet bij de sleutel in deze keystore.
    .now = Kijk na of u de keystore van deze aanvraag koos. { keystore-kept }
    .who = { who-you-or-it }
KEYSTORE-CHAIN-ORDER = De geleverde certificaten vormen geen keten.
    .why = Certificaat { $position } is niet uitgegeven door het volgende.
    .now = { keystore-kept } { now-retry }
    .who = { who-it-ehealth }
KEYSTORE-ETK-TOO-EARLY = Het encryptietoken (ETK) kan nog niet geïnstalleerd worden.
    .why = Het certificaat zelf is niet geïnstalleerd.
    .now = Voltooi eerst de aanvraag: clavis cert complete.
    .who = { who-you }
KEYSTORE-ETK-OTHER-KEY = Het encryptietoken (ETK) hoort bij een andere sleutel.
    .why = Het past niet bij de encryptiesleutel in deze keystore.
    .now = Kijk na of u de juiste keystore koos. { keystore-kept }
    .who = { who-you-or-it }
KEYSTORE-ETK-OTHER-CERTIFICATE = Het encryptietoken (ETK) hoort bij een ander certificaat.
    .why = Het is niet met het certificaat van deze keystore gemaakt.
    .now = Kijk na of u de juiste keystore koos. { keystore-kept }
    .who = { who-you-or-it }
KEYSTORE-KEYS-MISSING = De keystore is niet vervangen.
    .why = { $missing ->
            [one] Een privésleutel van het bestand op de schijf ontbreekt in het nieuwe.
           *[other] { $missing } privésleutels van het bestand op de schijf ontbreken in het nieuwe.
        } Oude berichten zouden onleesbaar worden.
    .now = { now-report }
    .who = { who-makers }
KEYSTORE-READ-BACK = { $path } is geschreven, maar leest anders terug.
    .why = De schijf of de netwerkmap bewaart niet wat ze krijgt.
    .now = Kies een andere schijf. De oude keystore is bewaard. { nothing-lost }
    .who = { who-it }
KEYSTORE-COPY-SAME-PLACE = De kopie werd niet geschreven.
    .why = De map { $path } is die waarin de keystore zelf staat. Een defect van deze schijf zou beide meenemen.
    .now = Kies een map op een andere schijf, bijvoorbeeld een USB-stick in een afgesloten lade.
    .who = { who-you }

# Wat een keystore nodig heeft, zoals clavis cert inspect het zegt.
keystore-finding-locked = Het wachtwoord toont wat erin zit.
keystore-finding-no-authentication = Geen sleutel heeft de naam “authentication”, waaraan eHealth-software hem vindt. clavis cert adopt zoekt of een van de sleutels bedoeld is.
keystore-finding-no-certificate-yet = Er is nog geen certificaat: de tweede stap van de aanvraag werd nooit gezet. De sleutel is er; clavis cert complete haalt het certificaat op.
keystore-finding-certificate-of-another-key = Het certificaat erin hoort bij een andere sleutel. Geen enkele software kan ermee ondertekenen.
keystore-finding-no-etk = Het certificaat is er, het encryptietoken (ETK) ontbreekt: niemand kan u versleutelde berichten sturen. clavis cert complete haalt het.
keystore-finding-etk-of-another-certificate = Het encryptietoken (ETK) erin werd met een ander certificaat gemaakt, bijvoorbeeld een vroeger. Dat van dit certificaat ontbreekt.
keystore-finding-several-etks = Er zitten verscheidene encryptietokens (ETK) in. { $current ->
        [0] Geen ervan is gemaakt met het certificaat erin.
       *[other] In gebruik is { $current }.
    } { $count ->
        [one] Eén ander blijft, zodat oude berichten leesbaar blijven.
       *[other] { $count } andere blijven, zodat oude berichten leesbaar blijven.
    }
keystore-finding-expired = Het certificaat liep af op { $date }. Het kan niet meer vernieuwd worden: vraag een nieuw aan.
keystore-finding-expires-soon = Het certificaat loopt af op { $date }, over { $days ->
        [one] één dag
       *[other] { $days } dagen
    }. Vernieuw het vóór die dag.
keystore-finding-not-yet-valid = Het certificaat is geldig vanaf { $date }.
keystore-finding-no-mac = Er is geen controlewaarde (MAC): niets toont of het bestand ongeschonden is. Door Clavis opnieuw geschreven krijgt het er een.
keystore-finding-old-java = Java 8 opent dit bestand vanaf release 301. Voor oudere moet het op de compatibele manier geschreven worden.
keystore-finding-no-java-8 = Java 8 opent dit bestand niet. Voor zulke software moet het op de compatibele manier geschreven worden.

# Wie hem schreef.
keystore-written-java-tool = geschreven zoals de Java-tool van eHealth schrijft
keystore-written-clavis-modern = geschreven door Clavis op de moderne manier
keystore-written-bouncy-castle = geschreven door BouncyCastle
keystore-written-open-ssl = geschreven door OpenSSL 3
keystore-written-open-ssl-legacy = geschreven door OpenSSL op de oude manier
keystore-written-keytool = geschreven door keytool
keystore-written-keytool-legacy = geschreven door keytool op de oude manier
keystore-written-nss = geschreven door Firefox, Thunderbird of pk12util (NSS)
keystore-written-other = geschreven door een ander programma

# Hoe hij beschermd is.
keystore-profile-compatible = compatibel: elke Java en alle eHealth-software opent dit bestand
keystore-profile-modern = modern: sterker, niet voor Java 8 van vóór release 301

# Wat overnemen verandert.
keystore-change-authentication-named = De sleutel van het certificaat krijgt de naam “authentication”.
keystore-change-etk-named = De sleutel van een encryptietoken (ETK) krijgt zijn serienummer { $alias } als naam.
keystore-change-certificate-entry = Het certificaat { $alias } krijgt een eigen onderdeel.
keystore-change-certificate-entry-gone = Het onderdeel { $alias } verdwijnt; het certificaat blijft.
keystore-change-mac-added = Het bestand krijgt een controlewaarde (MAC).

# De tweede plaats.
keystore-copy-in-cloud = { $cloud } stuurt deze map naar andere computers. De keystore is dan alleen door het wachtwoord beschermd.
