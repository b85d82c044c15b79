# Erneuern, aktivieren, widerrufen, und was eHealth hat.

pin-registered = PIN, um zu sehen, welche Zertifikate eHealth für Sie hat
pin-revocation = PIN, um den Widerruf für { $organisation } zu unterschreiben
step-information = eHealth nach dem Zertifikat fragen
stopped-asking = Angehalten. Es wurde nichts gesendet und nichts geändert.
stopped-revoking = Beim Senden angehalten. clavis cert registered zeigt, ob das Zertifikat widerrufen ist.
registered-none = eHealth hat kein Zertifikat, das Sie verwalten dürfen.
registered-none-revocable = Keines Ihrer Zertifikate kann widerrufen werden.
label-renew-from = Erneuern ab
renew-what = Sie erneuern das Zertifikat von { $organisation }: gleicher Name, neuer Schlüssel, neue Datei. Der alte Keystore bleibt, wie er ist.
done-renewal = Die Erneuerung ist unterschrieben und gesendet. Der alte Keystore bleibt in Gebrauch, bis Sie den neuen aktivieren.
activate-means = Von da an verschlüsseln andere für den neuen Keystore. Geben Sie ihn vorher allen Ihren Programmen; die alten Schlüssel sind auch darin, frühere Nachrichten bleiben also lesbar.
ask-activate = Das neue Verschlüsselungstoken (ETK) jetzt aktivieren?
done-before-activation = Das erneuerte Zertifikat ist installiert. Das neue Verschlüsselungstoken (ETK) wartet: Das alte ist noch in Gebrauch.
done-next-activate = Dann sind Sie an der Reihe: Geben Sie den neuen Keystore allen Ihren Programmen, dann clavis cert activate.
ask-which-certificate = Welches Zertifikat möchten Sie widerrufen?
ask-because = Warum widerrufen Sie es?
because-password-lost = Das Passwort des Keystores ist verloren
because-file-lost = Die Datei des Keystores ist verloren
because-predecessor-left = Jemand, der gegangen ist, hat die Datei
because-key-compromised = Der Schlüssel ist in falschen Händen
because-replaced = Ein neueres Zertifikat hat es abgelöst
because-organisation-changed = Name oder Nummer der Organisation hat sich geändert
because-ended = Die Organisation oder das Programm endet
revoke-means = Ein Widerruf beendet das Zertifikat und sein Verschlüsselungstoken (ETK) sofort und kann nicht rückgängig gemacht werden.
revoke-means-unreadable = Nachrichten, die dafür verschlüsselt wurden, können ohne die Datei und ihr Passwort nicht mehr gelesen werden. Niemand kann sie wiederherstellen, auch eHealth nicht.
revoke-means-others = Wer die Datei hat, kann noch Nachrichten lesen, die früher dafür verschlüsselt wurden, aber nichts Neues, und kann nicht mehr in Ihrem Namen unterschreiben.
revoke-means-keep = Behalten Sie die alte Datei: Man braucht sie, um frühere Nachrichten zu lesen.
done-revoked = Das Zertifikat und sein Verschlüsselungstoken (ETK) sind widerrufen.
done-revoked-keep = Behalten Sie die alte Datei, wenn Sie sie haben: Man braucht sie, um frühere Nachrichten zu lesen.

CERT-NOT-ACTIVATED = Das neue Verschlüsselungstoken (ETK) wurde nicht aktiviert.
    .why = Sie haben nicht ja gesagt. Das alte ist noch in Gebrauch.
    .now = Wenn alle Programme den neuen Keystore haben: clavis cert activate. In einem Skript geben Sie --yes an.
    .who = { who-you }
