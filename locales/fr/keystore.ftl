# Keystores : fichiers avec des clés privées et leurs certificats, protégés par un mot de passe.

# Ce qu'est un fichier qui n'est pas un keystore.
file-looks-like =
    { $looks_like ->
        [nothing] Il est vide.
        [jks] C’est un keystore Java (JKS).
        [pem] C’est un texte avec des certificats ou des clés (PEM).
        [pdf] C’est un document PDF.
        [zip] C’est une archive ZIP.
        [html] C’est une page web (HTML).
        [base64] C’est un keystore ou un certificat sous forme de texte (Base64).
        [private-key] C’est une clé privée seule.
        [certificate] C’est un certificat seul.
        [cms] C’est un message signé ou chiffré.
       *[other] C’est autre chose.
    }
keystore-kept = Le keystore sur le disque n’a pas été modifié.

KEYSTORE-PASSWORD-WRONG = Le mot de passe n’ouvre pas ce keystore.
    .why = C’est celui d’un autre keystore, il est mal tapé, ou le fichier a été modifié.
    .now = Réessayez ; attention aux majuscules et au clavier. S’il est perdu, personne ne peut le retrouver : faites révoquer le certificat par eHealth et demandez-en un nouveau.
    .who = { who-you }
KEYSTORE-NO-MAC = Rien ne garantit que ce keystore est intact.
    .why = Il n’a pas de valeur de contrôle (MAC). Rien ne montre donc si le mot de passe est bon, ni si le fichier a été modifié.
    .now = Utilisez le fichier écrit par Clavis ou par le programme d’eHealth.
    .who = { who-it }
KEYSTORE-ENTRY-PASSWORD-OTHER = Une entrée de ce keystore a son propre mot de passe.
    .why = Le mot de passe ouvre le fichier, mais pas la clé qu’il contient. Les logiciels eHealth attendent le même pour les deux.
    .now = Donnez à la clé le mot de passe du fichier dans le programme qui l’a écrit, puis réessayez.
    .who = { who-it }
KEYSTORE-ALGORITHM-UNKNOWN = Le keystore utilise un algorithme que Clavis ne connaît pas.
    .why = L’algorithme est { $name }.
    .now = Réécrivez le keystore avec un algorithme courant, dans le programme qui l’a créé.
    .who = { who-it }
KEYSTORE-ITERATIONS-TOO-HIGH = Le keystore exige plus de travail qu’aucun fichier honnête.
    .why = Il veut plus de { $limit } tours pour changer le mot de passe en clé. L’ordinateur serait occupé longtemps.
    .now = Utilisez le fichier écrit par Clavis ou par le programme d’eHealth.
    .who = { who-it }
KEYSTORE-TOO-LARGE = Le fichier est trop grand pour un keystore.
    .why = Il a { $bytes } octets ; un keystore en a bien moins.
    .now = Choisissez le fichier qui se termine par .p12.
    .who = { who-you }
KEYSTORE-DAMAGED = Le keystore est endommagé.
    .why = Il a été coupé ou modifié. La partie illisible : { $part }.
    .now = Prenez la copie à côté ou celle de votre sauvegarde. S’il n’y en a pas, demandez un nouveau certificat.
    .who = { who-you-or-it }
KEYSTORE-NOT-A-KEYSTORE = Ce fichier n’est pas un keystore.
    .why = { file-looks-like }
    .now = Choisissez le fichier qui se termine par .p12, dans le dossier ehealth/keystore de votre dossier personnel.
    .who = { who-you }
KEYSTORE-NO-AUTHENTICATION = Ce keystore n’a pas de clé eHealth.
    .why = Il n’a pas d’entrée au nom « authentication », par lequel les logiciels eHealth trouvent leur clé.
    .now = Choisissez un autre keystore. Celui-ci a été fait pour autre chose.
    .who = { who-you }
KEYSTORE-KEY-UNUSABLE = La clé de ce keystore est inutilisable.
    .why = Ce n’est pas une clé RSA de 2048 à 8192 bits, ou elle n’est pas valable.
    .now = Choisissez un autre keystore, ou demandez un nouveau certificat.
    .who = { who-you-or-it }
KEYSTORE-KEY-GENERATION = Aucune clé n’a pu être créée.
    .why = Cet ordinateur n’a pas donné de nombres aléatoires.
    .now = Redémarrez l’ordinateur et réessayez. { nothing-lost }
    .who = { who-it }
KEYSTORE-DECRYPT-FAILED = Ce qu’eHealth a envoyé ne s’ouvre pas avec cette clé.
    .why = C’était destiné à une autre clé.
    .now = { now-retry } Si cela persiste, signalez ce code.
    .who = { who-it-ehealth }
KEYSTORE-ENCODE-FAILED = Le keystore n’a pas pu être écrit.
    .why = Un nom qu’il contient est plus long que son champ.
    .now = { keystore-kept } { now-report }
    .who = { who-makers }
KEYSTORE-CHAIN-EMPTY = eHealth n’a délivré aucun certificat.
    .why = La réponse contient une chaîne vide.
    .now = { keystore-kept } { now-retry }
    .who = { who-it-ehealth }
KEYSTORE-CHAIN-OTHER-KEY = Le certificat délivré appartient à une autre clé.
    .why = Il ne correspond pas à la clé de ce keystore.
    .now = Vérifiez que vous avez choisi le keystore de cette demande. { keystore-kept }
    .who = { who-you-or-it }
KEYSTORE-CHAIN-ORDER = Les certificats délivrés ne forment pas une chaîne.
    .why = Le certificat { $position } n’est pas délivré par le suivant.
    .now = { keystore-kept } { now-retry }
    .who = { who-it-ehealth }
