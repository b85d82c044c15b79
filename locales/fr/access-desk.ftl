# La gestion des accès au guichet.

ACCESS-COLUMN-UNKNOWN = Une colonne ne peut pas contenir cela.
    .why = « { $field } » n’est aucune des données d’un export.
    .now = Choisissez une donnée de la liste.
    .who = { who-you }
ACCESS-DAY = Ce n’est pas une date.
    .why = « { $text } » ne se lit pas comme un jour.
    .now = Écrivez l’année, le mois et le jour : 2026-01-31.
    .who = { who-you }
ACCESS-IMPORT-NODE = Le niveau de cet export n’est pas connu.
    .why = Le fichier ne dit pas de quel niveau il est la liste.
    .now = Choisissez le niveau dans l’arbre ; ajoutez-le d’abord s’il n’y est pas.
    .who = { who-you }
ACCESS-IMPORT-OVER = Ce fichier n’est plus ouvert.
    .why = Clavis a été redémarré, ou d’autres fichiers ont été ouverts depuis.
    .now = Choisissez le fichier encore une fois.
    .who = { who-you }
ACCESS-IMPORT-SUSPICIOUS = Cet export n’est peut-être pas celui que vous croyez.
    .why = { $detail }.
    .now = Vérifiez le niveau et le fichier. S’ils sont justes, importez-le quand même (--all-the-same). Ce qui est connu n’a pas changé.
    .who = { who-you }
ACCESS-JOB-UNKNOWN = Cette fonction n’a pas de modèle.
    .why = « { $name } » n’est aucun des modèles de l’organisation.
    .now = Ajoutez d’abord le modèle, ou choisissez-en un autre.
    .who = { who-you }
ACCESS-KEPT-UNREADABLE = Une donnée conservée ne se lit pas.
    .why = Elle vient d’un autre Clavis, ou la base est endommagée.
    .now = Installez la dernière version ; sinon reprenez une sauvegarde.
    .who = { who-makers }
ACCESS-MANUAL-UNKNOWN = Ce mode d’emploi n’est pas connu.
    .why = « { $manual } » n’en est aucun.
    .now = Choisissez 000, 001, 002 ou 003, ou indiquez le niveau.
    .who = { who-you }
ACCESS-NAME-MISSING = Il manque un texte.
    .why = Un nom ou une raison est demandé ici.
    .now = Écrivez-le.
    .who = { who-you }
ACCESS-NO-LINK = Cette étape ne mène à aucune page.
    .why = Elle n’a pas de lien, ou elle n’est plus dans la procédure.
    .now = Ouvrez le portail vous-même et suivez les étapes.
    .who = { who-you }
ACCESS-NO-MAIL = Cette tâche n’a pas de courriel.
    .why = Sa procédure n’écrit à personne.
    .now = Suivez ses étapes.
    .who = { who-you }
ACCESS-NO-PROPOSAL = Clavis n’a rien à proposer ici.
    .why = Une proposition existe pour le nom d’utilisateur et le premier mot de passe ; il faut d’abord le nom de la personne.
    .now = Remplissez le nom, ou la donnée elle-même.
    .who = { who-you }
ACCESS-NOT-GIVEN = Il n’y a rien à copier.
    .why = « { $input } » n’est pas rempli. Un mot de passe n’est jamais conservé : il est redemandé après un redémarrage.
    .now = Remplissez-le d’abord.
    .who = { who-you }
ACCESS-PERSON-NUMBER = Une personne ne se nomme pas ici par son numéro.
    .why = Un numéro dans une commande resterait dans l’historique et dans les listes du système.
    .now = Prenez le nom court de la liste, ou le nom de la personne.
    .who = { who-you }
ACCESS-PERSON-SEVERAL = Plusieurs personnes conviennent.
    .why = « { $name } » convient à plus d’une.
    .now = Prenez le nom court de la liste des personnes.
    .who = { who-you }
ACCESS-QUESTION-UNKNOWN = Cette question n’est pas posée.
    .why = Elle est déjà réglée, ou la réponse n’est pas l’une de celles qui sont possibles.
    .now = Regardez le diagnostic encore une fois.
    .who = { who-you }
ACCESS-REGISTER-UNKNOWN = Ce registre n’est pas connu.
    .why = « { $register } » n’est pas dans le catalogue.
    .now = Choisissez l’un de ceux que montre la personne.
    .who = { who-you }
ACCESS-TASK-BEFORE = Cette date est avant l’autre.
    .why = La fin ne peut pas précéder le début.
    .now = Corrigez l’une des deux.
    .who = { who-you }
