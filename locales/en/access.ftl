# Access management: the workflows, their updates, the tasks.

## Parts of sentences

# $line: 0 when there is none.
access-where =
    { $line ->
        [0] In { $file }
       *[other] In { $file }, line { $line }
    }
access-manual =
    { $manual ->
        [all] That holds for every manual.
       *[other] It is about the manual { $manual }.
    }
access-set-stays = The earlier workflows stay in use.
access-value-reason =
    { $reason ->
        [empty] Nothing is filled in.
        [too-long] It is longer than a form takes.
        [charset] It has an invisible character, such as a tab.
        [digit] A name has no digits.
        [no-day] It is no day of the calendar. Write for example 01-07-2025.
        [no-choice] It is none of the possibilities.
        [not-yes] Without a yes the task does not begin.
       *[other] It does not follow its rule.
    }
access-state =
    { $state ->
        [draft] Something is still missing in the task.
        [ready] The task is ready, and has not begun.
        [on-portal] You are at the portal.
        [saved] It is saved, but not confirmed yet.
        [confirmed] It is confirmed.
        [sent] The message has left.
        [waiting] The waiting time runs.
        [effective] It should work; the proof is missing.
        [answered] The answer is there.
        [verified] The task is done and proven.
        [blocked] The task is blocked.
        [cancelled] The task was given up.
       *[other] The task stands at another point.
    }
access-proofs =
    { $known ->
        [export] Only an export counts here.
        [file] Only a file counts here.
        [statement] Only a statement counts here.
        [export-file] An export or a file counts here.
        [export-statement] An export or a statement counts here.
        [file-statement] A file or a statement counts here.
        [none] Here the parts are proven.
       *[other] An export, a file or a statement counts here.
    }
fact-input = ‹field›
fact-manual = ‹manual›
fact-other = ‹other›
fact-state = ‹state›
fact-workflow = ‹workflow›

## The files of the workflows

ACCESS-WORKFLOW-SYNTAX = The file { $file } cannot be read.
    .why = { access-where }: { $detail }.
    .now = Correct this line, or remove your file: then the one of Clavis counts.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-FORMAT-NEWER = These workflows were written for a newer Clavis.
    .why = They have the form { $found }; this version reads forms up to { $known }.
    .now = Install the latest version of Clavis. Until then the earlier workflows stay in use.
    .who = { who-it }
ACCESS-WORKFLOW-SET-MISSING = The set of workflows is not whole.
    .why = The file { $file }, which says its form and its date, is missing.
    .now = Copy the whole folder again.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-KEY-UNKNOWN = A key of the workflow is not known: { $found }.
    .why = { access-where }, at { $place }. Known keys: { $known }.
    .now = Correct the spelling, or remove the key.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-KEY-MISSING = A key of the workflow is missing: { $wanted }.
    .why = { access-where }, at { $place }, it has to stand.
    .now = Add it; docs/workflows.md shows its form.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-VALUE-WRONG = A value of the workflow cannot be used.
    .why = { access-where }, at { $place }: { $detail }.
    .now = Correct the value; docs/workflows.md says which ones fit.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-KIND-UNKNOWN = The workflow asks for a kind of value that does not exist: { $found }.
    .why = { access-where }, at { $place }. Known kinds: { $known }.
    .now = Choose a kind of the list.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-LANGUAGE-MISSING = A text lacks a language: { $language }.
    .why = { access-where }, the text { $place }.
    .now = Write the text in French, Dutch, German and English.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-LANGUAGES-EQUAL = A text is the same in two languages.
    .why = { access-where }, the text { $place } is equal in { $language } and { $other }.
    .now = Translate it. If it really is the same, add { $place } to the list same.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-SAME-NEEDLESS = The list same names a text without need: { $found }.
    .why = { access-where }: this text differs in each language, or does not exist.
    .now = Remove it from the list.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-BRACE-UNKNOWN = A brace in a text means nothing: { $found }.
    .why = { access-where }, the text { $place }.
    .now = Use word, link, contact, input, person, node or organisation; docs/workflows.md shows how.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-BRACES-DIFFER = The languages of a text do not name the same things.
    .why = { access-where }, the text { $place }: { $language } has other braces than French.
    .now = Put the same braces into each language.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-WORD-UNKNOWN = The workflow names a portal word that does not exist: { $found }.
    .why = { access-where }, at { $place }.
    .now = Correct the name, or add the word in your folder words.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-LINK-UNKNOWN = The workflow names a link that does not exist: { $found }.
    .why = { access-where }, at { $place }.
    .now = Correct the name, or add the link in links.toml.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-CONTACT-UNKNOWN = The workflow names a contact that does not exist: { $found }.
    .why = { access-where }, at { $place }.
    .now = Correct the name, or add the contact in contacts.toml.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-INPUT-UNKNOWN = The workflow names an input that it does not have: { $found }.
    .why = { access-where }, at { $place }.
    .now = Correct the name, or add the input.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-UNKNOWN = A workflow that is named here does not exist: { $found }.
    .why = { access-where }, at { $place }.
    .now = Correct the id, or add the file of that workflow.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-STEPS-UNKNOWN = The workflow uses shared steps that do not exist: { $found }.
    .why = { access-where }, at { $place }.
    .now = Correct the name, or add these steps in steps.toml.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-PART-UNKNOWN = The workflow waits for a part that it does not have: { $found }.
    .why = { access-where }, at { $place }.
    .now = Correct the name under after, or add the part.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-ROLE-UNKNOWN = The workflow names a role that does not exist: { $found }.
    .why = { access-where }, at { $place }.
    .now = Correct the name, or add the role in catalogue.toml.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-TWICE = One name stands for two things: { $found }.
    .why = { access-where }, at { $place }.
    .now = Give one of them another name, or remove it.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-ID-OTHER = The id is not that of the file.
    .why = { access-where }: the id is { $found }, the name of the file says { $wanted }.
    .now = Rename the file, or correct the id.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-CIRCLE = Workflows wait for each other.
    .why = { access-where }: { $ids }. None could begin.
    .now = Remove one of these references.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-NO-END = The workflow comes to no end.
    .why = { access-where }: no step reaches { $wanted }. { access-manual }
    .now = Add reaches to the step that ends it, for example by using save-confirm.
    .who = { who-you-or-it }

