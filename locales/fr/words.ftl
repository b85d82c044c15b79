# Mots communs à toutes les phrases, et lignes de la ligne de commande.

## Qui le fait. L'une de ces lignes accompagne chaque code.

who-you = Vous, à cet ordinateur.
who-holder = Vous, titulaire de la carte.
who-representative = Vous, représentant de l’organisation, avec votre propre carte.
who-it = Votre service informatique.
who-you-or-it = Vous, ou votre service informatique.
who-it-ehealth = Votre service informatique. Si cela persiste : le centre de contact eHealth, 02 788 51 55.
who-ehealth = Le centre de contact eHealth, 02 788 51 55.
who-municipality = Le titulaire de la carte, au guichet de la commune.
who-makers = Votre service informatique, qui peut signaler ce code aux auteurs de Clavis.

## Parties de phrases

# $detail : mots d'une bibliothèque ou du système, souvent en anglais ; montrés tels quels.
technical = Détail technique : { $detail }.
technical-reason = Détail technique : { $reason }.
tries-left =
    { $tries ->
        [one] Il reste un essai.
       *[other] Il reste { $tries } essais.
    }
now-retry = Réessayez dans quelques minutes. Ce qui est déjà fait est conservé.
now-report = Gardez le journal et signalez ce code.
nothing-lost = Rien n’est perdu.
not-sent = Ce message n’a pas été envoyé ; rien n’est perdu.

## Titres de la page d'un code (clavis explain)

explain-why = Pourquoi
explain-now = Que faire
explain-who = Qui

## Dates

date-day = { $day ->
        [1] 1er
       *[other] { $day }
    } { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    } { $year }
# $day est une date entière, $time a la forme 13:05.
date-moment = { $day }, { $time } UTC
date-local = { $day }, { $time }
until = jusqu’au { $date }
from-until = du { $from } au { $until }

## Libellés de la ligne de commande, chacun suivi d'une valeur

label-application-id = Application ID
label-birth-date = Date de naissance
label-birth-place = Lieu de naissance
label-card = Carte
label-card-number = Numéro de carte
label-certificate = Certificat
label-code = Code
label-email = E-mail
label-first-names = Prénoms
label-general-email = E-mail général
label-general-telephone = Téléphone général
label-genuine = Authenticité
label-holder = Titulaire
label-id = Numéro
label-issuer = Délivré par
label-issuing-municipality = Délivrée à
label-key = Clé
label-keystore = Keystore
label-municipality = Commune
label-name = Nom complet
label-nationality = Nationalité
label-next = Ensuite
label-niss = NISS
label-organisation = Organisation
label-photo = Photo
label-platform = Plateforme
label-public-key-identifier = Clé publique
label-reader = Lecteur
label-requested = Demandé
label-sex = Sexe
label-state = État
label-street = Rue
label-surname = Nom
label-telephone = Téléphone
label-tries-left = Essais restants
label-usage = Utilisation
label-valid = Valable

## Valeurs

unknown = inconnu
female = femme
male = homme
genuine = contrôlée et prouvée
not-genuine = non authentique
certificate-authentication = authentification
certificate-non-repudiation = signature
certificate-citizen-ca = Citizen CA
certificate-root = racine
certificate-rrn = Registre national
# L'état d'un lecteur.
reader-empty = pas de carte
reader-belgian = carte d’identité belge
reader-foreign = une autre sorte de carte
reader-mute = une carte qui ne répond pas
reader-in-use = une carte retenue par un autre programme
reader-virtual = pas un lecteur de cartes : laissé de côté
# L'état d'un numéro contrôlé. Le chiffre de contrôle prouve la frappe, pas l'existence.
number-valid = a une forme valable
number-refused = n’a pas de forme valable
number-offer = Vous pensez peut-être à : { $offer }
number-swap = Les chiffres { $first } et { $second } sont peut-être inversés.

## Avant un code PIN. Dit à quoi ce code sert.

