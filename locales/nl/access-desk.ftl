# Toegangsbeheer aan het loket.

ACCESS-COLUMN-UNKNOWN = Een kolom kan dat niet bevatten.
    .why = “{ $field }” is geen gegeven van een export.
    .now = Kies een gegeven uit de lijst.
    .who = { who-you }
ACCESS-DAY = Dit is geen datum.
    .why = “{ $text }” is niet te lezen als een dag.
    .now = Schrijf jaar, maand en dag: 2026-01-31.
    .who = { who-you }
ACCESS-IMPORT-NODE = Het niveau van deze export is niet bekend.
    .why = Het bestand zegt niet van welk niveau het de lijst is.
    .now = Kies het niveau in de boom; voeg het eerst toe als het er niet is.
    .who = { who-you }
ACCESS-IMPORT-OVER = Dit bestand is niet meer geopend.
    .why = Clavis is herstart, of er zijn sindsdien andere bestanden geopend.
    .now = Kies het bestand nog een keer.
    .who = { who-you }
ACCESS-IMPORT-SUSPICIOUS = Deze export is misschien niet de export die u denkt.
    .why = { $detail }.
    .now = Kijk niveau en bestand na. Als ze juist zijn, voer het toch in (--all-the-same). Wat bekend is, is niet gewijzigd.
    .who = { who-you }
ACCESS-JOB-UNKNOWN = Voor deze functie is er geen profiel.
    .why = “{ $name }” is geen van de profielen van de organisatie.
    .now = Voeg eerst het profiel toe, of kies een ander.
    .who = { who-you }
ACCESS-KEPT-UNREADABLE = Een bewaard gegeven is niet leesbaar.
    .why = Het komt van een andere Clavis, of de gegevens zijn beschadigd.
    .now = Installeer de nieuwste versie; zet anders een reservekopie terug.
    .who = { who-makers }
ACCESS-MANUAL-UNKNOWN = Deze handleiding is niet bekend.
    .why = “{ $manual }” is er geen van.
    .now = Kies 000, 001, 002 of 003, of noem het niveau.
    .who = { who-you }
ACCESS-NAME-MISSING = Er ontbreekt een tekst.
    .why = Hier wordt een naam of een reden gevraagd.
    .now = Schrijf die op.
    .who = { who-you }
ACCESS-NO-LINK = Deze stap leidt naar geen pagina.
    .why = Hij heeft geen link, of hij staat niet meer in de werkwijze.
    .now = Open het portaal zelf en volg de stappen.
    .who = { who-you }
ACCESS-NO-MAIL = Deze taak heeft geen mail.
    .why = Haar werkwijze schrijft aan niemand.
    .now = Volg haar stappen.
    .who = { who-you }
ACCESS-NO-PROPOSAL = Clavis heeft hier niets voor te stellen.
    .why = Er is een voorstel voor de gebruikersnaam en het eerste wachtwoord; eerst is de naam van de persoon nodig.
    .now = Vul de naam in, of het gegeven zelf.
    .who = { who-you }
ACCESS-NOT-GIVEN = Er is niets te kopiëren.
    .why = “{ $input }” is niet ingevuld. Een wachtwoord wordt nooit bewaard: na een herstart wordt het opnieuw gevraagd.
    .now = Vul het eerst in.
    .who = { who-you }
ACCESS-PERSON-NUMBER = Een persoon wordt hier niet met een nummer genoemd.
    .why = Een nummer in een opdracht blijft staan in de geschiedenis en in lijsten van het systeem.
    .now = Neem de korte naam uit de lijst, of de naam van de persoon.
    .who = { who-you }
ACCESS-PERSON-SEVERAL = Er zijn meer personen die passen.
    .why = “{ $name }” past bij meer dan één.
    .now = Neem de korte naam uit de lijst van personen.
    .who = { who-you }
ACCESS-QUESTION-UNKNOWN = Deze vraag wordt niet gesteld.
    .why = Ze is al opgelost, of het antwoord is er geen van de mogelijke.
    .now = Bekijk de diagnose nog een keer.
    .who = { who-you }
ACCESS-REGISTER-UNKNOWN = Dit register is niet bekend.
    .why = “{ $register }” staat niet in de catalogus.
    .now = Kies een van die welke bij de persoon staan.
    .who = { who-you }
ACCESS-TASK-BEFORE = Deze datum ligt voor de andere.
    .why = Het einde kan niet voor het begin liggen.
    .now = Verbeter een van beide.
    .who = { who-you }
ACCESS-TASK-UNKNOWN = Deze taak bestaat niet.
    .why = “{ $task }” staat niet in de lijst, of de persoon is gewist.
    .now = Bekijk de lijst van taken.
    .who = { who-you }
