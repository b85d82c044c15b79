# Keystores: files with private keys and their certificates, protected by a password.

# What a file is that is no keystore.
file-looks-like =
    { $looks_like ->
        [nothing] It is empty.
        [jks] It is a Java keystore (JKS).
        [pem] It is a text with certificates or keys (PEM).
        [pdf] It is a PDF document.
        [zip] It is a ZIP archive.
        [html] It is a web page (HTML).
        [base64] It is a keystore or certificate as text (Base64).
        [private-key] It is a private key alone.
        [certificate] It is a certificate alone.
        [cms] It is a signed or encrypted message.
       *[other] It is something else.
    }
keystore-kept = The keystore on the disk was not changed.

KEYSTORE-PASSWORD-WRONG = The password does not open this keystore.
    .why = It is the password of another keystore, it was mistyped, or the file was changed.
    .now = Try again; mind capitals and the keyboard. If it is lost, nobody can restore it: let eHealth revoke the certificate and request a new one.
    .who = { who-you }
KEYSTORE-NO-MAC = This keystore cannot be trusted to be whole.
    .why = It has no check value (MAC). So nothing shows whether the password is right, or whether the file was changed.
    .now = Use the file that Clavis or the eHealth program wrote.
    .who = { who-it }
KEYSTORE-ENTRY-PASSWORD-OTHER = An entry of this keystore has a password of its own.
    .why = The password opens the file, but not the key inside it. eHealth software expects one password for both.
    .now = Give the key the password of the file in the program that wrote it, then try again.
    .who = { who-it }
KEYSTORE-ALGORITHM-UNKNOWN = The keystore uses an algorithm that Clavis does not know.
    .why = The algorithm is { $name }.
    .now = Write the keystore again with a usual algorithm, in the program that made it.
    .who = { who-it }
KEYSTORE-ITERATIONS-TOO-HIGH = The keystore asks for more work than any honest file.
    .why = It wants more than { $limit } rounds to turn the password into a key. This would keep the computer busy for a long time.
    .now = Use the file that Clavis or the eHealth program wrote.
    .who = { who-it }
KEYSTORE-TOO-LARGE = The file is too large for a keystore.
    .why = It has { $bytes } bytes; a keystore has far fewer.
    .now = Choose the file that ends in .p12.
    .who = { who-you }
KEYSTORE-DAMAGED = The keystore is damaged.
    .why = It was cut off or changed. The part that cannot be read: { $part }.
    .now = Take the copy beside it or one from your backup. If there is none, request a new certificate.
    .who = { who-you-or-it }
KEYSTORE-NOT-A-KEYSTORE = This file is not a keystore.
    .why = { file-looks-like }
    .now = Choose the file that ends in .p12, in the folder ehealth/keystore of your home folder.
    .who = { who-you }
KEYSTORE-NO-AUTHENTICATION = This keystore has no eHealth key.
    .why = It has no entry with the name “authentication”, by which eHealth software finds its key.
    .now = Choose another keystore. This one was made for something else.
    .who = { who-you }
KEYSTORE-KEY-UNUSABLE = The key in this keystore cannot be used.
    .why = It is not an RSA key of 2048 to 8192 bits, or it is not valid.
    .now = Choose another keystore, or request a new certificate.
    .who = { who-you-or-it }
KEYSTORE-KEY-GENERATION = No key could be made.
    .why = This computer gave no random numbers.
    .now = Start the computer anew and try again. { nothing-lost }
    .who = { who-it }
KEYSTORE-DECRYPT-FAILED = What eHealth sent cannot be opened with this key.
    .why = It was made for another key.
    .now = { now-retry } If it stays so, report this code.
    .who = { who-it-ehealth }
KEYSTORE-ENCODE-FAILED = The keystore could not be written.
    .why = A name in it is longer than its field.
    .now = { keystore-kept } { now-report }
    .who = { who-makers }
KEYSTORE-CHAIN-EMPTY = eHealth delivered no certificate.
    .why = The answer has an empty chain.
    .now = { keystore-kept } { now-retry }
    .who = { who-it-ehealth }
KEYSTORE-CHAIN-OTHER-KEY = The delivered certificate belongs to another key.
    .why = It does not fit the key in this keystore.
    .now = Check that you chose the keystore of this request. { keystore-kept }
    .who = { who-you-or-it }
KEYSTORE-CHAIN-ORDER = The delivered certificates do not form a chain.
    .why = Certificate { $position } is not issued by the one after it.
    .now = { keystore-kept } { now-retry }
    .who = { who-it-ehealth }
