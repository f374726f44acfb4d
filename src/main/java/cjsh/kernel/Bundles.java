package cjsh.kernel;

import cjsh.display.MimeBundle;
import cjsh.engine.UserNames;
import java.util.LinkedHashMap;
import java.util.Map;

/** The forms of a value as messages have them. */
final class Bundles {
    private Bundles() {}

    static Map<String, Object> data(MimeBundle bundle) {
        Map<String, Object> data = new LinkedHashMap<>();
        bundle.data().forEach((type, payload) -> data.put(type, form(type, payload)));
        return data;
    }

    /** Texts may name classes of cells, which have longer names than the user gave them. */
    private static Object form(String type, String payload) {
        return isJson(type) ? new Json.Raw(payload) : type.startsWith("text/") ? UserNames.in(payload) : payload;
    }

    private static boolean isJson(String type) {
        return type.endsWith("+json") || type.equals("application/json");
    }
}
