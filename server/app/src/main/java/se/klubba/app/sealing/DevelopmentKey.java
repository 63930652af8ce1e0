package se.klubba.app.sealing;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A key and certificate that are made here where none is configured, once, so that everything works from the first start.
/// Nobody vouches for it, and it says so in its name: it shows that a file is unchanged since this server sealed it, to
/// those who trust this server, and nothing else.
final class DevelopmentKey {

    /// What every signature panel shows.
    static final String NAME = "Klubba utvecklingsstämpel (utan bevisvärde)";

    private static final String FILE = "utvecklingsstampel.p12";
    private static final int BITS = 3072;
    private static final Duration HOLDS = Duration.ofDays(3650);
    private static final Set<StandardOpenOption> FRESH =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private DevelopmentKey() {}

    /// The file, made the first time. Of two that make it at once one is first, and both go on with that.
    static Path in(Path directory) {
        var file = directory.resolve(FILE);
        if (Files.exists(file)) return file;
        try {
            make(directory, file);
            return file;
        } catch (IOException | GeneralSecurityException | OperatorCreationException fault) {
            throw new Seals.Unusable(file + " cannot be made", fault);
        }
    }

    static Path passwordOf(Path file) {
        return file.resolveSibling(FILE + ".password");
    }

    /// The password's file first, so that a key never lies there without it; the key is put in place as a whole.
    private static synchronized void make(Path directory, Path file)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        Files.createDirectories(
                directory,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        place(passwordOf(file), random().getBytes(StandardCharsets.US_ASCII));
        var password = Files.readString(passwordOf(file)).strip().toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        var pair = generator.generateKeyPair();
        store.setKeyEntry(
                "stampel",
                pair.getPrivate(),
                password,
                new Certificate[] {certificate(pair, NAME, Instant.now())});
        var bytes = new java.io.ByteArrayOutputStream();
        store.store(bytes, password);
        place(file, bytes.toByteArray());
    }

    /// A certificate that its own key has signed.
    static X509Certificate certificate(KeyPair pair, String name, Instant from)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        var subject = new X500Name("CN=" + name);
        var builder =
                new JcaX509v3CertificateBuilder(
                                subject,
                                new BigInteger(120, new SecureRandom()),
                                Date.from(from.minus(Duration.ofHours(1))),
                                Date.from(from.plus(HOLDS)),
                                subject,
                                pair.getPublic())
                        .addExtension(
                                Extension.keyUsage,
                                true,
                                new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n";
    }

    /// As a whole or not at all, readable to its owner alone; what another put there first stays.
    private static void place(Path file, byte[] content) throws IOException {
        var aside = file.resolveSibling("new-" + UUID.randomUUID());
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(aside, FRESH, ownerOnly)) {
            channel.write(ByteBuffer.wrap(content));
            channel.force(true);
        }
        try {
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException another) {
            // that one holds
        } finally {
            Files.delete(aside);
        }
    }
}
