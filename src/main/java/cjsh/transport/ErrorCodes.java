package cjsh.transport;

import cjsh.graphql.Api;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What to do about the error codes that CJ documents. Source: Item List and Tech Partner "Error Codes". */
final class ErrorCodes {
    private static final String FILE = "/cjsh/schema/error-codes.properties";

    private ErrorCodes() {}

    static @Nullable String advice(Api api, String code) {
        return switch (meaning(api, code)) {
            case "retryable" -> "this may pass: wait a little and run it again";
            case "fix-arguments" -> "check the arguments";
            case "not-found" -> "check the id";
            case "system-state" -> "running it again does not help until something else has changed at CJ";
            default -> null;
        };
    }

    private static String meaning(Api api, String code) {
        Properties codes = new Properties();
        try (InputStream in = ErrorCodes.class.getResourceAsStream(FILE)) {
            if (in != null) {
                codes.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes.getProperty(api.shortName() + "." + code, "");
    }
}
