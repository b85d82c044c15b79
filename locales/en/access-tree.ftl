# Access management: the catalogue of the portals, and the tree of organisations, levels and people.

tree-unchanged = Nothing was changed.

ACCESS-CATALOGUE-SYNTAX = The file { $file } cannot be read.
    .why = Line { $line } cannot be read ({ $detail }).
    .now = Correct this line, or remove your own copy: then the file that came with Clavis counts.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-TWICE = { access-where }, one name stands for two things.
    .why = There are two tables “{ $table }” with the id { $id }.
    .now = Give one of them another id, or remove it.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-MISSING = { access-where }, something is named that is not there.
    .why = { $place } names { $id }, and there is no table “{ $table }” of that name.
    .now = Correct the name, or add the table.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-EMPTY = { access-where }, a text is missing.
    .why = { $place } has no text in the language { $language }.
    .now = Write it in all four languages.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-AMBIGUOUS = { access-where }, one spelling has two meanings.
    .why = “{ $spelling }” stands for { $one } and for { $other }.
    .now = Remove it from one of the two.
    .who = { who-you-or-it }
ACCESS-TREE-NODE-UNKNOWN = This level is not there.
    .why = The tree has no level { $node }. Perhaps it was removed meanwhile.
    .now = Choose a level of the tree. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-NODE-TWICE = This level is there already.
    .why = The tree has a level { $node }.
    .now = Choose it, or give the new one another name. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-NODE-PLACE = This level does not belong there.
    .why = It is of the kind “{ $level ->
            [entity] entity
            [quality] quality
            [subdivision] subdivision
            [site] site
           *[nothing] nothing
        }”, and what stands above it is of the kind “{ $above ->
            [entity] entity
            [quality] quality
            [subdivision] subdivision
            [site] site
           *[nothing] nothing
        }”. A site stands below a subdivision, a subdivision below a quality, a quality below an entity.
    .now = Choose another place. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-NODE-IN-USE = This level cannot be removed.
    .why = Other levels, a list of users or entries in another register hang on { $node }.
    .now = Remove those first. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-NOT-TWO-ORGANISATIONS = These two cannot be linked.
    .why = Only two different organisations can be one body under two numbers.
    .now = Choose two organisations. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-PERSON-UNKNOWN = This person is not there.
    .why = Nobody of this name in the tree. Perhaps the person was erased meanwhile.
    .now = Choose a person of the list. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-JOINED-ALREADY = These two are one person already.
    .why = They were joined before.
    .now = Nothing needs to be done.
    .who = { who-you }
ACCESS-TREE-NOT-JOINED = This person was not joined with anybody.
    .why = There is only one number or name.
    .now = Nothing needs to be done.
    .who = { who-you }
ACCESS-TREE-EXPORT-EMPTY = This export has no line.
    .why = For { $node }, { $known } people are known. An empty list is far more often a failed export than an empty level.
    .now = Export the list again. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-TARGET-LEVEL = Access is not given at this level.
    .why = { $target } works at the level “{ $wanted ->
            [entity] entity
            [quality] quality
            [subdivision] subdivision
            [site] site
           *[nothing] nothing
        }”, and this one is of the kind “{ $found ->
            [entity] entity
            [quality] quality
            [subdivision] subdivision
            [site] site
           *[nothing] nothing
        }”.
    .now = Choose a level of the right kind below or above.
    .who = { who-you }
ACCESS-TREE-TARGET-UNKNOWN = Clavis does not know this application.
    .why = The catalogue has no rule for { $target }.
    .now = Choose another one, or add the rule to the catalogue.
    .who = { who-you-or-it }
ACCESS-TREE-NEWER = This was written by a newer version of Clavis.
    .why = Its form has the number { $found }, which this version does not know.
    .now = Bring Clavis up to date. { nothing-lost }
    .who = { who-it }
ACCESS-TREE-UNREADABLE = The tree of the organisations cannot be read.
    .why = What was kept is damaged: { $detail }.
    .now = Take it back from a backup, or import the newest exports once more.
    .who = { who-it }

# Lights of a level
access-light-fine = Fine
access-light-unknown = Not enough is known
access-light-warns = To be looked at
access-light-wrong = To be put right

# Why a level has its light
access-reason-no-export = No export of this list has been imported yet.
access-reason-inactive = This level is not active.
access-reason-activity-unknown = Nobody has said whether this level is active.
access-reason-not-authorised = At this level, the tick is missing for { $what }.
access-reason-authorisation-unknown = Nobody has said what is ticked at this level.
access-reason-unknown-types = The list has types that Clavis does not know: { $what }.

