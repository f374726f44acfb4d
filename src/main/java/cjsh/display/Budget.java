package cjsh.display;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How much room a value may take where outputs are kept for good. Renderers see to it themselves, since they know what to leave out; this is
 * the last guard. It takes whole forms away and never cuts one in the middle; only plain text, which then says so.
 *
 * @param most bytes of all forms together, as JSON in UTF-8
 */
public record Budget(int most) {
    /** Of a notebook: 64 KB with what a message has around it. */
    public static final Budget NOTEBOOK = new Budget(64_000);

    private static final int QUOTES = 2;

    /** What there is to say about what is left out. */
    private static final int WORDS = 300;

    /** Few values have as much to say, and more than that nobody reads in a page. */
    private static final int LONG_TEXT = 16_000;

    /** The bytes that a form takes in JSON; one whose type ends in {@code json} is JSON already. */
    public static int size(String type, String payload) {
        boolean quoted = !type.endsWith("json");
        long size = quoted ? QUOTES : 0;
        for (int i = 0; i < payload.length(); i++) {
            char c = payload.charAt(i);
            size += quoted && (c < ' ' || c == '"' || c == '\\') ? escaped(c) : bytes(c);
        }
        return (int) Math.min(Integer.MAX_VALUE, size);
    }

    private static int escaped(char c) {
        return "\"\\\n\r\t\b\f".indexOf(c) >= 0 ? 2 : 6;
    }

    /** Half of a pair is two of the four bytes of both. */
    private static int bytes(char c) {
        return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    private static int size(Map<String, String> data) {
        long size = data.entrySet().stream()
                .mapToLong(form ->
                        size(form.getKey(), form.getValue()) + form.getKey().length() + QUOTES * 2)
                .sum();
        return (int) Math.min(Integer.MAX_VALUE, size);
    }

    /** The bundle within this room. */
    public MimeBundle fit(MimeBundle bundle) {
        if (size(bundle.data()) <= most) {
            return bundle;
        }
        MimeBundle fitting = size(MimeBundle.TEXT, bundle.text()) <= LONG_TEXT
                ? bundle
                : bundle.with(MimeBundle.TEXT, cut(bundle.text(), LONG_TEXT));
        while (size(fitting.data()) > most) {
            Optional<String> largest = largest(fitting);
            if (largest.isEmpty()) {
                return MimeBundle.ofText(cut(fitting.text(), most - WORDS));
            }
            fitting = without(largest.get(), fitting);
        }
        return fitting;
    }

    private static Optional<String> largest(MimeBundle bundle) {
        return bundle.data().entrySet().stream()
                .filter(form -> !form.getKey().equals(MimeBundle.TEXT))
                .max(Comparator.comparingInt(form -> size(form.getKey(), form.getValue())))
                .map(Map.Entry::getKey);
    }

    private MimeBundle without(String type, MimeBundle bundle) {
        int size = size(type, bundle.data().getOrDefault(type, ""));
        MimeBundle rest = MimeBundle.ofText(String.format(
                Locale.ROOT,
                "%s\n… no %s: %,d bytes are more than a notebook should keep",
                bundle.text(),
                SafeText.line(type),
                size));
        for (Map.Entry<String, String> form : bundle.data().entrySet()) {
            if (!List.of(type, MimeBundle.TEXT).contains(form.getKey())) {
                rest = rest.with(form.getKey(), form.getValue());
            }
        }
        return rest;
    }

    /** The lines from the beginning that have room, and how many characters there are in all. */
    private static String cut(String text, int room) {
        int size = QUOTES;
        int end = 0;
        int line = 0;
        while (end < text.length()) {
            int next = Cluster.end(text, end);
            size += size(MimeBundle.TEXT, text.substring(end, next)) - QUOTES;
            if (size > room - WORDS) {
                break;
            }
            end = next;
            line = text.charAt(end - 1) == '\n' ? end : line;
        }
        // Most texts have lines, and half of one misleads; of a single endless line there is nothing else.
        String head = text.substring(0, line > end / 2 ? line - 1 : end);
        return head + String.format(Locale.ROOT, "\n… cut here, of %,d characters in all", text.length());
    }
}
