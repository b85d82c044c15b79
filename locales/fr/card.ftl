# La carte d'identité électronique, son lecteur et son code PIN.

# Ce qui empêche un texte d'être un code PIN.
pin-form =
    { $reason ->
        [too-short] Il a moins de 4 chiffres.
        [too-long] Il a plus de 12 chiffres.
        [not-digits] Il contient autre chose que des chiffres.
       *[other] Un code PIN a de 4 à 12 chiffres et rien d’autre.
    }
# Quel certificat de la carte.
card-certificate =
    { $kind ->
        [authentication] authentification
        [non-repudiation] signature
        [citizen-ca] Citizen CA
        [root] racine
        [rrn] Registre national
       *[other] nécessaire
    }
pin-unblock = La commune le débloque avec le code PUK ou en crée un nouveau.

CARD-SERVICE-MISSING = Le service des cartes à puce de cet ordinateur ne répond pas.
    .why = Il n’est pas installé, pas démarré, ou vous n’avez pas le droit de l’utiliser.
    .now = Démarrez le service : pcscd sous Linux, « Carte à puce » sous Windows. Sur un bureau à distance, transmettez-lui le lecteur. Réessayez ensuite.
    .who = { who-it }
CARD-NO-READER = Aucun lecteur de carte n’est connecté.
    .why = L’ordinateur ne voit aucun lecteur, ou seulement des lecteurs virtuels sans carte d’identité : { $readers }.
    .now = Branchez le lecteur sur un autre port USB. S’il reste invisible, installez son pilote.
    .who = { who-you-or-it }
CARD-READER-UNKNOWN = Aucun lecteur n’a { $wanted } dans son nom.
    .why = Les lecteurs connectés sont : { $readers }.
    .now = Choisissez l’un d’eux, ou laissez le choix à Clavis : il prend la première carte belge.
    .who = { who-you }
CARD-READER-AMBIGUOUS = Plusieurs lecteurs ont { $wanted } dans leur nom.
    .why = Les lecteurs qui correspondent sont : { $readers }.
    .now = Donnez une plus grande partie du nom du lecteur voulu.
    .who = { who-you }
CARD-READER-GONE = Le lecteur { $reader } n’est plus là.
    .why = Il a été débranché, ou l’ordinateur l’a mis en veille.
    .now = Rebranchez le lecteur, remettez la carte et réessayez.
    .who = { who-you }
CARD-READER-FAILED = Le lecteur { $reader } ne fonctionne pas.
    .why = { technical }
    .now = Débranchez le lecteur et rebranchez-le. Si cela persiste, installez son pilote le plus récent ou essayez un autre lecteur.
    .who = { who-you-or-it }
CARD-NONE = Il n’y a pas de carte dans le lecteur.
    .why = Clavis a regardé dans chaque lecteur : { $readers }.
    .now = Introduisez votre carte d’identité, puce en avant et vers le haut, puis réessayez.
    .who = { who-holder }
CARD-MUTE = La carte dans { $reader } ne répond pas.
    .why = Elle est à l’envers, sa puce est sale, ou le lecteur la touche mal.
    .now = Retirez la carte, nettoyez la puce avec un chiffon sec, remettez-la puce en avant et vers le haut.
    .who = { who-holder }
CARD-UNPOWERED = La carte dans { $reader } n’est pas alimentée.
    .why = Le lecteur ou l’ordinateur l’a mise hors tension, ou les contacts ne se touchent pas.
    .now = Retirez la carte et remettez-la. Si cela persiste, branchez le lecteur sur un autre port USB de l’ordinateur même.
    .who = { who-holder }
CARD-FOREIGN = La carte dans { $reader } n’est pas une carte d’identité belge.
    .why = Elle n’a pas le programme d’identité belge.
    .now = Introduisez votre propre carte d’identité belge.
    .who = { who-holder }
CARD-NOT-ACTIVATED = La carte n’est pas activée.
    .why = Une nouvelle carte ne peut servir qu’après son activation par la commune.
    .now = Allez à la commune avec la carte et la lettre qui contient ses codes.
    .who = { who-municipality }
CARD-REMOVED = La carte a été retirée de { $reader }.
    .why = Le travail avec la carte n’était pas fini.
    .now = Remettez la même carte et réessayez. Ce qui est déjà fait est conservé.
    .who = { who-holder }
CARD-INTERRUPTED = La carte dans { $reader } a perdu le contact.
    .why = La carte ou le câble a bougé pendant que la carte travaillait.
    .now = Enfoncez bien la carte, n’y touchez pas pendant que Clavis travaille, et réessayez.
    .who = { who-holder }
