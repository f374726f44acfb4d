package cjsh.engine.magic;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What looks as if nobody else should see it. Takes time in proportion to a text's length. */
public final class Secrets {
    private static final List<String> WORDS = List.of("TOKEN", "SECRET", "PASSWORD", "PASSWD", "KEY", "CREDENTIAL");

    /** A variable of the environment and something for it; whether it is one for a secret, its name tells. */
    private static final Pattern SET = Pattern.compile("(?m)^[ \\t]*+(?:[%/]env[ \\t]++(\\w++)(?:[ \\t]*+=|[ \\t])"
            + "|![ \\t]*+(?:export[ \\t]++)?+(\\w++)=)[ \\t]*+\\S");

    /** In a header: {@code Authorization: Bearer …}; the header's value may be an argument of its own in Java, and put together. */
    private static final Pattern HEADER = Pattern.compile(
            "\\bbearer\\s{1,9}+(?:[\"']\\s{0,9}+\\+\\s{0,9}+[\"'])?[\\w.~+/=-]{12}"
                    + "|\\bauthorization\\b[\"']?\\s{0,9}+[:=,]\\s{0,9}+[\"']?(?:\\w{1,9}\\s{1,9}+)?[\\w.~+/=-]{12}",
            Pattern.CASE_INSENSITIVE);

    private static final String NAMED =
            "(?:token|secret|passw(?:or)?d|api_?key|access_?key|credentials?)\\w{0,40}+[\"']?\\s{0,9}+[:=,(]\\s{0,9}+";

    /** A text that is given to such a name. */
    private static final Pattern QUOTED = Pattern.compile(NAMED + "\"[^\"\\s]{8}", Pattern.CASE_INSENSITIVE);

    private static final Pattern QUOTED_SINGLY = Pattern.compile(NAMED + "'[^'\\s]{8}", Pattern.CASE_INSENSITIVE);

    /** Without quotes, as in an address or for a command; with a digit, since else it is rather code. */
    private static final Pattern BARE = Pattern.compile(
            "(?:token|secret|passw(?:or)?d|api_?key|access_?key)\\w{0,40}+[:=](?=[a-z_~+/=-]{0,60}+\\d)[\\w~+/=.-]{12}",
            Pattern.CASE_INSENSITIVE);

    /** The same in a text block. */
    private static final Pattern BLOCK =
            Pattern.compile(NAMED + "\"\"\"[ \\t]{0,99}+\\R\\s{0,99}+[^\"\\s]{8}", Pattern.CASE_INSENSITIVE);

    private static final Pattern PERSONAL =
            Pattern.compile("\\bpat\\s{0,9}+[=:,(]\\s{0,9}+[\"'][^\"'\\s]{12}", Pattern.CASE_INSENSITIVE);

    private static final Pattern USER =
            Pattern.compile("\\bcurl\\b.{0,999}\\s(?:-u|--user)[= ]\\s{0,9}+[\"']?[^\\s:\"']{1,60}+:[^\\s\"']");

    /** Keys that tell by themselves what they are. */
    private static final Pattern KNOWN = Pattern.compile(
            "\\b(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-)[\\w-]{16}|\\bAKIA[0-9A-Z]{16}|-----BEGIN [A-Z ]{0,40}PRIVATE KEY");

    /** A JSON Web Token, wherever it stands. */
    private static final Pattern WEB_TOKEN = Pattern.compile("\\beyJ[\\w-]{10,4000}+\\.[\\w-]{10}");

    private static final List<Pattern> ALL =
            List.of(HEADER, QUOTED, QUOTED_SINGLY, BLOCK, BARE, PERSONAL, USER, KNOWN, WEB_TOKEN);

    private Secrets() {}

    /** Whether a text gives a value to something that is named like a secret, or holds what looks like one. */
    public static boolean isIn(String text) {
        return SET.matcher(text)
                        .results()
                        .anyMatch(set -> isNameOfOne(set.group(1) == null ? set.group(2) : set.group(1)))
                || ALL.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    /** Whether something of this name is not to be seen by whoever looks over one's shoulder. */
    static boolean isNameOfOne(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.equals("PAT") || upper.endsWith("_PAT") || WORDS.stream().anyMatch(upper::contains);
    }
}
