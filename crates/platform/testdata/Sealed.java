// Opens the file `sealed` of its folder with BouncyCastle, prints the content, and writes a message of its own to `theirs`.

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataStreamGenerator;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.bc.BcRSAKeyTransRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

public class Sealed {
    static final BouncyCastleProvider BC = new BouncyCastleProvider();

    public static void main(String[] arguments) throws Exception {
        X509CertificateHolder sender = certificate("sender.der");
        X509CertificateHolder token = certificate("token.der");
        byte[] middle = verified(bytes("sealed"), sender);
        RecipientInformation recipient =
            new CMSEnvelopedData(middle).getRecipientInfos().getRecipients().iterator().next();
        byte[] inner = recipient.getContent(new JceKeyTransEnvelopedRecipient(key("token.key")).setProvider(BC));
        System.out.write(verified(inner, sender));
        System.out.flush();

        byte[] content = "fictief, by BouncyCastle".getBytes(StandardCharsets.UTF_8);
        byte[] written = signed(content, sender, false);
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        CMSEnvelopedDataStreamGenerator enveloping = new CMSEnvelopedDataStreamGenerator();
        enveloping.addRecipientInfoGenerator(new BcRSAKeyTransRecipientInfoGenerator(token));
        var encryptor = new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES128_CBC).setProvider(BC).build();
        try (OutputStream open = enveloping.open(encrypted, encryptor)) {
            open.write(written);
        }
        Files.write(Path.of("theirs"), signed(encrypted.toByteArray(), sender, true));
    }

    static byte[] verified(byte[] message, X509CertificateHolder sender) throws Exception {
        CMSSignedData data = new CMSSignedData(message);
        SignerInformation signer = data.getSignerInfos().getSigners().iterator().next();
        if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(BC).build(sender))) {
            throw new Exception("the signature is wrong");
        }
        return (byte[]) data.getSignedContent().getContent();
    }

    static byte[] signed(byte[] content, X509CertificateHolder sender, boolean withCertificate) throws Exception {
        SignerInfoGenerator signer = new JcaSimpleSignerInfoGeneratorBuilder()
            .setProvider(BC)
            .build("SHA256withRSAandMGF1", key("sender.key"), sender);
        CMSSignedDataStreamGenerator signing = new CMSSignedDataStreamGenerator();
        signing.addSignerInfoGenerator(signer);
        if (withCertificate) {
            signing.addCertificates(new JcaCertStore(List.of(sender)));
        }
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (OutputStream open = signing.open(made, true)) {
            open.write(content);
        }
        return made.toByteArray();
    }

    static X509CertificateHolder certificate(String file) throws Exception {
        return new X509CertificateHolder(bytes(file));
    }

    static PrivateKey key(String file) throws Exception {
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes(file)));
    }

    static byte[] bytes(String file) throws Exception {
        return Files.readAllBytes(Path.of(file));
    }
}
