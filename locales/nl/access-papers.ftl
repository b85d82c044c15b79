# De papieren van het toegangsbeheer: mails, agenda, bladen om af te drukken.

ACCESS-NO-DAY = Deze taak wacht op geen enkele dag.
    .why = Ze wacht op niets, of maar enkele minuten.
    .now = Kijk naar de taak: ze zegt wat er gebeurt.
    .who = { who-you }
ACCESS-NO-QUESTION = Er is niets te vragen.
    .why = De diagnose heeft geen open vraag meer, of heeft niets gevonden voor een helpdesk.
    .now = Volg wat de diagnose zegt.
    .who = { who-you }
ACCESS-NODE-SEVERAL = Er passen meerdere organisaties.
    .why = “{ $text }” past bij: { $found }.
    .now = Neem de korte naam tussen haakjes, of het nummer.
    .who = { who-you }
ACCESS-NUMBER-NOT-KNOWN = Het rijksregisternummer van deze persoon is niet bekend.
    .why = Geen export gaf het, en niemand heeft het ingevuld.
    .now = Vraag het aan de persoon, of importeer een export waarin het staat.
    .who = { who-you }
ACCESS-ROLE-UNKNOWN = Deze rol is niet bekend.
    .why = “{ $role }” is er geen.
    .now = Kies cam, co-cam, local-manager, co-local-manager, subdivision-manager, co-subdivision-manager of user.
    .who = { who-you }

access-attach = Clavis voegt zelf niets toe: sleep deze bestanden in de mail.
access-questions-subject = Vragen over een toegang: { $what }
access-questions-mail =
    Goedendag,

    Iemand heeft niet de toegang die hij of zij zou moeten hebben. Kunt u dit op het portaal nakijken en elke vraag met ja of neen beantwoorden?

    { $text }

    Alvast bedankt.
access-day-wait =
    { $kind ->
         [answer] Antwoord verwacht: { $name }
        *[works] Het werkt: { $name }
    }
access-day-wait-text =
    { $kind ->
         [answer] { $other }. Het antwoord moet er vandaag zijn. Open Clavis: de taak zegt wie u belt als het uitblijft.
        *[works] { $other }. De wijziging werkt vanaf vandaag. Open Clavis en ga het na met een nieuwe export.
    }
access-day-end = Einde van functies ({ $count }): { $where }
access-day-end-text = Deze functies eindigen op deze dag. Verleng ze op het portaal, of laat ze eindigen: { $text }
access-day-review = Jaarlijks nazicht van de toegangen: { $name }
access-day-review-text = Importeer een nieuwe export van elk niveau, druk het blad van het nazicht af en loop het regel per regel na.

access-sheet-written = Het blad is geschreven. Open het en druk het af; de rijksregisternummers zijn erop gemaskeerd.
access-sheet-review = Jaarlijks nazicht van de toegangen: { $name }
access-sheet-protection = Verslag voor de functionaris voor gegevensbescherming: { $name }
access-sheet-role = { $role }: { $name }
access-sheet-head = Deze kop geldt voor de { $count } inschrijvingen tot nu toe. Bewaar het blad: later zegt Clavis of het register nog hetzelfde is (register, “Vergelijken met een afgedrukte kop”).
access-sheet-by = Nagezien door
access-sheet-on = Op
access-sheet-signed = Handtekening
access-sheet-untold = Niet bekend
access-sheet-status =
    { $state ->
         [active] Actief
         [blocked] Geblokkeerd
        *[unknown] Niet bekend
    }
access-sheet-level = { $where } (export van { $date })
access-sheet-period = Periode
access-sheet-review-why = Loop de personen één voor één na en vink aan: blijft, of te verwijderen. Wat te verwijderen is, wordt een taak in Clavis.
access-sheet-roles = Personen per rol
access-sheet-missing = Niveaus zonder export
access-sheet-findings = Wat te verbeteren of na te kijken is
access-sheet-changes = Wat veranderd is
access-sheet-none = Niets.
access-sheet-column =
    { $column ->
         [name] Naam
         [number] Rijksregisternummer
         [role] Rol
         [applications] Toepassingen
         [functions] Functies
         [status] Status
         [keep] Blijft
         [end] Te verwijderen
         [where] Niveau
        *[as-of] Gezien op
    }
