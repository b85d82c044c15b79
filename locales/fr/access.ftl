# Gestion des accès : les démarches, leurs mises à jour, les tâches.

## Parties de phrases

# $line : 0 quand il n'y en a pas.
access-where =
    { $line ->
        [0] Dans { $file }
       *[other] Dans { $file }, ligne { $line }
    }
access-manual =
    { $manual ->
        [all] Cela vaut pour chaque manuel.
       *[other] Il s’agit du manuel { $manual }.
    }
access-set-stays = Les démarches d’avant restent en usage.
access-value-reason =
    { $reason ->
        [empty] Rien n’est rempli.
        [too-long] C’est plus long que ce qu’un formulaire accepte.
        [charset] Il y a un caractère invisible, par exemple une tabulation.
        [digit] Un nom n’a pas de chiffres.
        [no-day] Ce n’est pas un jour du calendrier. Écrivez par exemple 01-07-2025.
        [no-choice] Ce n’est pas l’une des possibilités.
        [not-yes] Sans un oui, la tâche ne commence pas.
       *[other] Elle ne suit pas sa règle.
    }
access-state =
    { $state ->
        [draft] Il manque encore quelque chose à la tâche.
        [ready] La tâche est prête, et n’a pas commencé.
        [on-portal] Vous êtes au portail.
        [saved] C’est enregistré, mais pas encore confirmé.
        [confirmed] C’est confirmé.
        [sent] Le message est parti.
        [waiting] Le délai court.
        [effective] Cela devrait fonctionner ; il manque la preuve.
        [answered] La réponse est là.
        [verified] La tâche est faite et prouvée.
        [blocked] La tâche est bloquée.
        [cancelled] La tâche a été abandonnée.
       *[other] La tâche est à un autre point.
    }
access-proofs =
    { $known ->
        [export] Seul un export compte ici.
        [file] Seul un fichier compte ici.
        [statement] Seule une déclaration compte ici.
        [export-file] Un export ou un fichier comptent ici.
        [export-statement] Un export ou une déclaration comptent ici.
        [file-statement] Un fichier ou une déclaration comptent ici.
        [none] Ici, ce sont les parties qui se prouvent.
       *[other] Un export, un fichier ou une déclaration comptent ici.
    }
fact-input = ‹champ›
fact-manual = ‹manuel›
fact-other = ‹autre›
fact-state = ‹état›
fact-workflow = ‹démarche›

## Les fichiers des démarches

ACCESS-WORKFLOW-SYNTAX = Le fichier { $file } ne peut pas être lu.
    .why = { access-where } : { $detail }.
    .now = Corrigez cette ligne, ou retirez votre fichier : celui de Clavis vaut alors.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-FORMAT-NEWER = Ces démarches ont été écrites pour un Clavis plus récent.
    .why = Elles ont la forme { $found } ; cette version lit les formes jusqu’à { $known }.
    .now = Installez la dernière version de Clavis. Jusque-là, les démarches d’avant restent en usage.
    .who = { who-it }
