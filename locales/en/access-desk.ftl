# Access management at the desk.

ACCESS-COLUMN-UNKNOWN = A column cannot hold that.
    .why = “{ $field }” is nothing that an export tells.
    .now = Choose one of the list.
    .who = { who-you }
ACCESS-DAY = This is no date.
    .why = “{ $text }” cannot be read as a day.
    .now = Write year, month and day: 2026-01-31.
    .who = { who-you }
ACCESS-IMPORT-NODE = The level of this export is not known.
    .why = The file does not say of which level it is the list.
    .now = Choose the level in the tree; add it first if it is not there.
    .who = { who-you }
ACCESS-IMPORT-OVER = This file is no longer open.
    .why = Clavis was started again, or other files were opened since.
    .now = Choose the file once more.
    .who = { who-you }
ACCESS-IMPORT-SUSPICIOUS = This export may not be the one that you think.
    .why = { $detail }.
    .now = Check level and file. If they are right, import it all the same (--all-the-same). What is known has not changed.
    .who = { who-you }
ACCESS-JOB-UNKNOWN = There is no template for this job.
    .why = “{ $name }” is none of the templates of the organisation.
    .now = Add the template first, or choose another.
    .who = { who-you }
ACCESS-KEPT-UNREADABLE = Something that was kept cannot be read.
    .why = It is of another Clavis, or the data are damaged.
    .now = Install the newest version; otherwise put back a backup.
    .who = { who-makers }
ACCESS-MANUAL-UNKNOWN = This manual is not known.
    .why = “{ $manual }” is none of them.
    .now = Choose 000, 001, 002 or 003, or name the level.
    .who = { who-you }
ACCESS-NAME-MISSING = A text is missing.
    .why = A name or a reason is asked for here.
    .now = Write it.
    .who = { who-you }
ACCESS-NO-LINK = This step leads to no page.
    .why = It has no link, or is no longer in the workflow.
    .now = Open the portal yourself and follow the steps.
    .who = { who-you }
ACCESS-NO-MAIL = This task has no mail.
    .why = Its workflow writes to nobody.
    .now = Follow its steps.
    .who = { who-you }
ACCESS-NO-PROPOSAL = Clavis has nothing to propose here.
    .why = There is a proposal for the user name and the first password; the person’s name is needed first.
    .now = Fill in the name, or the value itself.
    .who = { who-you }
ACCESS-NOT-GIVEN = There is nothing to copy.
    .why = “{ $input }” is not filled in. A password is never kept: after a restart it is asked again.
    .now = Fill it in first.
    .who = { who-you }
ACCESS-PERSON-NUMBER = A person is not named by a number here.
    .why = A number in a command would stay in histories and in lists of the system.
    .now = Take the short name of the list, or the person’s name.
    .who = { who-you }
ACCESS-PERSON-SEVERAL = Several people fit.
    .why = “{ $name }” fits more than one.
    .now = Take the short name of the list of people.
    .who = { who-you }
ACCESS-QUESTION-UNKNOWN = This question is not asked.
    .why = It is settled already, or the answer is none of those that are possible.
    .now = Look at the diagnosis once more.
    .who = { who-you }
ACCESS-REGISTER-UNKNOWN = This register is not known.
    .why = “{ $register }” is not in the catalogue.
    .now = Choose one of those that the person shows.
    .who = { who-you }
ACCESS-TASK-BEFORE = This date lies before the other.
    .why = The end cannot lie before the beginning.
    .now = Correct one of them.
    .who = { who-you }
ACCESS-TASK-UNKNOWN = This task does not exist.
    .why = “{ $task }” is not in the list, or the person was erased.
    .now = Look at the list of tasks.
    .who = { who-you }
ACCESS-WORD-UNKNOWN = This word of the portal is not known.
    .why = “{ $word }” is not among the words, or the language is none of the portal’s.
    .now = Take a word of the list, in fr, nl or de.
    .who = { who-you }
ACCESS-WORKFLOWS = The workflows of Clavis cannot be read.
    .why = This is a defect of the program. { technical-reason }
    .now = Install the newest version.
    .who = { who-makers }
WINDOW-BROWSER = The page did not open.
    .why = The system has no program for this address. { technical-reason }
    .now = Open it yourself: its address is on the screen.
    .who = { who-you }

access-level =
    { $level ->
         [entity] Entity
         [quality] Quality
         [subdivision] Subdivision
        *[site] Site
    }
access-function =
    { $standing ->
         [in-force] In force
         [ends-soon] Ends within 30 days
         [not-yet] Begins later
         [over] Over
        *[without-start] Without a start date
    }
access-manual-of =
    { $manual ->
         [000] Medicines agency (FAMHP)
         [001] Hospital: availability fees (INAMI)
         [002] Mammography unit: Heracles
        *[003] Integrated care project
    }