ACCESS-WORD-UNKNOWN = Dit woord van het portaal is niet bekend.
    .why = “{ $word }” staat niet bij de woorden, of de taal is geen taal van het portaal.
    .now = Neem een woord uit de lijst, in fr, nl of de.
    .who = { who-you }
ACCESS-WORKFLOWS = De werkwijzen van Clavis zijn niet leesbaar.
    .why = Dit is een fout van het programma. { technical-reason }
    .now = Installeer de nieuwste versie.
    .who = { who-makers }
WINDOW-BROWSER = De pagina is niet geopend.
    .why = Het systeem heeft geen programma voor dit adres. { technical-reason }
    .now = Open ze zelf: het adres staat op het scherm.
    .who = { who-you }

access-level =
    { $level ->
         [entity] Entiteit
         [quality] Hoedanigheid
         [subdivision] Subafdeling
        *[site] Site
    }
access-function =
    { $standing ->
         [in-force] Loopt
         [ends-soon] Eindigt binnen 30 dagen
         [not-yet] Begint later
         [over] Afgelopen
        *[without-start] Zonder begindatum
    }
access-manual-of =
    { $manual ->
         [000] Geneesmiddelenagentschap (FAGG)
         [001] Ziekenhuis: beschikbaarheidshonoraria (RIZIV)
         [002] Mammografische eenheid: Heracles
        *[003] Project geïntegreerde zorg
    }
access-org-next = Voer nu een export van de gebruikers in: hij toont wie waar toegang heeft.
access-import-remark = { $what } ({ $count }×: lijnen { $lines })
access-somebody = iemand van de organisatie
access-who-portal = het portaal
access-who-office = de dienst aan wie geschreven is
access-who =
    { $who ->
         [representative] de wettelijk vertegenwoordiger
         [legal-representative] de wettelijk vertegenwoordiger
         [certificate-manager] de certificaatbeheerder
        *[other] iemand anders
    }
access-language =
    { $language ->
         [fr] Frans
         [nl] Nederlands
        *[de] Duits
    }
access-yes-no =
    { $answer ->
         [yes] Ja
        *[no] Nee
    }
access-task-state =
    { $state ->
         [draft] Er ontbreekt iets, of er is een voorwaarde niet vervuld.
         [ready] Alles is klaar: te doen op het portaal.
         [on-portal] Begonnen op het portaal.
         [saved] Opgeslagen, niet bevestigd: het portaal heeft nog niets bewaard. Bevestig.
         [confirmed] Bevestigd op het portaal.
         [sent] Verstuurd: er wordt op antwoord gewacht.
         [waiting] Bevestigd. Het werkt ten laatste { $date }.
         [effective] Het zou moeten werken. De volgende export bewijst het.
         [answered] Er is antwoord.
         [verified] Gedaan, met bewijs.
         [blocked] Geblokkeerd: bekijk de oplossing.
        *[cancelled] Opgegeven.
    }
access-task-parts =
    { $left ->
         [0] Alle delen zijn gedaan. De volgende export bewijst ze.
        *[other] { $done } van { $of } delen gedaan.
    }
access-task-became =
    { $state ->
         [draft] Aan te vullen
         [ready] Klaar
         [on-portal] Begonnen op het portaal
         [saved] Opgeslagen
         [confirmed] Bevestigd
         [sent] Verstuurd
         [waiting] In afwachting
         [effective] Werkt
         [answered] Antwoord gekregen
         [verified] Bewezen
         [blocked] Geblokkeerd
        *[cancelled] Opgegeven
    }
access-proof =
    { $kind ->
         [export] Export van { $date }, lijnen { $lines }
         [absent] Export van { $date }, zonder die lijn
         [file] Bestand { $file }
         [statement] Verklaring: { $text }
        *[parts] Elk deel is bewezen ({ $count })
    }
access-corrected =
    { $kind ->
         [renamed] Het niveau heet nu { $name }.
         [removed] { $name } staat niet meer in de boom.
         [same] Het is dezelfde organisatie als { $name }, onder een ander nummer.
         [apart] { $name } is weer een aparte organisatie.
         [one-person] De twee zijn één persoon: { $name }.
        *[two-people] { $name } is weer een aparte persoon.
    }
access-warned =
    { $kind ->
         [equal] { $name } is gelijk aan { $other }: is dat de bedoeling?
         [small-letter] { $name } begint met een kleine letter.
         [doubtful] { $name } heeft een ongewone vorm: na te kijken.
         [overridden] Genegeerd, met een geschreven reden: { $name }
         [address-of] { $name } heeft dit e-mailadres al: ieder heeft een eigen adres.
         [user-name-of] { $name } heeft deze gebruikersnaam al: hij is uniek in het hele portaal.
         [other-user-name] { $name } heeft al een andere gebruikersnaam, en die verandert nooit.
        *[first] Eerst te doen: { $name } ({ $other })
    }
