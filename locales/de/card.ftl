# Der elektronische Personalausweis, sein Kartenleser und sein PIN-Code.

# Warum ein Text kein PIN-Code sein kann.
pin-form =
    { $reason ->
        [too-short] Er hat weniger als 4 Ziffern.
        [too-long] Er hat mehr als 12 Ziffern.
        [not-digits] Er enthält andere Zeichen als Ziffern.
       *[other] Ein PIN-Code hat 4 bis 12 Ziffern und nichts anderes.
    }
# Welches Zertifikat der Karte.
card-certificate =
    { $kind ->
        [authentication] Authentifizierung
        [non-repudiation] Unterschrift
        [citizen-ca] Citizen CA
        [root] Wurzel
        [rrn] Nationalregister
       *[other] erforderlich
    }
pin-unblock = Die Gemeinde entsperrt ihn mit dem PUK-Code oder macht einen neuen.

CARD-SERVICE-MISSING = Der Smartcard-Dienst dieses Computers antwortet nicht.
    .why = Er ist nicht installiert, nicht gestartet, oder Sie dürfen ihn nicht benutzen.
    .now = Starten Sie den Dienst: pcscd unter Linux, „Smartcard“ unter Windows. Reichen Sie auf einem entfernten Desktop den Kartenleser weiter. Versuchen Sie es dann noch einmal.
    .who = { who-it }
CARD-NO-READER = Kein Kartenleser ist angeschlossen.
    .why = Der Computer sieht keinen Kartenleser, oder nur virtuelle ohne Personalausweis: { $readers }.
    .now = Stecken Sie den Kartenleser in einen anderen USB-Anschluss. Bleibt er unsichtbar, installieren Sie seinen Treiber.
    .who = { who-you-or-it }
CARD-READER-UNKNOWN = Kein Kartenleser hat { $wanted } im Namen.
    .why = Die angeschlossenen Kartenleser sind: { $readers }.
    .now = Wählen Sie einen davon, oder überlassen Sie die Wahl Clavis: es nimmt die erste belgische Karte.
    .who = { who-you }
CARD-READER-AMBIGUOUS = Mehrere Kartenleser haben { $wanted } im Namen.
    .why = Die passenden Kartenleser sind: { $readers }.
    .now = Geben Sie mehr vom Namen des gemeinten Kartenlesers an.
    .who = { who-you }
CARD-READER-GONE = Der Kartenleser { $reader } ist weg.
    .why = Er wurde ausgesteckt, oder der Computer hat ihn schlafen gelegt.
    .now = Stecken Sie den Kartenleser wieder ein, legen Sie die Karte wieder ein und versuchen Sie es noch einmal.
    .who = { who-you }
CARD-READER-FAILED = Der Kartenleser { $reader } arbeitet nicht.
    .why = { technical }
    .now = Stecken Sie den Kartenleser aus und wieder ein. Bleibt es so, installieren Sie seinen neuesten Treiber oder versuchen Sie einen anderen.
    .who = { who-you-or-it }
CARD-NONE = Im Kartenleser ist keine Karte.
    .why = Clavis hat in jeden Kartenleser gesehen: { $readers }.
    .now = Stecken Sie Ihren Personalausweis ein, Chip voran und nach oben, und versuchen Sie es noch einmal.
    .who = { who-holder }
CARD-MUTE = Die Karte in { $reader } antwortet nicht.
    .why = Sie steckt verkehrt, ihr Chip ist schmutzig, oder der Kartenleser berührt sie schlecht.
    .now = Nehmen Sie die Karte heraus, reinigen Sie den Chip mit einem trockenen Tuch, und stecken Sie sie mit dem Chip voran und nach oben wieder ein.
    .who = { who-holder }
CARD-UNPOWERED = Die Karte in { $reader } hat keinen Strom.
    .why = Der Kartenleser oder der Computer hat sie abgeschaltet, oder die Kontakte berühren sich nicht.
    .now = Nehmen Sie die Karte heraus und stecken Sie sie wieder ein. Bleibt es so, stecken Sie den Kartenleser in einen anderen USB-Anschluss des Computers selbst.
    .who = { who-holder }
CARD-FOREIGN = Die Karte in { $reader } ist kein belgischer Personalausweis.
    .why = Das belgische Ausweisprogramm ist nicht darauf.
    .now = Stecken Sie Ihren eigenen belgischen Personalausweis ein.
    .who = { who-holder }
