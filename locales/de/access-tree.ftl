# Zugangsverwaltung: der Katalog der Portale und der Baum der Organisationen, Ebenen und Personen.

tree-unchanged = Es wurde nichts geändert.

ACCESS-CATALOGUE-SYNTAX = Die Datei { $file } kann nicht gelesen werden.
    .why = Zeile { $line } ist nicht lesbar ({ $detail }).
    .now = Berichtigen Sie diese Zeile, oder entfernen Sie Ihre eigene Kopie: Dann gilt die Datei, die mit Clavis kam.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-TWICE = { access-where } steht ein Name für zwei Dinge.
    .why = Zwei Tabellen „{ $table }“ haben die Kennung { $id }.
    .now = Geben Sie einer von ihnen eine andere Kennung, oder entfernen Sie sie.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-MISSING = { access-where } wird etwas genannt, das es nicht gibt.
    .why = { $place } nennt { $id }, und es gibt keine Tabelle „{ $table }“ mit diesem Namen.
    .now = Berichtigen Sie den Namen, oder fügen Sie die Tabelle hinzu.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-EMPTY = { access-where } fehlt ein Text.
    .why = { $place } hat keinen Text in der Sprache { $language }.
    .now = Schreiben Sie ihn in allen vier Sprachen.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-AMBIGUOUS = { access-where } hat eine Schreibweise zwei Bedeutungen.
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

# Die Lichter einer Ebene
access-light-fine = In Ordnung
access-light-unknown = Zu wenig bekannt
access-light-warns = Zu prüfen
access-light-wrong = Zu berichtigen

# Warum eine Ebene ihr Licht hat
access-reason-no-export = Von dieser Liste wurde noch kein Export importiert.
access-reason-inactive = Diese Ebene ist nicht aktiv.
access-reason-activity-unknown = Niemand hat gesagt, ob diese Ebene aktiv ist.
access-reason-not-authorised = Auf dieser Ebene fehlt das Häkchen bei { $what }.
access-reason-authorisation-unknown = Niemand hat gesagt, was auf dieser Ebene angekreuzt ist.
access-reason-unknown-types = Die Liste enthält Typen, die Clavis nicht kennt: { $what }.

# Unterschiede zwischen dem Gewünschten und dem, was ist
access-difference-no-cam = Die Organisation hat keinen Hauptzugangsverwalter.
access-difference-no-deputy = Es gibt nur einen Hauptzugangsverwalter, und niemand kann ihn vertreten.
access-difference-manager-missing = Diese Ebene hat keinen Verwalter: { $what }.
access-difference-manager-too-many = Diese Ebene hat zu viele Verwalter mit dieser Rolle: { $what }.
access-difference-missing = Die Person soll hier stehen und steht nicht da.
access-difference-too-much = Die Person steht hier, und das ist nicht vorgesehen.
access-difference-wrong-level = Die Person ist Benutzer auf einer Ebene, die keinen Zugang gibt.
access-difference-blocked = Die Person ist gesperrt.
access-difference-not-ticked = Bei der Anwendung fehlt das Häkchen: { $what }.
access-difference-ticked-too-much = Die Anwendung ist angekreuzt, und das ist nicht vorgesehen: { $what }.
access-difference-function-missing = Die Funktion fehlt: { $what }.
access-difference-function-expired = Die Funktion ist zu Ende: { $what }.
access-difference-function-not-yet = Die Funktion hat noch nicht begonnen: { $what }.
access-difference-function-without-start = Die Funktion hat kein Anfangsdatum: { $what }.
access-difference-function-ends-soon = Die Funktion endet binnen 30 Tagen: { $what }.
access-difference-function-too-much = Die Funktion ist gegeben, und das ist nicht vorgesehen: { $what }.
access-difference-too-many = Zu viele Personen haben diese Funktion: { $what }.
access-difference-not-registered = Das andere Register kennt die Person nicht: { $what }.
access-difference-doubled = Die Person hat zwei Konten auf derselben Ebene.
access-difference-two-names = Eine ENSS-Nummer hat zwei Namen. Einer davon ist falsch, oder der Name hat sich geändert.
access-difference-double-person = Zwei Personen der Liste sind wahrscheinlich eine.