CARD-RESET = Un autre programme a réinitialisé la carte dans { $reader }.
    .why = Deux programmes ont utilisé la carte au même moment.
    .now = Fermez les autres programmes qui utilisent la carte, comme un navigateur ou l’eID viewer, puis réessayez.
    .who = { who-you }
CARD-CHANGED = Une autre carte est maintenant dans { $reader }.
    .why = La carte a été changée alors que le travail n’était pas fini.
    .now = Remettez la carte du début, ou recommencez avec celle-ci.
    .who = { who-holder }
CARD-IN-USE = Un autre programme retient la carte dans { $reader }.
    .why = Il garde la carte pour lui seul.
    .now = Fermez les autres programmes qui utilisent la carte, comme un navigateur ou l’eID viewer, puis réessayez.
    .who = { who-you }
CARD-PIN-WRONG = La carte a refusé le code PIN. { tries-left }
    .why = Le code PIN tapé n’est pas celui de cette carte.
    .now = { $tries ->
            [1] Si vous n’êtes pas sûr du code PIN, arrêtez ici : un code erroné de plus bloque la carte.
           *[other] Vérifiez que vous utilisez le code PIN de cette carte, puis réessayez.
        } Clavis n’essaie jamais un code PIN de lui-même.
    .who = { who-holder }
CARD-PIN-BLOCKED = Le code PIN de la carte est bloqué.
    .why = Un code PIN erroné a été donné trois fois.
    .now = Allez à la commune avec la carte. { pin-unblock }
    .who = { who-municipality }
CARD-PIN-FORM = Ceci ne peut pas être un code PIN. Il n’a pas été envoyé à la carte.
    .why = { pin-form }
    .now = Tapez les 4 à 12 chiffres du code PIN. Aucun essai n’est perdu.
    .who = { who-holder }
CARD-PIN-CANCELLED = Le code PIN n’a pas été donné.
    .why = La question est restée sans réponse. Aucun essai n’est perdu.
    .now = Recommencez quand vous avez le code PIN sous la main.
    .who = { who-holder }
CARD-PIN-UNAVAILABLE = Le code PIN n’a pas pu être demandé.
    .why = Il n’y a pas de terminal où le taper, ou le fichier du code PIN est illisible. { technical-reason }
    .now = Utilisez Clavis dans un terminal, ou vérifiez le fichier du code PIN. Aucun essai n’est perdu.
    .who = { who-you-or-it }
CARD-PIN-LAST-TRY = Il ne reste qu’un essai pour ce code PIN. Il n’a pas été utilisé.
    .why = Un code PIN erroné bloquerait la carte. Clavis n’utilise le dernier essai que si vous le dites.
    .now = Si vous êtes sûr du code PIN, dites que le dernier essai peut servir. Sinon, demandez un nouveau code PIN à la commune.
    .who = { who-holder }
CARD-PIN-WRONG-EARLIER = Aucun deuxième code PIN n’a été envoyé à la carte.
    .why = Un code PIN vient d’être refusé. Le même code coûterait un essai de plus.
    .now = Recommencez et tapez à nouveau le code PIN.
    .who = { who-holder }
CARD-PIN-TRIES-CHANGED = Le nombre d’essais a changé pendant que le code PIN était tapé. { tries-left }
    .why = Un autre programme ou lecteur a utilisé un essai. Le code PIN n’a pas été envoyé.
    .now = Fermez les autres programmes qui utilisent la carte, puis recommencez.
    .who = { who-holder }
CARD-PIN-NEW-SAME = Le nouveau code PIN est l’ancien. Rien n’a été changé.
    .why = Pour un changement, il faut un autre code PIN. Rien n’a été envoyé à la carte et aucun essai n’est perdu.
    .now = Recommencez avec un autre nouveau code PIN de 4 à 12 chiffres.
    .who = { who-holder }
CARD-PIN-NEW-DIFFERS = Le nouveau code PIN n’a pas été tapé deux fois de la même façon. Rien n’a été changé.
    .why = La seconde fois, les chiffres n’étaient pas ceux de la première. Aucun essai n’est perdu.
    .now = Recommencez et tapez deux fois le même nouveau code PIN.
    .who = { who-holder }
CARD-PIN-NEW-REFUSED = La carte n’a pas accepté le nouveau code PIN.
    .why = Il a une forme que cette carte refuse. L’ancien code PIN reste valable.
    .now = Recommencez avec un autre nouveau code PIN de 4 à 12 chiffres.
    .who = { who-holder }
CARD-PIN-CHANGE-UNKNOWN = On ne sait pas si le code PIN a été changé.
    .why = La carte a été retirée, ou le contact perdu, avant sa réponse. L’ancien ou le nouveau code PIN est valable.
    .now = Remettez la carte, regardez les essais restants, puis utilisez une seule fois le nouveau code PIN. S’il est refusé, c’est l’ancien qui est resté valable.
    .who = { who-holder }
