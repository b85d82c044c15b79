# Keystores: files with private keys and their certificates, protected by a password.

# What a file is that is no keystore.
file-looks-like =
    { $looks_like ->
        [nothing] It is empty.
        [jks] It is a Java keystore (JKS).
        [pem] It is a text with certificates or keys (PEM).
        [pdf] It is a PDF document.
        [zip] It is a ZIP archive.
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
    .why = It has no check value (MAC), so nothing shows whether it was changed.
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