access-caution =
    { $kind ->
         [number] Er staat een rijksregisternummer in: een gewone mail kan onderweg gelezen worden. Vraag een andere weg.
         [number-in-name] Er staat een rijksregisternummer in de naam van een bijlage.
         [number-in-file] Er staat een rijksregisternummer in het bestand { $name }. Verwijder het, of vraag een andere weg.
         [not-looked-into] Clavis kan niet in { $name } kijken: ga zelf na dat er geen rijksregisternummer in staat.
        *[no-address] Geen adres bekend van { $name }: bel, of vul het aan.
    }
access-mail-written = De mail staat klaar in dit bestand. Open het in uw mailprogramma, lees het na en verstuur het.
access-made = Gemaakte taken: { $count }.
access-no-function = Er is geen functie toegekend.
access-needs-function = Er is geen functie toegekend; een van deze is nodig: { $what }.
access-joiner = staat op de personeelslijst en in geen export
access-staff-unclear = Lijn { $line }: de naam past bij meer dan één persoon, en het nummer ontbreekt.
access-diagnosis-then =
    { $state ->
         [good] Volgens alles wat bekend is, heeft deze persoon toegang.
        *[ask] Beantwoord de vragen, of stuur ze aan een collega.
    }
access-certificate-target = eHealth-certificaat van { $name }
access-certificate-valid =
    { $state ->
         [true] Het certificaat van de organisatie is geldig en zit nog niet in zijn laatste 90 dagen.
         [false] Het certificaat van de organisatie zit in zijn laatste 90 dagen, of is verlopen.
        *[unknown] Clavis kent op deze computer geen certificaat van deze organisatie.
    }
access-certificate-offered =
    { $state ->
         [true] De certificaataanvraag stelt de organisatie aan deze persoon voor.
         [false] De certificaataanvraag stelt de organisatie niet aan deze persoon voor.
        *[unknown] Stelt de certificaataanvraag de organisatie aan deze persoon voor?
    }
access-certificate-responsible =
    { $state ->
         [true] Deze persoon staat onder “{ $word }”.
         [false] Iemand anders staat onder “{ $word }”.
        *[unknown] Staat deze persoon onder “{ $word }”?
    }
access-certificate-ticked =
    { $state ->
         [true] “{ $word }” is voor deze persoon aangevinkt.
         [false] “{ $word }” is voor deze persoon niet aangevinkt.
        *[unknown] Is “{ $word }” voor deze persoon aangevinkt?
    }
access-certificate-szv =
    { $state ->
         [true] De persoon is in SZV ingeschreven als beheerder van het eHealth-certificaat.
         [false] De persoon is in SZV niet ingeschreven als beheerder van het eHealth-certificaat.
        *[unknown] Is de persoon in SZV ingeschreven als beheerder van het eHealth-certificaat?
    }
access-certificate-asked = Gevraagd met de kaart van deze persoon op { $date }.
access-certificate-seen = Op het portaal genoteerd op { $date }.
access-certificate-then =
    { $state ->
         [good] Volgens alles wat bekend is, is het certificaat in orde en kan deze persoon het vernieuwen.
        *[unknown] Kijk of een keystore van deze organisatie op een andere computer staat. Is er geen, vraag dan een certificaat aan.
    }
access-record =
    { $state ->
         [whole] Het register is gaaf: { $count } inschrijvingen.
         [changed] Het register is van buitenaf gewijzigd, vanaf inschrijving { $from }.
         [truncated] Het einde van het register ontbreekt.
         [rewritten] Het register is herschreven: het is niet het register dat Clavis onthouden heeft.
        *[behind] Het register eindigt voor inschrijving { $from } van het blad.
    }
