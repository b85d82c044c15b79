# Further lines of the command line.

label-root = Root certificate
label-folder = Folder
label-turn = Turn
reader-unpowered = a card without power
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
reason-looks-like-enterprise = an enterprise number
reason-profession = the first digit stands for no profession
reason-structure = another structure than the numbers of this country
reason-not-in-vies = this country is not in VIES
reason-country-mismatch = another country than the chosen one
reason-suffix = other letters at the end than MWST, TVA, IVA, TPV
reason-needs-two-non-letters = needs two digits or signs
reason-vat-check-digits = the national check digits do not fit; VIES decides
reason-leading-zero-kept = a 0 in front, kept as typed
reason-unusual-length = an unusual length
hint-looks-like-institution = this is the number of an institution or a group: the first eight digits count
hint-residence-card = a residence card: the portal of the medicines agency does not take it
hint-unusual-length = subdivisions have five digits, sites six
hint-small-letters = the portal lists small letters only
hint-swiss-number = Swiss numbers: clavis number check ch-uid
hint-without-vat = identify this company without a VAT number

## Keystores

keystore-locked = A keystore. Its password shows what is in it.
keystore-not-ehealth = A keystore, but not one of eHealth.
keystore-temporary = A key that waits for its certificate: the second step is still to be done.
keystore-certificate-of-another-key = The certificate belongs to another key.
keystore-without-etk = A certificate. The encryption token (ETK) is missing.
keystore-etk-of-another-certificate = A certificate, and the encryption token (ETK) of another one.
keystore-complete = A certificate and its encryption token (ETK).
keystore-not-in-journal = not begun with Clavis on this computer
request-prepared = key made, nothing sent
request-sent = sent, waiting for eHealth
request-answer-lost = sent, the answer was lost
request-pending = waiting for eHealth
request-delivered = delivered, to be installed
request-installed = installed, the encryption token (ETK) is missing
request-complete = complete
request-refused = refused by eHealth
request-abandoned = given up, nothing sent
request-unknown = eHealth does not know this key
request-waits-for-activation = waits for activation of the new encryption token (ETK)
request-handed-over = handed over: to be signed with the eID at a desk
request-revocation-lost = revocation sent, its answer was lost
request-revoked = revoked
turn-you = yours
turn-ehealth = eHealth’s
turn-nobody = nobody’s: done

## Completing

checked-chain = The chain leads to a root of this platform.
checked-key = The key of the keystore belongs to the certificate.
checked-depot = eHealth’s depot has the encryption token (ETK) of this keystore.
checked-etk-key = The private key of the encryption token (ETK) is in the keystore, under its serial number.
checked-file = The file was read back and opened with the password.
ask-pin = PIN (4 to 12 digits, nothing appears; empty: stop):
ask-yes-no = { $question } (yes/no)
answer-yes = yes
answer-no = no
ask-again = That is not in the list. Type a number from 1 to { $count }.
none-open = No request is open.
types-usages = for { $usages }

## The terminal

error-more = { $code } (clavis explain { $code } says more)
explain-exit = exit code { $status }
readers-none = No card reader is connected.
photo-facts = { $width } × { $height } pixels, { $bytes } bytes
label-photo-file = Photo written to
card-expired = expired
pin-blocked = 0: the PIN is blocked, the municipality unblocks it
other-sex = other
genuine-unknown = could not be checked
environment-described = Platform described by a file: { $platform }
talk-begins = Request for an eHealth certificate, step by step. Ctrl+C stops at any time: before the signature nothing is sent and nothing stays on this computer.
talk-step = Step { $position } of { $count }: { $what }
talk-card = your identity card
talk-organisation = the organisation
talk-application-id = the application id
talk-contact = the contact
talk-contract = the contract
talk-password = the password of the keystore
talk-signature = the signature
stopped-before = Stopped. No request was sent and no keystore was made: nothing is lost.
stopped-sending = Stopped while sending. Nothing is lost: clavis cert status shows where the request stands.
stopped-complete = Stopped. Nothing is lost: clavis cert complete goes on where you were.
card-of = This is the card of { $name }.
pin-on-reader = Type the PIN on the keys of the reader.
pin-once-more = It is the same PIN as before: the card wants it for each signature.
organisations-none = eHealth knows no organisation that you are responsible for.
application-ids-none = No application id is in use.
ask-application-id-why = An application id serves only when the organisation has several certificates.
ask-application-id-without = A certificate without application id is in use already.
ask-take-offer = Take { $offer }?
ask-contact-why = eHealth confirms the request by e-mail to your own address.
sign-what = This is what your signature asks of eHealth:
label-in-certificate = In the certificate
label-signs = Signed by
ask-yes-or-no = Type yes or no, in full.
step-wait-stop = You may stop here with Ctrl+C and go on later with clavis cert complete: nothing is lost.
done-delivery = Now it is eHealth’s turn: the certificate comes in a few minutes, or after a check by hand that can take ten days.
done-delivery-automatic = Now it is eHealth’s turn: the certificate usually comes in a few minutes.
done-delivery-by-hand = Now it is eHealth’s turn: somebody there checks the request first, which can take ten days.
done-checked = What was checked:
done-use = Then it is your turn: give this keystore and its password to your software.
list-folder = Keystores in { $path }
none-keystore = There is no keystore and no open request.
next-complete = clavis cert complete, with this keystore
next-request = clavis cert request makes a new request
next-inspect = clavis cert inspect, with this keystore, shows what is in it
next-activate = clavis cert activate, with this keystore
next-sign = clavis cert sign, with the hand-over file, on a computer with the eID
next-registered = clavis cert registered asks eHealth whether it is revoked
turn-over = nobody’s
