# Nummers, namen, contactgegevens en wachtwoorden die men typt.

# Het soort waarde; begint een zin.
number-kind =
    { $kind ->
        [niss] Het INSZ
        [cbe] Het ondernemingsnummer
        [nihii-institution] Het RIZIV-nummer
        [application-id] Het Application ID
        [keystore-password] Het wachtwoord van de keystore
        [email] Het e-mailadres
        [telephone] Het telefoonnummer
        [organisation-name] De naam van de organisatie
        [establishment-unit] Het vestigingseenheidsnummer
        [nihii-professional] Het RIZIV-nummer van de persoon
        [hco] Het HCO-nummer
        [eu-vat] Het btw-nummer
        [ch-uid] Het Zwitserse ondernemingsnummer (UID)
        [eid-card] Het kaartnummer
        [portal-username] De gebruikersnaam van het portaal
        [portal-password] Het wachtwoord van het portaal
       *[other] De waarde
    }
# De eerste regel die niet is gevolgd.
number-reason =
    { $reason ->
        [empty] Er is niets ingevuld.
        [charset] Er staat een teken in dat er niet in hoort.
        [length] Er zijn te veel of te weinig cijfers.
        [checksum] De controlecijfers passen niet bij de andere cijfers. Vaak is één cijfer fout of zijn er twee verwisseld.
        [month] De cijfers van de maand kunnen geen maand zijn.
        [sequence] Het volgnummer na de datum wordt nooit toegekend.
        [day] De cijfers van de dag zijn hoger dan 31.
        [prefix] Er staan letters voor die er niet bij horen.
        [zero] Er staan alleen nullen.
        [looks_like_establishment] Het begint met 2 tot 8: dit is het nummer van een vestigingseenheid, niet van een onderneming.
        [leading_digit] Zo’n nummer begint nooit met dit cijfer.
        [too_long] Het is te lang.
        [too_short] Het is te kort.
        [lowercase] Er staan kleine letters in.
        [control] Er staat een onzichtbaar teken in, zoals een tab of een regeleinde.
        [non_ascii] Er staat een letter met een accent in, of een ander teken dat niet elk programma aanneemt.
        [needs_digit_or_symbol] Er staan alleen letters in.
        [space] Er staat een spatie in.
        [at_sign] Er moet precies één @ in staan.
        [local_part] Wat voor de @ staat, kan daar niet staan.
        [domain] Wat na de @ staat, is geen domeinnaam met een punt.
        [needs_digit] Er staat geen cijfer in.
        [name_character] Er staat een komma, plusteken, puntkomma, aanhalingsteken, <, > of \ in; die breken de naam in een certificaat.
        [unknown_type] Zo’n type nummer bestaat niet.
        [looks_like_enterprise] Het begint met 0 of 1: dit is het nummer van een onderneming, niet van een vestigingseenheid.
        [profession] Het eerste cijfer staat voor geen enkel beroep: dat zijn 1 tot 6.
        [structure] De nummers van dit land hebben een andere structuur.
        [not_in_vies] Dit land doet niet mee aan VIES: zijn nummers kunnen daar niet nagekeken worden.
        [country_mismatch] De letters vooraan zijn die van een ander land dan het gekozen land.
        [suffix] De letters achteraan zijn niet MWST, TVA, IVA of TPV.
        [needs_two_non_letters] Er staan minder dan twee cijfers of tekens in.
       *[other] De regel is niet gevolgd.
    }

NUMBER-INVALID = { number-kind } heeft geen geldige vorm.
    .why = { number-reason }
    .now = Vergelijk met het document, cijfer voor cijfer. Het ziet er zo uit: { $form }.
    .who = { who-you }
NUMBER-APPLICATION-ID = Het Application ID heeft geen geldige vorm.
    .why = { number-reason }
    .now = Gebruik 1 tot 30 hoofdletters A tot Z, cijfers, koppeltekens of liggende streepjes. Laat het weg als de organisatie maar één certificaat nodig heeft.
    .who = { who-you }
NUMBER-KEYSTORE-PASSWORD = Dit wachtwoord is niet geschikt voor een keystore.
    .why = { number-reason }
    .now = Kies minstens 8 tekens, met minstens één cijfer of symbool en zonder letters met accenten. Neem voor elk certificaat een ander.
    .who = { who-you }
