package cjsh.api;

import cjsh.graphql.MutationField;

/** How to find out whether a change was made, when its answer did not say. */
final class ChangeCheck {
    private static final int MOST = 80;

    private ChangeCheck() {}

    static String of(MutationField field) {
        return switch (field.name()) {
            case "createPromotionalProperty" ->
                "see whether it is there: pids().publisher(" + quoted(field.text("publisherId")) + ").search("
                        + quoted(field.text("name")) + ").table()";
            case "updatePromotionalProperty" ->
                "see what is there now: properties.promotionalProperty(" + quoted(field.text("id")) + ").table()";
            case "upsertAndEnrollPublisher" ->
                "the Tech Partner API has no query to look with: ask CJ whether "
                        + quoted(field.text("user.emailAddress")) + " is enrolled before you send it again";
            default -> "find out at CJ before you send it again";
        };
    }

    private static String quoted(String text) {
        String cut = text.codePointCount(0, text.length()) <= MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST));
        return '"' + cut.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
