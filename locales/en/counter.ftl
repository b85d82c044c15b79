# The counter: what the window says beyond the command line.

window-production = Production
window-acceptance = Acceptance
window-rehearsal = Rehearsal
window-described = Another platform
window-described-means = A platform that a file describes: ask your IT staff what it is for.
window-waiting = Mostly eHealth delivers the certificate within minutes; a check by hand takes some working days. You may close the window: Clavis asks again by itself when it is open.

## Before a PIN. Says what this PIN does, in one sentence or two.

pin-asked-authentication = This PIN proves to eHealth who you are. It signs nothing.
pin-asked-signature = This PIN signs, with the same value as your signature on paper.
pin-asked-check = This PIN is only checked. It signs nothing.
pin-asked-change = Type the present PIN of the card first.
pin-asked-new = Choose a new PIN of 4 to 12 digits.
pin-asked-new-again = Type the new PIN a second time.

## The password of a keystore. Rules, each shown with a mark while one types.

password-rule-length = at least 8 characters
password-rule-characters = no accented letters
password-rule-digit-or-symbol = at least one digit or symbol
password-rule-space = There is a space in it: some software does not take one.

## After sending

sent-judged-automatically = eHealth has accepted the request and delivers the certificate without a check by hand.
sent-judged-by-hand = eHealth has accepted the request; somebody at eHealth still looks at it.
sent-judged-unknown = eHealth has accepted the request.
sent-may-close = You may close the window: nothing is lost, and the first page says when it is your turn.
sent-keep = Keep the password of the keystore well: the next step asks for it, and nobody can find it again.
sent-renewal-keep = The old keystore stays in use until you activate the new one.
prepared-next = Take the hand-over file to the computer of the representative, who signs it with their card. It may travel by e-mail.
prepared-then = Then come back here to finish: the first page keeps this task.
hand-over-signed-next = The server can go on now. Nothing is left to do here.

## What comes next, when the certificate is there

ready-software = Give your software the keystore and its password: { $path }
ready-second-place = Copy the keystore to a second place: a disk gets lost, a key is not made again.
ready-test = Test the keystore once: the test goes as far as a token of eHealth and changes nothing.
ready-renew = Note the day from which you can renew it: { $date }.
ready-software-renewed = Give the new keystore to all your software: { $path }
ready-keep-old = Keep the old keystore until then: others still encrypt for it.
ready-activate = Then activate the new encryption token (ETK), here.

## How far a keystore is

window-state-prepared = The key is ready; nothing was sent.
window-state-sent = The request is at eHealth.
window-state-answer-lost = The request has left, but the answer was lost. eHealth knows whether it arrived.
window-state-delivered = eHealth has delivered the certificate. Install it.
window-state-installed = The certificate is installed; the encryption token (ETK) is still missing.
window-state-waits-for-activation = The new encryption token (ETK) waits for your yes.
window-state-complete = The certificate and its encryption token (ETK) are installed.
window-state-handed-over = The key is here; somebody with their card has to sign elsewhere.
window-state-revocation-lost = The revocation has left, but the answer was lost.
window-state-revoked = The certificate is revoked.
window-state-refused = eHealth has refused the request.
window-state-abandoned = The request was given up before it was sent.
window-state-unknown = This computer does not know this keystore.

## A certificate on the line of time

bar-good = Valid until { $until }; to be renewed from { $from }.
bar-renewable = You can renew it now. It is valid until { $until }.
bar-ending =
    { $days ->
        [0] It ends today. Renew it now.
        [one] It ends tomorrow. Renew it now.
       *[other] It ends in { $days } days. Renew it now.
    }
bar-expired = It ended on { $until }. Ask for a new certificate.
bar-revoked = It is revoked.
bar-replaced = A newer certificate has taken its place. Keep the file: it still reads old messages.
bar-unfinished = It is not complete yet. Finish it.

## The tasks of the first page: title, and what it says