CARD-NOT-ACTIVATED = Die Karte ist nicht aktiviert.
    .why = Eine neue Karte gilt erst, nachdem die Gemeinde sie aktiviert hat.
    .now = Gehen Sie mit der Karte und dem Brief mit ihren Codes zur Gemeinde.
    .who = { who-municipality }
CARD-REMOVED = Die Karte wurde aus { $reader } genommen.
    .why = Die Arbeit mit der Karte war nicht fertig.
    .now = Stecken Sie dieselbe Karte wieder ein und versuchen Sie es noch einmal. Was schon getan ist, bleibt erhalten.
    .who = { who-holder }
CARD-INTERRUPTED = Die Karte in { $reader } hat den Kontakt verloren.
    .why = Die Karte oder das Kabel hat sich bewegt, während die Karte arbeitete.
    .now = Drücken Sie die Karte fest ein, berühren Sie sie nicht, solange Clavis arbeitet, und versuchen Sie es noch einmal.
    .who = { who-holder }
CARD-RESET = Ein anderes Programm hat die Karte in { $reader } zurückgesetzt.
    .why = Zwei Programme benutzten die Karte im selben Moment.
    .now = Schließen Sie andere Programme, die die Karte benutzen, etwa einen Browser oder den eID-Viewer, und versuchen Sie es noch einmal.
    .who = { who-you }
CARD-CHANGED = In { $reader } ist jetzt eine andere Karte.
    .why = Die Karte wurde gewechselt, während die Arbeit nicht fertig war.
    .now = Stecken Sie die erste Karte wieder ein, oder beginnen Sie mit dieser neu.
    .who = { who-holder }
CARD-IN-USE = Ein anderes Programm hält die Karte in { $reader } fest.
    .why = Es behält die Karte für sich allein.
    .now = Schließen Sie andere Programme, die die Karte benutzen, etwa einen Browser oder den eID-Viewer, und versuchen Sie es noch einmal.
    .who = { who-you }
CARD-PIN-WRONG = Die Karte hat den PIN-Code abgelehnt. { tries-left }
    .why = Der getippte PIN-Code ist nicht der dieser Karte.
    .now = { $tries ->
            [1] Sind Sie des PIN-Codes nicht sicher, hören Sie hier auf: noch ein falscher PIN-Code sperrt die Karte.
           *[other] Prüfen Sie, ob Sie den PIN-Code dieser Karte benutzen, und versuchen Sie es noch einmal.
        } Clavis probiert nie von selbst einen PIN-Code.
    .who = { who-holder }
CARD-PIN-BLOCKED = Der PIN-Code der Karte ist gesperrt.
    .why = Dreimal wurde ein falscher PIN-Code gegeben.
    .now = Gehen Sie mit der Karte zur Gemeinde. { pin-unblock }
    .who = { who-municipality }
CARD-PIN-FORM = Das kann kein PIN-Code sein. Er wurde nicht an die Karte gesendet.
    .why = { pin-form }
    .now = Tippen Sie die 4 bis 12 Ziffern des PIN-Codes. Kein Versuch ging verloren.
    .who = { who-holder }
CARD-PIN-CANCELLED = Der PIN-Code wurde nicht gegeben.
    .why = Die Frage blieb ohne Antwort. Kein Versuch ging verloren.
    .now = Beginnen Sie neu, wenn Sie den PIN-Code zur Hand haben.
    .who = { who-holder }
CARD-PIN-UNAVAILABLE = Der PIN-Code konnte nicht erfragt werden.
    .why = Es gibt kein Terminal zum Tippen, oder die Datei mit dem PIN-Code ist nicht lesbar. { technical-reason }
    .now = Benutzen Sie Clavis in einem Terminal, oder prüfen Sie die Datei mit dem PIN-Code. Kein Versuch ging verloren.
    .who = { who-you-or-it }
CARD-PIN-LAST-TRY = Nur ein Versuch bleibt für diesen PIN-Code. Er wurde nicht verwendet.
    .why = Ein falscher PIN-Code würde die Karte sperren. Clavis verwendet den letzten Versuch nur, wenn Sie es sagen.
    .now = Sind Sie des PIN-Codes sicher, sagen Sie, dass der letzte Versuch verwendet werden darf. Sonst lassen Sie sich von der Gemeinde einen neuen PIN-Code geben.
    .who = { who-holder }
