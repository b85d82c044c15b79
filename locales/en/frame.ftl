# The window itself, and the dialogs of the system.

WINDOW-NO-PICTURE = The window stays empty.
    .why = The display of this computer draws nothing, with and without the graphics card.
    .now = Start Clavis again. If it stays empty, bring the system and the graphics driver up to date; until then the command line, clavis, does the same work. { nothing-lost }
    .who = { who-you-or-it }
WINDOW-NO-SCREEN = Clavis cannot open a window here.
    .why = There is no screen for this user, or the system made no window. { technical-reason }
    .now = Start Clavis from a desktop session. On a server use the command line, clavis.
    .who = { who-you-or-it }
WINDOW-UNFORESEEN = Clavis stopped at something that was not foreseen.
    .why = This is a defect of the program.
    .now = Take this step again. If it comes back: { now-report } { nothing-lost }
    .who = { who-makers }
WINDOW-CLIPBOARD = Nothing was copied.
    .why = The system did not open its clipboard. { technical-reason }
    .now = Try again, or select the text and copy it with the keyboard.
    .who = { who-you }
WINDOW-FOLDER = The folder did not open.
    .why = The system has no program that shows folders. { technical-reason }
    .now = Open it yourself: { $path }.
    .who = { who-you }

dialog-choose-keystore = Choose a keystore
dialog-keystore-files = Keystores
dialog-choose-folder = Choose the folder of the copy
dialog-save-backup = Where the backup goes
dialog-open-backup = Choose a backup
dialog-backup-files = Backups of Clavis
dialog-choose-hand-over = Choose the hand-over file
dialog-hand-over-files = Hand-over files of Clavis