task-draft = Go on with the request for { $name }
task-draft-unnamed = Go on with the request
task-draft-says = Nothing is sent. Your answers are kept.
task-confirm = Confirm the request: { $name }
task-confirm-says = Confirm the request on the page of eHealth. After that it lapses: { $date }.
task-lapsed = The time to confirm is over: { $name }
task-lapsed-says = It had to be confirmed by { $date }. If you did so, finish it here; otherwise make a new request.
task-prepared = Take up the request again: { $name }
task-prepared-says = It stopped before it was sent. The key is kept.
task-sent = Certificate requested: { $name }
task-sent-says = The request is at eHealth. You have nothing to do for now.
task-refused = eHealth does not deliver the certificate: { $name }
task-refused-says = It says no each time it is asked. Ask the eHealth contact centre why; keep the file until you know.
task-answer-lost = Check the request: { $name }
task-answer-lost-says = The answer of eHealth was lost. Finish it: Clavis first asks whether the request arrived.
task-delivered = Install the certificate: { $name }
task-delivered-says = eHealth has delivered it. You need the password of the keystore.
task-installed = Finish the certificate: { $name }
task-installed-says = It is installed, but the encryption token (ETK) is not registered yet.
task-activate = Activate the new certificate: { $name }
task-activate-says = Give the new keystore to all your software first. Then activate it.
task-handed-over = Have the request signed: { $name }
task-handed-over-says = The representative signs with their card at another computer. Then finish it here.
task-revocation-lost = Check the revocation: { $name }
task-revocation-lost-says = The answer of eHealth was lost. Look at what eHealth has in your name.
task-renew = Renew the certificate: { $name }
task-renew-says = It can be done from now on, until { $date }.
task-renew-now = Renew without delay: { $name }
task-renew-now-says = After { $date } the certificate is of no use and cannot be renewed any more.
task-expired = Certificate ended: { $name }
task-expired-says = It ended on { $date }. Ask for a new certificate; keep the old file to read old messages.
task-renew-soon = Soon to be renewed: { $name }
task-renew-soon-says = It can be done from { $date }.
task-unknown =
    { $count ->
        [one] One keystore that Clavis does not know
       *[other] { $count } keystores that Clavis does not know
    }
task-unknown-says = Take them over, to be told before they end. The first: { $name }.
window-who-ehealth = eHealth
window-who-card = the representative, with their card
home-nothing-waits = Nothing waits for you.
home-next-date = Next date: from { $date } a certificate can be renewed.
home-no-keystore = There is no certificate on this computer yet.
notice-open = Open

## An organisation is missing from the list. The texts are to be sent to somebody.

missing-care-project = What is it about?
missing-care-project-where = For an integrated care project INAMI registers the people; for all other organisations the access management does.
missing-care-project-yes = An integrated care project
missing-care-project-no = A hospital, a nursing group, a care provider or another organisation
missing-confirmed = Has INAMI confirmed that you manage the project’s certificate?
missing-confirmed-where = INAMI writes to every manager of a certificate whom it registers.
missing-confirmed-yes = Yes, I have its confirmation
missing-confirmed-no = No, or I do not know
missing-responsible = Which name stands under “Your managers”?
missing-responsible-where = Open the access management for companies and organisations on the social security site: “Your managers” is at the top right. Copy the name that stands there beside your organisation.
missing-responsible-nowhere = I cannot see it
missing-ticked = Is “eHealth Platform Certificate Manager” ticked for you?
missing-ticked-where = In the access management: choose the quality, then the users, then your name. The tick only counts once it is saved and confirmed.
missing-ticked-yes = Yes, and it is confirmed
missing-ticked-no = No, or I do not know
missing-not-responsible = You are not the responsible person that the portal knows
missing-not-responsible-says = eHealth shows an organisation only to the person who is registered as responsible. Their name stands in the access management for companies and organisations, under “Your managers”, at the top right. The request is made with that person’s card.
missing-not-responsible-who = The chief access manager (CAM) or the local manager of your organisation.
missing-not-responsible-says-named = The portal knows { $responsible }, and the card in the reader belongs to { $holder }. eHealth shows the organisation only with the card of { $responsible }.
missing-not-responsible-who-named = { $responsible }, with their card and PIN. If that is no longer the right person, the local manager replaces them first.
missing-not-responsible-text =
    Hello,

    To ask for the eHealth certificate of our organisation, the identity card is needed of the person who stands under “Your managers” in the access management for companies and organisations.

    Can you tell me whether that is you? If so, let us find a moment: your card and your PIN are needed for ten minutes. If the person who stands there is no longer the right one, they have to be replaced in the access management first.

    Thank you
