# Le guichet : ce que la fenêtre dit en plus de la ligne de commande.

window-production = Production
window-acceptance = Acceptation
window-rehearsal = Répétition
window-described = Autre plateforme
window-described-means = Une plateforme décrite par un fichier : demandez à votre service informatique à quoi elle sert.
window-waiting = Le plus souvent, eHealth délivre le certificat en quelques minutes ; un contrôle manuel prend quelques jours ouvrables. Vous pouvez fermer la fenêtre : Clavis redemande de lui-même quand elle est ouverte.

## Avant un code PIN

pin-asked-authentication = Ce code PIN prouve à eHealth qui vous êtes. Il ne signe rien.
pin-asked-signature = Ce code PIN signe, avec la même valeur que votre signature sur papier.
pin-asked-check = Ce code PIN est seulement contrôlé. Il ne signe rien.
pin-asked-change = Tapez d’abord le code PIN actuel de la carte.
pin-asked-new = Choisissez un nouveau code PIN de 4 à 12 chiffres.
pin-asked-new-again = Tapez le nouveau code PIN une seconde fois.

## Le mot de passe d'un keystore

password-rule-length = au moins 8 caractères
password-rule-characters = pas de lettres accentuées
password-rule-digit-or-symbol = au moins un chiffre ou un symbole
password-rule-space = Il contient une espace : certains logiciels ne l’acceptent pas.

## Après l'envoi

sent-judged-automatically = eHealth a accepté la demande et délivre le certificat sans contrôle manuel.
sent-judged-by-hand = eHealth a accepté la demande ; un collaborateur d’eHealth la contrôle encore.
sent-judged-unknown = eHealth a accepté la demande.
sent-may-close = Vous pouvez fermer la fenêtre : rien n’est perdu, et la page d’accueil dit quand c’est à vous.
sent-keep = Gardez bien le mot de passe du keystore : l’étape suivante le demande, et personne ne peut le retrouver.
sent-renewal-keep = L’ancien keystore reste en service jusqu’à ce que vous activiez le nouveau.
prepared-next = Portez le fichier de remise à l’ordinateur du représentant, qui le signe avec sa carte. Il peut voyager par e-mail.
prepared-then = Revenez ensuite ici pour terminer : la page d’accueil garde cette tâche.
hand-over-signed-next = Le serveur peut continuer maintenant. Ici, il n’y a plus rien à faire.

## La suite, quand le certificat est là

ready-software = Indiquez à votre logiciel le keystore et son mot de passe : { $path }
ready-second-place = Copiez le keystore à un second endroit : un disque se perd, une clé ne se refait pas.
ready-test = Testez le keystore une fois : le test va jusqu’à un jeton d’eHealth et ne change rien.
ready-renew = Notez la date à partir de laquelle vous pouvez le renouveler : { $date }.
ready-software-renewed = Donnez le nouveau keystore à tous vos logiciels : { $path }
ready-keep-old = Gardez l’ancien keystore jusque-là : les autres chiffrent encore pour lui.
ready-activate = Activez ensuite le nouveau jeton de chiffrement (ETK), ici.

## Où en est un keystore

window-state-prepared = La clé est prête ; rien n’a été envoyé.
window-state-sent = La demande est chez eHealth.
window-state-answer-lost = La demande est partie, mais la réponse s’est perdue. eHealth sait si elle est arrivée.
window-state-delivered = eHealth a délivré le certificat. Installez-le.
window-state-installed = Le certificat est installé ; le jeton de chiffrement (ETK) manque encore.
window-state-waits-for-activation = Le nouveau jeton de chiffrement (ETK) attend votre accord.
window-state-complete = Le certificat et son jeton de chiffrement (ETK) sont installés.
window-state-handed-over = La clé est ici ; une personne avec sa carte doit signer ailleurs.
window-state-revocation-lost = La révocation est partie, mais la réponse s’est perdue.
window-state-revoked = Le certificat est révoqué.
window-state-refused = eHealth a refusé la demande.
window-state-abandoned = La demande a été abandonnée avant l’envoi.
window-state-unknown = Cet ordinateur ne connaît pas ce keystore.

## Un certificat sur la ligne du temps