NUMBER-PORTAL-USERNAME = De gebruikersnaam van het portaal heeft geen geldige vorm.
    .why = { number-reason }
    .now = Gebruik 8 tot 30 kleine letters a tot z en cijfers, zonder spaties of accenten. De naam kan later nooit meer veranderd worden.
    .who = { who-you }
NUMBER-PORTAL-PASSWORD = Dit wachtwoord is niet geschikt voor het portaal.
    .why = { number-reason }
    .now = Kies 10 tot 15 letters, cijfers en tekens, waarvan minstens twee geen letters zijn, zonder spaties of accenten. Toegelaten: { $form }.
    .who = { who-you }
NUMBER-EMAIL = Het e-mailadres heeft geen geldige vorm.
    .why = { number-reason }
    .now = Typ het zoals { $form }. eHealth schrijft naar dit adres: neem een adres dat u leest.
    .who = { who-you }
NUMBER-TELEPHONE = Het telefoonnummer heeft geen geldige vorm.
    .why = { number-reason }
    .now = Gebruik alleen cijfers en spaties, eventueel met een + ervoor: { $form }.
    .who = { who-you }
NUMBER-ORGANISATION-NAME = De naam van de organisatie kan niet in een certificaat staan.
    .why = { number-reason }
    .now = Schrijf de naam zonder dit teken. Accenten mogen: het certificaat toont hoofdletters zonder accenten.
    .who = { who-you }
# $type: een type van eHealth zoals NIHII-GROUP. $digits: 0 als het niet bekend is.
NUMBER-ORGANISATION = Het nummer past niet bij het type { $type }.
    .why = { number-reason }
    .now = Vergelijk type en nummer met de brief van het RIZIV of met de KBO. { $digits ->
            [0] De lijst van types zegt welke vorm het nummer heeft.
           *[other] Het nummer heeft { $digits } cijfers.
        }
    .who = { who-you }
NUMBER-DAY-BEYOND-MONTH = Het INSZ is aanvaard, maar de geboortedag bestaat niet.
    .why = De controlecijfers passen, maar de maand heeft minder dagen. Zulke nummers worden toegekend als de dag onbekend is.
    .now = Vergelijk nog eens met de kaart.
    .who = { who-you }
NUMBER-LEADING-ZERO-ADDED = Er is een 0 voor het ondernemingsnummer gezet.
    .why = Er zijn negen cijfers getypt, zoals in oudere documenten. Nu heeft het nummer er tien.
    .now = Kijk het nummer na zoals het getoond wordt: { $form }.
    .who = { who-you }
NUMBER-FIRST-EIGHT-KEPT = Alleen de eerste acht cijfers van het RIZIV-nummer worden gebruikt.
    .why = Er zijn elf cijfers getypt. Een certificaat van een groepering of een instelling heeft de eerste acht.
    .now = Kijk na of de eerste acht cijfers juist zijn.
    .who = { who-you }
NUMBER-MODULO-EIGHTY-NINE = Het RIZIV-nummer is aanvaard, maar zijn controlecijfers zijn ongewoon.
    .why = Ze volgen de regel voor de nieuwere nummers van artsen, verpleegkundigen en vroedvrouwen, die voor dit soort nummer niet bekend is.
    .now = Vergelijk nog eens met de brief van het RIZIV.
    .who = { who-you }
NUMBER-PASSWORD-SPACE = Er staat een spatie in het wachtwoord.
    .why = De regel van eHealth verbiedt het niet, maar sommige programma’s nemen het niet aan.
    .now = Kies een wachtwoord zonder spaties als andere programma’s deze keystore openen.
    .who = { who-you }
NUMBER-VAT-CHECK-DIGITS = Het btw-nummer is aanvaard, maar zijn controlecijfers kloppen niet.
    .why = Alleen VIES, het register van de Europese Unie, weet of een nummer bestaat.
    .now = Vergelijk nog eens met het document en laat VIES daarna beslissen.
    .who = { who-you }
NUMBER-LEADING-ZERO-KEPT = Het HCO-nummer begint met een 0.
    .why = Rekenbladen verliezen zulke nullen, of voegen ze toe.
    .now = Vergelijk met het nummer dat het portaal toont. Het blijft zoals het getypt is.
    .who = { who-you }
NUMBER-UNUSUAL-LENGTH = Het HCO-nummer is aanvaard, maar heeft een ongewone lengte.
    .why = Bekende nummers hebben vijf cijfers (subdivisie) of zes (site).
    .now = Vergelijk met het nummer dat het portaal toont.
    .who = { who-you }