missing-right-not-ticked = The right is not ticked for you
missing-right-not-ticked-says = You may be a user of the organisation, while the application “eHealth Platform Certificate Manager” is not ticked for you. After ticking it, one has to save and then to confirm.
missing-right-not-ticked-who = The local manager of the quality, in the access management.
missing-right-not-ticked-text =
    Hello,

    I have to look after the eHealth certificate of our organisation. Can you tick the application “eHealth Platform Certificate Manager” for me in the access management for companies and organisations?

    Choose the right quality, then the users, my name, the application. Click save and then confirm: without confirming, nothing is stored.

    Thank you
missing-not-registered = INAMI has not registered you yet
missing-not-registered-says = For an integrated care project, INAMI registers the managers of certificates. As long as that is not done, eHealth shows nothing.
missing-not-registered-who = INAMI.
missing-not-registered-text =
    Hello,

    I am responsible for an integrated care project and have to ask for its eHealth certificate. Can you register me as manager of the project’s eHealth certificate?

    My name, first name, language, sex and postal address follow; I send my national number the way you tell me.

    Thank you
missing-otherwise = If you are the responsible person that INAMI or the portal knows all the same: choose “Another organisation for which I may manage certificates” and give its type and number.

## Papers

calendar-title = Renew the eHealth certificate: { $name }
calendar-text = The certificate can be renewed from today, until { $until }. You need the keystore, its password and the identity card of the representative. Open Clavis: the first page shows the task.
calendar-written = The calendar file is written. Open it: your calendar adds it.
sheet-title = eHealth keystore: to be kept safe
sheet-organisation = Organisation
sheet-folder = Folder of the keystore
sheet-made = Prepared on
sheet-password = Password (to be written by hand)
sheet-kept-by = Kept by
sheet-advice-safe = Keep this sheet in a safe or a locked cupboard.
sheet-advice-apart = Do not keep it with the computer, nor with a copy of the keystore.
sheet-advice-lost = Nobody can find this password again, eHealth neither. If it is lost, the certificate has to be revoked and requested anew.
sheet-written = The sheet is written. Print it and write the password by hand: it is not on it.

## The rehearsal at the counter