bar-good = Valable jusqu’au { $until } ; à renouveler à partir du { $from }.
bar-renewable = Vous pouvez le renouveler maintenant. Il est valable jusqu’au { $until }.
bar-ending =
    { $days ->
        [0] Il expire aujourd’hui. Renouvelez-le maintenant.
        [one] Il expire demain. Renouvelez-le maintenant.
       *[other] Il expire dans { $days } jours. Renouvelez-le maintenant.
    }
bar-expired = Il a expiré le { $until }. Demandez un nouveau certificat.
bar-revoked = Il est révoqué.
bar-replaced = Un certificat plus récent l’a remplacé. Gardez le fichier : il lit encore les anciens messages.
bar-unfinished = Il n’est pas encore complet. Terminez-le.

## Les tâches de la page d'accueil

task-draft = Poursuivre la demande pour { $name }
task-draft-unnamed = Poursuivre la demande commencée
task-draft-says = Rien n’est envoyé. Vos réponses sont conservées.
task-confirm = Confirmer la demande : { $name }
task-confirm-says = Confirmez la demande sur la page d’eHealth. Passé ce délai, elle est annulée : { $date }.
task-lapsed = Délai de confirmation passé : { $name }
task-lapsed-says = Il fallait confirmer au plus tard le { $date }. Si vous l’avez fait, terminez ici ; sinon, faites une nouvelle demande.
task-prepared = Reprendre la demande : { $name }
task-prepared-says = Elle s’est arrêtée avant l’envoi. La clé est conservée.
task-sent = Certificat demandé : { $name }
task-sent-says = La demande est chez eHealth. Vous n’avez rien à faire pour le moment.
task-refused = eHealth ne délivre pas le certificat : { $name }
task-refused-says = Il refuse chaque fois qu’on le demande. Demandez la raison au centre de contact eHealth ; gardez le fichier jusque-là.
task-answer-lost = Vérifier la demande : { $name }
task-answer-lost-says = La réponse d’eHealth s’est perdue. Terminez : Clavis demande d’abord si la demande est arrivée.
task-delivered = Installer le certificat : { $name }
task-delivered-says = eHealth l’a délivré. Il faut le mot de passe du keystore.
task-installed = Terminer le certificat : { $name }
task-installed-says = Il est installé, mais le jeton de chiffrement (ETK) n’est pas encore enregistré.
task-activate = Activer le nouveau certificat : { $name }
task-activate-says = Donnez d’abord le nouveau keystore à tous vos logiciels. Activez ensuite.
task-handed-over = Faire signer la demande : { $name }
task-handed-over-says = Le représentant signe avec sa carte sur un autre ordinateur. Terminez ensuite ici.
task-revocation-lost = Vérifier la révocation : { $name }
task-revocation-lost-says = La réponse d’eHealth s’est perdue. Regardez ce qu’eHealth a à votre nom.
task-renew = Renouveler le certificat : { $name }
task-renew-says = C’est possible dès maintenant, et jusqu’au { $date }.
task-renew-now = Renouveler sans attendre : { $name }
task-renew-now-says = Après le { $date }, le certificat ne sert plus et un renouvellement n’est plus possible.
task-expired = Certificat expiré : { $name }
task-expired-says = Il a expiré le { $date }. Demandez un nouveau certificat ; gardez l’ancien fichier pour lire les anciens messages.
task-renew-soon = Bientôt à renouveler : { $name }
task-renew-soon-says = C’est possible à partir du { $date }.
task-unknown =
    { $count ->
        [one] Un keystore que Clavis ne connaît pas
       *[other] { $count } keystores que Clavis ne connaît pas
    }
task-unknown-says = Reprenez-les pour être averti avant leur fin. Le premier : { $name }.
window-who-ehealth = eHealth
window-who-card = le représentant, avec sa carte
home-nothing-waits = Rien ne vous attend.
home-next-date = Prochaine date : le { $date }, un renouvellement devient possible.
home-no-keystore = Il n’y a pas encore de certificat sur cet ordinateur.
notice-open = Ouvrir

## Une organisation manque dans la liste

