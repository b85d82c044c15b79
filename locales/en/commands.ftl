# Further lines of the command line.

# $who: who has to do it. $code: the code, such as CARD-PIN-WRONG.
error-who = { $who } Code { $code }: clavis explain { $code } says more.
label-root = Root certificate
label-applet = Generation
label-chain = Chain
label-folder = Folder
label-turn = Turn
label-pattern = Pattern
label-fingerprint = SHA-256
reader-not-activated = a card that is not activated
reader-too-old = an identity card of an old generation
reader-unavailable = cannot be reached

## Why a card is not known as genuine

doubt-photo-differs = The photo is not the one that was signed.
doubt-identity-signature = The identity is not what the National Register signed.
doubt-address-signature = The address is not what the National Register signed.
doubt-basic-key-differs = The card’s own key is not the one that was signed.
doubt-other-chip = The identity belongs to another chip.
doubt-other-holder = The certificate belongs to another holder.
doubt-rrn-issuer = The certificate of the National Register was not issued by the root on the card.
doubt-holder-issuer = The holder’s certificate was not issued by the authority on the card.
doubt-authority-issuer = The authority on the card was not issued by the root on the card.
doubt-root-unknown = The root on the card is none of the known Belgian roots.
doubt-certificate-missing = A certificate that is needed for the check is missing.
doubt-photo-hash-unknown = The card does not say which photo was signed.
doubt-algorithm-unknown = A key or signature is of a kind that cannot be checked here.

## Why a value is refused, or what there is to say about it

reason-empty = empty
reason-charset = a character that does not belong there
reason-length = another number of digits
reason-checksum = the check digits do not fit
reason-month = no such month
reason-sequence = no such serial number
reason-day = no such day
reason-prefix = another beginning
reason-zero = all zeros
reason-looks-like-establishment = an establishment unit number
reason-leading-digit = another first digit
reason-too-long = too long
reason-too-short = too short
reason-lowercase = small letters
reason-control = a control character
reason-non-ascii = an accented letter or another character beyond ASCII
reason-needs-digit-or-symbol = needs a digit or a symbol
reason-space = a space
reason-at-sign = needs one @
reason-local-part = the part before the @
reason-domain = the part behind the @
reason-needs-digit = needs a digit
reason-name-character = a character that cannot stand in a certificate
reason-unknown-type = unknown type
reason-day-beyond-month = a day beyond the end of the month
reason-leading-zero-added = a 0 was put in front
reason-first-eight-kept = the first eight digits are kept
reason-modulo-eighty-nine = check digits of the newer series
reason-password-space = a space, which some software does not take

## Keystores

keystore-locked = A keystore. Its password shows what is in it.
keystore-not-ehealth = A keystore, but not one of eHealth.
keystore-temporary = A key that waits for its certificate: the second step is still to be done.
keystore-certificate-of-another-key = The certificate belongs to another key.
keystore-without-etk = A certificate. The encryption token (ETK) is missing.
keystore-etk-of-another-certificate = A certificate, and the encryption token (ETK) of another one.
keystore-complete = A certificate and its encryption token (ETK).
keystore-not-in-journal = not begun with Clavis on this computer
keystore-gone = the file is gone
request-prepared = key made, nothing sent
request-sent = sent, waiting for eHealth
request-answer-lost = sent, the answer was lost
request-pending = waiting for eHealth
request-delivered = delivered, to be installed
request-installed = installed, encryption token missing
request-complete = complete
request-refused = refused by eHealth
request-abandoned = given up, nothing sent
request-unknown = unknown
turn-you = yours
turn-ehealth = eHealth’s
turn-nobody = nobody’s: done

## Completing

checked-chain = The chain leads to a root of this platform.
checked-key = The key of the keystore belongs to the certificate.
checked-depot = The depot at eHealth has the encryption token of this keystore.
checked-etk-key = The key of the encryption token is in the keystore, under its serial number.
checked-file = The file was read back and opened with the password.
ask-pin = PIN (4 to 12 digits)
ask-yes-no = { $question } (yes/no)
answer-yes = yes
answer-no = no
ask-again = This is not in the list.
holder-signs = { $name } signs, for { $organisation }
none-open = No request is open.
types-usages = for { $usages }
