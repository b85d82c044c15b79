import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/**
 * Makes a key, a certificate request and a temporary keystore once for every line that comes in,
 * and answers each with one line of JSON: microseconds for the key and for the rest. The last
 * keystore goes into the file that is named.
 *
 * Keys, signatures and the keystore are made by the providers of the JDK; BouncyCastle puts the
 * request and the certificate together. Algorithms and iterations of the keystore are those of the
 * compatible profile, so that everybody does the same work.
 */
public class WarmMachine {
    public static void main(String[] arguments) throws Exception {
        Security.setProperty("keystore.pkcs12.keyProtectionAlgorithm", "PBEWithSHA1AndDESede");
        Security.setProperty("keystore.pkcs12.certProtectionAlgorithm", "PBEWithSHA1AndRC2_40");
        Security.setProperty("keystore.pkcs12.macAlgorithm", "HmacPBESHA1");
        for (String part : new String[] {"keyPbe", "certPbe", "mac"}) {
            Security.setProperty("keystore.pkcs12." + part + "IterationCount", "1024");
        }
        char[] password = System.getenv("CLAVIS_BENCH_PASSWORD").toCharArray();
        System.out.printf("{\"what\":\"version\",\"of\":\"Java\",\"version\":\"%s (%s %s)\"}%n",
                System.getProperty("java.version"), System.getProperty("java.vm.name"),
                System.getProperty("java.vm.version"));
        System.out.printf("{\"what\":\"version\",\"of\":\"BouncyCastle\",\"version\":\"%s\"}%n",
                new BouncyCastleProvider().getVersionStr());
        KeyStore last = null;
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        while (in.readLine() != null) {
            last = round(password);
        }
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
            last.store(out, password);
        }
    }

    private static KeyStore round(char[] password) throws Exception {
        long start = System.nanoTime();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        long keyMade = System.nanoTime();
        ContentSigner signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
        byte[] request = request(pair, signer);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        Certificate[] chain = {dummy(pair, signer)};
        store.setKeyEntry("authentication", pair.getPrivate(), password, chain);
        store.store(OutputStream.nullOutputStream(), password);
        long end = System.nanoTime();
        if (request.length == 0) {
            throw new IllegalStateException("no request");
        }
        System.out.printf("{\"what\":\"round\",\"by\":\"Java\",\"key\":%d,\"rest\":%d}%n",
                (keyMade - start) / 1000, (end - keyMade) / 1000);
        return store;
    }

    private static byte[] request(KeyPair pair, ContentSigner signer) throws Exception {
        X500Name owner = new X500Name(
                "C=BE,O=Federal Government,OU=eHealth-platform Belgium,OU=FICTIEF ZIEKENHUIS,"
                + "OU=CBE\\=0000000097,CN=CBE\\=0000000097");
        return new JcaPKCS10CertificationRequestBuilder(owner, pair.getPublic()).build(signer).getEncoded();
    }

    private static Certificate dummy(KeyPair pair, ContentSigner signer) throws Exception {
        X500Name name = new X500Name("C=Dummy");
        Date start = new Date(System.currentTimeMillis() - 86_400_000L);
        Date end = new Date(start.getTime() + 60_000L);
        return new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(
                name, BigInteger.ZERO, start, end, name, pair.getPublic()).build(signer));
    }
}