missing-care-project = De quoi s’agit-il ?
missing-care-project-where = Pour un projet de soins intégrés, c’est l’INAMI qui inscrit les personnes ; pour toutes les autres organisations, c’est la Gestion des accès.
missing-care-project-yes = D’un projet de soins intégrés
missing-care-project-no = D’un hôpital, d’un groupement, d’un cabinet ou d’une autre organisation
missing-confirmed = L’INAMI a-t-il confirmé que vous gérez le certificat du projet ?
missing-confirmed-where = L’INAMI écrit à chaque gestionnaire de certificat qu’il inscrit.
missing-confirmed-yes = Oui, j’ai sa confirmation
missing-confirmed-no = Non, ou je ne sais pas
missing-responsible = Quel nom figure sous « Vos responsables » ?
missing-responsible-where = Ouvrez sur le site de la sécurité sociale la Gestion des accès pour Entreprises et Organisations : « Vos responsables » est en haut à droite. Recopiez le nom qui s’y trouve à côté de votre organisation.
missing-responsible-nowhere = Je ne peux pas le voir
missing-ticked = « eHealth Platform Certificate Manager » est-il coché pour vous ?
missing-ticked-where = Dans la Gestion des accès : choisissez la qualité, puis Utilisateurs, puis votre nom. La coche ne compte qu’une fois enregistrée et confirmée.
missing-ticked-yes = Oui, et c’est confirmé
missing-ticked-no = Non, ou je ne sais pas
missing-not-responsible = Vous n’êtes pas le responsable que le portail connaît
missing-not-responsible-says = eHealth ne montre une organisation qu’à la personne inscrite comme responsable. Son nom figure dans la Gestion des accès pour Entreprises et Organisations, sous « Vos responsables », en haut à droite. La demande se fait avec la carte de cette personne.
missing-not-responsible-who = Le Responsable Accès Entité ou le Gestionnaire Local de votre organisation.
missing-not-responsible-says-named = Le portail connaît { $responsible }, et la carte dans le lecteur est celle de { $holder }. eHealth ne montre l’organisation qu’avec la carte de { $responsible }.
missing-not-responsible-who-named = { $responsible }, avec sa carte et son code PIN. Si cette personne n’est plus la bonne, le Gestionnaire Local la remplace d’abord.
missing-not-responsible-text =
    Bonjour,

    Pour demander le certificat eHealth de notre organisation, il faut la carte d’identité de la personne qui figure sous « Vos responsables » dans la Gestion des accès pour Entreprises et Organisations.

    Pouvez-vous me dire si c’est vous ? Si oui, convenons d’un moment : il faut votre carte et votre code PIN, pendant dix minutes. Si la personne inscrite n’est plus la bonne, elle est à remplacer d’abord dans la Gestion des accès.

    Merci
missing-right-not-ticked = Le droit n’est pas coché pour vous
missing-right-not-ticked-says = Vous êtes peut-être utilisateur de l’organisation, mais l’application « eHealth Platform Certificate Manager » n’est pas cochée pour vous. Après l’avoir cochée, il faut enregistrer, puis confirmer.
missing-right-not-ticked-who = Le Gestionnaire Local de la qualité, dans la Gestion des accès.
missing-right-not-ticked-text =
    Bonjour,

    Je dois gérer le certificat eHealth de notre organisation. Pouvez-vous cocher pour moi l’application « eHealth Platform Certificate Manager » dans la Gestion des accès pour Entreprises et Organisations ?

    Choisissez la bonne qualité, puis Utilisateurs, mon nom, l’application. Cliquez sur Enregistrer, puis sur Confirmer : sans la confirmation, rien n’est conservé.

    Merci
missing-not-registered = L’INAMI ne vous a pas encore inscrit
missing-not-registered-says = Pour un projet de soins intégrés, l’INAMI inscrit les gestionnaires de certificats. Tant qu’il ne l’a pas fait, eHealth ne montre rien.
missing-not-registered-who = L’INAMI.
missing-not-registered-text =
    Bonjour,

    Je suis responsable d’un projet de soins intégrés et je dois demander son certificat eHealth. Pouvez-vous m’inscrire comme gestionnaire de certificat eHealth du projet ?

    Mes nom, prénom, langue, sexe et adresse de correspondance suivent ; je vous transmets mon NISS par la voie que vous m’indiquez.

    Merci