ACCESS-TASK-UNKNOWN = Cette tâche n’existe pas.
    .why = « { $task } » n’est pas dans la liste, ou la personne a été effacée.
    .now = Regardez la liste des tâches.
    .who = { who-you }
ACCESS-WORD-UNKNOWN = Ce mot du portail n’est pas connu.
    .why = « { $word } » n’est pas dans les mots, ou la langue n’est pas une langue du portail.
    .now = Prenez un mot de la liste, en fr, nl ou de.
    .who = { who-you }
ACCESS-WORKFLOWS = Les procédures de Clavis ne se lisent pas.
    .why = C’est un défaut du programme. { technical-reason }
    .now = Installez la dernière version.
    .who = { who-makers }
WINDOW-BROWSER = La page ne s’est pas ouverte.
    .why = Le système n’a pas de programme pour cette adresse. { technical-reason }
    .now = Ouvrez-la vous-même : son adresse est sur l’écran.
    .who = { who-you }

access-level =
    { $level ->
         [entity] Entité
         [quality] Qualité
         [subdivision] Subdivision
        *[site] Site
    }
access-function =
    { $standing ->
         [in-force] En cours
         [ends-soon] Se termine dans les 30 jours
         [not-yet] Commence plus tard
         [over] Terminée
        *[without-start] Sans date de début
    }
access-manual-of =
    { $manual ->
         [000] Agence des médicaments (AFMPS)
         [001] Hôpital : honoraires de disponibilité (INAMI)
         [002] Unité de mammographie : Heracles
        *[003] Projet de soins intégrés
    }
access-org-next = Importez maintenant un export des utilisateurs : il montre qui a accès, et où.
access-import-remark = { $what } ({ $count }× : lignes { $lines })
access-somebody = quelqu’un de l’organisation
access-who-portal = le portail
access-who-office = le service à qui l’on a écrit
access-who =
    { $who ->
         [representative] le représentant légal
         [legal-representative] le représentant légal
         [certificate-manager] le gestionnaire de certificat
        *[other] une autre personne
    }
access-language =
    { $language ->
         [fr] français
         [nl] néerlandais
        *[de] allemand
    }
access-yes-no =
    { $answer ->
         [yes] Oui
        *[no] Non
    }
access-task-state =
    { $state ->
         [draft] Il manque quelque chose, ou une condition n’est pas remplie.
         [ready] Tout est prêt : à faire au portail.
         [on-portal] Commencée au portail.
         [saved] Enregistrée, pas confirmée : rien n’est encore conservé au portail. Confirmez.
         [confirmed] Confirmée au portail.
         [sent] Envoyée : on attend une réponse.
         [waiting] Confirmée. Cela agit au plus tard { $date }.
         [effective] Cela devrait fonctionner. Le prochain export en est la preuve.
         [answered] La réponse est là.
         [verified] Fait, avec preuve.
         [blocked] Bloquée : voyez le remède.
        *[cancelled] Abandonnée.
    }
access-task-parts =
    { $left ->
         [0] Toutes les parties sont faites. Le prochain export les prouve.
        *[other]
            { $done ->
                 [one] { $done } partie faite sur { $of }.
                *[other] { $done } parties faites sur { $of }.
            }
    }
access-task-became =
    { $state ->
         [draft] À compléter
         [ready] Prête
         [on-portal] Commencée au portail
         [saved] Enregistrée
         [confirmed] Confirmée
         [sent] Envoyée
         [waiting] En attente
         [effective] Active
         [answered] Réponse reçue
         [verified] Prouvée
         [blocked] Bloquée
        *[cancelled] Abandonnée
    }
access-proof =
    { $kind ->
         [export] Export du { $date }, lignes { $lines }
         [absent] Export du { $date }, sans cette ligne
         [file] Fichier { $file }
         [statement] Déclaration : { $text }
        *[parts] Chaque partie est prouvée ({ $count })
    }
access-corrected =
    { $kind ->
         [renamed] Le niveau s’appelle maintenant { $name }.
         [removed] { $name } n’est plus dans l’arbre.
         [same] C’est la même organisation que { $name }, sous un autre numéro.
         [apart] { $name } est de nouveau une organisation à part.
         [one-person] Les deux n’en font qu’une : { $name }.
        *[two-people] { $name } est de nouveau une personne à part.
    }
