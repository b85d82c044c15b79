# Access management at the desk.

dialog-choose-export = Choose an export of a portal
dialog-export-files = Exports
dialog-choose-staff = Choose a staff list
dialog-staff-files = Staff lists
dialog-choose-evidence = Choose the file that proves it
dialog-any-files = All files
dialog-choose-workflows = Choose the folder with workflows of your own
dialog-save-workspace = Where the file for a colleague goes
dialog-open-workspace = Choose the file of a colleague
