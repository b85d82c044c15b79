# Numéros, noms, coordonnées et mots de passe que l'on tape.

# Le genre de valeur ; commence une phrase.
number-kind =
    { $kind ->
        [niss] Le NISS
        [cbe] Le numéro d’entreprise
        [nihii-institution] Le numéro INAMI
        [application-id] L’Application ID
        [keystore-password] Le mot de passe du keystore
        [email] L’adresse e-mail
        [telephone] Le numéro de téléphone
        [organisation-name] Le nom de l’organisation
        [establishment-unit] Le numéro d’unité d’établissement
        [nihii-professional] Le numéro INAMI de la personne
        [hco] Le numéro HCO
        [eu-vat] Le numéro de TVA
        [ch-uid] Le numéro d’entreprise suisse (IDE)
        [eid-card] Le numéro de la carte
        [portal-username] Le nom d’utilisateur du portail
        [portal-password] Le mot de passe du portail
       *[other] La valeur
    }
# La première règle qui n'est pas respectée.
number-reason =
    { $reason ->
        [empty] Rien n’est rempli.
        [charset] Un caractère n’y a pas sa place.
        [length] Il y a trop ou trop peu de chiffres.
        [checksum] Les chiffres de contrôle ne correspondent pas aux autres. Souvent un chiffre est faux ou deux sont inversés.
        [month] Les chiffres du mois ne peuvent pas être un mois.
        [sequence] Le numéro d’ordre après la date n’est jamais attribué.
        [day] Les chiffres du jour dépassent 31.
        [prefix] Des lettres placées devant n’en font pas partie.
        [zero] Il n’y a que des zéros.
        [looks_like_establishment] Il commence par 2 à 8 : c’est le numéro d’une unité d’établissement, pas d’une entreprise.
        [leading_digit] Un tel numéro ne commence jamais par ce chiffre.
        [too_long] C’est trop long.
        [too_short] C’est trop court.
        [lowercase] Il y a des minuscules.
        [control] Il y a un caractère invisible, comme une tabulation ou une fin de ligne.
        [non_ascii] Il y a une lettre accentuée ou un autre caractère que tous les programmes n’acceptent pas.
        [needs_digit_or_symbol] Il n’y a que des lettres.
        [space] Il y a une espace à l’intérieur.
        [at_sign] Il faut exactement un @.
        [local_part] Ce qui précède le @ n’y a pas sa place.
        [domain] Ce qui suit le @ n’est pas un nom de domaine avec un point.
        [needs_digit] Il n’y a aucun chiffre.
        [name_character] Il y a une virgule, un signe plus, un point-virgule, des guillemets, <, > ou \, qui brisent le nom dans un certificat.
        [unknown_type] Ce type de numéro n’existe pas.
        [looks_like_enterprise] Il commence par 0 ou 1 : c’est le numéro d’une entreprise, pas d’une unité d’établissement.
        [profession] Son premier chiffre ne désigne aucune profession : elles vont de 1 à 6.
        [structure] Les numéros de ce pays ont une autre structure.
        [not_in_vies] Ce pays ne participe pas à VIES : ses numéros ne peuvent pas y être vérifiés.
        [country_mismatch] Les lettres placées devant sont celles d’un autre pays que celui qui a été choisi.
        [suffix] Les lettres à la fin ne sont ni MWST, ni TVA, ni IVA, ni TPV.
        [needs_two_non_letters] Il y a moins de deux chiffres ou signes.
       *[other] La règle n’est pas respectée.
    }

NUMBER-INVALID = { number-kind } n’a pas de forme valable.
    .why = { number-reason }
    .now = Comparez avec le document, chiffre par chiffre. La forme est : { $form }.
    .who = { who-you }
NUMBER-APPLICATION-ID = L’Application ID n’a pas de forme valable.
    .why = { number-reason }
    .now = Utilisez de 1 à 30 majuscules A à Z, chiffres, tirets ou traits de soulignement. Omettez-le si un seul certificat suffit à l’organisation.
    .who = { who-you }
NUMBER-KEYSTORE-PASSWORD = Ce mot de passe ne convient pas pour un keystore.
    .why = { number-reason }
    .now = Choisissez au moins 8 caractères, dont au moins un chiffre ou un symbole, sans lettres accentuées. Prenez-en un autre pour chaque certificat.
    .who = { who-you }