ACCESS-WORKFLOW-SET-MISSING = L’ensemble des démarches n’est pas complet.
    .why = Le fichier { $file }, qui dit sa forme et sa date, manque.
    .now = Recopiez le dossier entier.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-KEY-UNKNOWN = Une clé de la démarche n’est pas connue : { $found }.
    .why = { access-where }, à { $place }. Clés connues : { $known }.
    .now = Corrigez l’orthographe, ou retirez la clé.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-KEY-MISSING = Une clé de la démarche manque : { $wanted }.
    .why = { access-where }, à { $place }, il la faut.
    .now = Ajoutez-la ; docs/workflows.md montre sa forme.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-VALUE-WRONG = Une valeur de la démarche ne peut pas servir.
    .why = { access-where }, à { $place } : { $detail }.
    .now = Corrigez la valeur ; docs/workflows.md dit lesquelles conviennent.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-KIND-UNKNOWN = La démarche demande un genre de valeur qui n’existe pas : { $found }.
    .why = { access-where }, à { $place }. Genres connus : { $known }.
    .now = Choisissez un genre de la liste.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-LANGUAGE-MISSING = Une langue manque à un texte : { $language }.
    .why = { access-where }, le texte { $place }.
    .now = Écrivez le texte en français, en néerlandais, en allemand et en anglais.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-LANGUAGES-EQUAL = Un texte est le même en deux langues.
    .why = { access-where }, le texte { $place } est égal en { $language } et en { $other }.
    .now = Traduisez-le. S’il est vraiment le même, ajoutez { $place } à la liste same.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-SAME-NEEDLESS = La liste same nomme un texte sans raison : { $found }.
    .why = { access-where } : ce texte diffère dans chaque langue, ou n’existe pas.
    .now = Retirez-le de la liste.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-BRACE-UNKNOWN = Une accolade dans un texte ne veut rien dire : { $found }.
    .why = { access-where }, le texte { $place }.
    .now = Utilisez word, link, contact, input, person, node ou organisation ; docs/workflows.md montre comment.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-BRACES-DIFFER = Les langues d’un texte ne nomment pas les mêmes choses.
    .why = { access-where }, le texte { $place } : { $language } a d’autres accolades que le français.
    .now = Mettez les mêmes accolades dans chaque langue.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-WORD-UNKNOWN = La démarche nomme un mot de portail qui n’existe pas : { $found }.
    .why = { access-where }, à { $place }.
    .now = Corrigez le nom, ou ajoutez le mot dans votre dossier words.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-LINK-UNKNOWN = La démarche nomme un lien qui n’existe pas : { $found }.
    .why = { access-where }, à { $place }.
    .now = Corrigez le nom, ou ajoutez le lien dans links.toml.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-CONTACT-UNKNOWN = La démarche nomme un contact qui n’existe pas : { $found }.
    .why = { access-where }, à { $place }.
    .now = Corrigez le nom, ou ajoutez le contact dans contacts.toml.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-INPUT-UNKNOWN = La démarche nomme un champ qu’elle n’a pas : { $found }.
    .why = { access-where }, à { $place }.
    .now = Corrigez le nom, ou ajoutez le champ sous input.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-UNKNOWN = Une démarche nommée ici n’existe pas : { $found }.
    .why = { access-where }, à { $place }.
    .now = Corrigez l’identifiant, ou ajoutez le fichier de cette démarche.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-STEPS-UNKNOWN = La démarche utilise des étapes communes qui n’existent pas : { $found }.
    .why = { access-where }, à { $place }.
    .now = Corrigez le nom, ou ajoutez ces étapes dans steps.toml.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-PART-UNKNOWN = La démarche attend une partie qu’elle n’a pas : { $found }.
    .why = { access-where }, à { $place }.
    .now = Corrigez le nom sous after, ou ajoutez la partie.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-ROLE-UNKNOWN = La démarche nomme un rôle qui n’existe pas : { $found }.
    .why = { access-where }, à { $place }.
    .now = Corrigez le nom, ou ajoutez le rôle dans catalogue.toml.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-TWICE = Un même nom désigne deux choses : { $found }.
    .why = { access-where }, à { $place }.
    .now = Donnez un autre nom à l’une d’elles, ou retirez-la.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-ID-OTHER = L’identifiant n’est pas celui du fichier.
    .why = { access-where } : l’identifiant est { $found }, le nom du fichier dit { $wanted }.
    .now = Renommez le fichier, ou corrigez l’identifiant.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-CIRCLE = Des démarches s’attendent l’une l’autre.
    .why = { access-where } : { $ids }. Aucune ne pourrait commencer.
    .now = Retirez l’un de ces renvois.
    .who = { who-you-or-it }
ACCESS-WORKFLOW-NO-END = La démarche n’arrive nulle part.
    .why = { access-where } : aucune étape n’atteint { $wanted }. { access-manual }
    .now = Ajoutez reaches à l’étape qui termine, par exemple en utilisant save-confirm.
    .who = { who-you-or-it }

## Les mises à jour signées

ACCESS-UPDATE-UNREADABLE = La mise à jour des démarches ne peut pas être lue.
    .why = Le fichier { $file } manque ou n’a pas sa forme.
    .now = Téléchargez-la de nouveau. { access-set-stays }
    .who = { who-you-or-it }
ACCESS-UPDATE-KEY-UNKNOWN = Personne de connu n’a signé cette mise à jour.
    .why = La clé { $found } n’est pas l’une de celles de cette version de Clavis.
    .now = Vérifiez d’où vient le fichier. S’il vient des auteurs, installez d’abord la dernière version de Clavis. { access-set-stays }
    .who = { who-you-or-it }
ACCESS-UPDATE-SIGNATURE-WRONG = La signature de la mise à jour n’est pas la bonne.
    .why = Sa liste a été modifiée après la signature, ou le téléchargement est abîmé.
    .now = Téléchargez-la de nouveau à l’endroit officiel. { access-set-stays }
    .who = { who-you-or-it }
ACCESS-UPDATE-OLDER = Ces démarches ne sont pas plus récentes que celles en usage.
    .why = La mise à jour est du { $found }, l’ensemble en usage du { $known }.
    .now = Il n’y a rien à faire. { access-set-stays }
    .who = { who-you }
