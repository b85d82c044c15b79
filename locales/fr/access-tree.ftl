# Gestion des accès : le catalogue des portails, et l’arbre des organisations, des niveaux et des personnes.

tree-unchanged = Rien n’a été modifié.

ACCESS-CATALOGUE-SYNTAX = Le fichier { $file } ne peut pas être lu.
    .why = La ligne { $line } est illisible ({ $detail }).
    .now = Corrigez cette ligne, ou retirez votre propre copie : le fichier livré avec Clavis vaut alors.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-TWICE = { access-where }, un même nom désigne deux choses.
    .why = Deux tableaux « { $table } » portent l’identifiant { $id }.
    .now = Donnez à l’un d’eux un autre identifiant, ou retirez-le.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-MISSING = { access-where }, quelque chose est nommé qui n’existe pas.
    .why = { $place } nomme { $id }, et aucun tableau « { $table } » ne porte ce nom.
    .now = Corrigez le nom, ou ajoutez le tableau.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-EMPTY = { access-where }, un texte manque.
    .why = { $place } n’a pas de texte dans la langue { $language }.
    .now = Écrivez-le dans les quatre langues.
    .who = { who-you-or-it }
ACCESS-CATALOGUE-AMBIGUOUS = { access-where }, une même graphie a deux sens.
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

# Les feux d’un niveau
access-light-fine = En ordre
access-light-unknown = Trop peu connu
access-light-warns = À vérifier
access-light-wrong = À corriger

# Pourquoi un niveau a son feu
access-reason-no-export = Aucun export de cette liste n’a encore été importé.
access-reason-inactive = Ce niveau n’est pas actif.
access-reason-activity-unknown = Personne n’a dit si ce niveau est actif.
access-reason-not-authorised = À ce niveau, il manque la coche pour { $what }.
access-reason-authorisation-unknown = Personne n’a dit ce qui est coché à ce niveau.
access-reason-unknown-types = La liste contient des types que Clavis ne connaît pas : { $what }.

# Différences entre ce qui est voulu et ce qui est
access-difference-no-cam = L’organisation n’a pas de gestionnaire d’accès principal.
access-difference-no-deputy = Il n’y a qu’un gestionnaire d’accès principal, et personne ne peut le remplacer.
access-difference-manager-missing = Ce niveau n’a pas de gestionnaire : { $what }.
access-difference-manager-too-many = Ce niveau a trop de gestionnaires de ce rôle : { $what }.
access-difference-missing = La personne doit figurer ici, et n’y figure pas.
access-difference-too-much = La personne figure ici, et ce n’est pas prévu.
access-difference-wrong-level = La personne est utilisatrice à un niveau où cela ne donne pas d’accès.
access-difference-blocked = La personne est bloquée.
access-difference-not-ticked = L’application n’est pas cochée : { $what }.
access-difference-ticked-too-much = L’application est cochée, et ce n’est pas prévu : { $what }.
access-difference-function-missing = La fonction manque : { $what }.
access-difference-function-expired = La fonction est finie : { $what }.
access-difference-function-not-yet = La fonction n’a pas encore commencé : { $what }.
access-difference-function-without-start = La fonction n’a pas de date de début : { $what }.
access-difference-function-ends-soon = La fonction finit dans les 30 jours : { $what }.
access-difference-function-too-much = La fonction est donnée, et ce n’est pas prévu : { $what }.
access-difference-too-many = Trop de personnes ont cette fonction : { $what }.
access-difference-not-registered = L’autre registre ne connaît pas la personne : { $what }.
access-difference-doubled = La personne a deux comptes au même niveau.
access-difference-two-names = Un seul numéro NISS porte deux noms. L’un des deux est faux, ou le nom a changé.
access-difference-double-person = Deux personnes de la liste n’en font probablement qu’une.

