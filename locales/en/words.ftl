# Words that all sentences share, and the lines of the command line.

## Who does it. One of these stands behind every code.

who-you = You, at this computer.
who-holder = You, the holder of the card.
who-representative = You, the representative of the organisation, with your own card.
who-it = Your IT staff.
who-you-or-it = You, or your IT staff.
who-it-ehealth = Your IT staff. If it stays so: the eHealth contact centre, 02 788 51 55.
who-ehealth = The eHealth contact centre, 02 788 51 55.
who-municipality = The holder of the card, at the desk of the municipality.
who-makers = Your IT staff, who can report the code to the makers of Clavis.

## Parts of sentences

# $detail: words of a library or of the system, often in English; shown as they are.
technical = Technical detail: { $detail }.
technical-reason = Technical detail: { $reason }.
tries-left =
    { $tries ->
        [one] One try is left.
       *[other] { $tries } tries are left.
    }
now-retry = Try again in a few minutes. What was done so far is kept.
now-report = Keep the log and report this code.
nothing-lost = Nothing is lost.
not-sent = This message was not sent; nothing is lost.

## Headings of the page for a code (clavis explain)

explain-why = Why
explain-now = What now
explain-who = Who

## Dates

date-day = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
# $day is a whole date, $time is like 13:05.
date-moment = { $day }, { $time } UTC
date-local = { $day }, { $time }
until = until { $date }
from-until = { $from } to { $until }

## Labels of the command line, each followed by a value

label-application-id = Application id
label-birth-date = Born
label-birth-place = Place of birth
label-card = Card
label-card-number = Card number
label-certificate = Certificate
label-code = Code
label-email = E-mail
label-first-names = First names
label-general-email = General e-mail
label-general-telephone = General telephone
label-genuine = Authenticity
label-holder = Holder
label-id = Number
label-issuer = Issued by
label-issuing-municipality = Issued in
label-key = Key
label-keystore = Keystore
label-municipality = Municipality
label-name = Full name
label-nationality = Nationality
label-next = Next
label-niss = National number
label-organisation = Organisation
label-photo = Photo
label-platform = Platform
label-public-key-identifier = Public key
label-reader = Reader
label-requested = Requested
label-sex = Sex
label-state = State
label-street = Street
label-surname = Name
label-telephone = Telephone
label-tries-left = Tries left
label-usage = Used for
label-valid = Valid

## Values

unknown = unknown
female = female
male = male
genuine = checked and proven
not-genuine = not genuine
certificate-authentication = authentication
certificate-non-repudiation = signature
certificate-citizen-ca = Citizen CA
certificate-root = root
certificate-rrn = National Register
# The state of a reader.
reader-empty = no card
reader-belgian = Belgian identity card
reader-foreign = another kind of card
reader-mute = a card that does not answer
reader-in-use = a card that another program holds
reader-virtual = not a reader for cards: left aside
# The state of a number that was checked. Check digits prove typing, not existence.
number-valid = has a valid form
number-refused = has no valid form
number-offer = Perhaps you mean: { $offer }
number-swap = Digits { $first } and { $second } may have been swapped.

## Before a PIN. Says what this PIN is for.

pin-authentication = PIN to prove who you are to eHealth
pin-signature = PIN to sign the request for { $organisation }
pin-last-try = Only one try is left. A wrong PIN blocks the card; the municipality unblocks it. Use this try?

## Questions of a request

ask-belgian = Do you have the Belgian nationality?
ask-organisation = For which organisation is the certificate? eHealth knows you as responsible for:
ask-other-organisation = Another organisation for which I may manage certificates
ask-type = Which type of number does the organisation have? Type its place in the list, or the type itself.
ask-id = What is the organisation’s number ({ $kind })?
ask-name = What is the organisation’s name?
ask-application-id = Application id (A to Z, 0 to 9, _ and -, at most 30; empty: none):
ask-application-ids-used = In use already: { $ids }
ask-email = Your own e-mail address:
ask-phone = Your own telephone number:
ask-general-email = E-mail address of the organisation (empty: none):
ask-general-phone = Telephone number of the organisation (empty: none):
ask-password = New password of the keystore (nothing appears):
ask-password-again = The same password once more:
ask-password-of = Password of { $path } (nothing appears):
ask-password-rule = At least 8 characters, at least one digit or symbol, no accented letters. Take another password for each certificate and keep it well: the next step asks for it, and eHealth cannot find it again.
ask-password-differs = The two passwords differ. Type both again.
ask-accept-contract = Do you accept this contract?
ask-algorithm = How shall the card sign? The PIN is asked anew.
ask-algorithm-none = in none of these ways: stop
ask-choice = Your choice (1 to { $count }):
# In the certificate: capitals without accents.
shown-in-certificate = In the certificate: { $name }
contract-languages = eHealth gives this contract in: { $languages }

## Steps, while they happen

step-find-card = Looking for the card
step-read-card = Reading the card
step-organisations = Asking eHealth for your organisations
step-application-ids = Asking eHealth for the application ids in use
step-contract = Asking eHealth for the contract
step-key = Making the key
step-keystore = Writing the keystore and reading it back
step-sign = Signing with the card
step-send = Sending the request
step-wait = Waiting for eHealth
step-install = Installing the certificate
step-etk = Registering the encryption token (ETK)
step-activate = Activating the encryption token (ETK)
step-check = Checking the keystore against eHealth
step-listening = Listening on { $url }
step-card-inserted = The virtual card is in the reader { $reader }
step-stop = Press Ctrl+C to stop

## Done

done-requested = The request is signed and sent.
done-next-complete = Then it is your turn: clavis cert complete installs the certificate. Meanwhile you may close this window, nothing is lost.
done-complete = The certificate and its encryption token (ETK) are installed. This computer is ready for eHealth.
done-valid-until = until { $date }, can be renewed from { $from }
done-keep = Keep the keystore and its password safe. eHealth can restore neither.
environment-production = Production: the real eHealth platform
environment-acceptance = Acceptance: for tests only
environment-rehearsal = Rehearsal: nothing here is real
date = { $date }
