package cjsh.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmacTest {
    @Test
    void signsAsTheStandardsExampleDoes() {
        // RFC 4231, test case 2.
        byte[] signed = new Hmac(bytes("Jefe")).of(List.of(bytes("what do ya want "), bytes("for nothing?")));

        assertThat(new String(signed, StandardCharsets.US_ASCII))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 36, 63, 64, 65, 200})
    void signsAsTheJdkDoesWhateverTheLengthOfTheKey(int length) throws Exception {
        byte[] key = bytes("k".repeat(length));
        byte[] text = bytes("é{}");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));

        assertThat(new Hmac(key).of(List.of(text)))
                .isEqualTo(bytes(HexFormat.of().formatHex(mac.doFinal(text))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