KEYSTORE-ETK-TOO-EARLY = The encryption token (ETK) cannot be installed yet.
    .why = The certificate itself is not installed.
    .now = Complete the request first: clavis cert complete.
    .who = { who-you }
KEYSTORE-ETK-OTHER-KEY = The encryption token (ETK) belongs to another key.
    .why = It does not fit the encryption key in this keystore.
    .now = Check that you chose the right keystore. { keystore-kept }
    .who = { who-you-or-it }
KEYSTORE-ETK-OTHER-CERTIFICATE = The encryption token (ETK) belongs to another certificate.
    .why = It was not made with the certificate of this keystore.
    .now = Check that you chose the right keystore. { keystore-kept }
    .who = { who-you-or-it }
KEYSTORE-KEYS-MISSING = The keystore was not replaced.
    .why = { $missing ->
            [one] A private key of the file on the disk is missing in the new one.
           *[other] { $missing } private keys of the file on the disk are missing in the new one.
        } Old messages could not be read any more.
    .now = { now-report }
    .who = { who-makers }
KEYSTORE-READ-BACK = { $path } was written, but does not read back the same.
    .why = The disk or the network folder does not keep what it is given.
    .now = Choose another disk. The old keystore is kept. { nothing-lost }
    .who = { who-it }
KEYSTORE-COPY-SAME-PLACE = The copy was not written.
    .why = The folder { $path } is the one where the keystore itself is. A fault of this disk would take both.
    .now = Choose a folder on another disk, a USB stick in a locked drawer, for example.
    .who = { who-you }

# What a keystore needs, as clavis cert inspect says it.
keystore-finding-locked = Its password shows what is in it.
keystore-finding-no-authentication = No key has the name “authentication”, by which eHealth software finds it. clavis cert adopt looks whether one of the keys is meant.
keystore-finding-no-certificate-yet = There is no certificate yet: the second step of the request was never done. The key is there; clavis cert complete fetches the certificate.
keystore-finding-certificate-of-another-key = The certificate in it belongs to another key. Software cannot sign with it.
keystore-finding-no-etk = The certificate is there, the encryption token (ETK) is missing: nobody can send you encrypted messages. clavis cert complete gets it.
keystore-finding-etk-of-another-certificate = The encryption token (ETK) in it was made with another certificate, an earlier one for example. One for this certificate is missing.
keystore-finding-several-etks = It has several encryption tokens (ETK). { $current ->
        [0] None of them is made with the certificate in it.
       *[other] In use is { $current }.
    } { $count ->
        [one] One other stays, so that old messages can be read.
       *[other] { $count } others stay, so that old messages can be read.
    }
keystore-finding-expired = The certificate ended on { $date }. It cannot be renewed any more: request a new one.
keystore-finding-expires-soon = The certificate ends on { $date }, in { $days ->
        [one] one day
       *[other] { $days } days
    }. Renew it before that day.
keystore-finding-not-yet-valid = The certificate is valid from { $date } on.
keystore-finding-no-mac = It has no check value (MAC): nothing shows whether it is whole. Written anew by Clavis it gets one.
keystore-finding-old-java = Java 8 opens it from release 301 on. For older ones it has to be written in the compatible way.
keystore-finding-no-java-8 = Java 8 does not open it. For such software it has to be written in the compatible way.

# Who wrote it.
keystore-written-java-tool = written as the Java tool of eHealth writes
keystore-written-clavis-modern = written by Clavis in the modern way
keystore-written-bouncy-castle = written by BouncyCastle
keystore-written-open-ssl = written by OpenSSL 3
keystore-written-open-ssl-legacy = written by OpenSSL in the old way
keystore-written-keytool = written by keytool
keystore-written-keytool-legacy = written by keytool in the old way
keystore-written-nss = written by Firefox, Thunderbird or pk12util (NSS)
keystore-written-other = written by another program

# How it is protected.
keystore-profile-compatible = compatible: every Java and every eHealth software opens it
keystore-profile-modern = modern: stronger, not for Java 8 before release 301

# What adopting changes.
keystore-change-authentication-named = The key of the certificate gets the name “authentication”.
keystore-change-etk-named = The key of an encryption token (ETK) gets its serial number { $alias } as name.
keystore-change-certificate-entry = The certificate { $alias } gets an entry of its own.
keystore-change-certificate-entry-gone = The entry { $alias } goes; its certificate stays.
keystore-change-mac-added = The file gets a check value (MAC).

# The second place.
keystore-copy-in-cloud = { $cloud } sends this folder to other computers. The keystore is then protected by its password alone.
