package cjsh.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a sign or a word that is no Java was probably meant for. */
final class Signs {
    private static final String BLANKS_IN_TEXT = "\u00a0\u202f\u3000\u200b\u200c\u200d\u2060\ufeff";

    /** From other languages, longest first. */
    private static final Map<String, String> FOREIGN = Map.of(
            "===", "two values are compared by `==`",
            "!==", "two values are compared by `!=`",
            "=>", "a lambda is written `->`",
            "<>", "`!=` means different",
            ":=", "a value is given by `=`",
            "**", "a power is `Math.pow(…, …)`",
            "#", "a remark begins with `//`",
            "`", "a text is written between `\"`",
            "\\", "outside of a text it means nothing; a statement may go on in the next line without it",
            "@", "an annotation is `@` and a name");

    private static final List<String> LONGEST_FIRST = FOREIGN.keySet().stream()
            .sorted((a, b) -> b.length() == a.length() ? a.compareTo(b) : b.length() - a.length())
            .toList();

    private Signs() {}

    /** A sentence about what is written at an offset where the compiler does not understand it. */
    static Optional<String> at(String source, int at) {
        if (at < 0 || at >= source.length()) {
            return Optional.empty();
        }
        int c = source.codePointAt(at);
        String sign = Character.toString(c);
        return typographic(c, sign).or(() -> foreign(source, at)).or(() -> closing(source, at, sign));
    }

    private static Optional<String> typographic(int c, String sign) {
        String meant = switch (c) {
            case '“', '”', '„', '‟', '«', '»', '″' -> "this is a typographic quote `" + sign + "`; Java wants `\"`";
            case '‘', '’', '‚', '‛', '′', '´' ->
                "this is a typographic quote `" + sign + "`; Java wants `'`, or `\"` for a text";
            case '‐', '‑', '‒', '–', '—', '−' -> "this is a typographic dash `" + sign + "`; Java wants `-`";
            case '…' -> "this is a typographic ellipsis `…`";
            case '×' -> "Java multiplies by `*`";
            case '÷' -> "Java divides by `/`";
            case '≤' -> "Java wants `<=`";
            case '≥' -> "Java wants `>=`";
            case '≠' -> "Java wants `!=`";
            default -> "";
        };
        if (meant.isEmpty() && BLANKS_IN_TEXT.indexOf(c) >= 0) {
            meant = String.format("this is an invisible character, U+%04X; delete it", c);
        }
        return meant.isEmpty() ? Optional.empty() : Optional.of(meant);
    }

    /** The compiler often sees only the second sign of two. */
    private static Optional<String> foreign(String source, int at) {
        for (String sign : LONGEST_FIRST) {
            for (int start = Math.max(0, at - sign.length() + 1); start <= at; start++) {
                if (source.startsWith(sign, start)) {
                    return Optional.of("`" + sign + "` is no Java: " + FOREIGN.get(sign));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> closing(String source, int at, String sign) {
        boolean bracket = sign.equals(")") || sign.equals("]") || sign.equals("}");
        boolean opened = bracket && Nesting.of(source.substring(0, at)).depth() > 0;
        return bracket && !opened ? Optional.of("`" + sign + "` closes nothing") : Optional.empty();
    }

    /** The word or sign at an offset; empty at the end. */
    static String wordAt(String source, int at) {
        if (at < 0 || at >= source.length()) {
            return "";
        }
        int end = at;
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
            end++;
        }
        return end > at ? source.substring(at, end) : Character.toString(source.codePointAt(at));
    }
}