missing-otherwise = Si vous êtes pourtant le responsable que l’INAMI ou le portail connaît : choisissez « Une autre organisation pour laquelle je peux gérer des certificats » et donnez son type et son numéro.

## Papiers

calendar-title = Renouveler le certificat eHealth : { $name }
calendar-text = Le certificat peut être renouvelé à partir d’aujourd’hui et jusqu’au { $until }. Il faut le keystore, son mot de passe et la carte d’identité du représentant. Ouvrez Clavis : la page d’accueil montre la tâche.
calendar-written = Le fichier d’agenda est écrit. Ouvrez-le : votre agenda l’ajoute.
sheet-title = Keystore eHealth : à garder en lieu sûr
sheet-organisation = Organisation
sheet-folder = Dossier du keystore
sheet-made = Préparé le
sheet-password = Mot de passe (à écrire à la main)
sheet-kept-by = Gardé par
sheet-advice-safe = Gardez cette feuille dans un coffre ou une armoire fermée.
sheet-advice-apart = Ne la gardez pas avec l’ordinateur ni avec une copie du keystore.
sheet-advice-lost = Personne ne peut retrouver ce mot de passe, eHealth non plus. S’il est perdu, le certificat doit être révoqué et redemandé.
sheet-written = La feuille est écrite. Imprimez-la et écrivez le mot de passe à la main : il n’y figure pas.

## La répétition au guichet

rehearsal-person-two-organisations = Hélène, responsable de deux organisations
rehearsal-person-two-organisations-shows = La demande habituelle, de la carte au certificat.
rehearsal-person-not-responsible = Anton, qui n’est responsable de rien
rehearsal-person-not-responsible-shows = La liste est vide : pourquoi, et à qui s’adresser.
rehearsal-person-missing-group = Käthe, dont le groupement manque dans la liste
rehearsal-person-missing-group-shows = Elle donne elle-même le groupement : NIHII-GROUP 94988041.
rehearsal-person-right-not-ticked = Jeroen, à qui un droit n’a pas été coché
rehearsal-person-right-not-ticked-shows = Le portail le nomme responsable de l’hôpital, qui manque pourtant dans sa liste : pourquoi, et à qui s’adresser.
rehearsal-person-not-registered = Amina, d’un projet de soins intégrés
rehearsal-person-not-registered-shows = L’INAMI ne l’a pas encore inscrite : la liste est vide.
rehearsal-person-ec-card = Hélène, avec la carte la plus récente
rehearsal-person-ec-card-shows = Tout se passe comme avec une carte plus ancienne.
rehearsal-person-foreigner-card = Jeroen, avec une carte d’étranger
rehearsal-person-foreigner-card-shows = Une carte belge pour étrangers signe comme celle d’un Belge.
rehearsal-fault-one-try-left = Il ne reste qu’un essai
rehearsal-fault-one-try-left-shows = Clavis demande une seconde fois avant d’utiliser le dernier essai.
rehearsal-fault-pin-blocked = Le code PIN est bloqué
rehearsal-fault-pin-blocked-shows = Qui débloque la carte, et où.
rehearsal-fault-card-expired = La carte a expiré
rehearsal-fault-card-expired-shows = Ce qui est dit avant toute demande.
rehearsal-fault-not-genuine = Les données de la carte ont été modifiées
rehearsal-fault-not-genuine-shows = Clavis refuse une carte qui n’est pas authentique.
rehearsal-fault-maintenance = eHealth est en maintenance
rehearsal-fault-maintenance-shows = Le premier message échoue ; le suivant passe.
rehearsal-fault-answer-lost = La réponse à la demande se perd
rehearsal-fault-answer-lost-shows = La demande n’est pas envoyée une seconde fois ; on demande à eHealth.
rehearsal-fault-inspected = La connexion est inspectée
rehearsal-fault-inspected-shows = Ce que l’informatique doit savoir.
rehearsal-fault-late = eHealth délivre après un mois
rehearsal-fault-late-shows = La tâche reste sur la page d’accueil. Laissez passer un mois.
rehearsal-fault-refused = eHealth refuse la demande
rehearsal-fault-refused-shows = Un collaborateur d’eHealth a dit non : ce qui reste, et à qui s’adresser.
rehearsal-fault-algorithm = eHealth n’accepte pas cette façon de signer
rehearsal-fault-algorithm-shows = Avec la carte la plus récente : comment en choisir une autre, sans rien perdre.
rehearsal-fault-clock = L’horloge n’est pas à l’heure
rehearsal-fault-clock-shows = Ce que Clavis dit quand eHealth croit qu’il est demain.