access-record-alarm = Niets is geblokkeerd. Open het register, vergelijk het met een afgedrukte kop, en zoek wie aan dit bestand kon.
access-record-task = Het register van het toegangsbeheer is niet meer intact
access-event =
    { $event ->
         [organisation-added] Organisatie toegevoegd
         [node-added] Niveau toegevoegd
         [export-taken] Export ingevoerd
         [tree-corrected] Boom met de hand verbeterd
         [node-said] Genoteerd wat het portaal op een niveau toont
         [entry-said] Inschrijving in een ander register genoteerd
         [job-kept] Functieprofiel bewaard
         [job-dropped] Functieprofiel weggehaald
         [want-kept] Wens bewaard
         [want-dropped] Wens weggehaald
         [staff-taken] Personeelslijst overgenomen
         [task-made] Taken gemaakt
         [task-filled] Gegeven ingevuld
         [task-proven] Bewijs gegeven
         [task-parts] Delen van een taak gevolgd
         [task-case] Toestand van de persoon genoteerd
         [task-settle] Voorwaarde vastgesteld
         [task-override] Voorwaarde genegeerd
         [task-open-portal] Portaal geopend
         [task-step-done] Stap gedaan
         [task-saved] Opgeslagen op het portaal
         [task-confirmed] Bevestigd op het portaal
         [task-not-confirmed] Niet bevestigd: opnieuw te doen
         [task-sent] Bericht verstuurd
         [task-works] Werkt al
         [task-answered] Antwoord gekregen
         [task-blocked] Taak geblokkeerd
         [task-resume] Taak hervat
         [task-cancel] Taak opgegeven
         [certificate-offered] Organisaties die aan een kaart voorgesteld zijn, genoteerd
         [question-answered] Vraag beantwoord
         [workflows-updated] Werkwijzen bijgewerkt
         [word-corrected] Woord van het portaal verbeterd
         [number-shown] Rijksregisternummer volledig getoond
         [number-copied] Rijksregisternummer gekopieerd
         [person-erased] Persoon gewist
         [person-erased-again] Persoon uit een oude kopie opnieuw gewist
         [retention-erased] Oude gegevens gewist
         [chain-acknowledged] Voortgegaan ondanks een fout in het register
        *[other] Andere wijziging
    }
access-erased = De persoon is gewist (geraakte documenten: { $count }). Het register blijft gaaf en zegt niet meer over wie het ging.
access-left-out = Wat over de toegangen bekend is, zit niet in deze back-up ({ $reason }).
access-restored =
    { $state ->
         [restored] Het toegangsbeheer is terug zoals het was op { $date }. Wie u sindsdien gewist hebt: wis die hier nog eens.
         [same] Het toegangsbeheer stond hier al, net zoals in de back-up.
         [newer] Wat hier over de toegangen bekend is, is nieuwer dan de back-up: het blijft zoals het is.
        *[other] Wat hier over de toegangen bekend is, is anders verdergegaan dan in de back-up: wat hier staat, blijft zoals het is. De back-up bewaart het andere.
    }
access-erased-again = Wie hier gewist werd, is er ook in gewist.
access-workspace-written = Geef dit bestand aan uw collega, en het wachtwoord langs een andere weg.
access-workspace-taken =
    { $state ->
         [newer] Overgenomen: { $count } nieuwe inschrijvingen.
         [same] Beide zijn gelijk: er is niets over te nemen.
        *[older] Dit bestand is ouder dan wat hier staat: er is niets overgenomen.
    }
access-group =
    { $group ->
         [cam] Hoofdtoegangsbeheerder
         [quality] Hoedanigheden
         [subdivision] Subafdelingen en sites
         [users] Gebruikers
         [famhp] Geneesmiddelenagentschap
         [heracles] Heracles
         [inami] RIZIV
         [inclusion] Projecten geïntegreerde zorg
        *[certificate] Certificaten
    }
access-wait =
    { $kind ->
         [minutes] { $minutes } minuten wachten.
         [working-days] { $working } werkdagen wachten.
         [days] { $days } dagen wachten.
        *[next-day] Tot de volgende dag wachten.
    }
access-about = { $name }: { $text }.
access-none = Hier is nog niets.
access-no-task = Geen taken.
access-no-difference = Niets verschilt van wat gewenst is.
access-taken = Export ingevoerd: { $lines } lijnen, { $people } personen.
access-checked = Niets op aan te merken (gelezen bestanden: { $count }).
access-updated = De werkwijzen van { $date } zijn in gebruik.
label-access-head = Kop van het register
label-access-own = Map van uw eigen bestanden
ask-access-erase = { $name } overal wissen? Schrijf ja voluit.

dialog-choose-export = Een export van een portaal kiezen
dialog-export-files = Exportbestanden
dialog-choose-staff = Een personeelslijst kiezen
dialog-staff-files = Personeelslijsten
dialog-choose-evidence = Het bestand kiezen dat het bewijst
dialog-any-files = Alle bestanden
dialog-choose-workflows = De map met eigen werkwijzen kiezen
dialog-save-workspace = Waar het bestand voor een collega komt
dialog-open-workspace = Het bestand van een collega kiezen

step-import-read = Regels lezen
step-import-compare = Vergelijken met wat bekend is
step-import-keep = Bewaren
stopped-import = Gestopt. Er is niets gewijzigd.
stopped-import-kept = Gestopt tijdens het bewaren: de hele export is er, of niets. Kijk met clavis access org exports.
