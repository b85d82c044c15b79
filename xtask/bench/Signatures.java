import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/**
 * Signs one XML text again and again with the key of a keystore, by javax.xml.crypto.dsig: from text
 * to text, with everything kept that can be used again.
 *
 * Arguments: the keystore, the text, the file for the last signed text, and "sign" or "verify"; with
 * the latter each signed text is parsed again and verified, as Clavis does. Each line that comes in
 * says how many signatures to make; the answer is one line of JSON: microseconds of the last one,
 * and the median of at most the last hundred.
 */
public class Signatures {
    private final XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
    private final DocumentBuilder parser;
    private final Transformer writer;
    private final PrivateKey key;
    private final Certificate[] chain;
    private final KeyInfo keyInfo;

    private Signatures(Path keystore) throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        parser = parsers.newDocumentBuilder();
        writer = TransformerFactory.newInstance().newTransformer();
        writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        char[] password = System.getenv("CLAVIS_BENCH_PASSWORD").toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keystore)) {
            store.load(in, password);
        }
        key = (PrivateKey) store.getKey("authentication", password);
        chain = store.getCertificateChain("authentication");
        KeyInfoFactory infos = factory.getKeyInfoFactory();
        keyInfo = infos.newKeyInfo(List.of(infos.newX509Data(Arrays.asList(chain))));
    }

    public static void main(String[] arguments) throws Exception {
        Signatures signatures = new Signatures(Path.of(arguments[0]));
        String text = Files.readString(Path.of(arguments[1]));
        boolean verifies = arguments[3].equals("verify");
        String last = "";
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            long[] times = new long[Integer.parseInt(line.trim())];
            for (int number = 0; number < times.length; number++) {
                long start = System.nanoTime();
                last = signatures.sign(text);
                if (verifies && !signatures.verify(last)) {
                    throw new IllegalStateException("not valid");
                }
                times[number] = (System.nanoTime() - start) / 1000;
            }
            print(times);
        }
        Files.writeString(Path.of(arguments[2]), last);
    }

    private static void print(long[] times) {
        long last = times[times.length - 1];
        long[] late = Arrays.copyOfRange(times, Math.max(0, times.length - 100), times.length);
        Arrays.sort(late);
        System.out.printf("{\"last\":%d,\"late\":%d}%n", last, late[late.length / 2]);
    }

    private String sign(String text) throws Exception {
        Document document = parse(text);
        Element root = document.getDocumentElement();
        Reference reference = factory.newReference(
                "#" + root.getAttribute("Id"),
                factory.newDigestMethod(DigestMethod.SHA256, null),
                List.of(factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                        factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
                null, null);
        SignedInfo info = factory.newSignedInfo(
                factory.newCanonicalizationMethod(
                        CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod(SignatureMethod.RSA_SHA256, null), List.of(reference));
        DOMSignContext context = new DOMSignContext(key, root);
        context.setDefaultNamespacePrefix("ds");
        factory.newXMLSignature(info, keyInfo).sign(context);
        StringWriter signed = new StringWriter();
        writer.transform(new DOMSource(document), new StreamResult(signed));
        return signed.toString();
    }

    private boolean verify(String signed) throws Exception {
        Element signature = (Element) parse(signed).getDocumentElement().getLastChild();
        DOMValidateContext context = new DOMValidateContext(chain[0].getPublicKey(), signature);
        return factory.unmarshalXMLSignature(context).validate(context);
    }

    private Document parse(String text) throws Exception {
        Document document = parser.parse(new InputSource(new StringReader(text)));
        document.getDocumentElement().setIdAttribute("Id", true);
        return document;
    }
}
