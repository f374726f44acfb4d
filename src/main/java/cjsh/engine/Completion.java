package cjsh.engine;

import java.util.List;
import javax.lang.model.SourceVersion;

/**
 * What may stand at the cursor.
 *
 * @param anchor offset where a candidate's text begins; it replaces what stands between there and the cursor
 * @param end where the word ends that the cursor is in; whoever can replaces as far as that
 * @param candidates best first
 * @param inEmptyArgument whether an argument of a known method is to be begun here, so that its signature helps
 */
public record Completion(int anchor, int end, List<Candidate> candidates, boolean inEmptyArgument) {
    public Completion {
        candidates = List.copyOf(candidates);
    }

    /** Candidates that no signature helps with. */
    public Completion(int anchor, int end, List<Candidate> candidates) {
        this(anchor, end, candidates, false);
    }

    /** What a candidate is, whatever the language at the cursor. */
    public enum Kind {
        VARIABLE,
        METHOD,
        FIELD,
        /** Of an enum, or a field that is written like one. */
        CONSTANT,
        /** An interface, a record or an enum as well. */
        CLASS,
        PACKAGE,
        /** A word of Java, GraphQL or SQL. */
        KEYWORD,
        MAGIC,
        /** A word that a magic takes. */
        OPTION,
        /** A folder as well. */
        FILE,
        GRAPHQL_FIELD,
        /** A field of an input object as well. */
        GRAPHQL_ARGUMENT,
        GRAPHQL_VALUE,
        GRAPHQL_TYPE,
        /** Of SQL: a variable that is one, or a verb. */
        TABLE,
        COLUMN,
        /** Of SQL. */
        FUNCTION,
        /** Data: an id, what a column holds. */
        VALUE;

        static Kind ofJava(String text) {
            if (text.endsWith("(") || text.endsWith(")")) {
                return METHOD;
            }
            if (text.endsWith(".")) {
                return PACKAGE;
            }
            if (SourceVersion.isKeyword(text)) {
                return KEYWORD;
            }
            if (Arguments.isConstant(text) && text.length() > 1) {
                return CONSTANT;
            }
            return !text.isEmpty() && Character.isUpperCase(text.charAt(0)) ? CLASS : VARIABLE;
        }
    }

    /**
     * One possible text.
     *
     * @param text {@code length()}, {@code substring(}, {@code String}
     * @param label what to show for it
     * @param fits whether its type is the one wanted here
     * @param detail its type and what it is for, in one line, or the empty text
     * @param group a heading for it and its like, or the empty text; those of a group stand together
     * @param signature of a method its parameters, {@code (int) or (int, int)}, as far as known; else the empty text
     */
    public record Candidate(
            Kind kind, String text, String label, boolean fits, String detail, String group, String signature) {
        /** One without a heading. */
        public Candidate(Kind kind, String text, String label, boolean fits, String detail) {
            this(kind, text, label, fits, detail, "", "");
        }

        /** A piece of Java of which nothing more is known than its form. */
        public Candidate(String text, boolean fits) {
            this(Kind.ofJava(text), text, text, fits, "");
        }

        /** The same, of which something else is to be inserted. */
        public Candidate withText(String other) {
            return new Candidate(kind, other, label, fits, detail, group, signature);
        }

        /** The same under a heading. */
        public Candidate in(String heading) {
            return new Candidate(kind, text, label, fits, detail, heading, signature);
        }

        Candidate withDetail(String other) {
            return new Candidate(kind, text, label, fits, other, group, signature);
        }

        Candidate as(Kind other) {
            return new Candidate(other, text, label, fits, detail, group, signature);
        }

        Candidate withSignature(String parameters) {
            return new Candidate(kind, text, label, fits, detail, group, parameters);
        }

        /** The name that it begins with. */
        String name() {
            int open = text.indexOf('(');
            return open < 0 ? text : text.substring(0, open);
        }
    }
}
