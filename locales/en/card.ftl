# The eID card, its reader and its PIN.

# What a text that cannot be a PIN is.
pin-form =
    { $reason ->
        [too-short] It is shorter than 4 digits.
        [too-long] It is longer than 12 digits.
        [not-digits] It has other characters than digits.
       *[other] A PIN has 4 to 12 digits and nothing else.
    }
# Which certificate of the card.
card-certificate =
    { $kind ->
        [authentication] authentication
        [non-repudiation] signature
        [citizen-ca] Citizen CA
        [root] root
        [rrn] National Register
       *[other] needed
    }
pin-unblock = The municipality unblocks it with the PUK code or makes a new one.

CARD-SERVICE-MISSING = The smart-card service of this computer does not answer.
    .why = It is not installed, not started, or you have no right to use it.
    .now = Start the service: on Linux pcscd, on Windows “Smart Card”. On a remote desktop, pass the reader on to it. Then try again.
    .who = { who-it }
CARD-NO-READER = No card reader is connected.
    .why = The computer sees no reader, or only virtual ones that hold no eID card: { $readers }.
    .now = Plug the reader into another USB port. If it stays unseen, install its driver.
    .who = { who-you-or-it }
CARD-READER-UNKNOWN = No reader has { $wanted } in its name.
    .why = The connected readers are: { $readers }.
    .now = Choose one of these, or leave the choice to Clavis: it takes the first Belgian card.
    .who = { who-you }
CARD-READER-AMBIGUOUS = Several readers have { $wanted } in their name.
    .why = The readers that fit are: { $readers }.
    .now = Give more of the name of the reader you mean.
    .who = { who-you }
CARD-READER-GONE = The reader { $reader } is gone.
    .why = It was unplugged, or the computer put it to sleep.
    .now = Plug the reader in again and put the card back, then try again.
    .who = { who-you }
CARD-READER-FAILED = The reader { $reader } does not work.
    .why = { technical }
    .now = Unplug the reader and plug it in again. If it stays so, install its newest driver or try another reader.
    .who = { who-you-or-it }
CARD-NONE = There is no card in the reader.
    .why = Clavis looked in every reader: { $readers }.
    .now = Put your identity card in the reader, chip first and chip upwards, then try again.
    .who = { who-holder }
CARD-MUTE = The card in { $reader } does not answer.
    .why = It is in upside down, its chip is dirty, or the reader touches it badly.
    .now = Take the card out, clean the chip with a dry cloth, put it back with the chip first and upwards.
    .who = { who-holder }
CARD-UNPOWERED = The card in { $reader } has no power.
    .why = The reader or the computer switched it off, or the contacts do not touch.
    .now = Take the card out and put it back. If it stays so, plug the reader into another USB port of the computer itself.
    .who = { who-holder }
CARD-FOREIGN = The card in { $reader } is not a Belgian identity card.
    .why = It does not have the Belgian identity program.
    .now = Put your own Belgian identity card in the reader.
    .who = { who-holder }
CARD-NOT-ACTIVATED = The card is not activated.
    .why = A new card can be used only after the municipality has activated it.
    .now = Take the card and the letter with its codes to the municipality.
    .who = { who-municipality }
CARD-REMOVED = The card was taken out of { $reader }.
    .why = The work with the card was not finished.
    .now = Put the same card back and try again. What was done so far is kept.
    .who = { who-holder }
CARD-INTERRUPTED = The card in { $reader } lost contact.
    .why = The card or the cable moved while the card was working.
    .now = Push the card in firmly, do not touch it while Clavis works, and try again.
    .who = { who-holder }
CARD-RESET = Another program reset the card in { $reader }.
    .why = Two programs used the card at the same moment.
    .now = Close other programs that use the card, such as a browser or the eID viewer, then try again.
    .who = { who-you }
CARD-CHANGED = Another card is in { $reader } now.
    .why = The card was changed while the work was not finished.
    .now = Put back the card you began with, or begin again with this one.
    .who = { who-holder }
CARD-IN-USE = Another program holds the card in { $reader }.
    .why = It keeps the card for itself alone.
    .now = Close other programs that use the card, such as a browser or the eID viewer, then try again.
    .who = { who-you }
CARD-PIN-WRONG = The card refused the PIN. { tries-left }
    .why = The PIN that was typed is not the PIN of this card.
    .now = { $tries ->
            [1] If you are not sure of the PIN, stop here: another wrong PIN blocks the card.
           *[other] Check that you use the PIN of this card, then try again.
        } Clavis never tries a PIN by itself.
    .who = { who-holder }
CARD-PIN-BLOCKED = The PIN of the card is blocked.
    .why = A wrong PIN was given three times.
    .now = Take the card to the municipality. { pin-unblock }
    .who = { who-municipality }
CARD-PIN-FORM = This cannot be a PIN. It was not sent to the card.
    .why = { pin-form }
    .now = Type the 4 to 12 digits of the PIN. No try was lost.
    .who = { who-holder }
