# Keystores: Dateien mit privaten Schlüsseln und ihren Zertifikaten, durch ein Passwort geschützt.

# Was eine Datei ist, die kein Keystore ist.
file-looks-like =
    { $looks_like ->
        [nothing] Sie ist leer.
        [jks] Sie ist ein Java-Keystore (JKS).
        [pem] Sie ist ein Text mit Zertifikaten oder Schlüsseln (PEM).
        [pdf] Sie ist ein PDF-Dokument.
        [zip] Sie ist ein ZIP-Archiv.
        [html] Sie ist eine Webseite (HTML).
        [base64] Sie ist ein Keystore oder Zertifikat als Text (Base64).
        [private-key] Sie ist ein privater Schlüssel allein.
        [certificate] Sie ist ein Zertifikat allein.
        [cms] Sie ist eine signierte oder verschlüsselte Nachricht.
       *[other] Sie ist etwas anderes.
    }
keystore-kept = Der Keystore auf dem Datenträger wurde nicht verändert.

KEYSTORE-PASSWORD-WRONG = Das Passwort öffnet diesen Keystore nicht.
    .why = Es gehört zu einem anderen Keystore, es ist vertippt, oder die Datei wurde verändert.
    .now = Versuchen Sie es noch einmal; achten Sie auf Großbuchstaben und Tastatur. Ist es verloren, kann niemand es wiederherstellen: lassen Sie eHealth das Zertifikat widerrufen und beantragen Sie ein neues.
    .who = { who-you }
KEYSTORE-NO-MAC = Nichts zeigt, dass dieser Keystore unversehrt ist.
    .why = Er hat keinen Prüfwert (MAC). So ist nicht zu sehen, ob das Passwort stimmt oder ob die Datei verändert wurde.
    .now = Verwenden Sie die Datei, die Clavis oder das Programm von eHealth geschrieben hat.
    .who = { who-it }
KEYSTORE-ENTRY-PASSWORD-OTHER = Ein Eintrag dieses Keystores hat ein eigenes Passwort.
    .why = Das Passwort öffnet die Datei, aber nicht den Schlüssel darin. eHealth-Software erwartet dasselbe für beide.
    .now = Geben Sie dem Schlüssel das Passwort der Datei, in dem Programm, das sie schrieb, und versuchen Sie es noch einmal.
    .who = { who-it }
KEYSTORE-ALGORITHM-UNKNOWN = Der Keystore verwendet einen Algorithmus, den Clavis nicht kennt.
    .why = Der Algorithmus ist { $name }.
    .now = Schreiben Sie den Keystore mit einem üblichen Algorithmus neu, in dem Programm, das ihn gemacht hat.
    .who = { who-it }
KEYSTORE-ITERATIONS-TOO-HIGH = Der Keystore verlangt mehr Arbeit als jede ehrliche Datei.
    .why = Er will mehr als { $limit } Runden, um aus dem Passwort einen Schlüssel zu machen. Der Computer wäre lange beschäftigt.
    .now = Verwenden Sie die Datei, die Clavis oder das Programm von eHealth geschrieben hat.
    .who = { who-it }
KEYSTORE-TOO-LARGE = Die Datei ist zu groß für einen Keystore.
    .why = Sie hat { $bytes } Bytes; ein Keystore hat viel weniger.
    .now = Wählen Sie die Datei, die auf .p12 endet.
    .who = { who-you }
KEYSTORE-DAMAGED = Der Keystore ist beschädigt.
    .why = Er wurde abgeschnitten oder verändert. Der Teil, der nicht lesbar ist: { $part }.
    .now = Nehmen Sie die Kopie daneben oder die aus Ihrer Sicherung. Gibt es keine, beantragen Sie ein neues Zertifikat.
    .who = { who-you-or-it }
KEYSTORE-NOT-A-KEYSTORE = Diese Datei ist kein Keystore.
    .why = { file-looks-like }
    .now = Wählen Sie die Datei, die auf .p12 endet, im Ordner ehealth/keystore Ihres persönlichen Ordners.
    .who = { who-you }
KEYSTORE-NO-AUTHENTICATION = Dieser Keystore hat keinen eHealth-Schlüssel.
    .why = Ihm fehlt der Eintrag mit dem Namen „authentication“, an dem eHealth-Software ihren Schlüssel findet.
    .now = Wählen Sie einen anderen Keystore. Dieser ist für etwas anderes gemacht.
    .who = { who-you }
