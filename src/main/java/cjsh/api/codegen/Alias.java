package cjsh.api.codegen;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A shorter word for a change, where the schema has that change and leaves the word free.
 *
 * @param word what people say
 * @param entry what it stands for; its lambda is all that it takes
 */
record Alias(String word, Entry entry) {
    private static final String CREATE = "createPromotionalProperty";
    private static final String UPDATE = "updatePromotionalProperty";
    private static final String ENROLL = "upsertAndEnrollPublisher";

    private static final Map<String, String> WORDS = Map.of(CREATE, "create", UPDATE, "update", ENROLL, "enroll");

    static List<Alias> of(Model model) {
        List<String> methods = model.entries().stream().map(Entry::method).toList();
        return model.entries().stream()
                .filter(entry -> WORDS.containsKey(entry.call().field().getName()))
                .filter(entry -> entry.call().mutation() && entry.parameters().isEmpty())
                .filter(entry -> entry.lambda()
                        .filter(input -> InputType.lists(input.type()) == 0)
                        .isPresent())
                .map(entry -> new Alias(WORDS.getOrDefault(entry.call().field().getName(), ""), entry))
                .filter(alias -> !methods.contains(alias.word()))
                .collect(Collectors.toList());
    }

    void write(JavaSource java, Model model) {
        String call = model.prefix() + "Calls." + entry.className();
        String lambda = entry.lambda()
                .map(input -> InputType.of(input.type(), model).last())
                .orElseThrow();
        java.gap().doc(doc());
        if (word.equals("update")) {
            String fields = model.fieldsClass(entry.call().record());
            java.method(
                    "public PropertyUpdate<" + call + ", " + fields + "> update(String id, " + lambda + " input)",
                    "return new PropertyUpdate<>(connection(), id, " + entry.method() + "(input));");
        } else {
            java.method(
                    "public " + call + " " + word + "(" + lambda + " input)", "return " + entry.method() + "(input);");
        }
    }

    private Doc doc() {
        return switch (word) {
            case "create" ->
                Doc.own(
                                "Adds a property. Nothing is sent before {@code send()}; {@code preview()} says what is missing,"
                                        + " {@code template()} gives an input to fill in.")
                        .parameter(
                                "input",
                                "fills in what it gets, and gives it back: {@code in -> in.name(\"My blog\")}");
            case "update" ->
                Doc.own("Changes a property in what the input names, and leaves the rest as it is: reads it first, and"
                                + " sends the whole.")
                        .parameter("id", "of the property (PID)")
                        .parameter(
                                "input",
                                "names what becomes different: {@code in -> in.name(\"My new blog\")}; lists replace the"
                                        + " old ones whole");
            default ->
                Doc.own(
                                "Enrolls a creator, and opens an account first where there is none. Nothing is sent before {@code"
                                        + " send()}.")
                        .parameter("input", "fills in what it gets, and gives it back");
        };
    }
}