CARD-PIN-CANCELLED = The PIN was not given.
    .why = The question was left without an answer. No try was lost.
    .now = Begin again when you have the PIN at hand.
    .who = { who-holder }
CARD-PIN-UNAVAILABLE = The PIN could not be asked.
    .why = There is no terminal to type on, or the PIN file cannot be read. { technical-reason }
    .now = Use Clavis in a terminal, or check the PIN file. No try was lost.
    .who = { who-you-or-it }
CARD-PIN-LAST-TRY = Only one try is left for this PIN. It was not used.
    .why = A wrong PIN would block the card now, so Clavis uses the last try only when you say so.
    .now = If you are sure of the PIN, say that the last try may be used. If not, ask the municipality for a new PIN.
    .who = { who-holder }
CARD-PIN-WRONG-EARLIER = No second PIN was sent to the card.
    .why = A PIN was refused a moment ago. The same PIN would cost another try.
    .now = Begin again and type the PIN anew.
    .who = { who-holder }
CARD-PIN-TRIES-CHANGED = The tries left changed while the PIN was being typed. { tries-left }
    .why = Another program or reader used up a try. The PIN was not sent.
    .now = Close other programs that use the card, then begin again.
    .who = { who-holder }
CARD-PIN-NEW-SAME = The new PIN is the old one. Nothing was changed.
    .why = A change needs a PIN that is another one. Nothing was sent to the card, and no try was lost.
    .now = Begin again with another new PIN of 4 to 12 digits.
    .who = { who-holder }
CARD-PIN-NEW-DIFFERS = The new PIN was not typed twice alike. Nothing was changed.
    .why = The second time it had other digits than the first time. No try was lost.
    .now = Begin again and type the new PIN twice alike.
    .who = { who-holder }
CARD-PIN-NEW-REFUSED = The card did not take the new PIN.
    .why = It has a form that this card refuses. The old PIN stays.
    .now = Begin again with another new PIN of 4 to 12 digits.
    .who = { who-holder }
CARD-PIN-CHANGE-UNKNOWN = It is not known whether the PIN was changed.
    .why = The card was taken out, or lost contact, before it answered. Either the old or the new PIN holds.
    .now = Put the card back, look at the tries left, then use the new PIN once. If it is refused, the old one still holds.
    .who = { who-holder }
CARD-PAD-TIMEOUT = The PIN was not typed on the reader in time.
    .why = The reader waits 30 seconds for it. No try was lost.
    .now = Begin again, and type the PIN on the keys of the reader as soon as it asks.
    .who = { who-holder }
CARD-TOO-OLD = The card is of an old generation that Clavis does not use.
    .why = With applet { $applet }, merely asking for the tries left would cost one.
    .now = Ask the municipality for a new card.
    .who = { who-municipality }
CARD-UNSUPPORTED = Clavis cannot sign with this card yet.
    .why = It has applet { $applet } with a key of kind { $key }.
    .now = Look for a newer version of Clavis, or use another card.
    .who = { who-it }
CARD-NO-AUTHENTICATION = The card has no authentication certificate.
    .why = Cards of young children have none, and a holder can have declined it. Without it the card cannot show who you are.
    .now = Ask the municipality to put the certificates on the card.
    .who = { who-municipality }
CARD-NO-SIGNATURE = The card has no signature certificate.
    .why = Cards of children have none, and a holder can have declined it. Without it the card cannot sign.
    .now = Ask the municipality to put the certificates on the card.
    .who = { who-municipality }
CARD-CERTIFICATE-MISSING = The card lacks a certificate: { card-certificate }.
    .why = Every card has it. This one was not made completely, or its file cannot be found.
    .now = Try another reader. If it stays so, show the card at the municipality.
    .who = { who-municipality }
CARD-EXPIRED = The card has expired.
    .why = It was valid until { $date }.
    .now = Ask the municipality for a new card.
    .who = { who-municipality }
CARD-CERTIFICATE-EXPIRED = A certificate on the card has expired: { card-certificate }.
    .why = It was valid until { $date }. What is signed with it now is refused.
    .now = Ask the municipality for a new card.
    .who = { who-municipality }
CARD-CERTIFICATE-REVOKED = A certificate on the card was revoked: { card-certificate }.
    .why = Its authority says so since { $date }. That happens when a card is reported lost, replaced or suspended.
    .now = Use your newest card. If this is it, ask the municipality.
    .who = { who-municipality }
CARD-REVOCATION-NO-ADDRESS = Whether the certificate is revoked could not be asked.
    .why = The certificate names no address where it can be asked.
    .now = Nothing is known against the card. If you need to be sure, ask the municipality.
    .who = { who-holder }
