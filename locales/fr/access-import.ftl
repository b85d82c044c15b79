# Gestion des accès : la lecture des exports, ce qui s’y voit, et ce qui a changé entre deux dates.

import-unchanged = Ce qui était connu n’a pas changé.
import-export-again = Exportez la liste encore une fois et enregistrez-la telle quelle, sans l’ouvrir dans un tableur.
import-who-manager = Le gestionnaire de ce niveau, au portail.
import-who-cam = Le gestionnaire d’accès principal, au portail.
import-who-representative = Un représentant légal de l’organisation.

# Un rôle, au milieu d’une phrase.
import-role =
    { $role ->
        [cam] gestionnaire d’accès principal
        [co-cam] co-gestionnaire d’accès principal
        [local-manager] gestionnaire local
        [co-local-manager] co-gestionnaire local
        [subdivision-manager] gestionnaire de subdivision
        [co-subdivision-manager] co-gestionnaire de subdivision
       *[user] utilisateur
    }

# Ce que contient une colonne.
import-field =
    { $field ->
        [niss] NISS
        [name] nom
        [first_name] prénom
        [full_name] nom et prénom
        [username] nom d’utilisateur
        [type] type
        [status] statut
        [title] titre
        [language] langue
        [email] adresse e-mail
        [local_email] adresse e-mail locale
        [applications] applications sécurisées
        [function] fonction
        [function_start] début de la fonction
        [function_end] fin de la fonction
        [created] date de création
        [modified] date de modification
        [level] niveau
        [node] nom du niveau
        [staff_number] numéro de personnel
        [job] métier
        [start] entrée en service
        [end] sortie de service
       *[none] gardé tel quel
    }

# Ce qui a été réparé dans un fichier, et ce qui n’a pas pu l’être.
import-remark =
    { $what ->
        [separators] Espaces ou points dans un numéro : laissés de côté.
        [leading-zero] Zéros perdus au début d’un numéro : remis, les chiffres de contrôle concordent.
        [equals-quoted] Signe égal et guillemets autour d’une cellule : ôtés.
        [apostrophe] Apostrophe au début d’une cellule : ôtée.
        [scientific] Numéro changé par un tableur : ses chiffres sont perdus. Il faut un nouvel export.
        [date-unreadable] Date illisible : laissée vide.
        [formula] Cellule qu’un tableur exécuterait : gardée comme texte.
        [damaged] Lettres perdues quand le fichier a été fait.
        [short] Ligne avec trop peu de cellules.
        [long] Ligne avec trop de cellules.
        [headings-again] Titres répétés : laissés de côté.
        [nobody] Ligne qui ne nomme personne, comme un total : laissée de côté.
        [blank] Ligne vide : laissée de côté.
       *[cut-short] Le fichier finit au milieu d’une ligne.
    }

# Ce qui n’est pas certain dans les colonnes.
import-doubt =
    { $doubt ->
        [several-columns] Plusieurs colonnes peuvent contenir cela ; la première est prise.
        [several-meanings] Ce titre peut vouloir dire plusieurs choses.
       *[same-heading] Des colonnes portent le même titre.
    }

# Ce qui parle contre un fichier.
import-suspicion =
    { $reason ->
        [no-lines] Personne n’est dans ce fichier.
        [cut-short] Le fichier finit au milieu d’une ligne : il en manque peut-être.
        [file-of-other-node] C’est le fichier qui a été pris pour { $node }.
        [people-of-other-node] Les personnes sont celles de { $node }.
        [names-other-node] Les lignes nomment un autre niveau : { $node }.
        [other-people] Sur { $before } personnes d’avant, { $both } seulement y sont encore.
        [fewer-than-half] Lignes : { $now } au lieu de { $before }, moins de la moitié.
        [columns-gone] Des colonnes manquent ; ce qu’elles disaient devient inconnu.
        [older-than-known] Un état plus récent est connu, du { $date }.
        [numbers-wrong] Numéros qui manquent ou sont faux : { $lines }, plus de la moitié.
       *[same-file] Ce fichier a déjà été pris, pour le { $date }.
    }

# Ce qui a changé entre deux dates.
import-difference =
    { $difference ->
        [added] ajouté
        [removed] retiré
        [blocked] bloqué
        [unblocked] débloqué
        [status] autre statut
        [types] autre type
        [applications] autres applications
        [functions] autres fonctions
       *[data] autres données
    }

# Pourquoi quelqu’un est pris pour un départ.
import-leaver =
    { $reason ->
        [left] parti le { $date }
        [leaves] part le { $date }
       *[not-listed] n’est pas dans la liste du personnel
    }

