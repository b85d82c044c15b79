# Renouveler, activer, révoquer, et ce qu’eHealth a.

pin-registered = PIN pour voir quels certificats eHealth a pour vous
pin-revocation = PIN pour signer la révocation pour { $organisation }
step-information = Question à eHealth sur le certificat
stopped-asking = Arrêté. Rien n’a été envoyé ni changé.
stopped-revoking = Arrêté pendant l’envoi. clavis cert registered montre si le certificat est révoqué.
registered-none = eHealth n’a pas de certificat que vous pouvez gérer.
registered-none-revocable = Aucun de vos certificats ne peut être révoqué.
label-renew-from = Renouveler dès
renew-what = Vous renouvelez le certificat de { $organisation } : même nom, nouvelle clé, nouveau fichier. L’ancien keystore reste tel quel.
done-renewal = Le renouvellement est signé et envoyé. L’ancien keystore reste en service jusqu’à ce que vous activiez le nouveau.
activate-means = Dès lors, les autres chiffrent pour le nouveau keystore. Donnez-le d’abord à tous vos programmes ; les anciennes clés y sont aussi, les messages plus anciens restent donc lisibles.
ask-activate = Activer maintenant le nouveau jeton de chiffrement (ETK) ?
done-before-activation = Le certificat renouvelé est installé. Le nouveau jeton de chiffrement (ETK) attend : l’ancien est encore en service.
done-next-activate = Ensuite c’est à vous : donnez le nouveau keystore à tous vos programmes, puis clavis cert activate.
ask-which-certificate = Quel certificat voulez-vous révoquer ?
ask-because = Pourquoi le révoquez-vous ?
because-password-lost = Le mot de passe du keystore est perdu
because-file-lost = Le fichier du keystore est perdu
because-predecessor-left = Quelqu’un qui est parti a le fichier
because-key-compromised = La clé est en de mauvaises mains
because-replaced = Un certificat plus récent l’a remplacé
because-organisation-changed = Le nom ou le numéro de l’organisation a changé
because-ended = L’organisation ou le programme s’arrête
revoke-means = La révocation met fin tout de suite au certificat et à son jeton de chiffrement (ETK), et ne peut pas être annulée.
revoke-means-unreadable = Les messages chiffrés pour lui ne pourront plus être lus sans le fichier et son mot de passe. Personne ne peut les récupérer, eHealth non plus.
revoke-means-others = Qui a le fichier peut encore lire les messages chiffrés auparavant, mais rien de nouveau, et ne peut plus signer en votre nom.
revoke-means-keep = Gardez l’ancien fichier : il faut l’avoir pour lire les messages plus anciens.
done-revoked = Le certificat et son jeton de chiffrement (ETK) sont révoqués.
done-revoked-keep = Gardez l’ancien fichier, si vous l’avez : il faut l’avoir pour lire les messages plus anciens.

CERT-NOT-ACTIVATED = Le nouveau jeton de chiffrement (ETK) n’a pas été activé.
    .why = Vous n’avez pas dit oui. L’ancien est encore en service.
    .now = Quand tous les programmes ont le nouveau keystore : clavis cert activate. Dans un script, indiquez --yes.
    .who = { who-you }
