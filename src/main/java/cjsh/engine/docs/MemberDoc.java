package cjsh.engine.docs;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A member of a class.
 *
 * @param key what tells it from others: {@code rowCount()}, {@code where(Selection)}, {@code new(String,int[])}, {@code PI}
 * @param declaration as one reads it: {@code Table Table.where(Selection selection)}
 * @param text what its sources say, in paragraphs; may be empty
 */
public record MemberDoc(String key, String declaration, String text) {
    /** Stands for the name of a constructor. */
    public static final String CONSTRUCTOR = "new";

    private static final Pattern ANNOTATION = Pattern.compile("@[\\w.]+(?:\\([^()]*\\))?\\s*");
    private static final Pattern TYPE_ARGUMENTS = Pattern.compile("<[^<>]*>");
    private static final Pattern HOLDER = Pattern.compile("^.*\\.(?=\\w)");

    /**
     * What tells a method from others of its name.
     *
     * @param types of the parameters, as written or as the compiler says them, perhaps with the parameters' names behind
     */
    public static String key(String name, List<String> types) {
        return types.stream().map(MemberDoc::simple).collect(Collectors.joining(",", name + "(", ")"));
    }

    private static String simple(String type) {
        String plain = ANNOTATION.matcher(type).replaceAll("").replace("...", "[]");
        String before = "";
        while (!plain.equals(before)) {
            before = plain;
            plain = TYPE_ARGUMENTS.matcher(plain).replaceAll("");
        }
        return HOLDER.matcher(plain.strip().split("\\s+", 2)[0]).replaceFirst("");
    }

    /** Without what tells overloaded methods apart. */
    public String name() {
        int open = key.indexOf('(');
        return open < 0 ? key : key.substring(0, open);
    }

    int parameters() {
        int open = key.indexOf('(');
        boolean none = open < 0 || key.endsWith("()");
        return none ? 0 : (int) key.chars().filter(c -> c == ',').count() + 1;
    }
}