access-org-next = Now import an export of the users: it shows who has access, and where.
access-import-remark = { $what } ({ $count }×: lines { $lines })
access-somebody = somebody in the organisation
access-who-portal = the portal
access-who-office = the office that was written to
access-who =
    { $who ->
         [representative] the legal representative
         [legal-representative] the legal representative
         [certificate-manager] the certificate manager
        *[other] somebody else
    }
access-language =
    { $language ->
         [fr] French
         [nl] Dutch
        *[de] German
    }
access-yes-no =
    { $answer ->
         [yes] Yes
        *[no] No
    }
access-task-state =
    { $state ->
         [draft] Something is missing, or a condition is not met.
         [ready] Everything is ready: to be done at the portal.
         [on-portal] Begun at the portal.
         [saved] Saved, not confirmed: nothing is stored at the portal yet. Confirm.
         [confirmed] Confirmed at the portal.
         [sent] Sent: an answer is awaited.
         [waiting] Confirmed. It works { $date } at the latest.
         [effective] It should work. The next export proves it.
         [answered] The answer is there.
         [verified] Done, with proof.
         [blocked] Blocked: see the remedy.
        *[cancelled] Given up.
    }
access-task-parts =
    { $left ->
         [0] All parts are done. The next export proves them.
        *[other] { $done } of { $of } parts done.
    }
access-task-became =
    { $state ->
         [draft] To be completed
         [ready] Ready
         [on-portal] Begun at the portal
         [saved] Saved
         [confirmed] Confirmed
         [sent] Sent
         [waiting] Waiting
         [effective] Effective
         [answered] Answered
         [verified] Proven
         [blocked] Blocked
        *[cancelled] Given up
    }
access-proof =
    { $kind ->
         [export] Export of { $date }, lines { $lines }
         [absent] Export of { $date }, without that line
         [file] File { $file }
         [statement] Statement: { $text }
        *[parts] Every part is proven ({ $count })
    }
access-corrected =
    { $kind ->
         [renamed] The level is called { $name } now.
         [removed] { $name } is no longer in the tree.
         [same] It is the same organisation as { $name }, under another number.
         [apart] { $name } is an organisation of its own again.
         [one-person] The two are one person: { $name }.
        *[two-people] { $name } is a person of their own again.
    }
access-warned =
    { $kind ->
         [equal] { $name } equals { $other }: is that intended?
         [small-letter] { $name } begins with a small letter.
         [doubtful] { $name } has an unusual form: check it.
         [overridden] Set aside, with a written reason: { $name }
         [address-of] { $name } has this e-mail address already: nobody shares one.
         [user-name-of] { $name } has this user name already: it is unique in the whole portal.
         [other-user-name] { $name } has another user name already, and it never changes.
        *[first] To be done first: { $name } ({ $other })
    }
access-caution =
    { $kind ->
         [number] A national number is in it: a plain mail can be read on its way. Ask for another way.
         [number-in-name] A national number is in the name of an attachment.
         [number-in-file] A national number is in the file { $name }. Take it out, or ask for another way.
         [not-looked-into] Clavis cannot look into { $name }: check yourself that no national number is in it.
        *[no-address] No address is known of { $name }: telephone, or fill it in.
    }
access-mail-written = The mail is ready in this file. Open it in your mail program, read it and send it.
access-made = Tasks made: { $count }.
access-no-function = No function is given.
access-needs-function = No function is given; one of these is needed: { $what }.
access-joiner = is in the staff list and in no export
access-staff-unclear = Line { $line }: the name fits several people, and the number is missing.
access-diagnosis-then =
    { $state ->
         [good] By all that is known, this person has access.
        *[ask] Answer the questions, or send them to a colleague.
    }
access-certificate-target = eHealth certificate of { $name }
access-certificate-valid =
    { $state ->
         [true] The certificate of the organisation is valid, and its last 90 days have not begun.
         [false] The certificate of the organisation is in its last 90 days, or has ended.
        *[unknown] Clavis knows no certificate of this organisation on this computer.
    }
access-certificate-offered =
    { $state ->
         [true] The certificate request offers the organisation to this person.
         [false] The certificate request does not offer the organisation to this person.
        *[unknown] Does the certificate request offer the organisation to this person?
    }
access-certificate-responsible =
    { $state ->
         [true] This person is shown under “{ $word }”.
         [false] Somebody else is shown under “{ $word }”.
        *[unknown] Is this the person shown under “{ $word }”?
    }
access-certificate-ticked =
    { $state ->
         [true] “{ $word }” is ticked for this person.
         [false] “{ $word }” is not ticked for this person.
        *[unknown] Is “{ $word }” ticked for this person?
    }
access-certificate-szv =
    { $state ->
         [true] The person is registered in SZV as eHealth certificate manager.
         [false] The person is not registered in SZV as eHealth certificate manager.
        *[unknown] Is the person registered in SZV as eHealth certificate manager?
    }