access-sheet-number =
    { $kind ->
         [least] minstens { $count }
         [most] hoogstens { $count }
        *[advised] { $count } is een goede gewoonte
    }
access-sheet-stands = Niveau
access-sheet-named-by = Aangesteld door
access-sheet-how-many = Hoeveel per niveau
access-sheet-may = Wat deze rol mag doen
access-sheet-no-user = Een beheerder is geen gebruiker: om zelf met een toepassing te werken, moet hij of zij ook als gebruiker toegevoegd worden.
access-sheet-holders = Wie de rol heeft
access-sheet-nobody = Niemand, volgens de exports.
access-sheet-without = Niveaus waar niemand de rol heeft
access-sheet-action =
    { $action ->
         [appoint-cam] De hoofdtoegangsbeheerder aanstellen of vervangen
         [appoint-co-cam] Een co-hoofdtoegangsbeheerder aanstellen
         [activate-quality] Een hoedanigheid activeren
         [name-local-manager] De lokale beheerder van een hoedanigheid aanstellen
         [add-co-local-manager] Een lokale co-beheerder toevoegen
         [add-subdivision] Een subafdeling toevoegen
         [add-site] Een site toevoegen
         [change-users] Gebruikers toevoegen, wijzigen en verwijderen, toepassingen aanvinken, functies toekennen
         [export-users] De gebruikers exporteren
         [change-own-data] De eigen gegevens en het eigen wachtwoord wijzigen
         [see-managers] Zien wie beheert (Uw verantwoordelijken)
        *[request-certificate] Een certificaat van de organisatie aanvragen
    }

access-protection =
    { $part ->
         [why] Waarom
         [what] Welke gegevens
         [source] Waar ze vandaan komen
         [where] Waar ze staan
         [who] Wie ze ziet
        *[long] Hoe lang
    }
access-protection-text =
    { $part ->
         [why] Weten en aantonen wie toegang heeft tot welke toepassingen van de gezondheidszorg en de sociale zekerheid, toegangen die niet kloppen verbeteren en toegangen die niet meer nodig zijn verwijderen.
         [what] Naam en voornamen, rijksregisternummer, e-mailadres, taal, gebruikersnaam, rol, toepassingen, functies met hun data. Geen gezondheidsgegevens en geen wachtwoorden.
         [source] De exports van de portalen, de personeelslijst die de organisatie importeert, en wat een beheerder zelf invult.
         [where] Op deze computer, versleuteld; de sleutel staat in de sleutelhanger van het systeem. Clavis stuurt niets naar een portaal of naar iemand: mails vertrekken uit het programma van de persoon zelf.
         [who] Wie met deze computer de toegangen beheert, en een collega aan wie de werkruimte toevertrouwd is. Nummers zijn gemaskeerd in lijsten en op papier; een volledig nummer bekijken of kopiëren komt in het register.
        *[long] Zolang de persoon in een export of in een taak staat. Op verzoek wordt een persoon overal gewist; het register blijft intact en zegt niet meer over wie het ging.
    }
access-protection-figures = Cijfers
access-protection-figure =
    { $figure ->
         [people] Personen
         [numbers] van wie het rijksregisternummer bekend is
         [addresses] van wie het e-mailadres bekend is
         [memberships] Toegangen (een persoon op een niveau)
         [exports] Geïmporteerde exports
         [findings] Punten om te verbeteren of na te kijken
        *[changes] Wijzigingen in de periode
    }
access-protection-events = Wat er gebeurd is
access-protection-events-text = De inschrijvingen van het register in de periode, per soort, voor de hele werkruimte.
access-protection-record = Het register
label-attach = Toe te voegen
dialog-choose-attachment = Een bestand kiezen om toe te voegen

fact-action = ‹handeling›
fact-figure = ‹cijfer›
