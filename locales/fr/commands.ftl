# Autres lignes de la ligne de commande.

label-root = Certificat racine
label-folder = Dossier
label-turn = À qui
reader-unpowered = une carte sans alimentation
reader-not-activated = une carte qui n’est pas activée
reader-too-old = une carte d’identité d’une ancienne génération
reader-unavailable = inaccessible

## Why a card is not known as genuine

doubt-photo-differs = La photo n’est pas celle qui a été signée.
doubt-identity-signature = L’identité n’est pas celle que le Registre national a signée.
doubt-address-signature = L’adresse n’est pas celle que le Registre national a signée.
doubt-basic-key-differs = La clé propre de la carte n’est pas celle qui a été signée.
doubt-other-chip = L’identité appartient à une autre puce.
doubt-other-holder = Le certificat appartient à un autre titulaire.
doubt-rrn-issuer = Le certificat du Registre national n’a pas été émis par la racine de la carte.
doubt-holder-issuer = Le certificat du titulaire n’a pas été émis par l’autorité de la carte.
doubt-authority-issuer = L’autorité de la carte n’a pas été émise par la racine de la carte.
doubt-root-unknown = La racine de la carte n’est aucune des racines belges connues.
doubt-certificate-missing = Un certificat nécessaire au contrôle manque.
doubt-photo-hash-unknown = La carte ne dit pas quelle photo a été signée.
doubt-algorithm-unknown = Une clé ou une signature est d’un type qui ne peut être contrôlé ici.

## Why a value is refused, or what there is to say about it

reason-empty = vide
reason-charset = un caractère qui n’a pas sa place ici
reason-length = un autre nombre de chiffres
reason-checksum = les chiffres de contrôle ne correspondent pas
reason-month = ce mois n’existe pas
reason-sequence = ce numéro d’ordre n’existe pas
reason-day = ce jour n’existe pas
reason-prefix = un autre début
reason-zero = uniquement des zéros
reason-looks-like-establishment = un numéro d’unité d’établissement
reason-leading-digit = un autre premier chiffre
reason-too-long = trop long
reason-too-short = trop court
reason-lowercase = des minuscules
reason-control = un caractère de contrôle
reason-non-ascii = une lettre accentuée ou un autre caractère hors ASCII
reason-needs-digit-or-symbol = il faut un chiffre ou un symbole
reason-space = une espace
reason-at-sign = il faut un seul @
reason-local-part = la partie avant le @
reason-domain = la partie après le @
reason-needs-digit = il faut un chiffre
reason-name-character = un caractère impossible dans un certificat
reason-unknown-type = type inconnu
reason-day-beyond-month = un jour au-delà de la fin du mois
reason-leading-zero-added = un 0 a été mis devant
reason-first-eight-kept = les huit premiers chiffres sont gardés
reason-modulo-eighty-nine = chiffres de contrôle de la nouvelle série
reason-password-space = une espace, que certains logiciels n’acceptent pas
reason-looks-like-enterprise = un numéro d’entreprise
reason-profession = le premier chiffre ne désigne aucune profession
reason-structure = une autre structure que les numéros de ce pays
reason-not-in-vies = ce pays n’est pas dans VIES
reason-country-mismatch = un autre pays que celui qui a été choisi
reason-suffix = d’autres lettres à la fin que MWST, TVA, IVA, TPV
reason-needs-two-non-letters = il faut deux chiffres ou signes
reason-vat-check-digits = les chiffres de contrôle nationaux ne correspondent pas ; VIES décide
reason-leading-zero-kept = un 0 devant, gardé comme tapé
reason-unusual-length = une longueur inhabituelle
hint-looks-like-institution = c’est le numéro d’une institution ou d’un groupement : les huit premiers chiffres comptent
hint-residence-card = un titre de séjour : le portail de l’agence des médicaments ne l’accepte pas
hint-unusual-length = les subdivisions ont cinq chiffres, les sites six
hint-small-letters = le portail ne connaît que des minuscules
hint-swiss-number = numéros suisses : clavis number check ch-uid
hint-without-vat = identifiez cette entreprise sans numéro de TVA

## Keystores

keystore-locked = Un keystore. Son mot de passe montre ce qu’il contient.
keystore-not-ehealth = Un keystore, mais pas un keystore eHealth.
keystore-temporary = Une clé qui attend son certificat : la seconde étape reste à faire.
keystore-certificate-of-another-key = Le certificat appartient à une autre clé.
keystore-without-etk = Un certificat. Le jeton de chiffrement (ETK) manque.
keystore-etk-of-another-certificate = Un certificat, et le jeton de chiffrement (ETK) d’un autre.
keystore-complete = Un certificat et son jeton de chiffrement (ETK).
keystore-not-in-journal = pas commencé avec Clavis sur cet ordinateur
request-prepared = clé faite, rien n’est envoyé
request-sent = envoyée, en attente d’eHealth
request-answer-lost = envoyée, la réponse s’est perdue
request-pending = en attente d’eHealth
request-delivered = délivrée, à installer
request-installed = installée, le jeton de chiffrement (ETK) manque
request-complete = terminée
request-refused = refusée par eHealth
request-abandoned = abandonnée, rien n’est envoyé
request-unknown = eHealth ne connaît pas cette clé
request-waits-for-activation = le nouveau jeton de chiffrement (ETK) attend d’être activé
request-handed-over = remise : à signer avec l’eID sur un autre poste
request-revocation-lost = révocation envoyée, sa réponse s’est perdue
request-revoked = révoqué
turn-you = à vous
turn-ehealth = à eHealth
turn-nobody = à personne : c’est fait

