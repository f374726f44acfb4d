package cjsh.app.tab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL that is being written: what is due at the cursor, and which tables it names, before or behind it. Never fails. */
final class SqlText {
    private static final Pattern TOKEN = Pattern.compile(
            "--[^\\n]*|/\\*.*?(?:\\*/|$)|'(?:[^']|'')*'?|\"(?:[^\"]|\"\")*\"?|[\\p{L}_$][\\w$]*|\\d[\\w.]*|\\S",
            Pattern.DOTALL);
    private static final Set<String> BEFORE_TABLE =
            Set.of("from", "join", "describe", "summarize", "update", "into", "table");
    private static final Set<String> CLAUSES = Set.of(
            "select",
            "from",
            "join",
            "where",
            "on",
            "group",
            "order",
            "having",
            "limit",
            "union",
            "using",
            "set",
            "left",
            "right",
            "inner",
            "outer",
            "full",
            "cross",
            "qualify",
            "offset",
            "window",
            "values",
            "with",
            "except",
            "intersect",
            "natural",
            "semi",
            "anti",
            "asof",
            "tablesample");

    private final List<String> before = new ArrayList<>();
    private final List<String> all = new ArrayList<>();
    private final String text;
    private final int cursor;
    private int start;
    private char quote = ' ';

    SqlText(String text, int cursor) {
        this.text = text;
        this.cursor = cursor;
        this.start = cursor;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String word = token.group();
            boolean comment = word.startsWith("--") || word.startsWith("/*");
            boolean around = token.start() < cursor && token.end() >= cursor;
            boolean closed = token.end() == cursor && word.length() > 1 && word.endsWith(word.substring(0, 1));
            if (around && comment) {
                quote = '#';
            } else if (around && "'\"".indexOf(word.charAt(0)) >= 0 && !closed) {
                quote = word.charAt(0);
                start = token.start() + 1;
            } else if (around && Character.isJavaIdentifierStart(word.charAt(0))) {
                start = token.start();
            } else if (!comment && token.end() <= cursor) {
                before.add(word);
            }
            if (!comment && !(around && start != cursor)) {
                all.add(word);
            }
        }
    }

    /** Where the word begins that the cursor is in, behind its quote. */
    int start() {
        return start;
    }

    int end() {
        int end = cursor;
        while (end < text.length() && isInWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isInWord(char c) {
        return quote == ' ' ? Character.isJavaIdentifierPart(c) : c != quote && c != '\n';
    }

    String typed() {
        return text.substring(start, cursor);
    }

    /** The quote that the cursor is behind: of a text, of a name, {@code #} for a comment, or a blank. */
    char quote() {
        return quote;
    }

    boolean isClosed() {
        return end() < text.length() && text.charAt(end()) == quote;
    }

    /** Whether the name of a table comes next. */
    boolean expectsTable() {
        for (int i = before.size() - 1; i >= 0; i--) {
            String word = before.get(i).toLowerCase(Locale.ROOT);
            if (BEFORE_TABLE.contains(word)) {
                return i == before.size() - 1 || before.get(before.size() - 1).equals(",");
            }
            if (CLAUSES.contains(word) || word.equals("(") || word.equals(")")) {
                return false;
            }
        }
        return false;
    }

    /** The name in front of a dot in front of the cursor. */
    Optional<String> qualifier() {
        int last = before.size() - 1;
        return last > 0 && before.get(last).equals(".") ? Optional.of(name(before.get(last - 1))) : Optional.empty();
    }

    /** The tables of the query by the names that it has for them, aliases included. */
    Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        boolean due = false;
        for (int i = 0; i < all.size(); i++) {
            String word = all.get(i);
            String small = word.toLowerCase(Locale.ROOT);
            if (BEFORE_TABLE.contains(small)) {
                due = true;
            } else if (due && isName(word)) {
                due = false;
                int next = i + 1 < all.size() && all.get(i + 1).equalsIgnoreCase("as") ? i + 2 : i + 1;
                tables.put(name(word), name(word));
                if (next < all.size()
                        && isName(all.get(next))
                        && !CLAUSES.contains(all.get(next).toLowerCase(Locale.ROOT))) {
                    tables.put(name(all.get(next)), name(word));
                    next++;
                }
                due = next < all.size() && all.get(next).equals(",");
            } else if (!word.equals(",")) {
                due = false;
            }
        }
        return tables;
    }

    private static boolean isName(String word) {
        return Character.isJavaIdentifierStart(word.charAt(0)) || (word.charAt(0) == '"' && word.length() > 2);
    }

    private static String name(String word) {
        return word.startsWith("\"") ? word.substring(1, word.length() - 1) : word;
    }
}