## The signed updates

ACCESS-UPDATE-UNREADABLE = The update of the workflows cannot be read.
    .why = The file { $file } is missing or does not have its form.
    .now = Download it again. { access-set-stays }
    .who = { who-you-or-it }
ACCESS-UPDATE-KEY-UNKNOWN = Nobody who is known has signed this update.
    .why = The key { $found } is none of those of this version of Clavis.
    .now = Check where the file comes from. If it is from the makers, first install the latest version of Clavis. { access-set-stays }
    .who = { who-you-or-it }
ACCESS-UPDATE-SIGNATURE-WRONG = The signature of the update is wrong.
    .why = Its listing was changed after the signing, or the download is damaged.
    .now = Download it again from the official place. { access-set-stays }
    .who = { who-you-or-it }
ACCESS-UPDATE-OLDER = These workflows are not newer than those in use.
    .why = The update is of { $found }, the set in use of { $known }.
    .now = There is nothing to do. { access-set-stays }
    .who = { who-you }
ACCESS-UPDATE-FILE-MISSING = A file is missing in the update.
    .why = Its listing names { $file }, which is not there.
    .now = Download it again, as a whole. { access-set-stays }
    .who = { who-you-or-it }
ACCESS-UPDATE-FILE-CHANGED = A file of the update is not what was signed.
    .why = { $file } was changed, or is not in the signed listing.
    .now = Download it again. Your own corrections go into your own folder. { access-set-stays }
    .who = { who-you-or-it }
ACCESS-UPDATE-FORMAT-NEWER = The update is for a newer Clavis.
    .why = It has the form { $found }; this version reads forms up to { $known }.
    .now = Install the latest version of Clavis. { access-set-stays }
    .who = { who-it }
ACCESS-UPDATE-SET-WRONG = The update is signed, but something is wrong in it.
    .why = { $detail }.
    .now = Report it to the makers of Clavis. { access-set-stays }
    .who = { who-makers }

## The tasks

ACCESS-TASK-VALUE = The value of the field { $input } does not fit.
    .why = { access-value-reason }
    .now = Correct it. What is filled in already stays.
    .who = { who-you }
ACCESS-TASK-WORKFLOW-UNKNOWN = The workflow { $workflow } of this task is no longer there.
    .why = It stood in your own folder, or in another set of workflows.
    .now = Put its file back. The task stays as it is.
    .who = { who-you-or-it }
ACCESS-TASK-NAME-UNKNOWN = The workflow { $workflow } has nothing called { $found }.
    .why = This name is no field, condition, step or part of this workflow.
    .now = Look at the names in the workflow, then try again.
    .who = { who-you }
ACCESS-TASK-NOT-READY = The task cannot begin yet.
    .why = Missing: { $missing }.
    .now = Fill in the fields. A condition that does not hold can be overridden with a written reason.
    .who = { who-you }
ACCESS-TASK-NOT-POSSIBLE = That is not possible now.
    .why = { access-state }
    .now = Look at the task: it shows what comes next. Nothing was changed.
    .who = { who-you }
ACCESS-TASK-NOT-CONFIRMED = Nothing is stored at the portal yet.
    .why = The first page was saved, but the confirmation of the second was not seen.
    .now = Go back to the portal and confirm. If the page is closed, enter everything again.
    .who = { who-you }
ACCESS-TASK-REASON-MISSING = A written reason is needed.
    .why = Later, somebody will want to know why this was decided.
    .now = Write the reason in a few words.
    .who = { who-you }
ACCESS-TASK-TIME-AHEAD = That moment has not passed yet.
    .why = By this computer, { $date } lies ahead.
    .now = Check the time that was given and the computer’s clock.
    .who = { who-you }
ACCESS-TASK-EVIDENCE-KIND = This proof does not count here.
    .why = { access-proofs }
    .now = Give another proof, at best the next export of the portal.
    .who = { who-you }
ACCESS-TASK-EVIDENCE-OLDER = The export is from before the task.
    .why = It is of { $found }, and this was done on { $date }.
    .now = Make a new export at the portal and import it.
    .who = { who-you }
ACCESS-TASK-BATCH-OTHER = This task does not go into this batch.
    .why = The batch is of the workflow { $wanted }, the task of { $found }.
    .now = Make another batch for it.
    .who = { who-you }
ACCESS-TASK-VERSION-NEWER = A task was kept by a newer Clavis.
    .why = It has the form { $found }; this version reads forms up to { $known }.
    .now = Install the latest version of Clavis. { nothing-lost }
    .who = { who-it }
ACCESS-TASK-UNREADABLE = A kept task cannot be read.
    .why = What was kept does not have the form of a task.
    .now = Restore the last backup. Look at the portal how far the work is.
    .who = { who-it }
