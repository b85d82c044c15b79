# Toegangsbeheer: het lezen van exports, wat erin te zien is, en wat er tussen twee data veranderd is.

import-unchanged = Wat al bekend was, is niet veranderd.
import-export-again = Exporteer de lijst opnieuw en bewaar ze zoals ze is, zonder ze in een rekenblad te openen.
import-who-manager = De beheerder van dit niveau, op het portaal.
import-who-cam = De hoofdtoegangsbeheerder, op het portaal.
import-who-representative = Een wettelijk vertegenwoordiger van de organisatie.

# Een rol, midden in een zin.
import-role =
    { $role ->
        [cam] hoofdtoegangsbeheerder
        [co-cam] co-hoofdtoegangsbeheerder
        [local-manager] lokale beheerder
        [co-local-manager] lokale co-beheerder
        [subdivision-manager] subafdelingsbeheerder
        [co-subdivision-manager] co-subafdelingsbeheerder
       *[user] gebruiker
    }

# Wat een kolom bevat.
import-field =
    { $field ->
        [niss] INSZ
        [name] naam
        [first_name] voornaam
        [full_name] naam en voornaam
        [username] gebruikersnaam
        [type] type
        [status] status
        [title] titel
        [language] taal
        [email] e-mailadres
        [local_email] lokaal e-mailadres
        [applications] beveiligde toepassingen
        [function] functie
        [function_start] begin van de functie
        [function_end] einde van de functie
        [created] creatiedatum
        [modified] wijzigingsdatum
        [level] niveau
        [node] naam van het niveau
        [staff_number] personeelsnummer
        [job] beroep
        [start] indiensttreding
        [end] uitdiensttreding
       *[none] ongewijzigd bewaard
    }

# Wat in een bestand hersteld werd, en wat niet kon.
import-remark =
    { $what ->
        [separators] Spaties of punten in een nummer: weggelaten.
        [leading-zero] Verloren nullen vooraan een nummer: teruggezet, de controlecijfers passen.
        [equals-quoted] Gelijkteken en aanhalingstekens rond een cel: weggenomen.
        [apostrophe] Apostrof vooraan een cel: weggenomen.
        [scientific] Nummer veranderd door een rekenblad: de cijfers zijn verloren. Er is een nieuwe export nodig.
        [date-unreadable] Onleesbare datum: leeg gelaten.
        [formula] Cel die een rekenblad zou uitvoeren: bewaard als tekst.
        [damaged] Letters verloren toen het bestand gemaakt werd.
        [short] Regel met te weinig cellen.
        [long] Regel met te veel cellen.
        [headings-again] Herhaalde titels: weggelaten.
        [nobody] Regel die niemand noemt, zoals een totaal: weggelaten.
        [blank] Lege regel: weggelaten.
       *[cut-short] Het bestand eindigt midden in een regel.
    }

# Wat niet zeker is aan de kolommen.
import-doubt =
    { $doubt ->
        [several-columns] Meer dan één kolom kan dit bevatten; de eerste wordt genomen.
        [several-meanings] Deze titel kan meer dan één ding betekenen.
       *[same-heading] Kolommen hebben dezelfde titel.
    }

# Wat tegen een bestand pleit.
import-suspicion =
    { $reason ->
        [no-lines] Er staat niemand in dit bestand.
        [cut-short] Het bestand eindigt midden in een regel: misschien ontbreken er.
        [file-of-other-node] Dit is het bestand dat genomen werd voor { $node }.
        [people-of-other-node] De personen zijn die van { $node }.
        [names-other-node] De regels noemen een ander niveau: { $node }.
        [other-people] Van de { $before } personen van vroeger staan er nog maar { $both } in.
        [fewer-than-half] Regels: { $now } in plaats van { $before }, minder dan de helft.
        [columns-gone] Kolommen ontbreken; wat ze zeiden, wordt onbekend.
        [older-than-known] Een recentere stand is bekend, van { $date }.
        [numbers-wrong] Nummers die ontbreken of fout zijn: { $lines }, meer dan de helft.
       *[same-file] Dit bestand werd al genomen, voor { $date }.
    }

# Wat er tussen twee data veranderd is.
import-difference =
    { $difference ->
        [added] toegevoegd
        [removed] verwijderd
        [blocked] geblokkeerd
        [unblocked] gedeblokkeerd
        [status] andere status
        [types] ander type
        [applications] andere toepassingen
        [functions] andere functies
       *[data] andere gegevens
    }

# Waarom iemand als vertrokken geldt.
import-leaver =
    { $reason ->
        [left] vertrokken op { $date }
        [leaves] vertrekt op { $date }
       *[not-listed] staat niet in de personeelslijst
    }