pin-authentication = Code PIN pour prouver à eHealth qui vous êtes
pin-signature = Code PIN pour signer la demande de { $organisation }
pin-last-try = Il ne reste qu’un essai. Un code PIN erroné bloque la carte ; la commune la débloque. Utiliser cet essai ?

## Questions d'une demande

ask-belgian = Avez-vous la nationalité belge ?
ask-organisation = Pour quelle organisation est le certificat ? eHealth vous connaît comme responsable de :
ask-other-organisation = Une autre organisation pour laquelle je peux gérer des certificats
ask-type = Quel type de numéro a l’organisation ? Tapez sa place dans la liste, ou le type lui-même.
ask-id = Quel est le numéro de l’organisation ({ $kind }) ?
ask-name = Quel est le nom de l’organisation ?
ask-application-id = Application ID (A à Z, 0 à 9, _ et -, au plus 30 ; vide : aucun) :
ask-application-ids-used = Déjà utilisés : { $ids }
ask-email = Votre adresse e-mail personnelle :
ask-phone = Votre numéro de téléphone personnel :
ask-general-email = Adresse e-mail de l’organisation (vide : aucune) :
ask-general-phone = Numéro de téléphone de l’organisation (vide : aucun) :
ask-password = Nouveau mot de passe du keystore (rien ne s’affiche) :
ask-password-again = Encore une fois le même mot de passe :
ask-password-of = Mot de passe de { $path } (rien ne s’affiche) :
ask-password-rule = Au moins 8 caractères, au moins un chiffre ou un symbole, pas de lettres accentuées. Prenez un autre mot de passe pour chaque certificat et gardez-le bien : il est demandé à l’étape suivante, et eHealth ne peut pas le retrouver.
ask-password-differs = Les deux mots de passe diffèrent. Tapez-les à nouveau tous les deux.
ask-accept-contract = Acceptez-vous ce contrat ?
ask-algorithm = De quelle façon la carte doit-elle signer ? Le code PIN sera redemandé.
ask-algorithm-none = d’aucune de ces façons : arrêter
ask-choice = Votre choix (1 à { $count }) :
# Dans le certificat : des majuscules sans accents.
shown-in-certificate = Dans le certificat : { $name }
contract-languages = eHealth donne ce contrat en : { $languages }

## Étapes, pendant qu'elles se font

step-find-card = Recherche de la carte
step-read-card = Lecture de la carte
step-organisations = Demande de vos organisations à eHealth
step-application-ids = Demande à eHealth des Application ID utilisés
step-contract = Demande du contrat à eHealth
step-key = Création de la clé
step-keystore = Écriture et relecture du keystore
step-sign = Signature avec la carte
step-send = Envoi de la demande
step-wait = Attente de la réponse d’eHealth
step-install = Installation du certificat
step-etk = Enregistrement du jeton de chiffrement (ETK)
step-activate = Activation du jeton de chiffrement (ETK)
step-check = Contrôle du keystore auprès d’eHealth
step-listening = À l’écoute sur { $url }
step-card-inserted = La carte virtuelle est dans le lecteur { $reader }
step-stop = Appuyez sur Ctrl+C pour arrêter

## Fini

done-requested = La demande est signée et envoyée.
done-next-complete = Ensuite, c’est à vous : clavis cert complete installe le certificat. Entre-temps vous pouvez fermer cette fenêtre, rien n’est perdu.
done-complete = Le certificat et son jeton de chiffrement (ETK) sont installés. Cet ordinateur est prêt pour eHealth.
done-valid-until = jusqu’au { $date }, renouvelable à partir du { $from }
done-keep = Gardez le keystore et son mot de passe en lieu sûr. eHealth ne peut restaurer ni l’un ni l’autre.
environment-production = Production : la vraie plateforme eHealth
environment-acceptance = Acceptation : uniquement pour des tests
environment-rehearsal = Répétition : rien ici n’est réel
date = { $date }
