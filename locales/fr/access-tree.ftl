# Gestion des accès : le catalogue des portails, et l’arbre des organisations, des niveaux et des personnes.

tree-unchanged = Rien n’a été modifié.

ACCESS-CATALOGUE-SYNTAX = Le fichier { $file } ne peut pas être lu.
    .why = Ligne { $line } : { $detail }
    .now = Corrigez cette ligne, ou retirez votre propre copie : le fichier livré avec Clavis vaut alors.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-TWICE = Dans { $file }, un même nom désigne deux choses.
    .why = Deux tableaux « { $table } » portent l’identifiant { $id }.
    .now = Donnez à l’un d’eux un autre identifiant, ou retirez-le.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-MISSING = Le fichier { $file } nomme quelque chose qui n’existe pas.
    .why = { $place } nomme { $id }, et aucun tableau « { $table } » ne porte ce nom.
    .now = Corrigez le nom, ou ajoutez le tableau.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-EMPTY = Dans { $file }, un texte manque.
    .why = { $place } n’a pas de texte dans la langue { $language }.
    .now = Écrivez-le dans les quatre langues.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-AMBIGUOUS = Dans { $file }, une même graphie a deux sens.
    .why = « { $spelling } » désigne { $one } et { $other }.
    .now = Retirez-la de l’un des deux.
    .who = { who-you-or-it }
ACCESS-TREE-NODE-UNKNOWN = Ce niveau n’existe pas.
    .why = L’arbre n’a pas de niveau { $node }. Il a peut-être été retiré entre-temps.
    .now = Choisissez un niveau de l’arbre. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-NODE-TWICE = Ce niveau existe déjà.
    .why = L’arbre a un niveau { $node }.
    .now = Choisissez-le, ou donnez un autre nom au nouveau. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-NODE-PLACE = Ce niveau n’a pas sa place ici.
    .why = Il est du type « { $level ->
            [entity] entité
            [quality] qualité
            [subdivision] subdivision
            [site] site
           *[nothing] rien
        } », et ce qui est au-dessus est du type « { $above ->
            [entity] entité
            [quality] qualité
            [subdivision] subdivision
            [site] site
           *[nothing] rien
        } ». Un site se place sous une subdivision, une subdivision sous une qualité, une qualité sous une entité.
    .now = Choisissez un autre endroit. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-NODE-IN-USE = Ce niveau ne peut pas être retiré.
    .why = D’autres niveaux, une liste d’utilisateurs ou des inscriptions dans un autre registre dépendent de { $node }.
    .now = Retirez-les d’abord. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-NOT-TWO-ORGANISATIONS = Ces deux-là ne peuvent pas être liés.
    .why = Seules deux organisations différentes peuvent être un même organisme sous deux numéros.
    .now = Choisissez deux organisations. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-PERSON-UNKNOWN = Cette personne n’est pas connue.
    .why = Personne de ce nom dans l’arbre. Ses données ont peut-être été effacées entre-temps.
    .now = Choisissez une personne de la liste. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-JOINED-ALREADY = Ces deux personnes n’en font déjà qu’une.
    .why = Elles ont été réunies auparavant.
    .now = Il n’y a rien à faire.
    .who = { who-you }
ACCESS-TREE-NOT-JOINED = Cette personne n’a été réunie avec aucune autre.
    .why = Il n’y a qu’un seul numéro ou un seul nom.
    .now = Il n’y a rien à faire.
    .who = { who-you }
ACCESS-TREE-EXPORT-EMPTY = Cet export n’a aucune ligne.
    .why = Pour { $node }, { $known } personnes sont connues. Une liste vide est bien plus souvent un export manqué qu’un niveau vide.
    .now = Exportez la liste une nouvelle fois. { tree-unchanged }
    .who = { who-you }
ACCESS-TREE-TARGET-LEVEL = L’accès ne se donne pas à ce niveau.
    .why = { $target } fonctionne au niveau « { $wanted ->
            [entity] entité
            [quality] qualité
            [subdivision] subdivision
            [site] site
           *[nothing] rien
        } », et celui-ci est du type « { $found ->
            [entity] entité
            [quality] qualité
            [subdivision] subdivision
            [site] site
           *[nothing] rien
        } ».
    .now = Choisissez un niveau du bon type, au-dessous ou au-dessus.
    .who = { who-you }
ACCESS-TREE-TARGET-UNKNOWN = Clavis ne connaît pas cette application.
    .why = Le catalogue n’a pas de règle pour { $target }.
    .now = Choisissez-en une autre, ou ajoutez la règle au catalogue.
    .who = { who-you-or-it }
ACCESS-TREE-NEWER = Ceci a été écrit par une version plus récente de Clavis.
    .why = Sa forme porte le numéro { $found }, que cette version ne connaît pas.
    .now = Mettez Clavis à jour. { nothing-lost }
    .who = { who-it }
ACCESS-TREE-UNREADABLE = L’arbre des organisations ne peut pas être lu.
    .why = Ce qui était conservé est endommagé : { $detail }.
    .now = Reprenez-le d’une sauvegarde, ou importez encore une fois les derniers exports.
    .who = { who-it }
