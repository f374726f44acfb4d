package cjsh.kernel;

import cjsh.display.MimeBundle;
import java.util.LinkedHashMap;
import java.util.Map;

/** The forms of a value as messages have them. */
final class Bundles {
    private Bundles() {}

    static Map<String, Object> data(MimeBundle bundle) {
        Map<String, Object> data = new LinkedHashMap<>();
        bundle.data().forEach((type, payload) -> data.put(type, isJson(type) ? new Json.Raw(payload) : payload));
        return data;
    }

    private static boolean isJson(String type) {
        return type.endsWith("+json") || type.equals("application/json");
    }
}
