# Toegangsbeheer: de catalogus van de portalen, en de boom van organisaties, niveaus en personen.

tree-unchanged = Er is niets gewijzigd.

ACCESS-CATALOGUE-SYNTAX = Het bestand { $file } kan niet gelezen worden.
    .why = Regel { $line } is niet leesbaar ({ $detail }).
    .now = Verbeter deze regel, of verwijder uw eigen kopie: dan geldt het bestand dat bij Clavis hoort.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-TWICE = { access-where } staat één naam voor twee dingen.
    .why = Twee tabellen “{ $table }” hebben het kenmerk { $id }.
    .now = Geef een van beide een ander kenmerk, of verwijder ze.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-MISSING = { access-where } wordt iets genoemd dat er niet is.
    .why = { $place } noemt { $id }, en er is geen tabel “{ $table }” met die naam.
    .now = Verbeter de naam, of voeg de tabel toe.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-EMPTY = { access-where } ontbreekt een tekst.
    .why = { $place } heeft geen tekst in de taal { $language }.
    .now = Schrijf hem in de vier talen.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-AMBIGUOUS = { access-where } heeft één schrijfwijze twee betekenissen.
    .why = “{ $spelling }” staat voor { $one } en voor { $other }.
    .now = Verwijder ze bij een van beide.
    .who = { who-you-or-it }
ACCESS-TREE-NODE-UNKNOWN = Dit niveau bestaat niet.
    .why = De boom heeft geen niveau { $node }. Misschien werd het intussen verwijderd.
    .now = Kies een niveau van de boom. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-NODE-TWICE = Dit niveau bestaat al.
    .why = De boom heeft een niveau { $node }.
    .now = Kies dat niveau, of geef het nieuwe een andere naam. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-NODE-PLACE = Dit niveau hoort daar niet.
    .why = Het is van de soort “{ $level ->
            [entity] entiteit
            [quality] hoedanigheid
            [subdivision] subafdeling
            [site] subafdeling-site
           *[nothing] niets
        }”, en wat erboven staat is van de soort “{ $above ->
            [entity] entiteit
            [quality] hoedanigheid
            [subdivision] subafdeling
            [site] subafdeling-site
           *[nothing] niets
        }”. Een site staat onder een subafdeling, een subafdeling onder een hoedanigheid, een hoedanigheid onder een entiteit.
    .now = Kies een andere plaats. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-NODE-IN-USE = Dit niveau kan niet verwijderd worden.
    .why = Andere niveaus, een lijst van gebruikers of inschrijvingen in een ander register hangen af van { $node }.
    .now = Verwijder die eerst. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-NOT-TWO-ORGANISATIONS = Deze twee kunnen niet verbonden worden.
    .why = Alleen twee verschillende organisaties kunnen één instelling met twee nummers zijn.
    .now = Kies twee organisaties. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-PERSON-UNKNOWN = Deze persoon is niet bekend.
    .why = Niemand met die naam in de boom. Misschien werden de gegevens intussen gewist.
    .now = Kies een persoon van de lijst. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-JOINED-ALREADY = Deze twee zijn al één persoon.
    .why = Ze werden eerder samengevoegd.
    .now = Er hoeft niets te gebeuren.
    .who = { who-you }
ACCESS-TREE-NOT-JOINED = Deze persoon is met niemand samengevoegd.
    .why = Er is maar één nummer of naam.
    .now = Er hoeft niets te gebeuren.
    .who = { who-you }
ACCESS-TREE-EXPORT-EMPTY = Deze export heeft geen enkele regel.
    .why = Voor { $node } zijn { $known } personen bekend. Een lege lijst is veel vaker een mislukte export dan een leeg niveau.
    .now = Exporteer de lijst opnieuw. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-TARGET-LEVEL = Op dit niveau wordt geen toegang gegeven.
    .why = { $target } werkt op het niveau “{ $wanted ->
            [entity] entiteit
            [quality] hoedanigheid
            [subdivision] subafdeling
            [site] subafdeling-site
           *[nothing] niets
        }”, en dit is van de soort “{ $found ->
            [entity] entiteit
            [quality] hoedanigheid
            [subdivision] subafdeling
            [site] subafdeling-site
           *[nothing] niets
        }”.
    .now = Kies een niveau van de juiste soort, eronder of erboven.
    .who = { who-you }
