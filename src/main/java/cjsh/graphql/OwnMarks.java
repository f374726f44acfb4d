package cjsh.graphql;

import java.util.Set;

/** The directives by which our schemas say what SDL can not. They are no part of CJ's APIs and never reach the wire. */
public final class OwnMarks {
    private static final Set<String> NAMES = Set.of("max", "minLength", "onePrimary");

    private OwnMarks() {}

    /** Whether a directive of this name is one of ours. */
    public static boolean isOwn(String directive) {
        return NAMES.contains(directive);
    }
}
