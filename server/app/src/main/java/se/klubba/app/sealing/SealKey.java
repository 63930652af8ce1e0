package se.klubba.app.sealing;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The key that seals, with its certificate. The file is read each time: a certificate that was renewed is in use at once,
/// and the key does not lie in memory between two documents.
///
/// Methods block.
final class SealKey {

    private final SealSettings settings;

    SealKey(SealSettings settings) {
        this.settings = settings;
    }

    /// A key that is open. Closing it forgets it.
    record Open(Pkcs12SignatureToken token, DSSPrivateKeyEntry entry) implements AutoCloseable {
        @Override
        public void close() {
            token.close();
        }
    }

    /// Whether it is one that was made here, and proves nothing to others.
    boolean development() {
        return settings.key().isEmpty();
    }

    /// @throws Seals.Unusable if the file or its password does not serve
    Open open() {
        var file = file();
        try {
            // a token does not close the stream it is given
            var token =
                    new Pkcs12SignatureToken(
                            Files.readAllBytes(file), new PasswordProtection(password(file)));
            var keys = token.getKeys();
            if (keys.size() != 1) {
                token.close();
                throw new Seals.Unusable(
                        file + " holds " + keys.size() + " private keys, and one is needed", null);
            }
            return new Open(token, keys.getFirst());
        } catch (IOException | RuntimeException fault) {
            if (fault instanceof Seals.Unusable known) throw known;
            throw new Seals.Unusable(file + " cannot be opened with its password", fault);
        }
    }

    /// All that counts as trusted: the organisation's own certificate and those that were named beside it.
    List<CertificateToken> trusted() {
        var all = new ArrayList<CertificateToken>();
        own().ifPresent(all::add);
        settings.trusted().ifPresent(file -> all.addAll(read(file)));
        return List.copyOf(all);
    }

    /// The certificate alone; the private key stays shut.
    private Optional<CertificateToken> own() {
        var file = file();
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password(file));
            var names = store.aliases();
            while (names.hasMoreElements()) {
                var name = names.nextElement();
                if (store.isKeyEntry(name)
                        && store.getCertificate(name) instanceof X509Certificate own) {
                    return Optional.of(new CertificateToken(own));
                }
            }
            return Optional.empty();
        } catch (IOException | GeneralSecurityException fault) {
            throw new Seals.Unusable(file + " cannot be opened with its password", fault);
        }
    }

    private static List<CertificateToken> read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .map(CertificateToken::new)
                    .toList();
        } catch (IOException | GeneralSecurityException fault) {
            throw new Seals.Unusable(file + " holds no certificates that can be read", fault);
        }
    }

    private Path file() {
        return settings.key().orElseGet(() -> DevelopmentKey.in(settings.own()));
    }

    private char[] password(Path file) throws IOException {
        var lies =
                settings.key().isPresent()
                        ? settings.passwordFile()
                        : Optional.of(DevelopmentKey.passwordOf(file));
        if (lies.isEmpty()) return new char[0];
        return Files.readString(lies.get()).lines().findFirst().orElse("").toCharArray();
    }
}