CARD-PAD-TIMEOUT = Le code PIN n’a pas été tapé à temps sur le lecteur.
    .why = Le lecteur l’attend pendant 30 secondes. Aucun essai n’est perdu.
    .now = Recommencez, et tapez le code PIN sur les touches du lecteur dès qu’il le demande.
    .who = { who-holder }
CARD-TOO-OLD = La carte est d’une ancienne génération que Clavis n’utilise pas.
    .why = Avec l’applet { $applet }, demander seulement le nombre d’essais en coûterait un.
    .now = Demandez une nouvelle carte à la commune.
    .who = { who-municipality }
CARD-UNSUPPORTED = Clavis ne sait pas encore signer avec cette carte.
    .why = Elle a l’applet { $applet } et une clé du genre { $key }.
    .now = Cherchez une version plus récente de Clavis, ou utilisez une autre carte.
    .who = { who-it }
CARD-NO-AUTHENTICATION = La carte n’a pas de certificat d’authentification.
    .why = Les cartes des jeunes enfants n’en ont pas, et un titulaire peut l’avoir refusé. Sans lui, la carte ne peut pas montrer qui vous êtes.
    .now = Demandez à la commune de placer les certificats sur la carte.
    .who = { who-municipality }
CARD-NO-SIGNATURE = La carte n’a pas de certificat de signature.
    .why = Les cartes d’enfants n’en ont pas, et un titulaire peut l’avoir refusé. Sans lui, la carte ne peut pas signer.
    .now = Demandez à la commune de placer les certificats sur la carte.
    .who = { who-municipality }
CARD-CERTIFICATE-MISSING = Il manque un certificat sur la carte : { card-certificate }.
    .why = Chaque carte l’a. Celle-ci n’a pas été faite complètement, ou son fichier est introuvable.
    .now = Essayez un autre lecteur. Si cela persiste, montrez la carte à la commune.
    .who = { who-municipality }
CARD-EXPIRED = La carte est périmée.
    .why = Elle était valable jusqu’au { $date }.
    .now = Demandez une nouvelle carte à la commune.
    .who = { who-municipality }
CARD-CERTIFICATE-EXPIRED = Un certificat de la carte est périmé : { card-certificate }.
    .why = Il était valable jusqu’au { $date }. Ce qui est signé avec lui maintenant est refusé.
    .now = Demandez une nouvelle carte à la commune.
    .who = { who-municipality }
CARD-CERTIFICATE-REVOKED = Un certificat de la carte a été révoqué : { card-certificate }.
    .why = Son autorité le dit depuis le { $date }. Cela arrive quand une carte est déclarée perdue, remplacée ou suspendue.
    .now = Utilisez votre carte la plus récente. Si c’est celle-ci, adressez-vous à la commune.
    .who = { who-municipality }
CARD-REVOCATION-NO-ADDRESS = Il n’a pas été possible de demander si le certificat est révoqué.
    .why = Le certificat n’indique aucune adresse où le demander.
    .now = Rien n’est connu contre la carte. Pour en être sûr, adressez-vous à la commune.
    .who = { who-holder }
CARD-REVOCATION-ADDRESS-REFUSED = Il n’a pas été demandé si le certificat est révoqué.
    .why = Il indique une adresse qui n’est pas de l’administration belge : { $url }.
    .now = Ne faites pas confiance à cette carte avant que la commune l’ait examinée.
    .who = { who-holder }
CARD-REVOCATION-HTTP-STATUS = Il n’a pas été possible d’apprendre si le certificat est révoqué.
    .why = Le service de son autorité a répondu avec le statut { $status }.
    .now = Réessayez plus tard. Rien n’est connu contre la carte.
    .who = { who-you }
CARD-REVOCATION-NOT-KNOWN = L’autorité ne connaît pas ce certificat.
    .why = Son service ne dit ni que le certificat est valable, ni qu’il est révoqué.
    .now = Une nouvelle carte peut mettre un jour à être connue : réessayez demain. Si cela persiste, adressez-vous à la commune.
    .who = { who-holder }
CARD-DATA-DAMAGED = Les données de la carte sont illisibles.
    .why = Une partie n’est pas comme elle devrait être : { $what }.
    .now = Nettoyez la puce avec un chiffon sec et essayez un autre lecteur. Si cela persiste, la carte est à remplacer.
    .who = { who-holder }
CARD-FILE-MISSING = Il manque sur la carte des données que chaque carte a.
    .why = Ce fichier est introuvable : { $what }.
    .now = Essayez un autre lecteur. Si cela persiste, montrez la carte à la commune.
    .who = { who-holder }
