package cjsh.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * HMAC-SHA256 (RFC 2104) in hexadecimal digits, for any thread. Here rather than by {@code javax.crypto.Mac}, whose first use takes
 * as long as a fifth of the kernel's start.
 */
final class Hmac {
    private static final int BLOCK = 64;

    private final byte[] inner;
    private final byte[] outer;

    Hmac(byte[] key) {
        byte[] block = Arrays.copyOf(key.length > BLOCK ? sha256().digest(key) : key, BLOCK);
        this.inner = padded(block, 0x36);
        this.outer = padded(block, 0x5c);
    }

    private static byte[] padded(byte[] block, int with) {
        byte[] padded = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            padded[i] = (byte) (block[i] ^ with);
        }
        return padded;
    }

    /** Of these one after another. */
    byte[] of(List<byte[]> pieces) {
        MessageDigest digest = sha256();
        digest.update(inner);
        pieces.forEach(digest::update);
        byte[] within = digest.digest();
        digest.update(outer);
        return HexFormat.of().formatHex(digest.digest(within)).getBytes(StandardCharsets.US_ASCII);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
