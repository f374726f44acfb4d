package cjsh.kernel;

import cjsh.display.SafeText;
import cjsh.engine.Completion.Candidate;

/** What front ends call what may stand at the cursor, for its picture in their list. */
final class CandidateType {
    private CandidateType() {}

    static String of(Candidate candidate) {
        return switch (candidate.kind()) {
            case METHOD, FUNCTION -> "function";
            case VARIABLE, CONSTANT, TABLE, VALUE, GRAPHQL_VALUE -> "instance";
            case FIELD, COLUMN, GRAPHQL_FIELD -> "property";
            case GRAPHQL_ARGUMENT -> "param";
            case CLASS, GRAPHQL_TYPE -> "class";
            case PACKAGE -> "module";
            case KEYWORD, OPTION -> "keyword";
            case MAGIC -> "magic";
            case FILE -> "path";
        };
    }

    /** Parameters, type and what it is for, as far as known. */
    static String signature(Candidate candidate) {
        return SafeText.line((candidate.signature() + " " + candidate.detail()).strip());
    }
}