ACCESS-IMPORT-EMPTY = Het bestand is leeg.
    .why = Het portaal heeft niets geëxporteerd, of het bewaren stopte te vroeg.
    .now = { import-export-again } { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-TOO-LARGE = Het bestand is te groot voor een lijst van personen.
    .why = Het telt { $size } MB; Clavis leest er hoogstens { $limit }.
    .now = Kijk na of het de lijst van één niveau is. Zo niet, exporteer elk niveau apart. { import-unchanged }
    .who = { who-you-or-it }
ACCESS-IMPORT-TOO-MANY-LINES = Het bestand heeft te veel regels.
    .why = Clavis leest er hoogstens { $limit }; de lijst van het grootste ziekenhuis heeft er veel minder.
    .now = Kijk na of het de lijst van één niveau is. Zo niet, exporteer elk niveau apart. { import-unchanged }
    .who = { who-you-or-it }
ACCESS-IMPORT-LINE-TOO-LONG = Regel { $line } is te lang.
    .why = Geen enkele regel over een persoon is zo lang. Het bestand is beschadigd, of het is geen lijst.
    .now = { import-export-again } { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-WORKBOOK = Dit is een werkmap, geen CSV-bestand.
    .why = Iemand heeft de export in een rekenblad bewaard, of het einde van de naam veranderd.
    .now = Neem het CSV-bestand dat het portaal gaf. Een personeelslijst mag wel een XLSX-werkmap zijn. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-WEB-PAGE = Dit is een webpagina, geen export.
    .why = Vaak was de sessie op het portaal voorbij en werd de aanmeldpagina bewaard.
    .now = Meld u aan op het portaal en exporteer de lijst opnieuw. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-OTHER-FILE = Dit bestand is geen export van gebruikers.
    .why =
        { $kind ->
             [pdf] Het is een PDF-document.
             [image] Het is een afbeelding.
             [archive] Het is een archief.
             [document] Het is een opgemaakte tekst.
             [data] Het zijn gegevens van een ander programma.
            *[unknown] Het is geen tekst.
        }
    .now = Kies het CSV-bestand dat het portaal gaf. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-NO-TABLE = In het bestand staat geen tabel.
    .why = Geen enkele regel heeft meer kolommen, gescheiden door een puntkomma, een komma, een tab of een streep.
    .now = { import-export-again } { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-QUOTE-OPEN = Het bestand is afgebroken, of er staat een aanhalingsteken te veel in.
    .why = Op regel { $line } begint een cel die nergens eindigt. Wie erna komt, zou verloren gaan.
    .now = { import-export-again } { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-COLUMNS-MISSING = Geen enkele kolom laat toe de personen te herkennen.
    .why = Nodig is het INSZ of de gebruikersnaam; in een personeelslijst de naam. Gevonden kolommen: { $found }.
    .now = Zeg wat elke kolom bevat. Past er geen, exporteer dan opnieuw. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-MAPPING-OTHER = De bewaarde kolommen zijn die van een ander bestand.
    .why = De titels van dit bestand zijn veranderd sinds de kolommen gelezen werden.
    .now = Open het bestand opnieuw en kijk na wat elke kolom bevat. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-CANCELLED = Het lezen werd gestopt.
    .why = U hebt dat gevraagd.
    .now = Begin opnieuw wanneer u wilt. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-NEWER = Deze stand werd bewaard door een nieuwere Clavis.
    .why = Hij heeft vorm { $found }; dit programma kent tot { $known }.
    .now = Installeer de nieuwste versie van Clavis. { import-unchanged }
    .who = { who-you-or-it }
ACCESS-IMPORT-KEPT-UNREADABLE = Een bewaarde stand kan niet gelezen worden.
    .why = De gegevens zijn beschadigd. { technical }
    .now = Importeer de export van die dag opnieuw, of neem een back-up terug.
    .who = { who-makers }
ACCESS-IMPORT-WORKBOOK-UNREADABLE = De werkmap kan niet gelezen worden.
    .why = Ze is beschadigd, of het is geen XLSX-werkmap. { technical }
    .now = Open ze in uw rekenblad en bewaar ze als XLSX of CSV. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-WORKBOOK-OLD-OR-LOCKED = De werkmap is van een oude vorm, of beveiligd met een wachtwoord.
    .why = Beide beginnen op dezelfde manier, en Clavis leest geen van beide.
    .now = Open ze in uw rekenblad en bewaar ze als XLSX of CSV, zonder wachtwoord. { import-unchanged }
    .who = { who-you }
ACCESS-FINDING-NUMBER-WRONG = Het INSZ is niet juist.
    .why = Het volgt de regels niet: een cijfer is fout, twee zijn verwisseld, of het rekenblad heeft het veranderd. De regel wordt met niemand vergeleken.
    .now = Vraag het nummer aan de persoon en vergelijk. Is het op het portaal fout, verwijder de regel en voeg de persoon toe met het juiste.
    .who = { import-who-manager }
ACCESS-FINDING-NUMBER-MISSING = Het INSZ ontbreekt.
    .why = De cel is leeg. Zonder nummer wordt de persoon enkel aan de gebruikersnaam herkend.
    .now = Open de persoon op het portaal en noteer het nummer.
    .who = { who-you }
ACCESS-FINDING-NUMBER-SHARED = Twee personen hebben hetzelfde INSZ.
    .why = Een nummer hoort bij één persoon; een van de regels draagt dus dat van een ander.
    .now = Vraag beiden hun nummer, verwijder dan de foute regel en voeg de persoon toe met het eigen nummer.
    .who = { import-who-manager }
ACCESS-FINDING-TWO-NUMBERS = Eén persoon heeft twee INSZ-nummers.
    .why = Zelfde gebruikersnaam, of zelfde naam en adres: vaak eerst een BIS-nummer, later een rijksregisternummer.
    .now = Vraag welk nummer geldt en laat de andere regel verbeteren.
    .who = { import-who-manager }
ACCESS-FINDING-BIS-NUMBER = Dit is een BIS-nummer.
    .why = De persoon staat niet in het rijksregister.
    .now = Er is niets te verbeteren. Krijgt de persoon een rijksregisternummer, dan moet de regel veranderen.
    .who = { who-you }
ACCESS-FINDING-LINE-REPEATED = Dezelfde regel bestaat meermaals.
    .why = Zelfde persoon, zelfde niveau, zelfde type, zelfde functie.
    .now = Behoud er één en verwijder de andere op het portaal.
    .who = { import-who-manager }
ACCESS-FINDING-SEVERAL-LINES = De persoon heeft meer dan één regel op dit niveau.
    .why = Elke regel zegt iets anders, bijvoorbeeld een andere functie. Dat mag.
    .now = Er is niets te verbeteren, als beide gewild zijn.
    .who = { who-you }
ACCESS-FINDING-SEVERAL-NODES = De persoon werkt op meer dan één plaats.
    .why = Ze is op elke plaats gebruiker op het juiste niveau. Dat mag.
    .now = Er is niets te verbeteren, als ze nog op beide werkt.
    .who = { who-you }
ACCESS-FINDING-BLOCKED = De persoon is geblokkeerd.
    .why = Zolang de status Geblokkeerd is, opent geen enkele toepassing.
    .now = Deblokkeer de persoon als die hier werkt; verwijder de persoon als die weg is.
    .who = { import-who-manager }
ACCESS-FINDING-EMAIL-MISSING = Het e-mailadres ontbreekt.
    .why = Het portaal vraagt het, en berichten aan deze persoon gaan verloren.
    .now = Vraag het adres en vul het aan op het portaal.
    .who = { import-who-manager }
ACCESS-FINDING-EMAIL-WRONG = Het e-mailadres is geen adres.
    .why = Het volgt de regels van een adres niet; geen enkel bericht komt aan.
    .now = Vraag het adres en verbeter het op het portaal.
    .who = { import-who-manager }
ACCESS-FINDING-APPLICATION-NOT-TICKED = { $application } is niet aangevinkt.
    .why = Zonder dat vinkje opent de toepassing niet voor de persoon.
    .now = Vink ze aan voor de persoon, sla op en bevestig.
    .who = { import-who-manager }
ACCESS-FINDING-PHYSICIAN-WITHOUT = Deze arts heeft { $application } niet.
    .why = De functie is die van een arts, en artsen hebben ook deze toepassing nodig.
    .now = Vink ze aan voor de persoon, sla op en bevestig.
    .who = { import-who-manager }
ACCESS-FINDING-FUNCTION-MISSING = De persoon heeft geen functie.
    .why = Hier opent een aangevinkte toepassing niets zonder functie.
    .now = Geef de persoon een functie met een begindatum.
    .who = { import-who-manager }
ACCESS-FINDING-FUNCTION-EXPIRED = De functie { $function } is voorbij.
    .why = De einddatum is voorbij, en geen andere functie loopt.
    .now = Geef een nieuwe functie als de persoon nog werkt; verwijder de persoon zo niet.
    .who = { import-who-manager }
ACCESS-FINDING-FUNCTION-NOT-YET = De functie { $function } is nog niet begonnen.
    .why = Ze begint op { $date }.
    .now = Wacht tot die dag, of verbeter de begindatum als ze fout is.
    .who = { import-who-manager }
ACCESS-FINDING-FUNCTION-WITHOUT-START = De functie { $function } heeft geen begindatum.
    .why = Zonder die datum telt het portaal de functie niet.
    .now = Geef de functie opnieuw, met een begindatum.
    .who = { import-who-manager }
ACCESS-FINDING-FUNCTION-ENDS-SOON = De functie { $function } eindigt binnenkort.
    .why = De einddatum is { $date }.
    .now = Verleng ze vóór die dag, als de persoon blijft.
    .who = { import-who-manager }
ACCESS-FINDING-WRONG-LEVEL-ONLY = De persoon is gebruiker op het verkeerde niveau.
    .why = Op dit niveau opent de toepassing niet, en op het juiste staat de persoon niet.
    .now = Voeg de persoon eerst toe op het juiste niveau, met vinkje en functie. Werkt dat, verwijder de persoon dan hier.
    .who = { import-who-manager }
ACCESS-FINDING-WRONG-LEVEL-BESIDE-RIGHT = De persoon is ook gebruiker op een verkeerd niveau.
    .why = De persoon staat op het juiste niveau. Door deze regel verschijnt de eenheid meermaals bij het aanmelden.
    .now = Kijk na of vinkje en functie er zijn op het juiste niveau, en verwijder de persoon dan hier.
    .who = { import-who-manager }
ACCESS-FINDING-TOO-MANY-WITH-FUNCTION = { $count } personen hebben de functie { $function }.
    .why = { $most } zou moeten volstaan: deze functie opent gegevens die weinig mensen mogen zien.
    .now = Vraag aan elk of het nodig is, en neem de functie weg bij de anderen.
    .who = { import-who-manager }
ACCESS-FINDING-TOO-MANY-IN-ROLE = { $count } personen hebben een rol die er maar één heeft.
    .why = De rol is { import-role }.
    .now = Vraag aan het portaal wie de juiste is, en maak van de anderen plaatsvervangers.
    .who = { import-who-cam }
ACCESS-FINDING-ROLE-MISSING = Een rol is hier door niemand ingevuld.
    .why = De rol is { import-role }. Andere beheerders staan wel in de lijst.
    .now = Kijk op het portaal, onder de naam van het niveau, wie het beheert; stel iemand aan als de plaats leeg is.
    .who = { import-who-cam }
ACCESS-FINDING-NO-CAM = De organisatie heeft geen hoofdtoegangsbeheerder.
    .why = De lijst van de organisatie toont er geen die actief is. Niemand kan dan de anderen aanstellen.
    .now = Stel er een aan.
    .who = { import-who-representative }
ACCESS-FINDING-NO-CO-CAM = Er is één hoofdtoegangsbeheerder, zonder plaatsvervanger.
    .why = Vertrekt die of valt die ziek, dan kan wekenlang niemand iets veranderen.
    .now = Stel een co-Hoofdtoegangsbeheerder aan.
    .who = { import-who-cam }
ACCESS-FINDING-ROLE-UNKNOWN = Dit type staat niet in de catalogus.
    .why = Het portaal schrijft “{ $text }”. Het wordt bewaard en getoond zoals het is.
    .now = Zeg wat het betekent, in uw eigen kopie van de catalogus, als u het weet.
    .who = { who-you }
ACCESS-FINDING-STATUS-UNKNOWN = Deze status staat niet in de catalogus.
    .why = Het portaal schrijft “{ $text }”. Het wordt bewaard en getoond zoals het is.
    .now = Zeg wat het betekent, in uw eigen kopie van de catalogus, als u het weet.
    .who = { who-you }
ACCESS-FINDING-LEVEL-UNKNOWN = Dit niveau staat niet in de catalogus.
    .why = Het portaal schrijft “{ $text }”. Het wordt bewaard en getoond zoals het is.
    .now = Zeg wat het betekent, in uw eigen kopie van de catalogus, als u het weet.
    .who = { who-you }
ACCESS-FINDING-APPLICATION-UNKNOWN = Deze toepassing staat niet in de catalogus.
    .why = Het portaal schrijft “{ $text }”. Het wordt bewaard en getoond zoals het is.
    .now = Zeg wat het betekent, in uw eigen kopie van de catalogus, als u het weet.
    .who = { who-you }
ACCESS-FINDING-FUNCTION-UNKNOWN = Deze functie staat niet in de catalogus.
    .why = Het portaal schrijft “{ $text }”. Het wordt bewaard en getoond zoals het is.
    .now = Zeg wat het betekent, in uw eigen kopie van de catalogus, als u het weet.
    .who = { who-you }
