# Renewing, activating, revoking, and what eHealth has.

pin-registered = PIN to see which certificates eHealth has for you
pin-revocation = PIN to sign the revocation for { $organisation }
step-information = Asking eHealth about the certificate
stopped-asking = Stopped. Nothing was sent and nothing was changed.
stopped-revoking = Stopped while sending. clavis cert registered shows whether the certificate is revoked.
registered-none = eHealth has no certificate that you may manage.
registered-none-revocable = None of your certificates can be revoked.
label-renew-from = Renew from
renew-what = You renew the certificate of { $organisation }: same name, new key, new file. The old keystore stays as it is.
done-renewal = The renewal is signed and sent. The old keystore stays in use until you activate the new one.
activate-means = From then on others encrypt for the new keystore. Give it to all your programs first; the old keys are in it too, so earlier messages stay readable.
ask-activate = Activate the new encryption token (ETK) now?
done-before-activation = The renewed certificate is installed. The new encryption token (ETK) waits: the old one is still in use.
done-next-activate = Then it is your turn: give the new keystore to all your programs, then clavis cert activate.
ask-which-certificate = Which certificate do you want to revoke?
ask-because = Why do you revoke it?
because-password-lost = The password of the keystore is lost
because-file-lost = The keystore file is lost
because-predecessor-left = Somebody who left has the file
because-key-compromised = The key is in wrong hands
because-replaced = A newer certificate has taken over
because-organisation-changed = Name or number of the organisation changed
because-ended = The organisation or the program ends
revoke-means = Revoking ends the certificate and its encryption token (ETK) at once, and cannot be undone.
revoke-means-unreadable = Messages that were encrypted for it cannot be read again without the file and its password. Nobody can restore them, eHealth neither.
revoke-means-others = Whoever has the file can still read messages that were encrypted for it before, but nothing new, and cannot sign in your name any more.
revoke-means-keep = Keep the old file: it is needed to read earlier messages.
done-revoked = The certificate and its encryption token (ETK) are revoked.
done-revoked-keep = Keep the old file, if you have it: it is needed to read earlier messages.

CERT-NOT-ACTIVATED = The new encryption token (ETK) was not activated.
    .why = You did not say yes. The old one is still in use.
    .now = When all programs have the new keystore: clavis cert activate. In a script, say --yes.
    .who = { who-you }
