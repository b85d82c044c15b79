# Keystores: Dateien mit privaten Schlüsseln und ihren Zertifikaten, durch ein Passwort geschützt.

# Was eine Datei ist, die kein Keystore ist.
file-looks-like =
    { $looks_like ->
        [nothing] Sie ist leer.
        [jks] Sie ist ein Java-Keystore (JKS).
        [pem] Sie ist ein Text mit Zertifikaten oder Schlüsseln (PEM).
        [pdf] Sie ist ein PDF-Dokument.
        [zip] Sie ist ein ZIP-Archiv.
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
    .why = Er hat keinen Prüfwert (MAC), so ist nicht zu sehen, ob er verändert wurde.
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