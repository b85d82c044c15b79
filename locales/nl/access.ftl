# Toegangsbeheer: de werkwijzen, hun updates, de taken.

## Delen van zinnen

# $line: 0 als er geen is.
access-where =
    { $line ->
        [0] In { $file }
       *[other] In { $file }, regel { $line }
    }
access-manual =
    { $manual ->
        [all] Dat geldt voor elke handleiding.
       *[other] Het gaat om handleiding { $manual }.
    }
access-set-stays = De vorige werkwijzen blijven in gebruik.
access-value-reason =
    { $reason ->
        [empty] Er is niets ingevuld.
        [too-long] Dit is langer dan een formulier aanneemt.
        [charset] Er staat een onzichtbaar teken in, bijvoorbeeld een tab.
        [digit] Een naam heeft geen cijfers.
        [no-day] Dit is geen dag van de kalender. Schrijf bijvoorbeeld 01-07-2025.
        [no-choice] Dit is geen van de mogelijkheden.
        [not-yes] Zonder een ja begint de taak niet.
       *[other] Ze volgt haar regel niet.
    }
access-state =
    { $state ->
        [draft] Er ontbreekt nog iets aan de taak.
        [ready] De taak is klaar om te beginnen.
        [on-portal] U bent op het portaal.
        [saved] Het is opgeslagen, maar nog niet bevestigd.
        [confirmed] Het is bevestigd.
        [sent] Het bericht is weg.
        [waiting] De wachttijd loopt.
        [effective] Het zou moeten werken; het bewijs ontbreekt.
        [answered] Het antwoord is er.
        [verified] De taak is gedaan en bewezen.
        [blocked] De taak zit vast.
        [cancelled] De taak is opgegeven.
       *[other] De taak staat op een ander punt.
    }
access-proofs =
    { $known ->
        [export] Hier telt alleen een export.
        [file] Hier telt alleen een bestand.
        [statement] Hier telt alleen een verklaring.
        [export-file] Hier telt een export of een bestand.
        [export-statement] Hier telt een export of een verklaring.
        [file-statement] Hier telt een bestand of een verklaring.
        [none] Hier worden de delen bewezen.
       *[other] Hier telt een export, een bestand of een verklaring.
    }
fact-input = ‹veld›
fact-manual = ‹handleiding›
fact-other = ‹andere›
fact-state = ‹toestand›
fact-workflow = ‹werkwijze›

## De bestanden van de werkwijzen

ACCESS-WORKFLOW-SYNTAX = Het bestand { $file } kan niet gelezen worden.
    .why = { access-where }: { $detail }.
    .now = Verbeter die regel, of haal uw bestand weg: dan geldt dat van Clavis.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-FORMAT-NEWER = Deze werkwijzen zijn voor een nieuwere Clavis geschreven.
    .why = Ze hebben vorm { $found }; deze versie leest vormen tot en met { $known }.
    .now = Installeer de nieuwste versie van Clavis. Tot dan blijven de vorige werkwijzen in gebruik.
    .who = { who-it }
