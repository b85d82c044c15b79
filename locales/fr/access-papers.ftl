# Les papiers de la gestion des accès : courriels, agenda, feuilles à imprimer.

ACCESS-NO-DAY = Cette tâche n’attend aucun jour.
    .why = Elle n’attend rien, ou seulement quelques minutes.
    .now = Regardez la tâche : elle dit ce qui se passe.
    .who = { who-you }
ACCESS-NO-QUESTION = Il n’y a rien à demander.
    .why = Le diagnostic n’a plus de question ouverte, ou n’a rien trouvé pour un service d’aide.
    .now = Suivez ce que dit le diagnostic.
    .who = { who-you }
ACCESS-NODE-SEVERAL = Plusieurs organisations conviennent.
    .why = « { $text } » convient à : { $found }.
    .now = Prenez le nom court entre parenthèses, ou le numéro.
    .who = { who-you }
ACCESS-NUMBER-NOT-KNOWN = Le numéro national de cette personne n’est pas connu.
    .why = Aucun export ne l’a donné, et personne ne l’a rempli.
    .now = Demandez-le à la personne, ou importez un export qui le contient.
    .who = { who-you }
ACCESS-ROLE-UNKNOWN = Ce rôle n’est pas connu.
    .why = « { $role } » n’en est aucun.
    .now = Choisissez cam, co-cam, local-manager, co-local-manager, subdivision-manager, co-subdivision-manager ou user.
    .who = { who-you }

access-attach = Clavis ne joint rien lui-même : glissez ces fichiers dans le courriel.
access-questions-subject = Questions sur un accès : { $what }
access-questions-mail =
    Bonjour,

    Une personne n’a pas l’accès qu’elle devrait avoir. Pouvez-vous regarder ceci au portail et répondre à chaque question par oui ou non ?

    { $text }

    Merci d’avance.
access-day-wait =
    { $kind ->
         [answer] Réponse attendue : { $name }
        *[works] Cela agit : { $name }
    }
access-day-wait-text =
    { $kind ->
         [answer] { $other }. La réponse doit être là aujourd’hui. Ouvrez Clavis : la tâche dit qui appeler si elle manque.
        *[works] { $other }. Le changement agit à partir d’aujourd’hui. Ouvrez Clavis et vérifiez-le par un nouvel export.
    }
access-day-end = Fin de fonctions ({ $count }) : { $where }
access-day-end-text = Ces fonctions finissent ce jour. Prolongez-les au portail, ou laissez-les finir : { $text }
access-day-review = Revue annuelle des accès : { $name }
access-day-review-text = Importez un nouvel export de chaque niveau, imprimez la feuille de la revue et parcourez-la ligne par ligne.

access-sheet-written = La feuille est écrite. Ouvrez-la et imprimez-la ; les numéros nationaux y sont masqués.
access-sheet-review = Revue annuelle des accès : { $name }
access-sheet-protection = Rapport pour le délégué à la protection des données : { $name }
access-sheet-role = { $role } : { $name }
access-sheet-head = Cette tête vaut pour les { $count } inscriptions faites jusqu’ici. Gardez la feuille : plus tard, Clavis dit si le registre est encore le même (registre, « Comparer avec une tête imprimée »).
access-sheet-by = Parcouru par
access-sheet-on = Le
access-sheet-signed = Signature
access-sheet-untold = Pas connu
access-sheet-status =
    { $state ->
         [active] Actif
         [blocked] Bloqué
        *[unknown] Pas connu
    }
access-sheet-level = { $where } (export du { $date })
access-sheet-period = Période
access-sheet-review-why = Parcourez les personnes une à une et cochez : reste, ou à retirer. Ce qui est à retirer devient une tâche dans Clavis.
access-sheet-roles = Personnes par rôle
access-sheet-missing = Niveaux sans export
access-sheet-findings = Ce qui est à corriger ou à vérifier
access-sheet-changes = Ce qui a changé
access-sheet-none = Rien.
access-sheet-column =
    { $column ->
         [name] Nom
         [number] Numéro national
         [role] Rôle
         [applications] Applications
         [functions] Fonctions
         [status] Statut
         [keep] Reste
         [end] À retirer
         [where] Niveau
        *[as-of] Vu le
    }
access-sheet-number =
    { $kind ->
         [least] au moins { $count }
         [most] au plus { $count }
        *[advised] { $count } est de bonne pratique
    }
access-sheet-stands = Niveau
access-sheet-named-by = Désigné par
access-sheet-how-many = Combien par niveau
access-sheet-may = Ce que ce rôle peut faire
access-sheet-no-user = Un gestionnaire n’est pas un utilisateur : pour travailler lui-même avec une application, il doit aussi être ajouté comme utilisateur.
access-sheet-holders = Qui l’a
access-sheet-nobody = Personne, d’après les exports.
access-sheet-without = Niveaux où personne ne l’a
access-sheet-action =
    { $action ->
         [appoint-cam] Désigner ou remplacer le gestionnaire d’accès principal
         [appoint-co-cam] Désigner un co-gestionnaire d’accès principal
         [activate-quality] Activer une qualité
         [name-local-manager] Désigner le gestionnaire local d’une qualité
         [add-co-local-manager] Ajouter un co-gestionnaire local
         [add-subdivision] Ajouter une subdivision
         [add-site] Ajouter un site
         [change-users] Ajouter, modifier et retirer des utilisateurs, cocher des applications, donner des fonctions
         [export-users] Exporter les utilisateurs
         [change-own-data] Modifier ses propres données et son mot de passe
         [see-managers] Voir qui gère (Vos responsables)
        *[request-certificate] Demander un certificat de l’organisation
    }

access-protection =
    { $part ->
         [why] Pourquoi
         [what] Quelles données
         [source] D’où elles viennent
         [where] Où elles sont
         [who] Qui les voit
        *[long] Combien de temps
    }
access-protection-text =
    { $part ->
         [why] Savoir et prouver qui a accès à quelles applications de santé et de sécurité sociale, corriger les accès qui ne sont pas justes et retirer ceux qui ne sont plus nécessaires.
         [what] Nom et prénoms, numéro national, adresse e-mail, langue, nom d’utilisateur, rôle, applications, fonctions avec leurs dates. Aucune donnée de santé et aucun mot de passe.
         [source] Les exports des portails, la liste du personnel que l’organisation importe, et ce qu’un gestionnaire remplit lui-même.
         [where] Sur cet ordinateur, chiffrées ; la clé est au trousseau du système. Clavis n’envoie rien à un portail ni à personne : les courriels partent du programme de la personne.
         [who] Ceux qui gèrent les accès avec cet ordinateur, et un collègue à qui l’espace de travail a été confié. Les numéros sont masqués dans les listes et à l’impression ; voir ou copier un numéro entier est inscrit au registre.
        *[long] Tant que la personne figure dans un export ou dans une tâche. Sur demande, une personne est effacée partout ; le registre reste intact et ne dit plus de qui il s’agissait.
    }
access-protection-figures = Chiffres
access-protection-figure =
    { $figure ->
         [people] Personnes
         [numbers] dont le numéro national est connu
         [addresses] dont l’adresse e-mail est connue
         [memberships] Accès (une personne à un niveau)
         [exports] Exports importés
         [findings] Points à corriger ou à vérifier
        *[changes] Changements pendant la période
    }
access-protection-events = Ce qui s’est passé
access-protection-events-text = Les inscriptions du registre pendant la période, par sorte, pour tout l’espace de travail.
access-protection-record = Le registre
label-attach = À joindre
dialog-choose-attachment = Choisir un fichier à joindre

fact-action = ‹action›
fact-figure = ‹chiffre›
