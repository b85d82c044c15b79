# Toegangsbeheer: de catalogus van de portalen, en de boom van organisaties, niveaus en personen.

tree-unchanged = Er is niets gewijzigd.

ACCESS-CATALOGUE-SYNTAX = Het bestand { $file } kan niet gelezen worden.
    .why = Regel { $line }: { $detail }
    .now = Verbeter deze regel, of verwijder uw eigen kopie: dan geldt het bestand dat bij Clavis hoort.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-TWICE = In { $file } staat één naam voor twee dingen.
    .why = Twee tabellen “{ $table }” hebben het kenmerk { $id }.
    .now = Geef een van beide een ander kenmerk, of verwijder ze.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-MISSING = Het bestand { $file } noemt iets dat er niet is.
    .why = { $place } noemt { $id }, en er is geen tabel “{ $table }” met die naam.
    .now = Verbeter de naam, of voeg de tabel toe.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-EMPTY = In { $file } ontbreekt een tekst.
    .why = { $place } heeft geen tekst in de taal { $language }.
    .now = Schrijf hem in de vier talen.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-AMBIGUOUS = In { $file } heeft één schrijfwijze twee betekenissen.
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
