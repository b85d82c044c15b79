import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Opens all keystores of a folder once for every line that comes in, and answers each with one line
 * of JSON: microseconds for all files, and how many private keys and certificates they held.
 *
 * By the JDK's own provider: the file is read, its MAC checked, and every key decrypted.
 */
public class OpenedKeystores {
    public static void main(String[] arguments) throws Exception {
        char[] password = System.getenv("CLAVIS_BENCH_PASSWORD").toCharArray();
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
            files = all.filter(file -> file.toString().endsWith(".p12")).sorted().collect(Collectors.toList());
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        while (in.readLine() != null) {
            round(files, password);
        }
    }

    private static void round(List<Path> files, char[] password) throws Exception {
        long start = System.nanoTime();
        int keys = 0;
        int certificates = 0;
        for (Path file : files) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, password);
            }
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && store.getKey(alias, password) != null) {
                    keys++;
                    // The chain of an ETK goes on through that of the authentication key, which is counted.
                    certificates += alias.equals("authentication") ? store.getCertificateChain(alias).length : 1;
                }
            }
        }
        long end = System.nanoTime();
        System.out.printf(
                "{\"what\":\"opening\",\"by\":\"Java\",\"files\":%d,\"all\":%d,\"keys\":%d,\"certificates\":%d}%n",
                files.size(), (end - start) / 1000, keys, certificates);
    }
}