ACCESS-UPDATE-FILE-MISSING = Un fichier manque dans la mise à jour.
    .why = Sa liste nomme { $file }, qui n’y est pas.
    .now = Téléchargez-la de nouveau, en entier. { access-set-stays }
    .who = { who-you-or-it }
ACCESS-UPDATE-FILE-CHANGED = Un fichier de la mise à jour n’est pas celui qui a été signé.
    .why = { $file } a été modifié, ou n’est pas dans la liste signée.
    .now = Téléchargez-la de nouveau. Vos propres corrections vont dans votre propre dossier. { access-set-stays }
    .who = { who-you-or-it }
ACCESS-UPDATE-FORMAT-NEWER = La mise à jour est pour un Clavis plus récent.
    .why = Elle a la forme { $found } ; cette version lit les formes jusqu’à { $known }.
    .now = Installez la dernière version de Clavis. { access-set-stays }
    .who = { who-it }
ACCESS-UPDATE-SET-WRONG = La mise à jour est signée, mais contient une faute.
    .why = { $detail }.
    .now = Signalez-le aux auteurs de Clavis. { access-set-stays }
    .who = { who-makers }

## Les tâches

ACCESS-TASK-VALUE = La valeur du champ { $input } ne convient pas.
    .why = { access-value-reason }
    .now = Corrigez-la. Ce qui est déjà rempli reste.
    .who = { who-you }
ACCESS-TASK-WORKFLOW-UNKNOWN = La démarche { $workflow } de cette tâche n’existe plus.
    .why = Elle se trouvait dans votre propre dossier, ou dans un autre ensemble de démarches.
    .now = Remettez son fichier à sa place. La tâche reste telle quelle.
    .who = { who-you-or-it }
ACCESS-TASK-NAME-UNKNOWN = La démarche { $workflow } n’a rien qui s’appelle { $found }.
    .why = Ce nom n’est ni un champ, ni une condition, ni une étape, ni une partie de cette démarche.
    .now = Regardez les noms dans la démarche, puis réessayez.
    .who = { who-you }
ACCESS-TASK-NOT-READY = La tâche ne peut pas encore commencer.
    .why = Il manque : { $missing }.
    .now = Remplissez les champs. Une condition qui n’est pas remplie peut être passée outre, avec une raison écrite.
    .who = { who-you }
ACCESS-TASK-NOT-POSSIBLE = Cela n’est pas possible maintenant.
    .why = { access-state }
    .now = Regardez la tâche : elle montre ce qui vient ensuite. Rien n’a été modifié.
    .who = { who-you }
ACCESS-TASK-NOT-CONFIRMED = Rien n’est encore enregistré au portail.
    .why = La première page a été enregistrée, mais la confirmation de la deuxième n’a pas été vue.
    .now = Retournez au portail et confirmez. Si la page est fermée, recommencez la saisie.
    .who = { who-you }
ACCESS-TASK-REASON-MISSING = Il faut une raison écrite.
    .why = Plus tard, quelqu’un voudra savoir pourquoi cela a été décidé.
    .now = Écrivez la raison en quelques mots.
    .who = { who-you }
ACCESS-TASK-TIME-AHEAD = Ce moment n’est pas encore passé.
    .why = Selon cet ordinateur, { $date } est dans le futur.
    .now = Vérifiez l’heure donnée et l’horloge de l’ordinateur.
    .who = { who-you }
ACCESS-TASK-EVIDENCE-KIND = Cette preuve ne compte pas ici.
    .why = { access-proofs }
    .now = Donnez une autre preuve, au mieux le prochain export du portail.
    .who = { who-you }
ACCESS-TASK-EVIDENCE-OLDER = L’export est d’avant la tâche.
    .why = Il est du { $found }, et cela a été fait le { $date }.
    .now = Faites un nouvel export au portail et importez-le.
    .who = { who-you }
ACCESS-TASK-BATCH-OTHER = Cette tâche ne va pas dans cette série.
    .why = La série est de la démarche { $wanted }, la tâche de { $found }.
    .now = Faites une autre série pour elle.
    .who = { who-you }
ACCESS-TASK-VERSION-NEWER = Une tâche a été gardée par un Clavis plus récent.
    .why = Elle a la forme { $found } ; cette version lit les formes jusqu’à { $known }.
    .now = Installez la dernière version de Clavis. { nothing-lost }
    .who = { who-it }
ACCESS-TASK-UNREADABLE = Une tâche gardée ne peut pas être lue.
    .why = Ce qui a été gardé n’a pas la forme d’une tâche.
    .now = Restaurez la dernière sauvegarde. Regardez au portail où en est le travail.
    .who = { who-it }
