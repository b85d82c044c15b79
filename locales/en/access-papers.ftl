# The papers of access management: mails, calendar, sheets to print.

ACCESS-NO-DAY = This task waits for no day.
    .why = It waits for nothing, or for some minutes only.
    .now = Look at the task: it says what happens.
    .who = { who-you }
ACCESS-NO-QUESTION = There is nothing to ask.
    .why = The diagnosis has no open question any more, or has found nothing for a help desk.
    .now = Do what the diagnosis says.
    .who = { who-you }
ACCESS-NODE-SEVERAL = Several organisations fit.
    .why = “{ $text }” fits: { $found }.
    .now = Take the short name in brackets, or the number.
    .who = { who-you }
ACCESS-NUMBER-NOT-KNOWN = The national number of this person is not known.
    .why = No export told it, and nobody has filled it in.
    .now = Ask the person for it, or import an export that has it.
    .who = { who-you }
ACCESS-ROLE-UNKNOWN = This role is not known.
    .why = “{ $role }” is none.
    .now = Choose cam, co-cam, local-manager, co-local-manager, subdivision-manager, co-subdivision-manager or user.
    .who = { who-you }

access-attach = Clavis attaches nothing itself: drag these files into the mail.
access-questions-subject = Questions about an access: { $what }
access-questions-mail =
    Hello,

    Somebody does not have the access that they should have. Could you look at the portal and answer each question with yes or no?

    { $text }

    Thank you in advance.
access-day-wait =
    { $kind ->
         [answer] Answer expected: { $name }
        *[works] It works: { $name }
    }
access-day-wait-text =
    { $kind ->
         [answer] { $other }. The answer should be there today. Open Clavis: the task says whom to call when it is missing.
        *[works] { $other }. The change works from today. Open Clavis and check it with a new export.
    }
access-day-end = End of functions ({ $count }): { $where }
access-day-end-text = These functions end on this day. Prolong them at the portal, or let them end: { $text }
access-day-review = Yearly review of access: { $name }
access-day-review-text = Import a new export of every level, print the sheet of the review and go through it line by line.

access-sheet-written = The sheet is written. Open it and print it; national numbers are masked on it.
access-sheet-review = Yearly review of access: { $name }
access-sheet-protection = Report for the data protection officer: { $name }
access-sheet-role = { $role }: { $name }
access-sheet-head = This head stands for the { $count } entries made so far. Keep the sheet: later, Clavis says whether the record is still the same (record, “Compare with a printed head”).
access-sheet-by = Gone through by
access-sheet-on = On
access-sheet-signed = Signature
access-sheet-untold = Not known
access-sheet-status =
    { $state ->
         [active] Active
         [blocked] Blocked
        *[unknown] Not known
    }
access-sheet-level = { $where } (export of { $date })
access-sheet-period = Period
access-sheet-review-why = Go through the people one by one and tick: stays, or to be removed. What is to be removed becomes a task in Clavis.
access-sheet-roles = People by role
access-sheet-missing = Levels without an export
access-sheet-findings = What is to be put right or checked
access-sheet-changes = What has changed
access-sheet-none = Nothing.
access-sheet-column =
    { $column ->
         [name] Name
         [number] National number
         [role] Role
         [applications] Applications
         [functions] Functions
         [status] Status
         [keep] Stays
         [end] To be removed
         [where] Level
        *[as-of] Seen on
    }
access-sheet-number =
    { $kind ->
         [least] at least { $count }
         [most] at most { $count }
        *[advised] { $count } is advisable
    }
access-sheet-stands = Level
access-sheet-named-by = Named by
access-sheet-how-many = How many at a level
access-sheet-may = What this role may do
access-sheet-no-user = A manager is not a user: who wants to work with an application must be added as a user as well.
access-sheet-holders = Who has it
access-sheet-nobody = Nobody, by the exports.
access-sheet-without = Levels where nobody has it
access-sheet-action =
    { $action ->
         [appoint-cam] Appoint or replace the Chief Access Manager
         [appoint-co-cam] Appoint a Co-CAM
         [activate-quality] Activate a quality
         [name-local-manager] Name the local manager of a quality
         [add-co-local-manager] Add a co-local manager
         [add-subdivision] Add a subdivision
         [add-site] Add a site
         [change-users] Add, change and remove users, tick applications, give functions
         [export-users] Export the users
         [change-own-data] Change their own data and password
         [see-managers] See who manages (your managers)
        *[request-certificate] Request a certificate of the organisation
    }

access-protection =
    { $part ->
         [why] Why
         [what] Which data
         [source] Where they come from
         [where] Where they are
         [who] Who sees them
        *[long] For how long
    }
access-protection-text =
    { $part ->
         [why] To know and to prove who has access to which applications of health care and social security, to put right what is wrong and to remove what is no longer needed.
         [what] Name and first names, national number, e-mail address, language, user name, role, applications, functions with their dates. No health data and no passwords.
         [source] The exports of the portals, the staff list that the organisation imports, and what a manager fills in.
         [where] On this computer, encrypted; the key is in the keyring of the system. Clavis sends nothing to a portal or to anybody: mails leave from the person’s own program.
         [who] Those who manage access with this computer, and a colleague who was given the workspace. Numbers are masked in lists and in print; looking at a whole number or copying it stands in the record.
        *[long] As long as the person stands in an export or in a task. On request a person is erased everywhere; the record stays whole and no longer says who it was.
    }
access-protection-figures = Figures
access-protection-figure =
    { $figure ->
         [people] People
         [numbers] whose national number is known
         [addresses] whose e-mail address is known
         [memberships] Accesses (a person at a level)
         [exports] Imported exports
         [findings] Points to be put right or checked
        *[changes] Changes in the period
    }
access-protection-events = What has happened
access-protection-events-text = The entries of the record in the period, by kind, for the whole workspace.
access-protection-record = The record
label-attach = To be attached
dialog-choose-attachment = Choose a file to attach

fact-action = ‹action›
fact-figure = ‹figure›
