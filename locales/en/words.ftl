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
explain-now = What to do now
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
until = Until { $date }
from-until = { $from } to { $until }
since = Since { $date }

## Labels of the command line, each followed by a value

label-address = Address
label-application-id = Application id
label-birth-date = Born
label-birth-place = Place of birth
label-card = Card
label-card-number = Card number
label-card-type = Kind of card
label-certificate = Certificate
label-code = Code
label-contract = Contract
label-date = Date
label-email = E-mail
label-encryption-token = Encryption token (ETK)
label-first-names = First names
label-form = Form
label-general-email = General e-mail
label-general-telephone = General telephone
label-genuine = Genuine
label-holder = Holder
label-id = Number
label-issuer = Issued by
label-issuing-municipality = Issued in
label-key = Key
label-keystore = Keystore
label-municipality = Municipality
label-name = Name
label-nationality = Nationality
label-next = Next
label-niss = National number
label-organisation = Organisation
label-photo = Photo
label-pin = PIN
label-platform = Platform
label-postcode = Postcode
label-public-key-identifier = Public key identifier
label-reader = Reader
label-reason = Reason
label-requested = Requested
label-serial = Serial number
label-sex = Sex
label-state = State
label-step = Step
label-street = Street
label-subject = Subject
label-telephone = Telephone
label-tries-left = Tries left
label-type = Type
label-usage = Used for
label-valid = Valid
label-valid-from = Valid from
label-valid-until = Valid until
label-value = Value
label-warning = Mind

## Values

yes = yes
no = no
none = none
unknown = unknown
hidden = hidden
female = female
male = male
genuine = genuine
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
pin-check = PIN to check it; nothing is signed
pin-tries = { tries-left }
pin-last-try = Only one try is left. A wrong PIN blocks the card; the municipality unblocks it. Use this try?
pin-on-reader = Type the PIN on the reader.

## Questions of a request

ask-belgian = Do you have a Belgian eID card?
ask-organisation = For which organisation is the certificate?
ask-other-organisation = Another organisation for which I may manage certificates
ask-myself = Myself, as a professional
ask-type = Which type of number has the organisation?
ask-id = Which number has the organisation?
ask-name = Which name has the organisation?
ask-application-id = Which application id? (empty: none)
ask-application-ids-used = In use already: { $ids }
ask-email = Your own e-mail address
ask-phone = Your own telephone number
ask-general-email = E-mail address of the organisation (empty: none)
ask-general-phone = Telephone number of the organisation (empty: none)
ask-password = New password of the keystore
ask-password-again = The same password once more
ask-password-of = Password of { $path }
ask-password-rule = At least 8 characters, at least one digit or symbol, no accented letters.
ask-password-differs = The two passwords differ. Type both again.
ask-accept-contract = Do you accept this contract?
ask-choice = Your choice
# In the certificate: capitals without accents.
shown-in-certificate = In the certificate: { $name }
contract-languages = eHealth gives this contract in: { $languages }

## Steps, while they happen

step-find-card = Looking for the card
step-read-card = Reading the card
step-check-card = Checking that the card is genuine
step-organisations = Asking eHealth for your organisations
step-application-ids = Asking eHealth for the application ids in use
step-contract = Asking eHealth for the contract
step-key = Making the key
step-keystore = Writing the keystore and reading it back
step-sign = Signing with the card
step-send = Sending the request
step-wait = Waiting for eHealth
step-wait-since = Waiting for eHealth since { $date }. You may stop here: nothing is lost.
step-fetch = Fetching the certificate
step-install = Installing the certificate
step-etk = Registering the encryption token (ETK)
step-activate = Activating the encryption token (ETK)
step-check = Checking the keystore against eHealth
step-listening = Listening on { $url }
step-card-inserted = The virtual card is in the reader { $reader }
step-stop = Press Ctrl+C to stop

## Done

done-requested = The request is sent. eHealth delivers in a few minutes; after a check by hand it can take days.
done-next-complete = Then: clavis cert complete
done-complete = The certificate and its encryption token are in { $path }
done-valid-until = Valid until { $date }. It can be renewed from { $from }.
done-keep = Keep the keystore and its password safe. eHealth cannot restore either.
environment-production = production
environment-acceptance = acceptance: for tests only
environment-rehearsal = rehearsal: nothing here is real
date = { $date }