KEYSTORE-KEY-UNUSABLE = Der Schlüssel in diesem Keystore ist nicht brauchbar.
    .why = Er ist kein RSA-Schlüssel von 2048 bis 8192 Bits, oder er ist nicht gültig.
    .now = Wählen Sie einen anderen Keystore, oder beantragen Sie ein neues Zertifikat.
    .who = { who-you-or-it }
KEYSTORE-KEY-GENERATION = Es konnte kein Schlüssel erzeugt werden.
    .why = Dieser Computer gab keine Zufallszahlen.
    .now = Starten Sie den Computer neu und versuchen Sie es noch einmal. { nothing-lost }
    .who = { who-it }
KEYSTORE-DECRYPT-FAILED = Was eHealth gesendet hat, lässt sich mit diesem Schlüssel nicht öffnen.
    .why = Es war für einen anderen Schlüssel gemacht.
    .now = { now-retry } Bleibt es so, melden Sie diesen Code.
    .who = { who-it-ehealth }
KEYSTORE-ENCODE-FAILED = Der Keystore konnte nicht geschrieben werden.
    .why = Ein Name darin ist länger als sein Feld.
    .now = { keystore-kept } { now-report }
    .who = { who-makers }
KEYSTORE-CHAIN-EMPTY = eHealth hat kein Zertifikat geliefert.
    .why = Die Antwort hat eine leere Kette.
    .now = { keystore-kept } { now-retry }
    .who = { who-it-ehealth }
KEYSTORE-CHAIN-OTHER-KEY = Das gelieferte Zertifikat gehört zu einem anderen Schlüssel.
    .why = Es passt nicht zum Schlüssel in diesem Keystore.
    .now = Prüfen Sie, ob Sie den Keystore dieses Antrags gewählt haben. { keystore-kept }
    .who = { who-you-or-it }
KEYSTORE-CHAIN-ORDER = Die gelieferten Zertifikate bilden keine Kette.
    .why = Zertifikat { $position } ist nicht vom nächsten ausgestellt.
    .now = { keystore-kept } { now-retry }
    .who = { who-it-ehealth }
KEYSTORE-ETK-TOO-EARLY = Das Verschlüsselungstoken (ETK) kann noch nicht installiert werden.
    .why = Das Zertifikat selbst ist nicht installiert.
    .now = Schließen Sie zuerst den Antrag ab: clavis cert complete.
    .who = { who-you }
KEYSTORE-ETK-OTHER-KEY = Das Verschlüsselungstoken (ETK) gehört zu einem anderen Schlüssel.
    .why = Es passt nicht zum Verschlüsselungsschlüssel in diesem Keystore.
    .now = Prüfen Sie, ob Sie den richtigen Keystore gewählt haben. { keystore-kept }
    .who = { who-you-or-it }
KEYSTORE-ETK-OTHER-CERTIFICATE = Das Verschlüsselungstoken (ETK) gehört zu einem anderen Zertifikat.
    .why = Es ist nicht mit dem Zertifikat dieses Keystores gemacht.
    .now = Prüfen Sie, ob Sie den richtigen Keystore gewählt haben. { keystore-kept }
    .who = { who-you-or-it }
KEYSTORE-KEYS-MISSING = Der Keystore wurde nicht ersetzt.
    .why = { $missing ->
            [one] Ein privater Schlüssel der Datei auf dem Datenträger fehlt in der neuen.
           *[other] { $missing } private Schlüssel der Datei auf dem Datenträger fehlen in der neuen.
        } Alte Nachrichten würden unlesbar.
    .now = { now-report }
    .who = { who-makers }
KEYSTORE-READ-BACK = { $path } wurde geschrieben, liest sich aber anders zurück.
    .why = Der Datenträger oder der Netzordner behält nicht, was man ihm gibt.
    .now = Wählen Sie einen anderen Datenträger. Der alte Keystore ist erhalten. { nothing-lost }
    .who = { who-it }
KEYSTORE-COPY-SAME-PLACE = Die Kopie wurde nicht geschrieben.
    .why = Der Ordner { $path } ist der, in dem der Keystore selbst steht. Ein Defekt dieses Datenträgers nähme beide mit.
    .now = Wählen Sie einen Ordner auf einem anderen Datenträger, etwa einem USB-Stick in einer verschlossenen Schublade.
    .who = { who-you }