## Codes du guichet

COUNTER-CONTRACT-NOT-SHOWN = Ce contrat n’a pas été montré. Rien n’a été signé.
    .why = La demande a changé depuis, ou l’étape a été sautée.
    .now = Lisez le contrat de cette demande, puis signez.
    .who = { who-you }
COUNTER-HOLDER-CHANGED = La carte dans le lecteur est celle d’une autre personne. Rien n’a été signé.
    .why = La demande a commencé avec une autre carte.
    .now = Remettez la carte du début, ou recommencez avec celle-ci.
    .who = { who-holder }
COUNTER-KEYSTORE-UNKNOWN = Ce keystore n’est plus à l’écran.
    .why = La fenêtre a été rouverte, ou la répétition a commencé ou fini entre-temps.
    .now = Retournez à la liste et choisissez-le à nouveau.
    .who = { who-you }
COUNTER-NO-DATES = Ce keystore n’a pas encore de date à noter.
    .why = Son certificat n’est pas encore installé, ou Clavis ne le connaît pas.
    .now = Terminez d’abord la demande, ou reprenez le keystore.
    .who = { who-you }
COUNTER-NO-REHEARSAL = Aucune répétition n’est en cours.
    .why = Cette étape n’existe que dans une répétition. Ici, tout est réel.
    .now = Commencez une répétition.
    .who = { who-you }
COUNTER-NOT-A-KEYSTORE = Ce fichier n’est pas un keystore : { $path }.
    .why = Un keystore est un fichier PKCS#12, qui se termine le plus souvent par .p12 ou .pfx.
    .now = Choisissez un autre fichier.
    .who = { who-you }
COUNTER-OTHER-SIDE = La répétition et le travail réel restent séparés. Rien n’a été changé.
    .why = Le fichier ou la plateforme appartient à l’autre côté.
    .now = Quittez la répétition, ou commencez-en une, puis recommencez.
    .who = { who-you }
COUNTER-QUESTION-OVER = Cette question n’est plus ouverte. Aucun code PIN n’a été utilisé.
    .why = Elle a reçu une réponse ou a été annulée, ou la carte a été retirée.
    .now = Recommencez l’étape.
    .who = { who-you }
COUNTER-TALK-OVER = Cette étape n’est plus ouverte.
    .why = Une autre a commencé entre-temps, ou elle a été annulée.
    .now = Recommencez. { nothing-lost }
    .who = { who-you }

## Que faire dans la fenêtre, là où la phrase d'un code nomme une commande : par code

