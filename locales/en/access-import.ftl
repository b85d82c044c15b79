# Access management: reading exports, what can be seen in them, and what changed between two dates.

import-unchanged = What was known has not changed.
import-export-again = Export the list again and save it as it is, without opening it in a spreadsheet.
import-who-manager = The manager of this level, at the portal.
import-who-cam = The Chief Access Manager, at the portal.
import-who-representative = A legal representative of the organisation.

# A role, within a sentence.
import-role =
    { $role ->
        [cam] Chief Access Manager
        [co-cam] Co-CAM
        [local-manager] local manager
        [co-local-manager] co-local manager
        [subdivision-manager] subdivision manager
        [co-subdivision-manager] co-subdivision manager
       *[user] user
    }

# What a column holds.
import-field =
    { $field ->
        [niss] NISS
        [name] name
        [first_name] first name
        [full_name] name and first name
        [username] user name
        [type] type
        [status] status
        [title] title
        [language] language
        [email] e-mail address
        [local_email] local e-mail address
        [applications] secured applications
        [function] function
        [function_start] start of the function
        [function_end] end of the function
        [created] date of creation
        [modified] date of change
        [level] level
        [node] name of the level
        [staff_number] staff number
        [job] job
        [start] first day of work
        [end] last day of work
       *[none] kept as it is
    }

# What was repaired in a file, and what could not be.
import-remark =
    { $what ->
        [separators] Spaces or dots in a number: left out.
        [leading-zero] Zeros lost in front of a number: put back, the check digits fit.
        [equals-quoted] Equals sign and quotation marks around a cell: taken off.
        [apostrophe] Apostrophe in front of a cell: taken off.
        [scientific] Number changed by a spreadsheet: its digits are lost. A new export is needed.
        [date-unreadable] Unreadable date: left empty.
        [formula] Cell that a spreadsheet would run: kept as text.
        [damaged] Letters lost when the file was made.
        [short] Line with too few cells.
        [long] Line with too many cells.
        [headings-again] Headings repeated: left out.
        [nobody] Line that names nobody, such as a total: left out.
        [blank] Empty line: left out.
       *[cut-short] The file ends in the middle of a line.
    }

# What is not certain about the columns.
import-doubt =
    { $doubt ->
        [several-columns] Several columns can hold this; the first is taken.
        [several-meanings] This heading can mean several things.
       *[same-heading] Columns have the same heading.
    }

# What speaks against a file.
import-suspicion =
    { $reason ->
        [no-lines] Nobody is in this file.
        [cut-short] The file ends in the middle of a line: some may be missing.
        [file-of-other-node] This is the file that was taken for { $node }.
        [people-of-other-node] The people are those of { $node }.
        [names-other-node] The lines name another level: { $node }.
        [other-people] Of { $before } people before, only { $both } are still in it.
        [fewer-than-half] Lines: { $now } instead of { $before }, less than half.
        [columns-gone] Columns are gone; what they said becomes unknown.
        [older-than-known] A newer state is known, of { $date }.
        [numbers-wrong] Numbers missing or wrong: { $lines }, more than half.
       *[same-file] This file was taken already, for { $date }.
    }

# What changed between two dates.
import-difference =
    { $difference ->
        [added] added
        [removed] removed
        [blocked] blocked
        [unblocked] unblocked
        [status] other status
        [types] other type
        [applications] other applications
        [functions] other functions
       *[data] other data
    }

# Why somebody is taken for a leaver.
import-leaver =
    { $reason ->
        [left] left on { $date }
        [leaves] leaves on { $date }
       *[not-listed] is not in the staff list
    }