ACCESS-TREE-TARGET-UNKNOWN = Clavis kent deze toepassing niet.
    .why = De catalogus heeft geen regel voor { $target }.
    .now = Kies een andere, of voeg de regel toe aan de catalogus.
    .who = { who-you-or-it }
ACCESS-TREE-NEWER = Dit is geschreven door een nieuwere versie van Clavis.
    .why = De vorm heeft nummer { $found }, en dat kent deze versie niet.
    .now = Werk Clavis bij. { nothing-lost }
    .who = { who-it }
ACCESS-TREE-UNREADABLE = De boom van de organisaties kan niet gelezen worden.
    .why = Wat bewaard was, is beschadigd: { $detail }.
    .now = Haal hem terug uit een back-up, of importeer de laatste exports nog eens.
    .who = { who-it }

# De lichten van een niveau
access-light-fine = In orde
access-light-unknown = Te weinig bekend
access-light-warns = Na te kijken
access-light-wrong = Te verbeteren

# Waarom een niveau zijn licht heeft
access-reason-no-export = Van deze lijst werd nog geen export geïmporteerd.
access-reason-inactive = Dit niveau is niet actief.
access-reason-activity-unknown = Niemand heeft gezegd of dit niveau actief is.
access-reason-not-authorised = Op dit niveau ontbreekt het vinkje voor { $what }.
access-reason-authorisation-unknown = Niemand heeft gezegd wat op dit niveau aangevinkt is.
access-reason-unknown-types = De lijst bevat types die Clavis niet kent: { $what }.

# Verschillen tussen wat gewenst is en wat is
access-difference-no-cam = De organisatie heeft geen hoofdtoegangsbeheerder.
access-difference-no-deputy = Er is maar één hoofdtoegangsbeheerder, en niemand kan hem of haar vervangen.
access-difference-manager-missing = Dit niveau heeft geen beheerder: { $what }.
access-difference-manager-too-many = Dit niveau heeft te veel beheerders met deze rol: { $what }.
access-difference-missing = De persoon moet hier staan, en staat er niet.
access-difference-too-much = De persoon staat hier, en dat is niet voorzien.
access-difference-wrong-level = De persoon is gebruiker op een niveau dat geen toegang geeft.
access-difference-blocked = De persoon is geblokkeerd.
access-difference-not-ticked = De toepassing is niet aangevinkt: { $what }.
access-difference-ticked-too-much = De toepassing is aangevinkt, en dat is niet voorzien: { $what }.
access-difference-function-missing = De functie ontbreekt: { $what }.
access-difference-function-expired = De functie is voorbij: { $what }.
access-difference-function-not-yet = De functie is nog niet begonnen: { $what }.
access-difference-function-without-start = De functie heeft geen begindatum: { $what }.
access-difference-function-ends-soon = De functie eindigt binnen 30 dagen: { $what }.
access-difference-function-too-much = De functie is gegeven, en dat is niet voorzien: { $what }.
access-difference-too-many = Te veel personen hebben deze functie: { $what }.
access-difference-not-registered = Het andere register kent de persoon niet: { $what }.
access-difference-doubled = De persoon heeft twee accounts op hetzelfde niveau.
access-difference-two-names = Eén INSZ-nummer heeft twee namen. Een van beide is fout, of de naam is veranderd.
access-difference-double-person = Twee personen van de lijst zijn waarschijnlijk één persoon.