CARD-PIN-WRONG-EARLIER = Kein zweiter PIN-Code wurde an die Karte gesendet.
    .why = Soeben wurde ein PIN-Code abgelehnt. Derselbe würde noch einen Versuch kosten.
    .now = Beginnen Sie neu und tippen Sie den PIN-Code noch einmal.
    .who = { who-holder }
CARD-PIN-TRIES-CHANGED = Die Zahl der Versuche änderte sich, während der PIN-Code getippt wurde. { tries-left }
    .why = Ein anderes Programm oder ein anderer Kartenleser hat einen Versuch verbraucht. Der PIN-Code wurde nicht gesendet.
    .now = Schließen Sie andere Programme, die die Karte benutzen, und beginnen Sie neu.
    .who = { who-holder }
CARD-PIN-NEW-SAME = Der neue PIN-Code ist der alte. Nichts wurde geändert.
    .why = Eine Änderung braucht einen anderen PIN-Code. Nichts wurde an die Karte gesendet, und kein Versuch ging verloren.
    .now = Beginnen Sie neu mit einem anderen neuen PIN-Code von 4 bis 12 Ziffern.
    .who = { who-holder }
CARD-PIN-NEW-DIFFERS = Der neue PIN-Code wurde nicht zweimal gleich getippt. Nichts wurde geändert.
    .why = Beim zweiten Mal hatte er andere Ziffern als beim ersten. Kein Versuch ging verloren.
    .now = Beginnen Sie neu und tippen Sie zweimal denselben neuen PIN-Code.
    .who = { who-holder }
CARD-PIN-NEW-REFUSED = Die Karte hat den neuen PIN-Code nicht angenommen.
    .why = Er hat eine Form, die diese Karte ablehnt. Der alte PIN-Code gilt weiter.
    .now = Beginnen Sie neu mit einem anderen neuen PIN-Code von 4 bis 12 Ziffern.
    .who = { who-holder }
CARD-PIN-CHANGE-UNKNOWN = Ob der PIN-Code geändert wurde, ist nicht bekannt.
    .why = Die Karte wurde herausgenommen oder verlor den Kontakt, bevor sie antwortete. Es gilt der alte oder der neue PIN-Code.
    .now = Stecken Sie die Karte wieder ein, sehen Sie die verbleibenden Versuche an und benutzen Sie dann einmal den neuen PIN-Code. Wird er abgelehnt, gilt weiter der alte.
    .who = { who-holder }
CARD-PAD-TIMEOUT = Der PIN-Code wurde nicht rechtzeitig am Kartenleser getippt.
    .why = Der Kartenleser wartet 30 Sekunden darauf. Kein Versuch ging verloren.
    .now = Beginnen Sie neu, und tippen Sie den PIN-Code auf den Tasten des Kartenlesers, sobald er danach fragt.
    .who = { who-holder }
CARD-TOO-OLD = Die Karte ist von einer alten Generation, die Clavis nicht benutzt.
    .why = Mit Applet { $applet } würde schon die Frage nach den Versuchen einen kosten.
    .now = Bestellen Sie bei der Gemeinde eine neue Karte.
    .who = { who-municipality }
CARD-UNSUPPORTED = Clavis kann mit dieser Karte noch nicht unterschreiben.
    .why = Sie hat Applet { $applet } mit einem Schlüssel der Art { $key }.
    .now = Suchen Sie eine neuere Version von Clavis, oder benutzen Sie eine andere Karte.
    .who = { who-it }
CARD-NO-AUTHENTICATION = Die Karte hat kein Authentifizierungszertifikat.
    .why = Karten junger Kinder haben keines, und ein Inhaber kann es abgelehnt haben. Ohne dieses Zertifikat kann die Karte nicht zeigen, wer Sie sind.
    .now = Lassen Sie die Gemeinde die Zertifikate auf die Karte bringen.
    .who = { who-municipality }
CARD-NO-SIGNATURE = Die Karte hat kein Unterschriftszertifikat.
    .why = Karten von Kindern haben keines, und ein Inhaber kann es abgelehnt haben. Ohne dieses Zertifikat kann die Karte nicht unterschreiben.
    .now = Lassen Sie die Gemeinde die Zertifikate auf die Karte bringen.
    .who = { who-municipality }
