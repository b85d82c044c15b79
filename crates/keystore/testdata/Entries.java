import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.security.KeyStore;
import java.security.Provider;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;

/**
 * Lists the entries of a PKCS#12 keystore as BouncyCastle sees them, and may store them again.
 *
 * Arguments: password, file, and then any number of pairs of keystore type and file to write.
 * One line an entry: kind, tab, alias, then for each certificate of its chain a tab and the subject.
 */
public class Entries {
    public static void main(String[] arguments) throws Exception {
        Provider provider = new org.bouncycastle.jce.provider.BouncyCastleProvider();
        char[] password = arguments[0].toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12", provider);
        try (FileInputStream in = new FileInputStream(arguments[1])) {
            store.load(in, password);
        }
        for (String alias : Collections.list(store.aliases())) {
            System.out.println(line(store, alias, password));
        }
        for (int i = 2; i + 1 < arguments.length; i += 2) {
            write(store, arguments[i], provider, arguments[i + 1], password);
        }
    }

    private static String line(KeyStore store, String alias, char[] password) throws Exception {
        if (!store.isKeyEntry(alias)) {
            return "certificate\t" + alias + "\t" + subject(store.getCertificate(alias));
        }
        StringBuilder line = new StringBuilder("key\t").append(alias);
        if (store.getKey(alias, password) == null) {
            throw new IllegalStateException("no key for " + alias);
        }
        for (Certificate certificate : store.getCertificateChain(alias)) {
            line.append('\t').append(subject(certificate));
        }
        return line.toString();
    }

    private static String subject(Certificate certificate) {
        return ((X509Certificate) certificate).getSubjectX500Principal().getName();
    }

    private static void write(KeyStore from, String type, Provider provider, String file, char[] password)
            throws Exception {
        KeyStore to = KeyStore.getInstance(type, provider);
        to.load(null, null);
        for (String alias : Collections.list(from.aliases())) {
            if (from.isKeyEntry(alias)) {
                to.setKeyEntry(alias, from.getKey(alias, password), password, from.getCertificateChain(alias));
            } else {
                to.setCertificateEntry(alias, from.getCertificate(alias));
            }
        }
        try (FileOutputStream out = new FileOutputStream(file)) {
            to.store(out, password);
        }
    }
}