KEYSTORE-ETK-TOO-EARLY = Le jeton de chiffrement (ETK) ne peut pas encore être installé.
    .why = Le certificat lui-même n’est pas installé.
    .now = Complétez d’abord la demande : clavis cert complete.
    .who = { who-you }
KEYSTORE-ETK-OTHER-KEY = Le jeton de chiffrement (ETK) appartient à une autre clé.
    .why = Il ne correspond pas à la clé de chiffrement de ce keystore.
    .now = Vérifiez que vous avez choisi le bon keystore. { keystore-kept }
    .who = { who-you-or-it }
KEYSTORE-ETK-OTHER-CERTIFICATE = Le jeton de chiffrement (ETK) appartient à un autre certificat.
    .why = Il n’a pas été fait avec le certificat de ce keystore.
    .now = Vérifiez que vous avez choisi le bon keystore. { keystore-kept }
    .who = { who-you-or-it }
KEYSTORE-KEYS-MISSING = Le keystore n’a pas été remplacé.
    .why = { $missing ->
            [one] Une clé privée du fichier sur le disque manque dans le nouveau.
           *[other] { $missing } clés privées du fichier sur le disque manquent dans le nouveau.
        } D’anciens messages deviendraient illisibles.
    .now = { now-report }
    .who = { who-makers }
KEYSTORE-READ-BACK = { $path } a été écrit, mais se relit autrement.
    .why = Le disque ou le dossier réseau ne garde pas ce qu’on lui confie.
    .now = Choisissez un autre disque. L’ancien keystore est conservé. { nothing-lost }
    .who = { who-it }
KEYSTORE-COPY-SAME-PLACE = La copie n’a pas été écrite.
    .why = Le dossier { $path } est celui du keystore lui-même. Une panne de ce disque emporterait les deux.
    .now = Choisissez un dossier sur un autre disque, par exemple une clé USB dans un tiroir fermé à clé.
    .who = { who-you }

# Ce qu’il manque à un keystore, dit par clavis cert inspect.
keystore-finding-locked = Son mot de passe montre ce qu’il contient.
keystore-finding-no-authentication = Aucune clé ne porte le nom « authentication », par lequel les logiciels eHealth la trouvent. clavis cert adopt cherche si une des clés est celle-là.
keystore-finding-no-certificate-yet = Il n’y a pas encore de certificat : la deuxième étape de la demande n’a jamais été faite. La clé est là ; clavis cert complete va chercher le certificat.
keystore-finding-certificate-of-another-key = Le certificat qu’il contient appartient à une autre clé. Aucun logiciel ne peut signer avec lui.
keystore-finding-no-etk = Le certificat est là, le jeton de chiffrement (ETK) manque : personne ne peut vous envoyer de messages chiffrés. clavis cert complete l’obtient.
keystore-finding-etk-of-another-certificate = Le jeton de chiffrement (ETK) qu’il contient a été fait avec un autre certificat, un plus ancien par exemple. Celui de ce certificat manque.
keystore-finding-several-etks = Il contient plusieurs jetons de chiffrement (ETK). { $current ->
        [0] Aucun n’est fait avec le certificat présent.
       *[other] Celui en usage est { $current }.
    } { $count ->
        [one] Un autre reste, pour que les anciens messages restent lisibles.
       *[other] { $count } autres restent, pour que les anciens messages restent lisibles.
    }
keystore-finding-expired = Le certificat a pris fin le { $date }. Il ne peut plus être renouvelé : demandez-en un nouveau.
keystore-finding-expires-soon = Le certificat prend fin le { $date }, dans { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }. Renouvelez-le avant ce jour.
keystore-finding-not-yet-valid = Le certificat est valable à partir du { $date }.
keystore-finding-no-mac = Il n’a pas de valeur de contrôle (MAC) : rien ne montre s’il est intact. Réécrit par Clavis, il en reçoit une.
keystore-finding-old-java = Java 8 l’ouvre à partir de la version 301. Pour les plus anciennes, il faut l’écrire sous la forme compatible.
keystore-finding-no-java-8 = Java 8 ne l’ouvre pas. Pour de tels logiciels, il faut l’écrire sous la forme compatible.

# Qui l’a écrit.
keystore-written-java-tool = écrit comme l’outil Java d’eHealth l’écrit
keystore-written-clavis-modern = écrit par Clavis sous la forme moderne
keystore-written-bouncy-castle = écrit par BouncyCastle
keystore-written-open-ssl = écrit par OpenSSL 3
keystore-written-open-ssl-legacy = écrit par OpenSSL sous l’ancienne forme
keystore-written-keytool = écrit par keytool
keystore-written-keytool-legacy = écrit par keytool sous l’ancienne forme
keystore-written-nss = écrit par Firefox, Thunderbird ou pk12util (NSS)
keystore-written-other = écrit par un autre programme

# Comment il est protégé.
keystore-profile-compatible = compatible : tous les Java et tous les logiciels eHealth l’ouvrent
keystore-profile-modern = moderne : plus solide, pas pour Java 8 avant la version 301

# Ce que change une reprise.
keystore-change-authentication-named = La clé du certificat reçoit le nom « authentication ».
keystore-change-etk-named = La clé d’un jeton de chiffrement (ETK) reçoit pour nom son numéro de série { $alias }.
keystore-change-certificate-entry = Le certificat { $alias } reçoit sa propre entrée.
keystore-change-certificate-entry-gone = L’entrée { $alias } disparaît ; son certificat reste.
keystore-change-mac-added = Le fichier reçoit une valeur de contrôle (MAC).

# Le deuxième endroit.
keystore-copy-in-cloud = { $cloud } envoie ce dossier vers d’autres ordinateurs. Le keystore n’est alors protégé que par son mot de passe.