CARD-MEMORY-FAULT = La mémoire de la carte est en défaut.
    .why = La puce le signale elle-même. Elle ne dit plus rien jusqu’à sa prochaine mise sous tension.
    .now = Retirez la carte, remettez-la et réessayez. Si cela persiste, demandez une nouvelle carte à la commune.
    .who = { who-holder }
CARD-STATUS = La carte a donné une réponse que Clavis n’attendait pas.
    .why = À { $command } elle a répondu { $status }.
    .now = Retirez la carte, remettez-la et réessayez. Si cela persiste, essayez un autre lecteur et signalez ce code.
    .who = { who-you-or-it }
CARD-SIGNATURE-WRONG = La signature de la carte ne correspond pas à son certificat.
    .why = La puce ou le lecteur s’est trompé, ou la carte n’est pas authentique. Rien n’a été envoyé.
    .now = Réessayez avec un autre lecteur. Si cela persiste, montrez la carte à la commune.
    .who = { who-holder }

## La carte en ligne de commande

card-not-revoked = Son autorité dit qu’il n’est pas révoqué.
card-revocation-reason =
    { $reason ->
        [keyCompromise] la clé est peut-être en d’autres mains
        [cACompromise] la clé de l’autorité est peut-être en d’autres mains
        [affiliationChanged] les données du titulaire ont changé
        [superseded] remplacé par un autre
        [cessationOfOperation] n’est plus nécessaire
        [certificateHold] suspendu
        [privilegeWithdrawn] le droit de l’utiliser a été retiré
       *[other] { $reason }
    }
label-revoked-since = Révoqué depuis le
label-revocation-reason = Motif
label-signing = Signature
card-can-sign = possible : rien ne s’y oppose
card-cannot-sign = impossible
watch-reader-appeared = Lecteur connecté : { $reader }
watch-reader-ignored = Ignoré, pas un lecteur de cartes : { $reader }
watch-reader-gone = Lecteur débranché : { $reader }
watch-card-in = Carte dans { $reader } : { $what }
watch-card-out = Carte retirée de { $reader }
watch-begins = Les lecteurs sont surveillés. Ctrl+C arrête.
watch-still = Cette carte virtuelle est à l’intérieur du programme. Elle ne vient ni ne part jamais : il n’y a rien d’autre à surveiller.
pin-for-change = Ce code PIN permet à la carte d’en mettre un autre à sa place.
pin-for-check = La carte ne fait que contrôler ce code PIN.
pin-change-on-reader = Sur les touches du lecteur : le code PIN actuel, puis deux fois le nouveau.
ask-old-pin = Code PIN actuel (4 à 12 chiffres, rien ne s’affiche ; vide : arrêter) :
ask-new-pin = Nouveau code PIN (4 à 12 chiffres, rien ne s’affiche ; vide : arrêter) :
ask-new-pin-again = Le même nouveau code PIN encore une fois :
done-pin-changed = La carte a pris le nouveau code PIN. L’ancien ne sert plus.
label-document = Document
label-noble-condition = Titre de noblesse
label-special-status = Statut particulier
label-duplicate = Duplicata
label-special-organisation = Organisation particulière
label-family-member = Membre de la famille
label-protection = Protection
label-work-permit = Permis de travail
label-employer = TVA d’un employeur
label-regional-file = Dossier régional
label-brexit-mentions = Mentions Brexit
label-card-a-mentions = Mentions de la carte A
label-eu-start = Carte UE depuis le
label-chip-number = Numéro de puce
label-photo-hash = Empreinte de la photo
label-basic-key-hash = Empreinte de la clé de la carte
label-structure-version = Version de la structure
label-unknown-field = Champ { $value }
document-belgian-citizen = carte d’identité d’un citoyen belge
document-kids = carte d’identité d’un enfant de moins de 12 ans
document-kids-foreigner = carte d’identité d’un enfant étranger, carte { $name }
document-foreigner = carte d’étranger, carte { $name }
document-bootstrap = carte d’amorçage de l’administration
document-habilitation = carte d’habilitation de l’administration
document-unknown = document d’un type inconnu, numéro { $value }
status-white-cane = canne blanche
status-yellow-cane = canne jaune
status-extended-minority = minorité prolongée
family-member-eu = d’un citoyen de l’Union européenne
protection-of = depuis le { $date }, { $name }
organisation-shape = SHAPE
organisation-nato = OTAN
organisation-former-blue-card-holder = ancien titulaire d’une carte bleue
organisation-researcher = chercheur
organisation-unknown = code inconnu { $value }
work-unlimited = illimité
work-limited = limité
work-none = aucun
work-seasonal-worker = travailleur saisonnier
work-unknown = code inconnu { $value }
