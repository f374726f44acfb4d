package cjsh.sandbox;

import graphql.GraphQLError;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in another server's words what graphql-java found. The common faults are covered; a rare one keeps
 * graphql-java's words, which is no loss as nobody may rely on wording.
 */
enum Wording {
    /** Double quotes; CJ's documents have two of these messages. */
    GRAPHQL_JS,
    /** Single quotes. */
    SANGRIA;

    /**
     * One message of graphql-java, and the same in the two others. Braces stand for groups of the pattern; field,
     * parent and type for the field at the fault, the type that has it, and the type of the argument that is the first
     * group.
     */
    private record Phrase(Pattern seen, String graphqlJs, String sangria) {
        static Phrase of(String seen, String graphqlJs, String sangria) {
            return new Phrase(Pattern.compile(seen, Pattern.DOTALL), graphqlJs, sangria);
        }

        /** For messages that differ in nothing but their quotes. */
        static Phrase alike(String seen, String words) {
            return of(seen, words, words.replace('"', '\''));
        }
    }

    private static final Pattern PREFIX = Pattern.compile("Validation [Ee]rror \\(.*?\\) ?: ", Pattern.DOTALL);

    private static final Pattern PLACE = Pattern.compile("\\{(parent|field|type)}");

    private static final Pattern LITERAL = Pattern.compile("\\w+\\{(?:value|name)=(.*)}", Pattern.DOTALL);

    private static final List<Phrase> PHRASES = List.of(
            Phrase.alike("Field '(.*)' in type '(.*)' is undefined", "Cannot query field \"{1}\" on type \"{2}\"."),
            Phrase.of(
                    "Subselection required for type '(.*)' of field '(.*)'",
                    "Field \"{2}\" of type \"{1}\" must have a selection of subfields.",
                    "Field '{2}' of type '{1}' must have a sub selection."),
            Phrase.of(
                    "Subselection not allowed on leaf type '(.*)' of field '(.*)'",
                    "Field \"{2}\" must not have a selection since type \"{1}\" has no subfields.",
                    "Field '{2}' of type '{1}' must not have a sub selection."),
            Phrase.of(
                    "Unknown field argument '(.*)'",
                    "Unknown argument \"{1}\" on field \"{parent}.{field}\".",
                    "Unknown argument '{1}' on field '{field}' of type '{parent}'."),
            Phrase.of(
                    "Missing field argument '(.*)'",
                    "Field \"{field}\" argument \"{1}\" of type \"{type}\" is required, but it was not provided.",
                    "Field '{field}' argument '{1}' of type '{type}' is required but not provided."),
            Phrase.alike(
                    "Null value for non-null field argument '(.*)'", "Expected value of type \"{type}\", found null."),
            Phrase.alike("Unknown type '(.*)'", "Unknown type \"{1}\"."),
            Phrase.alike("Undefined variable '(.*)'", "Variable \"${1}\" is not defined."),
            Phrase.of("Unused variable '(.*)'", "Variable \"${1}\" is never used.", "Variable '${1}' is not used."),
            Phrase.alike("Undefined fragment '(.*)'", "Unknown fragment \"{1}\"."),
            Phrase.of("Unused fragment '(.*)'", "Fragment \"{1}\" is never used.", "Fragment '{1}' is not used."),
            Phrase.of("Unknown directive '(.*)'", "Unknown directive \"@{1}\".", "Unknown directive '{1}'."),
            Phrase.alike(
                    "Variable '(.*)' of type '(.*)' used in position expecting type '(.*)'",
                    "Variable \"${1}\" of type \"{2}\" used in position expecting type \"{3}\"."),
            Phrase.alike(
                    "Fragment '(.*)' cannot be spread here as objects of type '(.*)' can never be of type '(.*)'",
                    "Fragment \"{1}\" cannot be spread here as objects of type \"{2}\" can never be of type \"{3}\"."),
            Phrase.alike(
                    "argument '.*?' with value '(.*)' is not a valid '(.*?)'(?: - (.*))?",
                    "Expected value of type \"{2}\", found {1}."),
            Phrase.alike(
                    "argument '.*?' with value '.*' contains a field not in '(.*)': '(.*)'",
                    "Field \"{2}\" is not defined by type \"{1}\"."),
            Phrase.alike(
                    "argument '(.*?)' with value '.*' is missing required fields '\\[?(.*?)]?'",
                    "Argument \"{1}\" lacks the required fields \"{2}\"."),
            Phrase.alike("argument '(.*?)' with value '.*' must not be null", "Argument \"{1}\" must not be null."),
            Phrase.alike(
                    "'(.*)' : '(.*)' and '(.*)' are different fields",
                    "Fields \"{1}\" conflict because \"{2}\" and \"{3}\" are different fields. "
                            + "Use different aliases on the fields to fetch both if this was intentional."),
            Phrase.of(
                    "The '(.*)' operation is not supported by the schema",
                    "Schema is not configured to execute {1} operation.",
                    "Schema is not configured to execute {1}."),
            Phrase.alike(
                    "(?:Variable '[^']*' has an invalid value ?: )?"
                            + "Variable '([^']*)' has coerced Null value for NonNull type '(.*)'",
                    "Variable \"${1}\" of required type \"{2}\" was not provided."),
            Phrase.alike("Variable '(.*?)' has an invalid value ?: (.*)", "Variable \"${1}\" got invalid value; {2}"),
            Phrase.of(
                    ".*[Ii]nvalid syntax.*[Oo]ffending token '(.*)' at line.*",
                    "Syntax Error: Unexpected {1}.",
                    "Syntax error while parsing GraphQL query. Invalid input '{1}'."));

    String of(GraphQLError error, GraphQLSchema schema) {
        String bare = PREFIX.matcher(error.getMessage()).replaceFirst("");
        return PHRASES.stream()
                .flatMap(phrase -> say(phrase, phrase.seen().matcher(bare), error, schema).stream())
                .findFirst()
                .orElse(bare);
    }

    private Optional<String> say(Phrase phrase, Matcher matcher, GraphQLError error, GraphQLSchema schema) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String words = this == GRAPHQL_JS ? phrase.graphqlJs() : phrase.sangria();
        return placed(words, matcher, error, schema).map(placed -> fill(placed, matcher));
    }

    /** Empty if the words need the field and the field is not to be found. */
    private static Optional<String> placed(String words, Matcher matcher, GraphQLError error, GraphQLSchema schema) {
        if (!PLACE.matcher(words).find()) {
            return Optional.of(words);
        }
        return error instanceof ValidationError fault
                ? FieldPlace.of(fault, schema)
                        .map(place -> words.replace("{parent}", place.parent())
                                .replace("{field}", place.field())
                                .replace(
                                        "{type}",
                                        place.typeOf(group(matcher, 1)).orElse("?")))
                : Optional.empty();
    }

    private static String fill(String words, Matcher matcher) {
        String filled = words;
        for (int i = 1; i <= matcher.groupCount(); i++) {
            filled = filled.replace("{" + i + "}", group(matcher, i));
        }
        return filled;
    }

    /** A value is a dump of graphql-java's syntax tree; what the client wrote is inside. */
    private static String group(Matcher matcher, int number) {
        String text = matcher.group(number);
        if (text == null) {
            return "";
        }
        Matcher literal = LITERAL.matcher(text);
        if (!literal.matches()) {
            return text;
        }
        String value = literal.group(1);
        boolean quoted = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
        String inner = quoted ? value.substring(1, value.length() - 1) : value;
        return text.startsWith("StringValue") ? "\"" + inner + "\"" : inner;
    }
}