NUMBER-PORTAL-USERNAME = Le nom d’utilisateur du portail n’a pas de forme valable.
    .why = { number-reason }
    .now = Utilisez 8 à 30 minuscules a à z et chiffres, sans espaces ni accents. Le nom ne peut plus jamais être changé.
    .who = { who-you }
NUMBER-PORTAL-PASSWORD = Ce mot de passe ne convient pas pour le portail.
    .why = { number-reason }
    .now = Choisissez 10 à 15 lettres, chiffres et signes, dont au moins deux ne sont pas des lettres, sans espaces ni accents. Il accepte : { $form }.
    .who = { who-you }
NUMBER-EMAIL = L’adresse e-mail n’a pas de forme valable.
    .why = { number-reason }
    .now = Tapez-la comme { $form }. eHealth écrit à cette adresse : prenez-en une que vous lisez.
    .who = { who-you }
NUMBER-TELEPHONE = Le numéro de téléphone n’a pas de forme valable.
    .why = { number-reason }
    .now = Utilisez seulement des chiffres et des espaces, avec un + devant si vous voulez : { $form }.
    .who = { who-you }
NUMBER-ORGANISATION-NAME = Le nom de l’organisation ne peut pas figurer dans un certificat.
    .why = { number-reason }
    .now = Écrivez le nom sans ce caractère. Les accents sont permis : le certificat montre des majuscules sans accents.
    .who = { who-you }
# $type : un type d'eHealth comme NIHII-GROUP. $digits : 0 si inconnu.
NUMBER-ORGANISATION = Le numéro ne correspond pas au type { $type }.
    .why = { number-reason }
    .now = Comparez le type et le numéro avec la lettre de l’INAMI ou avec la BCE. { $digits ->
            [0] La liste des types donne la forme du numéro.
           *[other] Le numéro a { $digits } chiffres.
        }
    .who = { who-you }
NUMBER-DAY-BEYOND-MONTH = Le NISS est accepté, mais son jour de naissance n’existe pas.
    .why = Les chiffres de contrôle correspondent, mais le mois a moins de jours. De tels numéros sont attribués quand le jour est inconnu.
    .now = Comparez encore une fois avec la carte.
    .who = { who-you }
NUMBER-LEADING-ZERO-ADDED = Un 0 a été placé devant le numéro d’entreprise.
    .why = Neuf chiffres ont été tapés, comme dans d’anciens documents. Aujourd’hui le numéro en a dix.
    .now = Vérifiez le numéro tel qu’il est affiché : { $form }.
    .who = { who-you }
NUMBER-FIRST-EIGHT-KEPT = Seuls les huit premiers chiffres du numéro INAMI sont utilisés.
    .why = Onze chiffres ont été tapés. Le certificat d’un groupement ou d’une institution porte les huit premiers.
    .now = Vérifiez que les huit premiers chiffres sont corrects.
    .who = { who-you }
NUMBER-MODULO-EIGHTY-NINE = Le numéro INAMI est accepté, mais ses chiffres de contrôle sont inhabituels.
    .why = Ils suivent la règle des nouveaux numéros de médecins, d’infirmiers et de sages-femmes, qui n’est pas connue pour ce genre de numéro.
    .now = Comparez encore une fois avec la lettre de l’INAMI.
    .who = { who-you }
NUMBER-PASSWORD-SPACE = Le mot de passe contient une espace.
    .why = La règle d’eHealth ne l’interdit pas, mais certains programmes ne l’acceptent pas.
    .now = Choisissez un mot de passe sans espaces si d’autres programmes ouvrent ce keystore.
    .who = { who-you }
NUMBER-VAT-CHECK-DIGITS = Le numéro de TVA est accepté, mais ses chiffres de contrôle ne correspondent pas.
    .why = Seul VIES, le registre de l’Union européenne, sait si un numéro existe.
    .now = Comparez encore une fois avec le document, puis laissez VIES décider.
    .who = { who-you }
NUMBER-LEADING-ZERO-KEPT = Le numéro HCO commence par un 0.
    .why = Les tableurs perdent de tels zéros, ou en ajoutent.
    .now = Comparez avec le numéro que montre le portail. Il est gardé comme il a été tapé.
    .who = { who-you }
NUMBER-UNUSUAL-LENGTH = Le numéro HCO est accepté, mais sa longueur est inhabituelle.
    .why = Les numéros connus ont cinq chiffres (subdivision) ou six (site).
    .now = Comparez avec le numéro que montre le portail.
    .who = { who-you }