CARD-CERTIFICATE-MISSING = Auf der Karte fehlt ein Zertifikat: { card-certificate }.
    .why = Jede Karte hat es. Diese wurde nicht vollständig hergestellt, oder die Datei ist nicht zu finden.
    .now = Versuchen Sie einen anderen Kartenleser. Bleibt es so, zeigen Sie die Karte der Gemeinde.
    .who = { who-municipality }
CARD-EXPIRED = Die Karte ist abgelaufen.
    .why = Sie war bis { $date } gültig.
    .now = Bestellen Sie bei der Gemeinde eine neue Karte.
    .who = { who-municipality }
CARD-CERTIFICATE-EXPIRED = Ein Zertifikat auf der Karte ist abgelaufen: { card-certificate }.
    .why = Es war bis { $date } gültig. Was jetzt damit unterschrieben wird, wird abgelehnt.
    .now = Bestellen Sie bei der Gemeinde eine neue Karte.
    .who = { who-municipality }
CARD-CERTIFICATE-REVOKED = Ein Zertifikat auf der Karte wurde widerrufen: { card-certificate }.
    .why = Seine Zertifizierungsstelle sagt das seit { $date }. Das geschieht, wenn eine Karte als verloren gemeldet, ersetzt oder ausgesetzt wird.
    .now = Benutzen Sie Ihre neueste Karte. Ist es diese, fragen Sie die Gemeinde.
    .who = { who-municipality }
CARD-REVOCATION-NO-ADDRESS = Ob das Zertifikat widerrufen ist, konnte nicht gefragt werden.
    .why = Das Zertifikat nennt keine Adresse, wo man das fragen kann.
    .now = Gegen die Karte ist nichts bekannt. Wollen Sie sicher sein, fragen Sie die Gemeinde.
    .who = { who-holder }
CARD-REVOCATION-ADDRESS-REFUSED = Ob das Zertifikat widerrufen ist, wurde nicht gefragt.
    .why = Es nennt eine Adresse, die nicht zur belgischen Verwaltung gehört: { $url }.
    .now = Vertrauen Sie dieser Karte nicht, bevor die Gemeinde sie angesehen hat.
    .who = { who-holder }
CARD-REVOCATION-HTTP-STATUS = Ob das Zertifikat widerrufen ist, war nicht zu erfahren.
    .why = Der Dienst seiner Zertifizierungsstelle antwortete mit dem Status { $status }.
    .now = Versuchen Sie es später noch einmal. Gegen die Karte ist nichts bekannt.
    .who = { who-you }
CARD-REVOCATION-NOT-KNOWN = Die Zertifizierungsstelle kennt dieses Zertifikat nicht.
    .why = Ihr Dienst sagt weder, dass das Zertifikat gut ist, noch, dass es widerrufen ist.
    .now = Es kann einen Tag dauern, bis eine neue Karte bekannt ist: versuchen Sie es morgen noch einmal. Bleibt es so, fragen Sie die Gemeinde.
    .who = { who-holder }
CARD-DATA-DAMAGED = Die Daten auf der Karte sind nicht lesbar.
    .why = Ein Teil ist nicht, wie er sein sollte: { $what }.
    .now = Reinigen Sie den Chip mit einem trockenen Tuch und versuchen Sie einen anderen Kartenleser. Bleibt es so, muss die Karte ersetzt werden.
    .who = { who-holder }
CARD-FILE-MISSING = Auf der Karte fehlen Daten, die jede Karte hat.
    .why = Diese Datei ist nicht zu finden: { $what }.
    .now = Versuchen Sie einen anderen Kartenleser. Bleibt es so, zeigen Sie die Karte der Gemeinde.
    .who = { who-holder }
CARD-MEMORY-FAULT = Der Speicher der Karte versagt.
    .why = Der Chip meldet es selbst. Er sagt nichts mehr, bis er neu Strom bekommt.
    .now = Nehmen Sie die Karte heraus, stecken Sie sie wieder ein und versuchen Sie es noch einmal. Bleibt es so, bestellen Sie bei der Gemeinde eine neue Karte.
    .who = { who-holder }
CARD-STATUS = Die Karte gab eine Antwort, die Clavis nicht erwartet hat.
    .why = Auf { $command } antwortete sie { $status }.
    .now = Nehmen Sie die Karte heraus, stecken Sie sie wieder ein und versuchen Sie es noch einmal. Bleibt es so, versuchen Sie einen anderen Kartenleser und melden Sie diesen Code.
    .who = { who-you-or-it }
