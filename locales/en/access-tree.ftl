# Access management: the catalogue of the portals, and the tree of organisations, levels and people.

tree-unchanged = Nothing was changed.

ACCESS-CATALOGUE-SYNTAX = The file { $file } cannot be read.
    .why = Line { $line }: { $detail }
    .now = Correct this line, or remove your own copy: then the file that came with Clavis counts.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-TWICE = In { $file }, one name stands for two things.
    .why = There are two tables “{ $table }” with the id { $id }.
    .now = Give one of them another id, or remove it.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-MISSING = The file { $file } names something that is not there.
    .why = { $place } names { $id }, and there is no table “{ $table }” of that name.
    .now = Correct the name, or add the table.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-EMPTY = In { $file }, a text is missing.
    .why = { $place } has no text in the language { $language }.
    .now = Write it in all four languages.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-AMBIGUOUS = In { $file }, one spelling has two meanings.
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