access-warned =
    { $kind ->
         [equal] { $name } est égal à { $other } : est-ce voulu ?
         [small-letter] { $name } commence par une minuscule.
         [doubtful] { $name } a une forme inhabituelle : à vérifier.
         [overridden] Passée outre, avec une raison écrite : { $name }
         [address-of] { $name } a déjà cette adresse e-mail : chacun a la sienne.
         [user-name-of] Ce nom d’utilisateur est déjà celui de { $name } : il est unique dans tout le portail.
         [other-user-name] { $name } a déjà un autre nom d’utilisateur, et il ne change jamais.
        *[first] À faire d’abord : { $name } ({ $other })
    }
access-caution =
    { $kind ->
         [number] Un numéro national s’y trouve : un courriel ordinaire peut être lu en chemin. Demandez une autre voie.
         [number-in-name] Un numéro national se trouve dans le nom d’un fichier joint.
         [number-in-file] Un numéro national se trouve dans le fichier { $name }. Enlevez-le, ou demandez une autre voie.
         [not-looked-into] Clavis ne peut pas regarder dans { $name } : vérifiez vous-même qu’aucun numéro national n’y figure.
        *[no-address] Pas d’adresse connue pour { $name } : téléphonez, ou complétez-la.
    }
access-mail-written = Le courriel est prêt dans ce fichier. Ouvrez-le dans votre programme de messagerie, relisez-le et envoyez-le.
access-made = Tâches créées : { $count }.
access-no-function = Aucune fonction n’est donnée.
access-needs-function = Aucune fonction n’est donnée ; il faut l’une de celles-ci : { $what }.
access-joiner = est dans la liste du personnel et dans aucun export
access-staff-unclear = Ligne { $line } : le nom convient à plusieurs personnes, et le numéro manque.
access-diagnosis-then =
    { $state ->
         [good] D’après tout ce que l’on sait, cette personne a accès.
        *[ask] Répondez aux questions, ou envoyez-les à un collègue.
    }
access-certificate-target = Certificat eHealth de { $name }
access-certificate-valid =
    { $state ->
         [true] Le certificat de l’organisation est valable et n’est pas encore dans ses 90 derniers jours.
         [false] Le certificat de l’organisation est dans ses 90 derniers jours, ou il a expiré.
        *[unknown] Clavis ne connaît aucun certificat de cette organisation sur cet ordinateur.
    }
access-certificate-offered =
    { $state ->
         [true] La demande de certificat propose l’organisation à cette personne.
         [false] La demande de certificat ne propose pas l’organisation à cette personne.
        *[unknown] La demande de certificat propose-t-elle l’organisation à cette personne ?
    }
access-certificate-responsible =
    { $state ->
         [true] Cette personne figure sous « { $word } ».
         [false] Une autre personne figure sous « { $word } ».
        *[unknown] Est-ce cette personne qui figure sous « { $word } » ?
    }
access-certificate-ticked =
    { $state ->
         [true] « { $word } » est coché pour cette personne.
         [false] « { $word } » n’est pas coché pour cette personne.
        *[unknown] « { $word } » est-il coché pour cette personne ?
    }
access-certificate-szv =
    { $state ->
         [true] La personne est inscrite dans SZV comme gestionnaire de certificat eHealth.
         [false] La personne n’est pas inscrite dans SZV comme gestionnaire de certificat eHealth.
        *[unknown] La personne est-elle inscrite dans SZV comme gestionnaire de certificat eHealth ?
    }
access-certificate-asked = Demandé avec la carte de cette personne le { $date }.
access-certificate-seen = Noté depuis le portail le { $date }.
access-certificate-then =
    { $state ->
         [good] D’après tout ce que l’on sait, le certificat est en ordre, et cette personne peut le renouveler.
        *[unknown] Regardez si un keystore de cette organisation se trouve sur un autre ordinateur. S’il n’y en a pas, demandez un certificat.
    }
access-record =
    { $state ->
         [whole] Le registre est intact : { $count } inscriptions.
         [changed] Le registre a été modifié de l’extérieur, à partir de l’inscription { $from }.
         [truncated] La fin du registre manque.
         [rewritten] Le registre a été réécrit : il n’est pas celui que Clavis a retenu.
        *[behind] Le registre se termine avant l’inscription { $from } de la feuille.
    }
