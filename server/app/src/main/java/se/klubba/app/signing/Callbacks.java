package se.klubba.app.signing;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.klubba.domain.id.MeetingId;

/// The addresses that a signing service may call when something has happened. Each holds a part that only we and the service
/// can know, so nothing needs to be kept for it; and what is said there is never believed: it makes us look.
public final class Callbacks {

    private final URI publicUrl;
    private final Optional<Path> secretFile;

    public Callbacks(URI publicUrl, Optional<Path> secretFile) {
        this.publicUrl = publicUrl;
        this.secretFile = secretFile;
    }

    URI url(Signing.Request request) {
        var meeting = request.meeting();
        return URI.create(publicUrl + "/signing/" + meeting + "/" + proof(meeting));
    }

    /// Whether this address was given out by us.
    public boolean ours(MeetingId meeting, String proof) {
        return MessageDigest.isEqual(bytes(proof(meeting)), bytes(proof));
    }

    /// Read each time, so that it can be changed while we run.
    String secret() {
        if (secretFile.isEmpty()) return "";
        try {
            return Files.readString(secretFile.get()).lines().findFirst().orElse("").strip();
        } catch (IOException gone) {
            throw new OutsideSigning.Strange("its secret cannot be read: " + secretFile.get());
        }
    }

    private String proof(MeetingId meeting) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes("callback:" + secret()), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(bytes(meeting.value())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