ACCESS-IMPORT-EMPTY = The file is empty.
    .why = The portal exported nothing, or saving stopped too early.
    .now = { import-export-again } { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-TOO-LARGE = The file is too large for a list of people.
    .why = It has { $size } MB; Clavis reads { $limit } at most.
    .now = Check that it is the list of one level. If not, export each level by itself. { import-unchanged }
    .who = { who-you-or-it }
ACCESS-IMPORT-TOO-MANY-LINES = The file has too many lines.
    .why = Clavis reads { $limit } at most; the list of the largest hospital has far fewer.
    .now = Check that it is the list of one level. If not, export each level by itself. { import-unchanged }
    .who = { who-you-or-it }
ACCESS-IMPORT-LINE-TOO-LONG = Line { $line } is too long.
    .why = No line about a person is that long. The file is damaged, or it is no list.
    .now = { import-export-again } { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-WORKBOOK = This is a workbook, not a CSV file.
    .why = Somebody saved the export in a spreadsheet, or changed the end of its name.
    .now = Take the CSV file that the portal gave. A staff list may be an XLSX workbook. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-WEB-PAGE = This is a web page, not an export.
    .why = Often the session at the portal was over and its login page was saved.
    .now = Log in to the portal, then export the list again. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-OTHER-FILE = This file is no export of users.
    .why =
        { $kind ->
             [pdf] It is a PDF document.
             [image] It is a picture.
             [archive] It is an archive.
             [document] It is a formatted text.
             [data] It holds the data of another program.
            *[unknown] It is no text.
        }
    .now = Choose the CSV file that the portal gave. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-NO-TABLE = There is no table in the file.
    .why = No line has several columns separated by a semicolon, a comma, a tab or a bar.
    .now = { import-export-again } { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-QUOTE-OPEN = The file is cut off, or has one quotation mark too many.
    .why = In line { $line } a cell begins that nothing closes. The people after it would be lost.
    .now = { import-export-again } { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-COLUMNS-MISSING = No column lets people be recognised.
    .why = The NISS or the user name is needed; in a staff list the name. Columns found: { $found }.
    .now = Say what each column holds. If none fits, export again. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-MAPPING-OTHER = The columns that were noted are those of another file.
    .why = The headings of this file have changed since the columns were read.
    .now = Open the file again and check what each column holds. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-CANCELLED = Reading was stopped.
    .why = You asked for it.
    .now = Start again whenever you like. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-NEWER = This state was kept by a newer Clavis.
    .why = It has form { $found }; this program knows up to { $known }.
    .now = Install the newer version of Clavis. { import-unchanged }
    .who = { who-you-or-it }
ACCESS-IMPORT-KEPT-UNREADABLE = A kept state cannot be read.
    .why = Its data are damaged. { technical }
    .now = Import the export of that day again, or take back a backup.
    .who = { who-makers }
ACCESS-IMPORT-WORKBOOK-UNREADABLE = The workbook cannot be read.
    .why = It is damaged, or no XLSX workbook. { technical }
    .now = Open it in your spreadsheet and save it as XLSX or CSV. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-WORKBOOK-OLD-OR-LOCKED = The workbook is of an old kind, or locked by a password.
    .why = Both begin alike, and Clavis reads neither.
    .now = Open it in your spreadsheet and save it as XLSX or CSV, without a password. { import-unchanged }
    .who = { who-you }
ACCESS-FINDING-NUMBER-WRONG = The NISS is not right.
    .why = It breaks the rules: a digit is wrong, two are swapped, or a spreadsheet changed it. The line is matched to nobody.
    .now = Ask the person for the number and compare. If it is wrong at the portal, remove the line and add the person with the right one.
    .who = { import-who-manager }
ACCESS-FINDING-NUMBER-MISSING = The NISS is missing.
    .why = The cell is empty. Without a number the person is recognised by the user name alone.
    .now = Open the person at the portal and note the number.
    .who = { who-you }
ACCESS-FINDING-NUMBER-SHARED = Two people have the same NISS.
    .why = A number belongs to one person; so one of the lines has somebody else’s.
    .now = Ask both for their number, then remove the wrong line and add that person with their own number.
    .who = { import-who-manager }
ACCESS-FINDING-TWO-NUMBERS = One person has two NISS.
    .why = The same user name, or the same name and address: often a BIS number first, a national number later.
    .now = Ask which number is valid and have the other line corrected.
    .who = { import-who-manager }
ACCESS-FINDING-BIS-NUMBER = This is a BIS number.
    .why = The person is not in the national register.
    .now = Nothing has to be corrected. Once the person gets a national number, the line has to change.
    .who = { who-you }
ACCESS-FINDING-LINE-REPEATED = The same line exists more than once.
    .why = Same person, same level, same type, same function.
    .now = Keep one and remove the others at the portal.
    .who = { import-who-manager }
ACCESS-FINDING-SEVERAL-LINES = The person has several lines at this level.
    .why = Each says something else, such as another function. That is allowed.
    .now = Nothing has to be corrected, if both are wanted.
    .who = { who-you }
ACCESS-FINDING-SEVERAL-NODES = The person works at several places.
    .why = They are a user of the right level at each. That is allowed.
    .now = Nothing has to be corrected, if they still work at both.
    .who = { who-you }
ACCESS-FINDING-BLOCKED = The person is blocked.
    .why = While the status is Blocked, no application opens.
    .now = Unblock the person if they work here; remove them if they have left.
    .who = { import-who-manager }
ACCESS-FINDING-EMAIL-MISSING = The e-mail address is missing.
    .why = The portal wants it, and messages to this person are lost.
    .now = Ask for the address and fill it in at the portal.
    .who = { import-who-manager }
ACCESS-FINDING-EMAIL-WRONG = The e-mail address is none.
    .why = It breaks the rules of an address; no message arrives.
    .now = Ask for the address and correct it at the portal.
    .who = { import-who-manager }
ACCESS-FINDING-APPLICATION-NOT-TICKED = { $application } is not ticked.
    .why = Without that tick the application does not open for the person.
    .now = Tick it for the person, save and confirm.
    .who = { import-who-manager }
ACCESS-FINDING-PHYSICIAN-WITHOUT = This physician does not have { $application }.
    .why = The function is that of a physician, and physicians need this application as well.
    .now = Tick it for the person, save and confirm.
    .who = { import-who-manager }
ACCESS-FINDING-FUNCTION-MISSING = The person has no function.
    .why = Here a ticked application opens nothing without a function.
    .now = Give the person a function with a start date.
    .who = { import-who-manager }
ACCESS-FINDING-FUNCTION-EXPIRED = The function { $function } is over.
    .why = Its end date has passed, and no other function runs.
    .now = Give a new function if the person still works here; if not, remove them.
    .who = { import-who-manager }
ACCESS-FINDING-FUNCTION-NOT-YET = The function { $function } has not begun.
    .why = It begins on { $date }.
    .now = Wait for that day, or correct the start date if it is wrong.
    .who = { import-who-manager }
ACCESS-FINDING-FUNCTION-WITHOUT-START = The function { $function } has no start date.
    .why = Without it the portal does not count the function.
    .now = Give the function again, with a start date.
    .who = { import-who-manager }
ACCESS-FINDING-FUNCTION-ENDS-SOON = The function { $function } ends soon.
    .why = Its end date is { $date }.
    .now = Extend it before that day, if the person stays.
    .who = { import-who-manager }
ACCESS-FINDING-WRONG-LEVEL-ONLY = The person is a user at the wrong level.
    .why = At this level the application does not open, and the person is not at the right one.
    .now = Add them at the right level first, with tick and function. Once that works, remove them here.
    .who = { import-who-manager }
ACCESS-FINDING-WRONG-LEVEL-BESIDE-RIGHT = The person is a user at a wrong level as well.
    .why = They are at the right level. This line makes the unit appear more than once at login.
    .now = Check that tick and function are there at the right level, then remove them here.
    .who = { import-who-manager }
ACCESS-FINDING-TOO-MANY-WITH-FUNCTION = { $count } people have the function { $function }.
    .why = { $most } should be enough: this function opens data that few may see.
    .now = Ask each whether they need it, and take it from the others.
    .who = { import-who-manager }
ACCESS-FINDING-TOO-MANY-IN-ROLE = { $count } people have a role that only one has.
    .why = The role is { import-role }.
    .now = Ask at the portal who is the right one, and make the others deputies.
    .who = { import-who-cam }
ACCESS-FINDING-ROLE-MISSING = Nobody holds a role here.
    .why = The role is { import-role }. Other managers are in the list.
    .now = Check at the portal, under the name of the level, who manages it; appoint somebody if the place is empty.
    .who = { import-who-cam }
ACCESS-FINDING-NO-CAM = The organisation has no Chief Access Manager.
    .why = The list of the organisation shows none that is active. Then nobody can appoint the others.
    .now = Appoint one.
    .who = { import-who-representative }
ACCESS-FINDING-NO-CO-CAM = There is one Chief Access Manager and no deputy.
    .why = If that person leaves or falls ill, nobody can change anything for weeks.
    .now = Appoint a Co-CAM.
    .who = { import-who-cam }
ACCESS-FINDING-ROLE-UNKNOWN = This type is not in the catalogue.
    .why = The portal writes “{ $text }”. It is kept and shown as it is.
    .now = Say what it means, in your own copy of the catalogue, if you know.
    .who = { who-you }
ACCESS-FINDING-STATUS-UNKNOWN = This status is not in the catalogue.
    .why = The portal writes “{ $text }”. It is kept and shown as it is.
    .now = Say what it means, in your own copy of the catalogue, if you know.
    .who = { who-you }
ACCESS-FINDING-LEVEL-UNKNOWN = This level is not in the catalogue.
    .why = The portal writes “{ $text }”. It is kept and shown as it is.
    .now = Say what it means, in your own copy of the catalogue, if you know.
    .who = { who-you }
ACCESS-FINDING-APPLICATION-UNKNOWN = This application is not in the catalogue.
    .why = The portal writes “{ $text }”. It is kept and shown as it is.
    .now = Say what it means, in your own copy of the catalogue, if you know.
    .who = { who-you }
ACCESS-FINDING-FUNCTION-UNKNOWN = This function is not in the catalogue.
    .why = The portal writes “{ $text }”. It is kept and shown as it is.
    .now = Say what it means, in your own copy of the catalogue, if you know.
    .who = { who-you }
