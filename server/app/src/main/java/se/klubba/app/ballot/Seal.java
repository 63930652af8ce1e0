package se.klubba.app.ballot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// A box as it lies in the database: AES-256 in Galois/Counter mode (NIST SP 800-38D) over papers that are padded to
/// one length. Bound to its vote and its turn, so that the box of one vote, or an older state of the same, is not taken
/// for another.
///
/// ```
/// 1 byte form | 8 bytes turn | 12 bytes nonce | papers, encrypted | 16 bytes tag
/// ```
final class Seal {

    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD = 1 + Long.BYTES + NONCE;

    private Seal() {}

    static byte[] close(String vote, Ratchet key, byte[] papers, SecureRandom random) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, vote, key, nonce);
            var locked = cipher.doFinal(papers);
            return ByteBuffer.allocate(HEAD + locked.length)
                    .put(FORM)
                    .putLong(key.turn())
                    .put(nonce)
                    .put(locked)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES", impossible);
        }
    }

    /// The turn at which it was closed.
    static Optional<Long> turn(byte[] sealed) {
        if (sealed.length <= HEAD || sealed[0] != FORM) return Optional.empty();
        return Optional.of(ByteBuffer.wrap(sealed).getLong(1));
    }

    /// @param key of the turn at which it was closed
    /// @return absent if it is not what was closed with this key for this vote
    static Optional<byte[]> open(String vote, Ratchet key, byte[] sealed) {
        var nonce = new byte[NONCE];
        ByteBuffer.wrap(sealed).get(HEAD - NONCE, nonce);
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, vote, key, nonce);
            return Optional.of(cipher.doFinal(sealed, HEAD, sealed.length - HEAD));
        } catch (AEADBadTagException another) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES", impossible);
        }
    }

    private static Cipher cipher(int mode, String vote, Ratchet key, byte[] nonce)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.lock(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(vote.getBytes(StandardCharsets.UTF_8));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(0, key.turn()));
        return cipher;
    }
}