access-record-alarm = Rien n’est bloqué. Ouvrez le registre, comparez-le avec une tête imprimée, et cherchez qui a pu toucher à ce fichier.
access-record-task = Le registre de la gestion des accès n’est plus intact
access-event =
    { $event ->
         [organisation-added] Organisation ajoutée
         [node-added] Niveau ajouté
         [export-taken] Export importé
         [tree-corrected] Arbre corrigé à la main
         [node-said] Noté ce que montre le portail à un niveau
         [entry-said] Inscription dans un autre registre notée
         [job-kept] Fonction modèle conservée
         [job-dropped] Fonction modèle retirée
         [want-kept] Souhait conservé
         [want-dropped] Souhait retiré
         [staff-taken] Liste du personnel reprise
         [task-made] Tâches créées
         [task-filled] Donnée remplie
         [task-proven] Preuve donnée
         [task-parts] Parties d’une tâche suivies
         [task-case] Situation de la personne notée
         [task-settle] Condition constatée
         [task-override] Condition passée outre
         [task-open-portal] Portail ouvert
         [task-step-done] Étape faite
         [task-saved] Enregistrée au portail
         [task-confirmed] Confirmée au portail
         [task-not-confirmed] Non confirmée : à refaire
         [task-sent] Message envoyé
         [task-works] Fonctionne déjà
         [task-answered] Réponse reçue
         [task-blocked] Tâche bloquée
         [task-resume] Tâche reprise
         [task-cancel] Tâche abandonnée
         [certificate-offered] Organisations proposées à une carte notées
         [question-answered] Question répondue
         [workflows-updated] Démarches mises à jour
         [word-corrected] Mot du portail corrigé
         [number-shown] Numéro national montré en entier
         [number-copied] Numéro national copié
         [person-erased] Personne effacée
         [person-erased-again] Personne d’une ancienne copie effacée de nouveau
         [retention-erased] Anciennes données effacées
         [chain-acknowledged] Poursuivi malgré une faute du registre
        *[other] Autre changement
    }
access-erased = La personne est effacée (documents touchés : { $count }). Le registre reste intact et ne dit plus de qui il s’agissait.
access-left-out = Ce que l’on sait des accès n’est pas dans cette sauvegarde ({ $reason }).
access-restored =
    { $state ->
         [restored] La gestion des accès est revenue à son état du { $date }. Les personnes que vous avez effacées depuis : effacez-les ici encore une fois.
         [same] La gestion des accès était déjà ici, telle que dans la sauvegarde.
         [newer] Ce que l’on sait des accès ici est plus récent que la sauvegarde : cela reste comme c’est.
        *[other] Ce que l’on sait des accès ici et ce qu’en dit la sauvegarde ont évolué chacun de leur côté : ce qui est ici reste comme c’est. La sauvegarde garde le reste.
    }
access-erased-again = Les personnes effacées ici le sont aussi dans ce fichier.
access-workspace-written = Donnez ce fichier à votre collègue, et le mot de passe par une autre voie.
access-workspace-taken =
    { $state ->
         [newer] Repris : { $count } inscriptions nouvelles.
         [same] Les deux sont identiques : rien à reprendre.
        *[older] Ce fichier est plus ancien que ce qui est ici : rien n’est repris.
    }
access-group =
    { $group ->
         [cam] Gestionnaire d’accès principal
         [quality] Qualités
         [subdivision] Subdivisions et sites
         [users] Utilisateurs
         [famhp] Agence des médicaments
         [heracles] Heracles
         [inami] INAMI
         [inclusion] Projets de soins intégrés
        *[certificate] Certificats
    }
access-wait =
    { $kind ->
         [minutes] Attendre { $minutes } minutes.
         [working-days] Attendre { $working } jours ouvrables.
         [days] Attendre { $days } jours.
        *[next-day] Attendre jusqu’au lendemain.
    }
access-about = { $name } : { $text }.
access-none = Il n’y a encore rien ici.
access-no-task = Aucune tâche.
access-no-difference = Rien ne diffère de ce qui est voulu.
access-taken = Export importé : { $lines } lignes, { $people } personnes.
access-checked = Rien à redire (fichiers lus : { $count }).
access-updated = Les démarches du { $date } sont en usage.
label-access-head = Tête du registre
label-access-own = Dossier de vos propres fichiers
ask-access-erase = Effacer { $name } partout ? Écrivez oui en entier.

dialog-choose-export = Choisir un export d’un portail
dialog-export-files = Exports
dialog-choose-staff = Choisir une liste du personnel
dialog-staff-files = Listes du personnel
dialog-choose-evidence = Choisir le fichier qui en est la preuve
dialog-any-files = Tous les fichiers
dialog-choose-workflows = Choisir le dossier avec vos propres procédures
dialog-save-workspace = Où va le fichier destiné à un collègue
dialog-open-workspace = Choisir le fichier d’un collègue

step-import-read = Lecture des lignes
step-import-compare = Comparaison avec ce qui est connu
step-import-keep = Conservation
stopped-import = Arrêté. Rien n’a été modifié.
stopped-import-kept = Arrêté pendant la conservation : toute l’exportation est là, ou rien. Voyez clavis access org exports.
