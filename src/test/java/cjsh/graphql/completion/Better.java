package cjsh.graphql.completion;

import cjsh.graphql.completion.Proposal.Kind;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ours is better, because … */
enum Better {
    /** Answers of introspection make no rows, and its types are no inputs. */
    NO_INTROSPECTION {
        @Override
        boolean explainsTheirs(Position position, String label) {
            return label.startsWith("__") && !label.equals("__typename");
        }
    },
    /** No schema has subscriptions, and not all have mutations. */
    ONLY_OPERATIONS_OF_THE_SCHEMA {
        @Override
        boolean explainsTheirs(Position position, String label) {
            return label.equals("subscription") || label.equals("mutation");
        }
    },
    /** What stands at the cursor is not typed yet; they take the first token of a line for typed at its column 1. */
    WHAT_COMES_IS_NOT_TYPED {
        @Override
        boolean explainsOurs(Position position, String label) {
            return position.isAtLineStart();
        }

        @Override
        boolean explainsTheirs(Position position, String label) {
            return position.isAtLineStart();
        }
    },
    /** An argument or an input field can be given once. */
    GIVEN_ONCE {
        @Override
        boolean explainsTheirs(Position position, String label) {
            return position.isGiven(label) && position.offersOnly(Kind.ARGUMENT, Kind.INPUT_FIELD);
        }
    },
    /** A variable must have the type of its place, nulls and lists included. */
    VARIABLES_OF_THE_TYPE {
        @Override
        boolean explainsTheirs(Position position, String label) {
            return label.startsWith("$") && position.offersOnly(Kind.VARIABLE);
        }
    },
    /** Fields that only some types of an interface have come with their fragment. */
    FRAGMENTS_COME_WITH_FIELDS {
        @Override
        boolean explainsOurs(Position position, String label) {
            return position.isOurs(label, Kind.MEMBER)
                    || (label.startsWith("on ") && position.isOurs(label, Kind.TYPE));
        }
    },
    /** What only looks like the typed word is left out when something begins like it, or has a word that does. */
    NO_LOOKALIKES_BESIDE_REAL_ONES {
        @Override
        boolean explainsTheirs(Position position, String label) {
            return !position.typed().isEmpty() && !begins(label, position.typed());
        }
    },
    /** A later word of a name is enough to find it. */
    LATER_WORDS_COUNT {
        @Override
        boolean explainsOurs(Position position, String label) {
            return !position.typed().isEmpty() && !begins(label, position.typed());
        }
    },
    /** A variable's default is a value like others. */
    VALUES_IN_DEFAULTS {
        private final Pattern inDefault = Pattern.compile("(?s).*\\$\\w+: [\\w!\\[\\]]+ = ?\\w*");

        @Override
        boolean explainsOurs(Position position, String label) {
            return inDefault.matcher(position.before()).matches();
        }
    },
    /** The word between a fragment's name and its type is a word like others. */
    ON_IS_A_WORD {
        @Override
        boolean explainsOurs(Position position, String label) {
            return label.equals("on");
        }
    },
    /** A word that is whole is still offered, so that Tab says that it is right. */
    WHOLE_WORDS_STAY {
        @Override
        boolean explainsOurs(Position position, String label) {
            boolean word = position.isOurs(label, Kind.KEYWORD) || position.isOurs(label, Kind.LITERAL);
            return word && label.equals(position.typed());
        }
    },
    /** Between three dots and {@code on}, a fragment's name may still come. */
    FRAGMENTS_IN_FRONT_OF_ON {
        private final Pattern on = Pattern.compile("(?s)\\s*on\\b.*");

        @Override
        boolean explainsOurs(Position position, String label) {
            return position.before().stripTrailing().endsWith("...")
                    && on.matcher(position.after()).matches();
        }
    },
    /** Behind a fragment's name, the selection goes on. */
    FIELDS_BEHIND_A_SPREAD {
        private final Pattern spread = Pattern.compile("(?s).*\\.\\.\\.\\w+\\s+\\w*");

        @Override
        boolean explainsOurs(Position position, String label) {
            return spread.matcher(position.before()).matches();
        }
    },
    /** A closed text is no beginning of a name. */
    TEXTS_ARE_NO_NAMES {
        @Override
        boolean explainsOurs(Position position, String label) {
            return position.before().endsWith("\"");
        }
    };

    boolean explainsOurs(Position position, String label) {
        return false;
    }

    boolean explainsTheirs(Position position, String label) {
        return false;
    }

    private static boolean begins(String label, String typed) {
        return label.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
    }
}
