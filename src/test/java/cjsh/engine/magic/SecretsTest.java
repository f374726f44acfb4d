package cjsh.engine.magic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%env CJ_TOKEN=x",
                "%env FOO_TOKEN value",
                "%env PAT=x",
                "!CJ_TOKEN=letters",
                "!export PASSWORD=hunter",
                "1 + 1\n  %env CJ_TOKEN = x",
                "var token = \"\"\"\n    abcdefgh\"\"\";",
                "req.header(\"Authorization\", \"Bearer \" + \"abc.def-ghi_jkl\")",
                "var pat = \"abcdefghijkl\";",
                "ghp_abcdefghijklmnop0123",
                "var k = \"AKIAIOSFODNN7EXAMPLE\";",
                "-----BEGIN RSA PRIVATE KEY-----",
                "!curl -s -u me:tok https://x",
                "!curl -H 'Authorization: Bearer abcdefghijkl0123' https://x",
                "req.header(\"Authorization\", \"Bearer abc.def-ghi_jkl\")",
                "http.header(\"authorization\", \"Basic dXNlcjpwYXNzd29yZA==\")",
                "var t = \"bearer  0123456789abcdef\";",
                "String token = \"abcdefgh\";",
                "int a = 1;\nString apiKey = \"k-12345678\";\nint b = 2;",
                "!curl 'https://x/?token=a1b2c3d4e5f6g7'",
                "!export CJ_TOKEN=abcdef0123456789",
                "{\"access_token\": \"abcdefgh12\"}",
                "setPassword(\"correct-horse\")",
                "password = 'hunter2hunter2'",
                "var jwt = \"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.sig\";"
            })
    void theseAre(String text) {
        assertThat(Secrets.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contracts().table()",
                "var token = System.getenv(\"CJ_TOKEN\");",
                "var tokens = text.split(\" \");",
                "String token = properties.getProperty(\"token\");",
                "gql(\"{ itemList(pageToken: $token) { nextPageToken } }\")",
                "items(\"qwe-123\").table() // the bearer of news",
                "map.keySet()",
                "%env PLACE=here",
                "%env CJ_TOKEN",
                "!keytool -list",
                "var path = \"abcdefghijklmnop\";",
                "pattern.split(\"abcdefghijklmnop\")",
                "%sql select token from t where token = 'a'",
                "Authorization a = null;",
                "tokenize(text, true)"
            })
    void theseAreNot(String text) {
        assertThat(Secrets.isIn(text)).isFalse();
    }

    @Test
    void longTextsAreNoTrouble() {
        assertThat(Secrets.isIn("token".repeat(20_000))).isFalse();
        assertThat(Secrets.isIn("a".repeat(100_000))).isFalse();
        assertThat(Secrets.isIn("eyJ".repeat(30_000))).isFalse();
        assertThat(Secrets.isIn("token=" + "a".repeat(100_000))).isFalse();
        assertThat(Secrets.isIn(" %env".repeat(20_000))).isFalse();
        assertThat(Secrets.isIn("\n".repeat(60_000))).isFalse();
        assertThat(Secrets.isIn("    \n".repeat(20_000))).isFalse();
        assertThat(Secrets.isIn("%env " + "KEY".repeat(30_000))).isFalse();
        assertThat(Secrets.isIn("curl " + " -u".repeat(30_000))).isFalse();
    }
}