## Completing

checked-chain = La chaîne mène à une racine de cette plateforme.
checked-key = La clé du keystore appartient au certificat.
checked-depot = Le dépôt d’eHealth a le jeton de chiffrement (ETK) de ce keystore.
checked-etk-key = La clé privée du jeton de chiffrement (ETK) est dans le keystore, sous son numéro de série.
checked-file = Le fichier a été relu et ouvert avec le mot de passe.
ask-pin = Code PIN (4 à 12 chiffres, rien ne s’affiche ; vide : arrêter) :
ask-yes-no = { $question } (oui/non)
answer-yes = oui
answer-no = non
ask-again = Ce n’est pas dans la liste. Tapez un nombre de 1 à { $count }.
none-open = Aucune demande n’est ouverte.
types-usages = pour { $usages }

## Le terminal

error-more = { $code } (clavis explain { $code } en dit plus)
explain-exit = code de sortie { $status }
readers-none = Aucun lecteur de carte n’est connecté.
photo-facts = { $width } × { $height } pixels, { $bytes } octets
label-photo-file = Photo écrite dans
card-expired = expirée
pin-blocked = 0 : le code PIN est bloqué, la commune le débloque
other-sex = autre
genuine-unknown = n’a pas pu être contrôlée
environment-described = Plateforme décrite par un fichier : { $platform }
talk-begins = Demande d’un certificat eHealth, étape par étape. Ctrl+C arrête à tout moment : avant la signature, rien n’est envoyé et rien ne reste sur cet ordinateur.
talk-step = Étape { $position } sur { $count } : { $what }
talk-card = votre carte d’identité
talk-organisation = l’organisation
talk-application-id = l’Application ID
talk-contact = la personne de contact
talk-contract = le contrat
talk-password = le mot de passe du keystore
talk-signature = la signature
stopped-before = Arrêté. Aucune demande n’a été envoyée et aucun keystore n’a été créé : rien n’est perdu.
stopped-sending = Arrêté pendant l’envoi. Rien n’est perdu : clavis cert status montre où en est la demande.
stopped-complete = Arrêté. Rien n’est perdu : clavis cert complete reprend là où vous étiez.
card-of = C’est la carte de { $name }.
pin-on-reader = Tapez le code PIN sur les touches du lecteur.
pin-once-more = C’est le même code PIN que tout à l’heure : la carte le demande pour chaque signature.
organisations-none = eHealth ne connaît aucune organisation dont vous êtes responsable.
application-ids-none = Aucun Application ID n’est utilisé.
ask-application-id-why = Un Application ID ne sert que si l’organisation a plusieurs certificats.
ask-application-id-without = Un certificat sans Application ID est déjà utilisé.
ask-take-offer = Prendre { $offer } ?
ask-contact-why = eHealth confirme la demande par e-mail à votre adresse personnelle.
sign-what = Voici ce que votre signature demande à eHealth :
label-in-certificate = Dans le certificat
label-signs = Signataire
ask-yes-or-no = Tapez oui ou non, en entier.
step-wait-stop = Vous pouvez arrêter ici avec Ctrl+C et reprendre plus tard avec clavis cert complete : rien n’est perdu.
done-delivery = C’est maintenant à eHealth : le certificat arrive en quelques minutes, ou après un contrôle manuel qui peut prendre dix jours.
done-delivery-automatic = C’est maintenant à eHealth : le certificat arrive d’habitude en quelques minutes.
done-delivery-by-hand = C’est maintenant à eHealth : quelqu’un y contrôle d’abord la demande, ce qui peut prendre dix jours.
done-checked = Ce qui a été contrôlé :
done-use = Ensuite, c’est à vous : indiquez ce keystore et son mot de passe dans votre logiciel.
list-folder = Keystores dans { $path }
none-keystore = Il n’y a ni keystore ni demande ouverte.
next-complete = clavis cert complete, avec ce keystore
next-request = clavis cert request fait une nouvelle demande
next-inspect = clavis cert inspect, avec ce keystore, montre ce qu’il contient
next-activate = clavis cert activate, avec ce keystore
next-sign = clavis cert sign, avec le fichier de remise, sur un ordinateur avec l’eID
next-registered = clavis cert registered demande à eHealth si c’est révoqué
turn-over = à personne