rehearsal-person-two-organisations = Hélène, responsible for two organisations
rehearsal-person-two-organisations-shows = The usual request, from the card to the certificate.
rehearsal-person-not-responsible = Anton, who is responsible for nothing
rehearsal-person-not-responsible-shows = The list is empty: why, and whom to ask.
rehearsal-person-missing-group = Käthe, whose group is missing from the list
rehearsal-person-missing-group-shows = She gives the group herself: NIHII-GROUP 94988041.
rehearsal-person-right-not-ticked = Jeroen, for whom a right is not ticked
rehearsal-person-right-not-ticked-shows = The portal names him as responsible for the hospital, which is missing from his list all the same: why, and whom to ask.
rehearsal-person-not-registered = Amina, of an integrated care project
rehearsal-person-not-registered-shows = INAMI has not registered her yet: the list is empty.
rehearsal-person-ec-card = Hélène, with the newest card
rehearsal-person-ec-card-shows = Everything goes as with an older card.
rehearsal-person-foreigner-card = Jeroen, with a foreigner’s card
rehearsal-person-foreigner-card-shows = A Belgian card for foreigners signs as that of a Belgian.
rehearsal-fault-one-try-left = One try is left
rehearsal-fault-one-try-left-shows = Clavis asks a second time before it uses the last try.
rehearsal-fault-pin-blocked = The PIN is blocked
rehearsal-fault-pin-blocked-shows = Who unblocks the card, and where.
rehearsal-fault-card-expired = The card has expired
rehearsal-fault-card-expired-shows = What is said before any request.
rehearsal-fault-not-genuine = The data on the card were changed
rehearsal-fault-not-genuine-shows = Clavis turns away a card that is not genuine.
rehearsal-fault-maintenance = eHealth is under maintenance
rehearsal-fault-maintenance-shows = The first message fails; the next one gets through.
rehearsal-fault-answer-lost = The answer to the request is lost
rehearsal-fault-answer-lost-shows = The request is not sent a second time; eHealth is asked.
rehearsal-fault-inspected = The connection is inspected
rehearsal-fault-inspected-shows = What IT staff have to know.
rehearsal-fault-late = eHealth delivers after a month
rehearsal-fault-late-shows = The task stays on the first page. Let a month pass.
rehearsal-fault-refused = eHealth refuses the request
rehearsal-fault-refused-shows = Somebody at eHealth said no: what is left, and whom to ask.
rehearsal-fault-algorithm = eHealth does not take this way of signing
rehearsal-fault-algorithm-shows = With the newest card: how to choose another one, and nothing is lost.
rehearsal-fault-clock = The clock is wrong
rehearsal-fault-clock-shows = What Clavis says when it is tomorrow already at eHealth.

## Codes of the counter

COUNTER-CONTRACT-NOT-SHOWN = This contract was not shown. Nothing was signed.
    .why = The request has changed since, or the step was left out.
    .now = Read the contract of this request, then sign.
    .who = { who-you }
COUNTER-HOLDER-CHANGED = The card in the reader is somebody else’s. Nothing was signed.
    .why = The request began with another card.
    .now = Put the first card in again, or begin anew with this one.
    .who = { who-holder }
COUNTER-KEYSTORE-UNKNOWN = This keystore is not on the screen any more.
    .why = The window was opened anew, or the rehearsal began or ended meanwhile.
    .now = Go back to the list and choose it again.
    .who = { who-you }
COUNTER-NO-DATES = There is no date to note for this keystore yet.
    .why = Its certificate is not installed yet, or Clavis does not know it.
    .now = Finish the request first, or take the keystore over.
    .who = { who-you }
COUNTER-NO-REHEARSAL = No rehearsal is going on.
    .why = This step exists in a rehearsal only. Here everything is real.
    .now = Begin a rehearsal.
    .who = { who-you }
COUNTER-NOT-A-KEYSTORE = This file is no keystore: { $path }.
    .why = A keystore is a PKCS#12 file and mostly ends in .p12 or .pfx.
    .now = Choose another file.
    .who = { who-you }
COUNTER-OTHER-SIDE = The rehearsal and real work stay apart. Nothing was changed.
    .why = The file or the platform belongs to the other side.
    .now = Leave the rehearsal, or begin one, and try again.
    .who = { who-you }
COUNTER-QUESTION-OVER = This question is not open any more. No PIN was used.
    .why = It was answered or cancelled, or the card was taken out.
    .now = Begin the step again.
    .who = { who-you }
COUNTER-TALK-OVER = This step is not open any more.
    .why = Another one began meanwhile, or it was cancelled.
    .now = Begin again. { nothing-lost }
    .who = { who-you }

## What to do now in the window, where the sentence of a code names a command: by the code

