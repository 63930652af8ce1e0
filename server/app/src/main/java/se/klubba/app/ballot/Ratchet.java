package se.klubba.app.ballot;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The key of one box at one turn. Each time the box is written it is locked with the next key, which is made from this
/// one and from which there is no way back: whoever gets hold of a key opens no earlier state of the box, in whatever
/// backup or journal it may have stayed. (The symmetric-key ratchet of the Signal protocol's Double Ratchet, §2.2.)
final class Ratchet {

    static final int KEY_BYTES = 32;

    /// What a file of it is long: the turn, then the key.
    static final int BYTES = Long.BYTES + KEY_BYTES;

    private static final String MAC = "HmacSHA256";
    private static final byte[] NEXT = {'n', 'e', 'x', 't'};
    private static final byte[] LOCK = {'l', 'o', 'c', 'k'};

    /// No box is written more often: each voter votes once.
    private static final long FARTHEST = 1_000_000;

    private final long turn;
    private final byte[] secret;

    private Ratchet(long turn, byte[] secret) {
        this.turn = turn;
        this.secret = secret;
    }

    static Ratchet begin(SecureRandom random) {
        var secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        return new Ratchet(0, secret);
    }

    /// @throws IllegalArgumentException if these bytes are none
    static Ratchet read(byte[] bytes) {
        if (bytes.length != BYTES) throw new IllegalArgumentException("not a key");
        var turn = ByteBuffer.wrap(bytes).getLong();
        if (turn < 0 || turn > FARTHEST) throw new IllegalArgumentException("not a key");
        return new Ratchet(turn, Arrays.copyOfRange(bytes, Long.BYTES, BYTES));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(turn).put(secret).array();
    }

    long turn() {
        return turn;
    }

    Ratchet next() {
        return new Ratchet(turn + 1, mac(NEXT));
    }

    /// @throws IllegalArgumentException if that turn is past, or too far away to be one
    Ratchet at(long wanted) {
        if (wanted < turn || wanted > FARTHEST) throw new IllegalArgumentException("a past key");
        var key = this;
        while (key.turn < wanted) key = key.next();
        return key;
    }

    /// What locks the box at this turn; not the secret itself, from which the next one is made.
    SecretKeySpec lock() {
        return new SecretKeySpec(mac(LOCK), "AES");
    }

    private byte[] mac(byte[] purpose) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return mac.doFinal(purpose);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + MAC, impossible);
        }
    }

    /// Tells no key.
    @Override
    public String toString() {
        return "key " + turn;
    }
}