# Differences between what is wanted and what is
access-difference-no-cam = The organisation has no Chief Access Manager.
access-difference-no-deputy = There is one Chief Access Manager only, and nobody who could stand in.
access-difference-manager-missing = This level has no manager: { $what }.
access-difference-manager-too-many = This level has too many managers of this role: { $what }.
access-difference-missing = The person should stand here, and does not.
access-difference-too-much = The person stands here, and that is not intended.
access-difference-wrong-level = The person is a user at a level that gives no access.
access-difference-blocked = The person is blocked.
access-difference-not-ticked = The application is not ticked: { $what }.
access-difference-ticked-too-much = The application is ticked, and that is not intended: { $what }.
access-difference-function-missing = The function is missing: { $what }.
access-difference-function-expired = The function is over: { $what }.
access-difference-function-not-yet = The function has not begun yet: { $what }.
access-difference-function-without-start = The function has no start date: { $what }.
access-difference-function-ends-soon = The function ends within 30 days: { $what }.
access-difference-function-too-much = The function is given, and that is not intended: { $what }.
access-difference-too-many = Too many people have this function: { $what }.
access-difference-not-registered = The other register does not know the person: { $what }.
access-difference-doubled = The person has two accounts at the same level.
access-difference-two-names = One national number has two names. One of them is wrong, or the name has changed.
access-difference-double-person = Two people of the list are probably one.

# Why a condition of access does not hold
access-cause-no-cam = Nobody is Chief Access Manager.
access-cause-cam-blocked = The account of the Chief Access Manager is blocked.
access-cause-cam-cannot-log-in = The Chief Access Manager cannot log in.
access-cause-quality-inactive = The quality is not active.
access-cause-node-missing = This level does not exist, or is blocked: { $where }.
access-cause-not-listed = The person is in no list of the organisation.
access-cause-only-manager = The person manages { $where }, but is no user here.
access-cause-elsewhere = The person stands elsewhere: { $where }.
access-cause-blocked = The person is blocked.
access-cause-not-ticked = The tick is missing for { $what }.
access-cause-not-authorised = At { $where }, the tick is missing for { $what }.
access-cause-function-missing = The person does not have the function.
access-cause-function-expired = The function ended on { $date }.
access-cause-function-not-yet = The function begins on { $date }.
access-cause-function-without-start = The function has no start date: it does not count.
access-cause-function-present = The person has a function, and was to consult only.
access-cause-waiting = The last change works at { $date } at the latest.
access-cause-next-day = The last change may work tomorrow only.
access-cause-not-registered = The other register does not know the person or the organisation: { $what }.
access-cause-registered-idle = The other register knows the person, but without a role: { $what }.
access-cause-login-fails = The login fails, or happens with another profile.
access-cause-misleading = The person is also a user at a wrong level: { $where }.

# On what something rests
access-evidence-line = Line { $line } of the export of { $date }
access-evidence-statement = Said by { $by } on { $date }
access-evidence-not-in = Not in the export of { $where } of { $date }
access-evidence-exported = Export of { $where } of { $date }
access-evidence-no-export = No export of { $where }
access-evidence-not-told = The export of { $where } of { $date } has no such column
access-evidence-clock = Confirmed at { $date }

# What changed from one export to the next
access-change-added = Added to the list
access-change-removed = Not in the list any more
access-change-blocked = Blocked since the export before
access-change-unblocked = Unblocked since the export before
access-change-role = Type { $from } became { $to }
access-change-applications = Ticks changed: { $what }
access-change-functions = Functions changed: { $what }

# What is to be told about the people of an export
access-note-one-number-two-names = Line { $line }: this national number had another name.
access-note-one-user-name-two-numbers = Line { $line }: this user name had another national number. The number counts.
access-note-number-learnt = Line { $line }: the national number of this person is known now.

# Why two people may be one
access-likeness-name-and-birth = Same name, same day of birth
access-likeness-name-and-email = Same name, same e-mail address
access-likeness-name-and-no-number = Same name, and a national number is missing

# Why the portal will probably refuse
access-warn-other-role = This role probably does not do that. Ask: { $able }.
access-warn-other-node = You have this role at another level: { $where }.
access-warn-other-level = This is done at another level of the tree.
access-warn-disputed = The manuals disagree. Try it: the portal decides.
access-warn-no-role-known = No role of this person is known. Those who do it: { $able }.

# Neutral words, where a fact is not known.
fact-able = ‹ability›
fact-above = ‹level›
fact-by = ‹person›
fact-id = ‹name›
fact-level = ‹level›
fact-one = ‹the one›
fact-spelling = ‹spelling›
fact-table = ‹table›
fact-target = ‹application›
fact-to = ‹person›
fact-where = ‹level›