ACCESS-IMPORT-EMPTY = Le fichier est vide.
    .why = Le portail n’a rien exporté, ou l’enregistrement s’est arrêté trop tôt.
    .now = { import-export-again } { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-TOO-LARGE = Le fichier est trop grand pour une liste de personnes.
    .why = Il compte { $size } Mo ; Clavis en lit { $limit } au plus.
    .now = Vérifiez que c’est bien la liste d’un seul niveau. Sinon, exportez chaque niveau à part. { import-unchanged }
    .who = { who-you-or-it }
ACCESS-IMPORT-TOO-MANY-LINES = Le fichier a trop de lignes.
    .why = Clavis en lit { $limit } au plus ; la liste du plus grand hôpital en a bien moins.
    .now = Vérifiez que c’est bien la liste d’un seul niveau. Sinon, exportez chaque niveau à part. { import-unchanged }
    .who = { who-you-or-it }
ACCESS-IMPORT-LINE-TOO-LONG = La ligne { $line } est trop longue.
    .why = Aucune ligne sur une personne n’est aussi longue. Le fichier est abîmé, ou ce n’est pas une liste.
    .now = { import-export-again } { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-WORKBOOK = C’est un classeur, pas un fichier CSV.
    .why = Quelqu’un a enregistré l’export dans un tableur, ou a changé la fin du nom.
    .now = Prenez le fichier CSV que le portail a donné. Une liste du personnel, elle, peut être un classeur XLSX. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-WEB-PAGE = C’est une page web, pas un export.
    .why = Souvent, la session au portail était finie et c’est la page de connexion qui a été enregistrée.
    .now = Connectez-vous au portail, puis exportez la liste encore une fois. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-OTHER-FILE = Ce fichier n’est pas un export d’utilisateurs.
    .why =
        { $kind ->
             [pdf] C’est un document PDF.
             [image] C’est une image.
             [archive] C’est une archive.
             [document] C’est un texte mis en page.
             [data] Ce sont les données d’un autre programme.
            *[unknown] Ce n’est pas du texte.
        }
    .now = Choisissez le fichier CSV que le portail a donné. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-NO-TABLE = Le fichier ne contient pas de tableau.
    .why = Aucune ligne n’a plusieurs colonnes séparées par un point-virgule, une virgule, une tabulation ou une barre.
    .now = { import-export-again } { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-QUOTE-OPEN = Le fichier est coupé, ou un guillemet y est de trop.
    .why = À la ligne { $line } commence une cellule que rien ne ferme. Les personnes qui suivent seraient perdues.
    .now = { import-export-again } { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-COLUMNS-MISSING = Aucune colonne ne permet de reconnaître les personnes.
    .why = Il faut le NISS ou le nom d’utilisateur ; dans une liste du personnel, le nom. Colonnes trouvées : { $found }.
    .now = Dites ce que contient chaque colonne. Si aucune ne convient, exportez encore une fois. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-MAPPING-OTHER = Les colonnes retenues sont celles d’un autre fichier.
    .why = Les titres de ce fichier ont changé depuis que les colonnes ont été lues.
    .now = Ouvrez le fichier encore une fois et vérifiez ce que contient chaque colonne. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-CANCELLED = La lecture a été arrêtée.
    .why = Vous l’avez demandé.
    .now = Recommencez quand vous voulez. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-NEWER = Cet état a été gardé par un Clavis plus récent.
    .why = Il a la forme { $found } ; ce programme connaît jusqu’à { $known }.
    .now = Installez la version récente de Clavis. { import-unchanged }
    .who = { who-you-or-it }
ACCESS-IMPORT-KEPT-UNREADABLE = Un état gardé ne peut pas être lu.
    .why = Ses données sont abîmées. { technical }
    .now = Importez l’export de ce jour encore une fois, ou reprenez une sauvegarde.
    .who = { who-makers }
ACCESS-IMPORT-WORKBOOK-UNREADABLE = Le classeur ne peut pas être lu.
    .why = Il est abîmé, ou n’est pas un classeur XLSX. { technical }
    .now = Ouvrez-le dans votre tableur et enregistrez-le en XLSX ou en CSV. { import-unchanged }
    .who = { who-you }
ACCESS-IMPORT-WORKBOOK-OLD-OR-LOCKED = Le classeur est d’un ancien format, ou protégé par un mot de passe.
    .why = Les deux commencent de la même façon, et Clavis ne lit ni l’un ni l’autre.
    .now = Ouvrez-le dans votre tableur et enregistrez-le en XLSX ou en CSV, sans mot de passe. { import-unchanged }
    .who = { who-you }
ACCESS-FINDING-NUMBER-WRONG = Le NISS n’est pas juste.
    .why = Il ne suit pas les règles : un chiffre est faux, deux sont échangés, ou le tableur l’a changé. La ligne n’est rapprochée d’aucune personne.
    .now = Demandez le numéro à la personne et comparez. S’il est faux au portail, retirez la ligne et ajoutez la personne avec le bon.
    .who = { import-who-manager }
ACCESS-FINDING-NUMBER-MISSING = Le NISS manque.
    .why = La cellule est vide. Sans numéro, la personne n’est reconnue que par son nom d’utilisateur.
    .now = Ouvrez la personne au portail et notez son numéro.
    .who = { who-you }
ACCESS-FINDING-NUMBER-SHARED = Deux personnes ont le même NISS.
    .why = Un numéro n’appartient qu’à une personne ; l’une des lignes porte donc celui d’une autre.
    .now = Demandez leur numéro aux deux, puis retirez la ligne fausse et ajoutez la personne avec son propre numéro.
    .who = { import-who-manager }
ACCESS-FINDING-TWO-NUMBERS = Une personne a deux NISS.
    .why = Même nom d’utilisateur, ou même nom et même adresse : souvent un numéro BIS, puis un numéro du registre national.
    .now = Demandez le numéro valable et faites corriger l’autre ligne.
    .who = { import-who-manager }
ACCESS-FINDING-BIS-NUMBER = C’est un numéro BIS.
    .why = La personne n’est pas inscrite au registre national.
    .now = Rien n’est à corriger. Quand elle reçoit un numéro national, la ligne doit changer.
    .who = { who-you }
ACCESS-FINDING-LINE-REPEATED = La même ligne existe plusieurs fois.
    .why = Même personne, même niveau, même type, même fonction.
    .now = Gardez-en une et retirez les autres au portail.
    .who = { import-who-manager }
ACCESS-FINDING-SEVERAL-LINES = La personne a plusieurs lignes à ce niveau.
    .why = Chacune dit autre chose, par exemple une autre fonction. C’est permis.
    .now = Rien n’est à corriger, si les deux sont voulues.
    .who = { who-you }
ACCESS-FINDING-SEVERAL-NODES = La personne travaille à plusieurs endroits.
    .why = Elle est utilisateur du bon niveau à chacun d’eux. C’est permis.
    .now = Rien n’est à corriger, si elle travaille encore aux deux.
    .who = { who-you }
ACCESS-FINDING-BLOCKED = La personne est bloquée.
    .why = Tant que le statut est Bloqué, aucune application ne s’ouvre pour elle.
    .now = Débloquez-la si elle travaille ici ; retirez-la si elle est partie.
    .who = { import-who-manager }
ACCESS-FINDING-EMAIL-MISSING = L’adresse e-mail manque.
    .why = Le portail l’exige, et les messages à cette personne se perdent.
    .now = Demandez l’adresse et complétez-la au portail.
    .who = { import-who-manager }
ACCESS-FINDING-EMAIL-WRONG = L’adresse e-mail n’en est pas une.
    .why = Elle ne suit pas les règles d’une adresse ; aucun message n’arrive.
    .now = Demandez l’adresse et corrigez-la au portail.
    .who = { import-who-manager }
ACCESS-FINDING-APPLICATION-NOT-TICKED = { $application } n’est pas coché.
    .why = Sans cette coche, l’application ne s’ouvre pas pour la personne.
    .now = Cochez-la pour la personne, enregistrez et confirmez.
    .who = { import-who-manager }
ACCESS-FINDING-PHYSICIAN-WITHOUT = Ce médecin n’a pas { $application }.
    .why = La fonction est celle d’un médecin, et les médecins ont besoin de cette application aussi.
    .now = Cochez-la pour la personne, enregistrez et confirmez.
    .who = { import-who-manager }
ACCESS-FINDING-FUNCTION-MISSING = La personne n’a pas de fonction.
    .why = Ici, une application cochée n’ouvre rien sans fonction.
    .now = Donnez-lui une fonction avec une date de début.
    .who = { import-who-manager }
ACCESS-FINDING-FUNCTION-EXPIRED = La fonction { $function } est finie.
    .why = Sa date de fin est passée, et aucune autre fonction ne court.
    .now = Donnez une nouvelle fonction si la personne travaille encore ; sinon, retirez-la.
    .who = { import-who-manager }
ACCESS-FINDING-FUNCTION-NOT-YET = La fonction { $function } n’a pas commencé.
    .why = Elle commence le { $date }.
    .now = Attendez ce jour, ou corrigez la date de début si elle est fausse.
    .who = { import-who-manager }
ACCESS-FINDING-FUNCTION-WITHOUT-START = La fonction { $function } n’a pas de date de début.
    .why = Sans elle, le portail ne compte pas la fonction.
    .now = Donnez la fonction encore une fois, avec une date de début.
    .who = { import-who-manager }
ACCESS-FINDING-FUNCTION-ENDS-SOON = La fonction { $function } finit bientôt.
    .why = Sa date de fin est le { $date }.
    .now = Prolongez-la avant ce jour, si la personne reste.
    .who = { import-who-manager }
ACCESS-FINDING-WRONG-LEVEL-ONLY = La personne est utilisateur au mauvais niveau.
    .why = À ce niveau, l’application ne s’ouvre pas, et la personne n’est pas au bon.
    .now = Ajoutez-la d’abord au bon niveau, avec coche et fonction. Quand cela marche, retirez-la d’ici.
    .who = { import-who-manager }
ACCESS-FINDING-WRONG-LEVEL-BESIDE-RIGHT = La personne est aussi utilisateur au mauvais niveau.
    .why = Elle est au bon niveau. Cette ligne-ci fait paraître l’unité plus d’une fois à la connexion.
    .now = Vérifiez qu’elle a coche et fonction au bon niveau, puis retirez-la d’ici.
    .who = { import-who-manager }
ACCESS-FINDING-TOO-MANY-WITH-FUNCTION = { $count } personnes ont la fonction { $function }.
    .why = { $most } devraient suffire : cette fonction ouvre des données que peu de gens doivent voir.
    .now = Demandez à chacune si elle en a besoin, et retirez-la aux autres.
    .who = { import-who-manager }
ACCESS-FINDING-TOO-MANY-IN-ROLE = { $count } personnes ont un rôle qui n’en a qu’une.
    .why = Le rôle est { import-role }.
    .now = Demandez au portail qui est le bon, et changez les autres en adjoints.
    .who = { import-who-cam }
ACCESS-FINDING-ROLE-MISSING = Un rôle n’est tenu par personne ici.
    .why = Le rôle est { import-role }. D’autres gestionnaires sont dans la liste.
    .now = Vérifiez au portail, sous le nom du niveau, qui le gère ; désignez quelqu’un si la place est vide.
    .who = { import-who-cam }
ACCESS-FINDING-NO-CAM = L’organisation n’a pas de gestionnaire d’accès principal.
    .why = La liste de l’organisation n’en montre aucun qui soit actif. Personne ne peut alors désigner les autres.
    .now = Désignez-en un.
    .who = { import-who-representative }
ACCESS-FINDING-NO-CO-CAM = Il n’y a qu’un gestionnaire d’accès principal, sans adjoint.
    .why = S’il part ou tombe malade, personne ne peut rien changer pendant des semaines.
    .now = Désignez un Co-Gestionnaire d’Accès Principal.
    .who = { import-who-cam }
ACCESS-FINDING-ROLE-UNKNOWN = Ce type n’est pas dans le catalogue.
    .why = Le portail écrit « { $text } ». C’est gardé et montré tel quel.
    .now = Dites ce que cela signifie, dans votre propre copie du catalogue, si vous le savez.
    .who = { who-you }
ACCESS-FINDING-STATUS-UNKNOWN = Ce statut n’est pas dans le catalogue.
    .why = Le portail écrit « { $text } ». C’est gardé et montré tel quel.
    .now = Dites ce que cela signifie, dans votre propre copie du catalogue, si vous le savez.
    .who = { who-you }
ACCESS-FINDING-LEVEL-UNKNOWN = Ce niveau n’est pas dans le catalogue.
    .why = Le portail écrit « { $text } ». C’est gardé et montré tel quel.
    .now = Dites ce que cela signifie, dans votre propre copie du catalogue, si vous le savez.
    .who = { who-you }
ACCESS-FINDING-APPLICATION-UNKNOWN = Cette application n’est pas dans le catalogue.
    .why = Le portail écrit « { $text } ». C’est gardé et montré tel quel.
    .now = Dites ce que cela signifie, dans votre propre copie du catalogue, si vous le savez.
    .who = { who-you }
ACCESS-FINDING-FUNCTION-UNKNOWN = Cette fonction n’est pas dans le catalogue.
    .why = Le portail écrit « { $text } ». C’est gardé et montré tel quel.
    .now = Dites ce que cela signifie, dans votre propre copie du catalogue, si vous le savez.
    .who = { who-you }