# Was ein Keystore braucht, wie clavis cert inspect es sagt.
keystore-finding-locked = Sein Passwort zeigt, was darin ist.
keystore-finding-no-authentication = Kein Schlüssel hat den Namen „authentication“, an dem eHealth-Software ihn findet. clavis cert adopt sucht, ob einer der Schlüssel gemeint ist.
keystore-finding-no-certificate-yet = Es ist noch kein Zertifikat da: der zweite Schritt des Antrags wurde nie getan. Der Schlüssel ist da; clavis cert complete holt das Zertifikat.
keystore-finding-certificate-of-another-key = Das Zertifikat darin gehört zu einem anderen Schlüssel. Keine Software kann damit signieren.
keystore-finding-no-etk = Das Zertifikat ist da, das Verschlüsselungstoken (ETK) fehlt: niemand kann Ihnen verschlüsselte Nachrichten senden. clavis cert complete besorgt es.
keystore-finding-etk-of-another-certificate = Das Verschlüsselungstoken (ETK) darin ist mit einem anderen Zertifikat gemacht, etwa einem früheren. Das für dieses Zertifikat fehlt.
keystore-finding-several-etks = Er enthält mehrere Verschlüsselungstoken (ETK). { $current ->
        [0] Keines ist mit dem Zertifikat darin gemacht.
       *[other] In Gebrauch ist { $current }.
    } { $count ->
        [one] Ein anderes bleibt, damit alte Nachrichten lesbar sind.
       *[other] { $count } andere bleiben, damit alte Nachrichten lesbar sind.
    }
keystore-finding-expired = Das Zertifikat endete am { $date }. Es lässt sich nicht mehr erneuern: beantragen Sie ein neues.
keystore-finding-expires-soon = Das Zertifikat endet am { $date }, in { $days ->
        [one] einem Tag
       *[other] { $days } Tagen
    }. Erneuern Sie es vor diesem Tag.
keystore-finding-not-yet-valid = Das Zertifikat gilt ab { $date }.
keystore-finding-no-mac = Er hat keinen Prüfwert (MAC): nichts zeigt, ob er unversehrt ist. Von Clavis neu geschrieben bekommt er einen.
keystore-finding-old-java = Java 8 öffnet ihn ab Release 301. Für ältere muss er in der kompatiblen Form geschrieben werden.
keystore-finding-no-java-8 = Java 8 öffnet ihn nicht. Für solche Software muss er in der kompatiblen Form geschrieben werden.

# Wer ihn schrieb.
keystore-written-java-tool = geschrieben, wie das Java-Programm von eHealth schreibt
keystore-written-clavis-modern = von Clavis in der modernen Form geschrieben
keystore-written-bouncy-castle = von BouncyCastle geschrieben
keystore-written-open-ssl = von OpenSSL 3 geschrieben
keystore-written-open-ssl-legacy = von OpenSSL in der alten Form geschrieben
keystore-written-keytool = von keytool geschrieben
keystore-written-keytool-legacy = von keytool in der alten Form geschrieben
keystore-written-nss = von Firefox, Thunderbird oder pk12util geschrieben (NSS)
keystore-written-other = von einem anderen Programm geschrieben

# Wie er geschützt ist.
keystore-profile-compatible = kompatibel: jedes Java und jede eHealth-Software öffnet ihn
keystore-profile-modern = modern: stärker, nicht für Java 8 vor Release 301

# Was das Übernehmen ändert.
keystore-change-authentication-named = Der Schlüssel des Zertifikats bekommt den Namen „authentication“.
keystore-change-etk-named = Der Schlüssel eines Verschlüsselungstokens (ETK) bekommt seine Seriennummer { $alias } als Namen.
keystore-change-certificate-entry = Das Zertifikat { $alias } bekommt einen eigenen Eintrag.
keystore-change-certificate-entry-gone = Der Eintrag { $alias } fällt weg; sein Zertifikat bleibt.
keystore-change-mac-added = Die Datei bekommt einen Prüfwert (MAC).

# Der zweite Ort.
keystore-copy-in-cloud = { $cloud } sendet diesen Ordner an andere Computer. Der Keystore ist dann allein durch sein Passwort geschützt.