# Waarom een voorwaarde van toegang niet vervuld is
access-cause-no-cam = Niemand is hoofdtoegangsbeheerder.
access-cause-cam-blocked = De account van de hoofdtoegangsbeheerder is geblokkeerd.
access-cause-cam-cannot-log-in = De hoofdtoegangsbeheerder kan niet aanmelden.
access-cause-quality-inactive = De hoedanigheid is niet actief.
access-cause-node-missing = Dit niveau bestaat niet, of is geblokkeerd: { $where }.
access-cause-not-listed = De persoon staat in geen enkele lijst van de organisatie.
access-cause-only-manager = De persoon beheert { $where }, maar is hier geen gebruiker.
access-cause-elsewhere = De persoon staat elders: { $where }.
access-cause-blocked = De persoon is geblokkeerd.
access-cause-not-ticked = Het vinkje ontbreekt voor { $what }.
access-cause-not-authorised = Bij { $where } ontbreekt het vinkje voor { $what }.
access-cause-function-missing = De persoon heeft de functie niet.
access-cause-function-expired = De functie eindigde op { $date }.
access-cause-function-not-yet = De functie begint op { $date }.
access-cause-function-without-start = De functie heeft geen begindatum: ze telt niet.
access-cause-function-present = De persoon heeft een functie, maar moet alleen raadplegen.
access-cause-waiting = De laatste wijziging werkt ten laatste om { $date }.
access-cause-next-day = De laatste wijziging werkt misschien pas morgen.
access-cause-not-registered = Het andere register kent de persoon of de organisatie niet: { $what }.
access-cause-registered-idle = Het andere register kent de persoon, maar zonder rol: { $what }.
access-cause-login-fails = Het aanmelden mislukt, of gebeurt met een ander profiel.
access-cause-misleading = De persoon is ook gebruiker op een verkeerd niveau: { $where }.

# Waarop iets steunt
access-evidence-line = Regel { $line } van de export van { $date }
access-evidence-statement = Gezegd door { $by } op { $date }
access-evidence-not-in = Niet in de export van { $where } van { $date }
access-evidence-exported = Export van { $where } van { $date }
access-evidence-no-export = Geen export van { $where }
access-evidence-not-told = De export van { $where } van { $date } heeft deze kolom niet
access-evidence-clock = Bevestigd om { $date }

# Wat van de ene export op de andere veranderde
access-change-added = Toegevoegd aan de lijst
access-change-removed = Niet meer in de lijst
access-change-blocked = Geblokkeerd sinds de vorige export
access-change-unblocked = Gedeblokkeerd sinds de vorige export
access-change-role = Type { $from } werd { $to }
access-change-applications = Vinkjes gewijzigd: { $what }
access-change-functions = Functies gewijzigd: { $what }

# Wat over de personen van een export te zeggen is
access-note-one-number-two-names = Regel { $line }: dit INSZ-nummer had een andere naam.
access-note-one-user-name-two-numbers = Regel { $line }: deze gebruikersnaam had een ander INSZ-nummer. Het nummer telt.
access-note-number-learnt = Regel { $line }: het INSZ-nummer van deze persoon is nu bekend.

# Waarom twee personen misschien één zijn
access-likeness-name-and-birth = Zelfde naam, zelfde geboortedag
access-likeness-name-and-email = Zelfde naam, zelfde e-mailadres
access-likeness-name-and-no-number = Zelfde naam, en een INSZ-nummer ontbreekt

# Waarom het portaal waarschijnlijk weigert
access-warn-other-role = Deze rol doet dat waarschijnlijk niet. Vraag het aan: { $able }.
access-warn-other-node = U heeft deze rol op een ander niveau: { $where }.
access-warn-other-level = Dat gebeurt op een ander niveau van de boom.
access-warn-disputed = De handleidingen zijn het niet eens. Probeer het: het portaal beslist.
access-warn-no-role-known = Van deze persoon is geen rol bekend. Dit doen: { $able }.

# Neutral words, where a fact is not known.
fact-able = ‹bevoegdheid›
fact-above = ‹niveau›
fact-by = ‹persoon›
fact-id = ‹naam›
fact-level = ‹niveau›
fact-one = ‹het ene›
fact-spelling = ‹schrijfwijze›
fact-table = ‹tabel›
fact-target = ‹toepassing›
fact-to = ‹persoon›
fact-where = ‹niveau›