CARD-REVOCATION-ADDRESS-REFUSED = Whether the certificate is revoked was not asked.
    .why = It names an address that is none of the Belgian government’s: { $url }.
    .now = Do not trust this card before the municipality has looked at it.
    .who = { who-holder }
CARD-REVOCATION-HTTP-STATUS = Whether the certificate is revoked could not be learned.
    .why = The service of its authority answered with the status { $status }.
    .now = Try again later. Nothing is known against the card.
    .who = { who-you }
CARD-REVOCATION-NOT-KNOWN = The authority does not know this certificate.
    .why = Its service says neither that the certificate is good nor that it is revoked.
    .now = A new card can take a day to be known: try again tomorrow. If it stays so, ask the municipality.
    .who = { who-holder }
CARD-DATA-DAMAGED = The data on the card cannot be read.
    .why = A part is not as it should be: { $what }.
    .now = Clean the chip with a dry cloth and try another reader. If it stays so, the card needs to be replaced.
    .who = { who-holder }
CARD-FILE-MISSING = The card lacks data that every card has.
    .why = This file cannot be found: { $what }.
    .now = Try another reader. If it stays so, show the card at the municipality.
    .who = { who-holder }
CARD-MEMORY-FAULT = The memory of the card failed.
    .why = The chip reports it itself. It says nothing more until it gets power anew.
    .now = Take the card out, put it back and try again. If it stays so, ask the municipality for a new card.
    .who = { who-holder }
CARD-STATUS = The card gave an answer that Clavis did not expect.
    .why = To { $command } it answered { $status }.
    .now = Take the card out, put it back and try again. If it stays so, try another reader and report this code.
    .who = { who-you-or-it }
CARD-SIGNATURE-WRONG = The signature of the card does not fit its certificate.
    .why = The chip or the reader made a mistake, or the card is not genuine. Nothing was sent.
    .now = Try again with another reader. If it stays so, show the card at the municipality.
    .who = { who-holder }

## The card on the command line

card-not-revoked = Its authority says that it is not revoked.
card-revocation-reason =
    { $reason ->
        [keyCompromise] the key may be in other hands
        [cACompromise] the key of the authority may be in other hands
        [affiliationChanged] the data of the holder changed
        [superseded] replaced by another
        [cessationOfOperation] no longer needed
        [certificateHold] suspended
        [privilegeWithdrawn] the right to it was withdrawn
       *[other] { $reason }
    }
label-revoked-since = Revoked since
label-revocation-reason = Reason
label-signing = Signing
card-can-sign = possible: nothing speaks against it
card-cannot-sign = not possible
watch-reader-appeared = Reader connected: { $reader }
watch-reader-ignored = Ignored, not a reader for cards: { $reader }
watch-reader-gone = Reader unplugged: { $reader }
watch-card-in = Card in { $reader }: { $what }
watch-card-out = Card taken out of { $reader }
watch-begins = Watching the readers. Press Ctrl+C to stop.
watch-still = This virtual card is inside the program. It never comes or goes: there is nothing more to watch.
pin-for-change = This PIN lets the card put another PIN in its place.
pin-for-check = The card only checks this PIN.
pin-change-on-reader = On the keys of the reader: the PIN as it is now, then the new one twice.
ask-old-pin = PIN as it is now (4 to 12 digits, nothing appears; empty: stop):
ask-new-pin = New PIN (4 to 12 digits, nothing appears; empty: stop):
ask-new-pin-again = The same new PIN once more:
done-pin-changed = The card has taken the new PIN. The old one is of no use any more.
label-document = Document
label-noble-condition = Noble condition
label-special-status = Special status
label-duplicate = Duplicate
label-special-organisation = Special organisation
label-family-member = Family member
label-protection = Protection
label-work-permit = Work permit
label-employer = VAT of an employer
label-regional-file = Regional file
label-brexit-mentions = Brexit mentions
label-card-a-mentions = Mentions of card A
label-eu-start = EU card since
label-chip-number = Chip number
label-photo-hash = Hash of the photo
label-basic-key-hash = Hash of the card’s key
label-structure-version = Structure version
label-unknown-field = Field { $value }
document-belgian-citizen = identity card of a Belgian citizen
document-kids = identity card of a child under 12
document-kids-foreigner = identity card of a foreign child, card { $name }
document-foreigner = card of a foreigner, card { $name }
document-bootstrap = bootstrap card of the administration
document-habilitation = habilitation card of the administration
document-unknown = unknown kind of document, number { $value }
status-white-cane = white cane
status-yellow-cane = yellow cane
status-extended-minority = extended minority
family-member-eu = of a citizen of the European Union
protection-of = since { $date }, { $name }
organisation-shape = SHAPE
organisation-nato = NATO
organisation-former-blue-card-holder = former holder of a blue card
organisation-researcher = researcher
organisation-unknown = unknown code { $value }
work-unlimited = unlimited
work-limited = limited
work-none = none
work-seasonal-worker = seasonal worker
work-unknown = unknown code { $value }
