package cjsh.kernel;

import cjsh.engine.Completion.Candidate;

/** What front ends call what may stand at the cursor, for its picture in their list. */
final class CandidateType {
    private CandidateType() {}

    static String of(Candidate candidate) {
        String text = candidate.text();
        if (text.startsWith("%") || text.startsWith("!") || text.startsWith("/")) {
            return "magic";
        }
        if (text.endsWith("(") || text.endsWith(")")) {
            return "function";
        }
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0)) ? "class" : "instance";
    }
}
