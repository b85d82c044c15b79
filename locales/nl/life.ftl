# Vernieuwen, activeren, intrekken, en wat eHealth heeft.

pin-registered = PIN om te zien welke certificaten eHealth voor u heeft
pin-revocation = PIN om de intrekking voor { $organisation } te ondertekenen
step-information = Bij eHealth navragen over het certificaat
stopped-asking = Gestopt. Er is niets verzonden en niets veranderd.
stopped-revoking = Gestopt tijdens het verzenden. clavis cert registered toont of het certificaat ingetrokken is.
registered-none = eHealth heeft geen certificaat dat u mag beheren.
registered-none-revocable = Geen van uw certificaten kan ingetrokken worden.
label-renew-from = Vernieuwen vanaf
renew-what = U vernieuwt het certificaat van { $organisation }: zelfde naam, nieuwe sleutel, nieuw bestand. De oude keystore blijft zoals hij is.
done-renewal = De vernieuwing is ondertekend en verzonden. De oude keystore blijft in gebruik tot u de nieuwe activeert.
activate-means = Vanaf dan versleutelen anderen voor de nieuwe keystore. Geef hem eerst aan al uw programma’s; de oude sleutels zitten er ook in, zodat vroegere berichten leesbaar blijven.
ask-activate = Het nieuwe encryptietoken (ETK) nu activeren?
done-before-activation = Het vernieuwde certificaat is geïnstalleerd. Het nieuwe encryptietoken (ETK) wacht: het oude is nog in gebruik.
done-next-activate = Dan is het aan u: geef de nieuwe keystore aan al uw programma’s, en doe dan clavis cert activate.
ask-which-certificate = Welk certificaat wilt u intrekken?
ask-because = Waarom trekt u het in?
because-password-lost = Het wachtwoord van de keystore is verloren
because-file-lost = Het bestand van de keystore is verloren
because-predecessor-left = Iemand die vertrokken is, heeft het bestand
because-key-compromised = De sleutel is in verkeerde handen
because-replaced = Een nieuwer certificaat heeft het overgenomen
because-organisation-changed = Naam of nummer van de organisatie is veranderd
because-ended = De organisatie of het programma stopt
revoke-means = Intrekken maakt meteen een einde aan het certificaat en zijn encryptietoken (ETK), en kan niet ongedaan gemaakt worden.
revoke-means-unreadable = Berichten die ervoor versleuteld zijn, kunnen zonder het bestand en zijn wachtwoord niet meer gelezen worden. Niemand kan ze herstellen, eHealth ook niet.
revoke-means-others = Wie het bestand heeft, kan nog berichten lezen die er vroeger voor versleuteld zijn, maar niets nieuws, en kan niet meer in uw naam ondertekenen.
revoke-means-keep = Bewaar het oude bestand: het is nodig om vroegere berichten te lezen.
done-revoked = Het certificaat en zijn encryptietoken (ETK) zijn ingetrokken.
done-revoked-keep = Bewaar het oude bestand, als u het hebt: het is nodig om vroegere berichten te lezen.

CERT-NOT-ACTIVATED = Het nieuwe encryptietoken (ETK) is niet geactiveerd.
    .why = U zei geen ja. Het oude is nog in gebruik.
    .now = Als alle programma’s de nieuwe keystore hebben: clavis cert activate. Geef in een script --yes.
    .who = { who-you }