# Warum eine Bedingung des Zugangs nicht erfüllt ist
access-cause-no-cam = Niemand ist Hauptzugangsverwalter.
access-cause-cam-blocked = Das Konto des Hauptzugangsverwalters ist gesperrt.
access-cause-cam-cannot-log-in = Der Hauptzugangsverwalter kann sich nicht anmelden.
access-cause-quality-inactive = Die Eigenschaft ist nicht aktiv.
access-cause-node-missing = Diese Ebene gibt es nicht, oder sie ist gesperrt: { $where }.
access-cause-not-listed = Die Person steht in keiner Liste der Organisation.
access-cause-only-manager = Die Person verwaltet { $where }, ist hier aber kein Benutzer.
access-cause-elsewhere = Die Person steht anderswo: { $where }.
access-cause-blocked = Die Person ist gesperrt.
access-cause-not-ticked = Es fehlt das Häkchen bei { $what }.
access-cause-not-authorised = Bei { $where } fehlt das Häkchen bei { $what }.
access-cause-function-missing = Die Person hat die Funktion nicht.
access-cause-function-expired = Die Funktion endete am { $date }.
access-cause-function-not-yet = Die Funktion beginnt am { $date }.
access-cause-function-without-start = Die Funktion hat kein Anfangsdatum: Sie zählt nicht.
access-cause-function-present = Die Person hat eine Funktion, soll aber nur einsehen.
access-cause-waiting = Die letzte Änderung wirkt spätestens um { $date }.
access-cause-next-day = Die letzte Änderung wirkt vielleicht erst morgen.
access-cause-not-registered = Das andere Register kennt die Person oder die Organisation nicht: { $what }.
access-cause-registered-idle = Das andere Register kennt die Person, aber ohne Rolle: { $what }.
access-cause-login-fails = Die Anmeldung misslingt, oder sie geschieht mit einem anderen Profil.
access-cause-misleading = Die Person ist auch auf einer falschen Ebene Benutzer: { $where }.

# Worauf etwas beruht
access-evidence-line = Zeile { $line } des Exports vom { $date }
access-evidence-statement = Gesagt von { $by } am { $date }
access-evidence-not-in = Nicht im Export von { $where } vom { $date }
access-evidence-exported = Export von { $where } vom { $date }
access-evidence-no-export = Kein Export von { $where }
access-evidence-not-told = Der Export von { $where } vom { $date } hat diese Spalte nicht
access-evidence-clock = Bestätigt um { $date }

# Was sich von einem Export zum nächsten geändert hat
access-change-added = Zur Liste hinzugefügt
access-change-removed = Nicht mehr in der Liste
access-change-blocked = Gesperrt seit dem vorigen Export
access-change-unblocked = Entsperrt seit dem vorigen Export
access-change-role = Typ { $from } wurde { $to }
access-change-applications = Häkchen geändert: { $what }
access-change-functions = Funktionen geändert: { $what }

# Was über die Personen eines Exports zu sagen ist
access-note-one-number-two-names = Zeile { $line }: Diese ENSS-Nummer hatte einen anderen Namen.
access-note-one-user-name-two-numbers = Zeile { $line }: Dieser Benutzername hatte eine andere ENSS-Nummer. Die Nummer zählt.
access-note-number-learnt = Zeile { $line }: Die ENSS-Nummer dieser Person ist jetzt bekannt.

# Warum zwei Personen vielleicht eine sind
access-likeness-name-and-birth = Gleicher Name, gleicher Geburtstag
access-likeness-name-and-email = Gleicher Name, gleiche E-Mail-Adresse
access-likeness-name-and-no-number = Gleicher Name, und eine ENSS-Nummer fehlt

# Warum das Portal wahrscheinlich ablehnt
access-warn-other-role = Diese Rolle tut das wahrscheinlich nicht. Bitten Sie: { $able }.
access-warn-other-node = Sie haben diese Rolle auf einer anderen Ebene: { $where }.
access-warn-other-level = Das geschieht auf einer anderen Ebene des Baums.
access-warn-disputed = Die Handbücher sind sich nicht einig. Versuchen Sie es: Das Portal entscheidet.
access-warn-no-role-known = Von dieser Person ist keine Rolle bekannt. Es tun: { $able }.

# Neutral words, where a fact is not known.
fact-able = ‹Befugnis›
fact-above = ‹Ebene›
fact-by = ‹Person›
fact-id = ‹Name›
fact-level = ‹Ebene›
fact-one = ‹das eine›
fact-spelling = ‹Schreibweise›
fact-table = ‹Tabelle›
fact-target = ‹Anwendung›
fact-to = ‹Person›
fact-where = ‹Ebene›