# Pourquoi une condition d’accès n’est pas remplie
access-cause-no-cam = Personne n’est gestionnaire d’accès principal.
access-cause-cam-blocked = Le compte du gestionnaire d’accès principal est bloqué.
access-cause-cam-cannot-log-in = Le gestionnaire d’accès principal ne peut pas se connecter.
access-cause-quality-inactive = La qualité n’est pas active.
access-cause-node-missing = Ce niveau n’existe pas, ou est bloqué : { $where }.
access-cause-not-listed = La personne ne figure dans aucune liste de l’organisation.
access-cause-only-manager = La personne gère { $where }, mais n’est pas utilisatrice ici.
access-cause-elsewhere = La personne figure ailleurs : { $where }.
access-cause-blocked = La personne est bloquée.
access-cause-not-ticked = Il manque la coche pour { $what }.
access-cause-not-authorised = À { $where }, il manque la coche pour { $what }.
access-cause-function-missing = La personne n’a pas la fonction.
access-cause-function-expired = La fonction a fini le { $date }.
access-cause-function-not-yet = La fonction commence le { $date }.
access-cause-function-without-start = La fonction n’a pas de date de début : elle ne compte pas.
access-cause-function-present = La personne a une fonction, alors qu’elle doit seulement consulter.
access-cause-waiting = Le dernier changement agit au plus tard à { $date }.
access-cause-next-day = Le dernier changement peut n’agir que demain.
access-cause-not-registered = L’autre registre ne connaît pas la personne ou l’organisation : { $what }.
access-cause-registered-idle = L’autre registre connaît la personne, mais sans rôle : { $what }.
access-cause-login-fails = La connexion échoue, ou se fait avec un autre profil.
access-cause-misleading = La personne est aussi utilisatrice à un mauvais niveau : { $where }.

# Sur quoi quelque chose repose
access-evidence-line = Ligne { $line } de l’export du { $date }
access-evidence-statement = Dit par { $by } le { $date }
access-evidence-not-in = Pas dans l’export de { $where } du { $date }
access-evidence-exported = Export de { $where } du { $date }
access-evidence-no-export = Aucun export de { $where }
access-evidence-not-told = L’export de { $where } du { $date } n’a pas cette colonne
access-evidence-clock = Confirmé à { $date }

# Ce qui a changé d’un export à l’autre
access-change-added = Ajouté à la liste
access-change-removed = Plus dans la liste
access-change-blocked = Bloqué depuis l’export précédent
access-change-unblocked = Débloqué depuis l’export précédent
access-change-role = Type { $from } devenu { $to }
access-change-applications = Coches modifiées : { $what }
access-change-functions = Fonctions modifiées : { $what }

# Ce qui est à dire des personnes d’un export
access-note-one-number-two-names = Ligne { $line } : ce numéro NISS portait un autre nom.
access-note-one-user-name-two-numbers = Ligne { $line } : ce nom d’utilisateur portait un autre numéro NISS. Le numéro compte.
access-note-number-learnt = Ligne { $line } : le numéro NISS de cette personne est connu à présent.

# Pourquoi deux personnes n’en font peut-être qu’une
access-likeness-name-and-birth = Même nom, même jour de naissance
access-likeness-name-and-email = Même nom, même adresse e-mail
access-likeness-name-and-no-number = Même nom, et un numéro NISS manque

# Pourquoi le portail refusera probablement
access-warn-other-role = Ce rôle ne fait probablement pas cela. Demandez à : { $able }.
access-warn-other-node = Vous avez ce rôle à un autre niveau : { $where }.
access-warn-other-level = Cela se fait à un autre niveau de l’arbre.
access-warn-disputed = Les manuels ne sont pas d’accord. Essayez : le portail décide.
access-warn-no-role-known = Aucun rôle de cette personne n’est connu. Le font : { $able }.

# Neutral words, where a fact is not known.
fact-able = ‹capacité›
fact-above = ‹niveau›
fact-by = ‹personne›
fact-id = ‹nom›
fact-level = ‹niveau›
fact-one = ‹l’un›
fact-spelling = ‹graphie›
fact-table = ‹tableau›
fact-target = ‹application›
fact-to = ‹personne›
fact-where = ‹niveau›