CARD-SIGNATURE-WRONG = Die Unterschrift der Karte passt nicht zu ihrem Zertifikat.
    .why = Der Chip oder der Kartenleser hat sich geirrt, oder die Karte ist nicht echt. Nichts wurde gesendet.
    .now = Versuchen Sie es mit einem anderen Kartenleser. Bleibt es so, zeigen Sie die Karte der Gemeinde.
    .who = { who-holder }

## Die Karte auf der Befehlszeile

card-not-revoked = Seine Zertifizierungsstelle sagt, dass es nicht widerrufen ist.
card-revocation-reason =
    { $reason ->
        [keyCompromise] der Schlüssel ist vielleicht in anderen Händen
        [cACompromise] der Schlüssel der Zertifizierungsstelle ist vielleicht in anderen Händen
        [affiliationChanged] die Daten des Inhabers haben sich geändert
        [superseded] durch ein anderes ersetzt
        [cessationOfOperation] nicht mehr gebraucht
        [certificateHold] ausgesetzt
        [privilegeWithdrawn] das Recht darauf wurde entzogen
       *[other] { $reason }
    }
label-revoked-since = Widerrufen seit
label-revocation-reason = Grund
label-signing = Unterschreiben
card-can-sign = möglich: nichts spricht dagegen
card-cannot-sign = nicht möglich
watch-reader-appeared = Kartenleser angeschlossen: { $reader }
watch-reader-ignored = Übergangen, kein Kartenleser: { $reader }
watch-reader-gone = Kartenleser abgezogen: { $reader }
watch-card-in = Karte in { $reader }: { $what }
watch-card-out = Karte aus { $reader } genommen
watch-begins = Die Kartenleser werden beobachtet. Strg+C beendet das.
watch-still = Diese virtuelle Karte ist im Programm. Sie kommt und geht nie: es gibt nichts weiter zu beobachten.
pin-for-change = Mit diesem PIN-Code setzt die Karte einen anderen an seine Stelle.
pin-for-check = Die Karte prüft diesen PIN-Code nur.
pin-change-on-reader = Auf den Tasten des Kartenlesers: der jetzige PIN-Code, dann zweimal der neue.
ask-old-pin = Jetziger PIN-Code (4 bis 12 Ziffern, nichts erscheint; leer: aufhören):
ask-new-pin = Neuer PIN-Code (4 bis 12 Ziffern, nichts erscheint; leer: aufhören):
ask-new-pin-again = Derselbe neue PIN-Code noch einmal:
done-pin-changed = Die Karte hat den neuen PIN-Code angenommen. Der alte gilt nicht mehr.
label-document = Dokument
label-noble-condition = Adelstitel
label-special-status = Besonderer Status
label-duplicate = Duplikat
label-special-organisation = Besondere Organisation
label-family-member = Familienmitglied
label-protection = Schutz
label-work-permit = Arbeitserlaubnis
label-employer = MwSt.-Nummer eines Arbeitgebers
label-regional-file = Regionale Akte
label-brexit-mentions = Brexit-Vermerke
label-card-a-mentions = Vermerke der Karte A
label-eu-start = EU-Karte seit
label-chip-number = Chipnummer
label-photo-hash = Hash des Fotos
label-basic-key-hash = Hash des Schlüssels der Karte
label-structure-version = Version der Struktur
label-unknown-field = Feld { $value }
document-belgian-citizen = Personalausweis eines belgischen Bürgers
document-kids = Personalausweis eines Kindes unter 12 Jahren
document-kids-foreigner = Ausweis eines ausländischen Kindes, Karte { $name }
document-foreigner = Ausländerkarte, Karte { $name }
document-bootstrap = Bootstrap-Karte der Verwaltung
document-habilitation = Ermächtigungskarte der Verwaltung
document-unknown = unbekannte Art von Dokument, Nummer { $value }
status-white-cane = weißer Stock
status-yellow-cane = gelber Stock
status-extended-minority = verlängerte Minderjährigkeit
family-member-eu = eines Bürgers der Europäischen Union
protection-of = seit dem { $date }, { $name }
organisation-shape = SHAPE
organisation-nato = NATO
organisation-former-blue-card-holder = früherer Inhaber einer Blauen Karte
organisation-researcher = Forscher
organisation-unknown = unbekannter Code { $value }
work-unlimited = unbeschränkt
work-limited = beschränkt
work-none = keine
work-seasonal-worker = Saisonarbeitnehmer
work-unknown = unbekannter Code { $value }
