package cjsh.api;

import cjsh.transport.GraphQlRequest;
import java.net.URI;

/**
 * A request as a command for a POSIX shell; the token is left to the shell's own {@code $CJ_TOKEN}, and so is an address that
 * may hold a password.
 */
final class CurlText {
    private CurlText() {}

    static String of(URI endpoint, GraphQlRequest request) {
        boolean mayHoldSecrets = endpoint.getRawUserInfo() != null || endpoint.getRawQuery() != null;
        String address = mayHoldSecrets ? "\"$" + request.api().urlVariable() + "\"" : quoted(endpoint.toString());
        return "curl " + address
                + " \\\n  -H \"Authorization: Bearer $CJ_TOKEN\""
                + " \\\n  -H 'Content-Type: application/json'"
                + " \\\n  -d " + quoted(request.toJson());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