in-window-cert-answer-lost = Do not send it again. The first page has a task for it: finish it there, and Clavis finds out what eHealth has.
in-window-cert-request-open = Go on with that keystore: the first page has the task. If its password is lost, put it in another folder and ask again.
in-window-cert-pending = Wait: the first page says when it is there. After a check by hand it can take up to ten days.
in-window-cert-etk-missing = Wait a few minutes, then finish it again from the first page.
in-window-cert-not-in-journal = If it waits for its certificate, finish it and give its password.
in-window-cert-not-installed = Finish the request of this keystore first.
in-window-cert-renewal-not-possible = Ask for a new certificate.
in-window-cert-renewed-already = Look for the newer keystore among the certificates. If its file is lost, revoke that one and ask anew.
in-window-cert-contact-outdated = Give the contact anew, here. eHealth will write to that address.
in-window-cert-nothing-to-activate = Test the keystore: the test shows what there is.
in-window-cert-not-revocable = If it is over, ask for a new certificate.
in-window-cert-revocation-lost = Do not send it again. Look at what eHealth has in your name: there you see whether it is revoked.
in-window-cert-not-registered = Look at the list of what eHealth has in your name. If somebody else manages it, that person revokes it.
in-window-cert-algorithm-refused = Choose another way to sign. The PIN is asked anew.
in-window-cert-hand-over-unreadable = Take the file again from the server where it was prepared.
in-window-cert-hand-over-name = On the server, prepare it again with exactly the name that eHealth has.
in-window-cert-confirmation-open = If you have not confirmed: the first page has the address. Otherwise wait, then finish it there.
in-window-cert-confirmation-lapsed = Make a new request, then open its address at once.
in-window-cert-not-foreigner = With a Belgian eID, ask in the usual way. Otherwise check the number on the letter of the municipality or the BIS register.
in-window-cert-not-signed-yet = The representative signs the hand-over file first, with their card. Then finish it here.
in-window-cert-password-other-rule = If another program made the keystore, take it over first. Otherwise type the password again.
in-window-cert-card-unknown-root = Use a real Belgian card.
in-window-cert-ends-soon = Renew it now.
in-window-cert-etk-not-in-use = After a renewal: activate it. Otherwise: finish it again.
in-window-cert-revocation-no-address = Nothing: eHealth’s own answer counts.
in-window-cert-revoked = Use the newer keystore, or ask for a new certificate.
in-window-keystore-etk-too-early = Finish the request first.
in-window-platform-no-etk = Finish the request. A new token can take some minutes to appear.
in-window-platform-environment-no-rehearsal = Begin a rehearsal here.
in-window-seal-no-certificate = Finish the request first.
in-window-seal-recipient-unsuitable = Renew the certificate if the token is your own. Otherwise fetch the recipient’s encryption token (ETK) anew.
in-window-rehearsal-clock = Begin the rehearsal again.
in-window-rehearsal-platform-tls = Leave the rehearsal, then begin it again.
in-window-restore-not-empty = Restore on a new computer or for another user. Keystores alone can be taken over one by one.
in-window-restore-conflict = Look what it is: open that file here. Move it elsewhere, then restore again.
in-window-secrets-unavailable = Unlock the keyring of this computer: log out and in again if need be. Then try again. { nothing-lost }
in-window-store-archive-not-one = Choose the backup that Clavis made.
in-window-store-archive-work = Choose the backup that Clavis made.
in-window-desk-code-unknown = Look at the list of all codes.
in-window-wire-proxy-authentication = Name a file that has its address with name and password in the settings of Clavis: window.toml, line proxy_file. Or have it let the addresses of eHealth pass without. { not-sent }
in-window-wire-proxy-pac = Name the proxy that the script would choose in the settings of Clavis: window.toml, line proxy. { not-sent }
in-window-wire-tls-inspected = Let { $product } leave the addresses of eHealth alone, or name a file with its authority in the settings of Clavis: window.toml, line ca_files. { not-sent }
