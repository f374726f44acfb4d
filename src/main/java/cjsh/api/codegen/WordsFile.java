package cjsh.api.codegen;

import cjsh.graphql.Api;
import java.util.Map;

/** The words of a session whose schemas are not all the bundled ones. */
public final class WordsFile {
    private WordsFile() {}

    /**
     * The class that snippets are linked to: all words, but the doors into these APIs lead to other classes.
     *
     * @param packages where the doors are
     */
    public static String source(String packageName, Map<Api, String> packages) {
        StringBuilder text = new StringBuilder(head(packageName, "cjsh.api.Cj"));
        packages.forEach((api, place) -> {
            String type = place + "." + JavaNames.capitalised(api.shortName()) + "Api";
            text.append("    public static final ").append(type).append(' ').append(api.shortName());
            text.append(" = new ").append(type).append("(cjsh.api.Connection::current);\n\n");
        });
        return text.append("    protected Words() {}\n}\n").toString();
    }

    /** What the compiler takes for {@link cjsh.api.Words}. */
    public static String facade(String packageName) {
        return head("cjsh.api", packageName + ".Words") + "    protected Words() {}\n}\n";
    }

    private static String head(String packageName, String parent) {
        return "package " + packageName + ";\n\npublic class Words extends " + parent + " {\n";
    }
}