ACCESS-WORKFLOW-SET-MISSING = De verzameling werkwijzen is niet volledig.
    .why = Het bestand { $file }, dat de vorm en de datum zegt, ontbreekt.
    .now = Kopieer de hele map opnieuw.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-KEY-UNKNOWN = Een sleutel van de werkwijze is niet bekend: { $found }.
    .why = { access-where }, bij { $place }. Bekende sleutels: { $known }.
    .now = Verbeter de spelling, of haal de sleutel weg.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-KEY-MISSING = Een sleutel van de werkwijze ontbreekt: { $wanted }.
    .why = { access-where }, bij { $place }, moet die staan.
    .now = Voeg de sleutel toe; docs/workflows.md toont de vorm.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-VALUE-WRONG = Een waarde van de werkwijze is niet bruikbaar.
    .why = { access-where }, bij { $place }: { $detail }.
    .now = Verbeter de waarde; docs/workflows.md zegt welke passen.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-KIND-UNKNOWN = De werkwijze vraagt een soort waarde die niet bestaat: { $found }.
    .why = { access-where }, bij { $place }. Bekende soorten: { $known }.
    .now = Kies een soort uit de lijst.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-LANGUAGE-MISSING = Een tekst mist een taal: { $language }.
    .why = { access-where }, de tekst { $place }.
    .now = Schrijf de tekst in het Frans, Nederlands, Duits en Engels.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-LANGUAGES-EQUAL = Een tekst is dezelfde in twee talen.
    .why = { access-where }, de tekst { $place } is gelijk in { $language } en { $other }.
    .now = Vertaal de tekst. Is die echt dezelfde, zet dan { $place } in de lijst same.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-SAME-NEEDLESS = De lijst same noemt een tekst zonder reden: { $found }.
    .why = { access-where }: die tekst verschilt in elke taal, of bestaat niet.
    .now = Haal die uit de lijst.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-BRACE-UNKNOWN = Een accolade in een tekst betekent niets: { $found }.
    .why = { access-where }, de tekst { $place }.
    .now = Gebruik word, link, contact, input, person, node of organisation; docs/workflows.md toont hoe.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-BRACES-DIFFER = De talen van een tekst noemen niet dezelfde dingen.
    .why = { access-where }, de tekst { $place }: { $language } heeft andere accolades dan het Frans.
    .now = Zet dezelfde accolades in elke taal.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-WORD-UNKNOWN = De werkwijze noemt een portaalwoord dat niet bestaat: { $found }.
    .why = { access-where }, bij { $place }.
    .now = Verbeter de naam, of voeg het woord toe in uw map words.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-LINK-UNKNOWN = De werkwijze noemt een link die niet bestaat: { $found }.
    .why = { access-where }, bij { $place }.
    .now = Verbeter de naam, of voeg de link toe in links.toml.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-CONTACT-UNKNOWN = De werkwijze noemt een contact dat niet bestaat: { $found }.
    .why = { access-where }, bij { $place }.
    .now = Verbeter de naam, of voeg het contact toe in contacts.toml.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-INPUT-UNKNOWN = De werkwijze noemt een veld dat ze niet heeft: { $found }.
    .why = { access-where }, bij { $place }.
    .now = Verbeter de naam, of voeg het veld toe onder input.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-UNKNOWN = Een werkwijze die hier genoemd wordt, bestaat niet: { $found }.
    .why = { access-where }, bij { $place }.
    .now = Verbeter de naam, of voeg het bestand van die werkwijze toe.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-STEPS-UNKNOWN = De werkwijze gebruikt gedeelde stappen die niet bestaan: { $found }.
    .why = { access-where }, bij { $place }.
    .now = Verbeter de naam, of voeg die stappen toe in steps.toml.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-PART-UNKNOWN = De werkwijze wacht op een deel dat ze niet heeft: { $found }.
    .why = { access-where }, bij { $place }.
    .now = Verbeter de naam onder after, of voeg het deel toe.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-ROLE-UNKNOWN = De werkwijze noemt een rol die niet bestaat: { $found }.
    .why = { access-where }, bij { $place }.
    .now = Verbeter de naam, of voeg de rol toe in catalogue.toml.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-TWICE = Eenzelfde naam staat voor twee dingen: { $found }.
    .why = { access-where }, bij { $place }.
    .now = Geef een ervan een andere naam, of haal het weg.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-ID-OTHER = De naam in het bestand is niet die van het bestand.
    .why = { access-where }: binnenin staat { $found }, de bestandsnaam zegt { $wanted }.
    .now = Hernoem het bestand, of verbeter de naam binnenin.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-CIRCLE = Werkwijzen wachten op elkaar.
    .why = { access-where }: { $ids }. Geen ervan zou kunnen beginnen.
    .now = Haal een van die verwijzingen weg.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-NO-END = De werkwijze komt nergens aan.
    .why = { access-where }: geen stap bereikt { $wanted }. { access-manual }
    .now = Zet reaches bij de stap die afsluit, bijvoorbeeld met save-confirm.
    .who = { who-you-or-it }

## De ondertekende updates

ACCESS-UPDATE-UNREADABLE = De update van de werkwijzen kan niet gelezen worden.
    .why = Het bestand { $file } ontbreekt of heeft niet de juiste vorm.
    .now = Download de update opnieuw. { access-set-stays }
    .who = { who-you-or-it }
ACCESS-UPDATE-KEY-UNKNOWN = Deze update is door geen bekende ondertekend.
    .why = De sleutel { $found } is geen van die van deze versie van Clavis.
    .now = Kijk na waar het bestand vandaan komt. Komt het van de makers, installeer dan eerst de nieuwste versie van Clavis. { access-set-stays }
    .who = { who-you-or-it }
ACCESS-UPDATE-SIGNATURE-WRONG = De handtekening van de update klopt niet.
    .why = De lijst is na het ondertekenen gewijzigd, of het downloaden liep fout.
    .now = Download de update opnieuw op de officiële plaats. { access-set-stays }
    .who = { who-you-or-it }
ACCESS-UPDATE-OLDER = Deze werkwijzen zijn niet nieuwer dan die in gebruik.
    .why = De update is van { $found }, de verzameling in gebruik van { $known }.
    .now = Er is niets te doen. { access-set-stays }
    .who = { who-you }