in-window-cert-answer-lost = Ne la renvoyez pas. La page d’accueil a une tâche pour elle : terminez-la là, et Clavis demande ce qu’eHealth a reçu.
in-window-cert-request-open = Continuez avec ce keystore : la page d’accueil a la tâche. Si son mot de passe est perdu, mettez-le dans un autre dossier et redemandez.
in-window-cert-pending = Attendez : la page d’accueil dit quand il est là. Après un contrôle manuel, cela peut prendre dix jours.
in-window-cert-etk-missing = Attendez quelques minutes, puis terminez de nouveau depuis la page d’accueil.
in-window-cert-not-in-journal = S’il attend son certificat, terminez-le et donnez son mot de passe.
in-window-cert-not-installed = Terminez d’abord la demande de ce keystore.
in-window-cert-renewal-not-possible = Demandez un nouveau certificat.
in-window-cert-renewed-already = Cherchez le nouveau keystore parmi les certificats. Si son fichier est perdu, révoquez ce certificat-là et faites une nouvelle demande.
in-window-cert-contact-outdated = Donnez les coordonnées de nouveau, ici. eHealth écrira à cette adresse.
in-window-cert-nothing-to-activate = Testez le keystore : le test montre ce qu’il y a.
in-window-cert-not-revocable = S’il n’est plus en vigueur, demandez un nouveau certificat.
in-window-cert-revocation-lost = Ne la renvoyez pas. Regardez ce qu’eHealth a à votre nom : vous y voyez s’il est révoqué.
in-window-cert-not-registered = Regardez la liste de ce qu’eHealth a à votre nom. Si quelqu’un d’autre le gère, c’est cette personne qui le révoque.
in-window-cert-algorithm-refused = Choisissez une autre façon de signer. Le code PIN est redemandé.
in-window-cert-hand-over-unreadable = Reprenez le fichier sur le serveur où il a été préparé.
in-window-cert-hand-over-name = Sur le serveur, préparez de nouveau avec exactement le nom d’eHealth.
in-window-cert-confirmation-open = Si vous n’avez pas confirmé : la page d’accueil a l’adresse. Sinon, attendez, puis terminez là.
in-window-cert-confirmation-lapsed = Faites une nouvelle demande, puis ouvrez son adresse sans attendre.
in-window-cert-not-foreigner = Avec une eID belge, faites la demande habituelle. Sinon, vérifiez le numéro sur la lettre de la commune ou du registre BIS.
in-window-cert-not-signed-yet = Le représentant signe d’abord le fichier de remise, avec sa carte. Terminez ensuite ici.
in-window-cert-password-other-rule = Si un autre programme a fait le keystore, reprenez-le d’abord. Sinon, tapez de nouveau le mot de passe.
in-window-cert-card-unknown-root = Utilisez une vraie carte belge.
in-window-cert-ends-soon = Renouvelez-le maintenant.
in-window-cert-etk-not-in-use = Après un renouvellement : activez-le. Sinon : terminez-le de nouveau.
in-window-cert-revocation-no-address = Rien : c’est la réponse d’eHealth qui compte.
in-window-cert-revoked = Utilisez le keystore plus récent, ou demandez un nouveau certificat.
in-window-keystore-etk-too-early = Terminez d’abord la demande.
in-window-platform-no-etk = Terminez la demande. Un nouveau jeton de chiffrement (ETK) peut mettre quelques minutes à apparaître.
in-window-platform-environment-no-rehearsal = Commencez une répétition ici.
in-window-seal-no-certificate = Terminez d’abord la demande.
in-window-seal-recipient-unsuitable = Renouvelez le certificat si le jeton est le vôtre. Sinon, reprenez le jeton de chiffrement (ETK) du destinataire.
in-window-rehearsal-clock = Recommencez la répétition.
in-window-rehearsal-platform-tls = Quittez la répétition, puis recommencez-la.
in-window-restore-not-empty = Restaurez sur un nouvel ordinateur ou pour un autre utilisateur. Les keystores seuls peuvent être repris un à un.
in-window-restore-conflict = Regardez ce que c’est : ouvrez ce fichier ici. Déplacez-le, puis restaurez de nouveau.
in-window-secrets-unavailable = Déverrouillez le trousseau de cet ordinateur : au besoin, fermez la session et rouvrez-la. Réessayez ensuite. { nothing-lost }
in-window-store-archive-not-one = Choisissez la sauvegarde que Clavis a faite.
in-window-store-archive-work = Choisissez la sauvegarde que Clavis a faite.
in-window-desk-code-unknown = Regardez la liste de tous les codes.
in-window-wire-proxy-authentication = Indiquez dans les réglages de Clavis un fichier avec son adresse, nom et mot de passe compris : window.toml, ligne proxy_file. Ou faites-lui laisser passer les adresses d’eHealth sans identification. { not-sent }
in-window-wire-proxy-pac = Indiquez dans les réglages de Clavis le proxy que le script choisirait : window.toml, ligne proxy. { not-sent }
in-window-wire-tls-inspected = Faites en sorte que { $product } n’inspecte pas les adresses d’eHealth, ou indiquez dans les réglages de Clavis un fichier avec son autorité : window.toml, ligne ca_files. { not-sent }
