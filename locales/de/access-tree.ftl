# Zugangsverwaltung: der Katalog der Portale und der Baum der Organisationen, Ebenen und Personen.

tree-unchanged = Es wurde nichts geändert.

ACCESS-CATALOGUE-SYNTAX = Die Datei { $file } kann nicht gelesen werden.
    .why = Zeile { $line }: { $detail }
    .now = Berichtigen Sie diese Zeile, oder entfernen Sie Ihre eigene Kopie: Dann gilt die Datei, die mit Clavis kam.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-TWICE = In { $file } steht ein Name für zwei Dinge.
    .why = Zwei Tabellen „{ $table }“ haben die Kennung { $id }.
    .now = Geben Sie einer von ihnen eine andere Kennung, oder entfernen Sie sie.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-MISSING = Die Datei { $file } nennt etwas, das es nicht gibt.
    .why = { $place } nennt { $id }, und es gibt keine Tabelle „{ $table }“ mit diesem Namen.
    .now = Berichtigen Sie den Namen, oder fügen Sie die Tabelle hinzu.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-EMPTY = In { $file } fehlt ein Text.
    .why = { $place } hat keinen Text in der Sprache { $language }.
    .now = Schreiben Sie ihn in allen vier Sprachen.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-AMBIGUOUS = In { $file } hat eine Schreibweise zwei Bedeutungen.
    .why = „{ $spelling }“ steht für { $one } und für { $other }.
    .now = Entfernen Sie sie bei einem der beiden.
    .who = { who-you-or-it }
ACCESS-TREE-NODE-UNKNOWN = Diese Ebene gibt es nicht.
    .why = Der Baum hat keine Ebene { $node }. Vielleicht wurde sie inzwischen entfernt.
    .now = Wählen Sie eine Ebene des Baums. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-NODE-TWICE = Diese Ebene gibt es schon.
    .why = Der Baum hat eine Ebene { $node }.
    .now = Wählen Sie diese, oder geben Sie der neuen einen anderen Namen. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-NODE-PLACE = Diese Ebene gehört nicht dorthin.
    .why = Sie ist von der Art „{ $level ->
            [entity] Rechtsperson
            [quality] Eigenschaft
            [subdivision] Unterabteilung
            [site] Standort
           *[nothing] nichts
        }“, und was darüber steht, ist von der Art „{ $above ->
            [entity] Rechtsperson
            [quality] Eigenschaft
            [subdivision] Unterabteilung
            [site] Standort
           *[nothing] nichts
        }“. Ein Standort steht unter einer Unterabteilung, eine Unterabteilung unter einer Eigenschaft, eine Eigenschaft unter einer Rechtsperson.
    .now = Wählen Sie einen anderen Platz. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-NODE-IN-USE = Diese Ebene kann nicht entfernt werden.
    .why = Andere Ebenen, eine Liste von Benutzern oder Einträge in einem anderen Register hängen an { $node }.
    .now = Entfernen Sie zuerst diese. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-NOT-TWO-ORGANISATIONS = Diese beiden können nicht verbunden werden.
    .why = Nur zwei verschiedene Organisationen können eine Einrichtung mit zwei Nummern sein.
    .now = Wählen Sie zwei Organisationen. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-PERSON-UNKNOWN = Diese Person ist nicht bekannt.
    .why = Niemand dieses Namens im Baum. Vielleicht wurden die Daten inzwischen gelöscht.
    .now = Wählen Sie eine Person der Liste. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-JOINED-ALREADY = Diese beiden sind schon eine Person.
    .why = Sie wurden früher zusammengeführt.
    .now = Es ist nichts zu tun.
    .who = { who-you }
ACCESS-TREE-NOT-JOINED = Diese Person wurde mit niemandem zusammengeführt.
    .why = Es gibt nur eine Nummer oder einen Namen.
    .now = Es ist nichts zu tun.
    .who = { who-you }
ACCESS-TREE-EXPORT-EMPTY = Dieser Export hat keine einzige Zeile.
    .why = Für { $node } sind { $known } Personen bekannt. Eine leere Liste ist viel öfter ein misslungener Export als eine leere Ebene.
    .now = Exportieren Sie die Liste noch einmal. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-TARGET-LEVEL = Auf dieser Ebene wird kein Zugang gegeben.
    .why = { $target } wirkt auf der Ebene „{ $wanted ->
            [entity] Rechtsperson
            [quality] Eigenschaft
            [subdivision] Unterabteilung
            [site] Standort
           *[nothing] nichts
        }“, und diese ist von der Art „{ $found ->
            [entity] Rechtsperson
            [quality] Eigenschaft
            [subdivision] Unterabteilung
            [site] Standort
           *[nothing] nichts
        }“.
    .now = Wählen Sie eine Ebene der richtigen Art, darunter oder darüber.
    .who = { who-you }
ACCESS-TREE-TARGET-UNKNOWN = Clavis kennt diese Anwendung nicht.
    .why = Der Katalog hat keine Regel für { $target }.
    .now = Wählen Sie eine andere, oder fügen Sie dem Katalog die Regel hinzu.
    .who = { who-you-or-it }
ACCESS-TREE-NEWER = Dies wurde von einer neueren Version von Clavis geschrieben.
    .why = Die Form hat die Nummer { $found }, die diese Version nicht kennt.
    .now = Bringen Sie Clavis auf den neuesten Stand. { nothing-lost }
    .who = { who-it }
ACCESS-TREE-UNREADABLE = Der Baum der Organisationen kann nicht gelesen werden.
    .why = Was aufbewahrt war, ist beschädigt: { $detail }.
    .now = Holen Sie ihn aus einer Sicherung zurück, oder importieren Sie die letzten Exporte noch einmal.
    .who = { who-it }