access-certificate-asked = Asked with this person’s card on { $date }.
access-certificate-seen = Noted from the portal on { $date }.
access-certificate-then =
    { $state ->
         [good] By all that is known, the certificate is in order, and this person can renew it.
        *[unknown] Look whether a keystore of this organisation is on another computer. If there is none, request a certificate.
    }
access-record =
    { $state ->
         [whole] The record is whole: { $count } entries.
         [changed] The record was changed from outside, from entry { $from } on.
         [truncated] The end of the record is missing.
         [rewritten] The record was written anew: it is not the one that Clavis remembers.
        *[behind] The record ends before entry { $from } of the sheet.
    }
access-record-alarm = Nothing is blocked. Open the record, compare it with a printed head, and find out who could reach this file.
access-record-task = The record of access management is no longer whole
access-event =
    { $event ->
         [organisation-added] Organisation added
         [node-added] Level added
         [export-taken] Export imported
         [tree-corrected] Tree corrected by hand
         [node-said] What the portal shows at a level noted
         [entry-said] Entry in another register noted
         [job-kept] Job kept
         [job-dropped] Job taken away
         [want-kept] Want kept
         [want-dropped] Want taken away
         [staff-taken] Staff list taken
         [task-made] Tasks made
         [task-filled] Value filled in
         [task-proven] Proof given
         [task-parts] Parts of a task followed
         [task-case] Situation of the person noted
         [task-settle] Condition told
         [task-override] Condition set aside
         [task-open-portal] Portal opened
         [task-step-done] Step done
         [task-saved] Saved at the portal
         [task-confirmed] Confirmed at the portal
         [task-not-confirmed] Not confirmed: to be done again
         [task-sent] Message sent
         [task-works] Works already
         [task-answered] Answer received
         [task-blocked] Task blocked
         [task-resume] Task gone on with
         [task-cancel] Task given up
         [certificate-offered] Organisations offered to a card noted
         [question-answered] Question answered
         [workflows-updated] Workflows updated
         [word-corrected] Word of the portal corrected
         [number-shown] National number shown in full
         [number-copied] National number copied
         [person-erased] Person erased
         [person-erased-again] Person of an old copy erased again
         [retention-erased] Old data erased
         [chain-acknowledged] Gone on in spite of a fault of the record
        *[other] Other change
    }
access-erased = The person is erased (documents touched: { $count }). The record stays whole and no longer tells who it was.
access-left-out = What is known about access is not in this backup ({ $reason }).
access-restored =
    { $state ->
         [restored] Access management is back as it was on { $date }. Whoever you have erased since then: erase them here once more.
         [same] Access management was here already, just as in the backup.
         [newer] What is known about access here is newer than the backup: it stays as it is.
        *[other] What is known about access here and in the backup went different ways: what is here stays as it is. The backup keeps the other.
    }
access-erased-again = Whoever was erased here is erased in it too.
access-workspace-written = Give this file to your colleague, and the password by another way.
access-workspace-taken =
    { $state ->
         [newer] Taken: { $count } new entries.
         [same] Both are the same: nothing to take.
        *[older] This file is older than what is here: nothing was taken.
    }
access-group =
    { $group ->
         [cam] Chief Access Manager
         [quality] Qualities
         [subdivision] Subdivisions and sites
         [users] Users
         [famhp] Medicines agency
         [heracles] Heracles
         [inami] INAMI
         [inclusion] Integrated care projects
        *[certificate] Certificates
    }
access-wait =
    { $kind ->
         [minutes] Wait { $minutes } minutes.
         [working-days] Wait { $working } working days.
         [days] Wait { $days } days.
        *[next-day] Wait until the next day.
    }
access-about = { $name }: { $text }.
access-none = There is nothing here yet.
access-no-task = No tasks.
access-no-difference = Nothing differs from what is wanted.
access-taken = Export imported: { $lines } lines, { $people } people.
access-checked = Nothing is wrong (files read: { $count }).
access-updated = The workflows of { $date } are in use.
label-access-head = Head of the record
label-access-own = Folder of your own files
ask-access-erase = Erase { $name } everywhere? Write yes in full.

dialog-choose-export = Choose an export of a portal
dialog-export-files = Exports
dialog-choose-staff = Choose a staff list
dialog-staff-files = Staff lists
dialog-choose-evidence = Choose the file that proves it
dialog-any-files = All files
dialog-choose-workflows = Choose the folder with workflows of your own
dialog-save-workspace = Where the file for a colleague goes
dialog-open-workspace = Choose the file of a colleague

step-import-read = Reading the lines
step-import-compare = Comparing with what is known
step-import-keep = Keeping it
stopped-import = Stopped. Nothing was changed.
stopped-import-kept = Stopped while it was being kept: all of the export is there, or nothing. See clavis access org exports.