ACCESS-UPDATE-FILE-MISSING = Er ontbreekt een bestand in de update.
    .why = De lijst noemt { $file }, dat er niet bij is.
    .now = Download de update opnieuw, in haar geheel. { access-set-stays }
    .who = { who-you-or-it }
ACCESS-UPDATE-FILE-CHANGED = Een bestand van de update is niet wat ondertekend is.
    .why = { $file } is gewijzigd, of staat niet in de ondertekende lijst.
    .now = Download de update opnieuw. Uw eigen verbeteringen horen in uw eigen map. { access-set-stays }
    .who = { who-you-or-it }
ACCESS-UPDATE-FORMAT-NEWER = De update is voor een nieuwere Clavis.
    .why = Ze heeft vorm { $found }; deze versie leest vormen tot en met { $known }.
    .now = Installeer de nieuwste versie van Clavis. { access-set-stays }
    .who = { who-it }
ACCESS-UPDATE-SET-WRONG = De update is ondertekend, maar bevat een fout.
    .why = { $detail }.
    .now = Meld het aan de makers van Clavis. { access-set-stays }
    .who = { who-makers }

## De taken

ACCESS-TASK-VALUE = De waarde van het veld { $input } past niet.
    .why = { access-value-reason }
    .now = Verbeter de waarde. Wat al ingevuld is, blijft.
    .who = { who-you }
ACCESS-TASK-WORKFLOW-UNKNOWN = De werkwijze { $workflow } van deze taak bestaat niet meer.
    .why = Ze stond in uw eigen map, of in een andere verzameling werkwijzen.
    .now = Zet het bestand terug. De taak blijft zoals ze is.
    .who = { who-you-or-it }
ACCESS-TASK-NAME-UNKNOWN = De werkwijze { $workflow } heeft niets dat { $found } heet.
    .why = Die naam is geen veld, voorwaarde, stap of deel van deze werkwijze.
    .now = Bekijk de namen in de werkwijze en probeer opnieuw.
    .who = { who-you }
ACCESS-TASK-NOT-READY = De taak kan nog niet beginnen.
    .why = Wat ontbreekt: { $missing }.
    .now = Vul de velden in. Een voorwaarde die niet klopt, mag u opzij zetten met een geschreven reden.
    .who = { who-you }
ACCESS-TASK-NOT-POSSIBLE = Dat kan nu niet.
    .why = { access-state }
    .now = Bekijk de taak: ze toont wat er volgt. Er is niets gewijzigd.
    .who = { who-you }
ACCESS-TASK-NOT-CONFIRMED = Er is op het portaal nog niets opgeslagen.
    .why = De eerste pagina is opgeslagen, maar de bevestiging van de tweede is niet gezien.
    .now = Ga terug naar het portaal en bevestig. Is de pagina dicht, vul dan alles opnieuw in.
    .who = { who-you }
ACCESS-TASK-REASON-MISSING = Er is een geschreven reden nodig.
    .why = Later wil iemand weten waarom dit beslist is.
    .now = Schrijf de reden in enkele woorden op.
    .who = { who-you }
ACCESS-TASK-TIME-AHEAD = Dat moment is nog niet voorbij.
    .why = Volgens deze computer ligt { $date } in de toekomst.
    .now = Kijk de opgegeven tijd en de klok van de computer na.
    .who = { who-you }
ACCESS-TASK-EVIDENCE-KIND = Dit bewijs telt hier niet.
    .why = { access-proofs }
    .now = Geef een ander bewijs, het liefst de volgende export van het portaal.
    .who = { who-you }
ACCESS-TASK-EVIDENCE-OLDER = De export is van voor de taak.
    .why = Hij is van { $found }, en dit is gedaan op { $date }.
    .now = Maak op het portaal een nieuwe export en lees die in.
    .who = { who-you }
ACCESS-TASK-BATCH-OTHER = Deze taak past niet in deze reeks.
    .why = De reeks is van werkwijze { $wanted }, de taak van { $found }.
    .now = Maak er een andere reeks voor.
    .who = { who-you }
ACCESS-TASK-VERSION-NEWER = Een taak is door een nieuwere Clavis bewaard.
    .why = Ze heeft vorm { $found }; deze versie leest vormen tot en met { $known }.
    .now = Installeer de nieuwste versie van Clavis. { nothing-lost }
    .who = { who-it }
ACCESS-TASK-UNREADABLE = Een bewaarde taak kan niet gelezen worden.
    .why = Wat bewaard is, heeft niet de vorm van een taak.
    .now = Zet de laatste back-up terug. Kijk op het portaal hoe ver het werk staat.
    .who = { who-it }
