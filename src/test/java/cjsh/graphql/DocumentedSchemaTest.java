package cjsh.graphql;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compares the SDL files with what CJ documents.
 *
 * <p>The facts of CJ's documents are in {@code documented-schema.csv}, one a line. Each must hold for the SDL, except
 * where {@code documented-schema-contradictions.csv} gives the reason why it can not. Whatever else the SDL has must
 * say by a comment, a mark, where it comes from.
 */
class DocumentedSchemaTest {

    private static final List<DocumentedFact> FACTS = DocumentedFact.readAll("documented-schema.csv");
    private static final List<DocumentedFact> CONTRADICTIONS =
            DocumentedFact.readAll("documented-schema-contradictions.csv");

    static final Pattern MARK = Pattern.compile("reference: docs\\.cj\\.com( \\(.+\\))?"
            + "|unverified: not in CJ's own seed documents; seen in \\S.+"
            + "|inferred: \\S.*");
    private static final Pattern MEANT_AS_MARK = Pattern.compile("(reference|unverified|inferred)\\b.*");

    private static final Set<String> ERROR_CLASSES =
            Set.of("retryable", "fix-arguments", "not-found", "fix-token", "system-state");

    @ParameterizedTest
    @EnumSource(Api.class)
    void everyDocumentedFactHolds(Api api) {
        SdlElements schema = SdlElements.of(api);

        List<String> differences = factsOf(api)
                .filter(fact -> CONTRADICTIONS.stream().noneMatch(fact::sameAs))
                .flatMap(fact -> difference(fact, schema).stream())
                .toList();

        assertNone(differences, api, "CJ documents it differently");
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void everythingElseSaysWhereItComesFrom(Api api) {
        Set<String> documented = documentedPaths(api);

        List<String> unmarked = SdlElements.of(api)
                .elements()
                .filter(element -> !documented.contains(element.path()))
                .filter(element -> !element.isMarked())
                .map(element -> element.path() + " is not documented by CJ, and no mark says where it comes from")
                .toList();

        assertNone(unmarked, api, "marks are missing");
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void whatCjDocumentsCarriesNoMark(Api api) {
        Set<String> documented = documentedPaths(api);

        List<String> marked = SdlElements.of(api)
                .elements()
                .filter(element -> documented.contains(element.path()))
                .filter(SdlElement::isMarked)
                .map(element -> element.path() + " is documented by CJ, but marked as if it were not")
                .toList();

        assertNone(marked, api, "marks are wrong");
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void marksAreWellFormed(Api api) {
        List<String> malformed = SdlElements.of(api)
                .elements()
                .flatMap(element -> element.comments().map(comment -> element.path() + ": #" + comment))
                .filter(line ->
                        isMalformedMark(line.substring(line.indexOf('#') + 1).strip()))
                .toList();

        assertNone(malformed, api, "marks are malformed");
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void everyElementHasADescription(Api api) {
        List<String> bare = SdlElements.of(api)
                .elementsAndDirectives()
                .filter(element -> element.description().isBlank())
                .map(element -> element.path() + " has no description")
                .toList();

        assertNone(bare, api, "descriptions are missing");
    }

    @ParameterizedTest
    @EnumSource(Api.class)
    void theSchemaIsValid(Api api) {
        TypeDefinitionRegistry registry = new SchemaParser().parse(api.sdl());

        assertThat(UnExecutableSchemaGenerator.makeUnExecutableSchema(registry).getQueryType())
                .isNotNull();
    }

    @Test
    void everyErrorCodeKnownIsDocumented() {
        Set<String> documented = FACTS.stream()
                .filter(fact -> fact.kind().equals("error-code"))
                .map(fact -> fact.api() + "." + fact.member())
                .collect(toSet());

        assertThat(errorCodes().stringPropertyNames()).containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    void everyContradictionIsStillNeeded() {
        List<String> needless = CONTRADICTIONS.stream()
                .filter(contradiction -> !isNeeded(contradiction))
                .map(contradiction -> contradiction + " is excused, but there is nothing to excuse any more")
                .toList();

        assertThat(needless).isEmpty();
    }

    @Test
    void everyContradictionHasAReason() {
        assertThat(CONTRADICTIONS)
                .isNotEmpty()
                .allSatisfy(contradiction -> assertThat(contradiction.reason()).isNotBlank());
    }

    @Test
    void everyFactIsListedOnce() {
        assertThat(FACTS).doesNotHaveDuplicates();
        assertThat(CONTRADICTIONS).doesNotHaveDuplicates();
    }

    @Test
    void everyFactBelongsToAnApi() {
        Set<String> apis = Arrays.stream(Api.values()).map(Api::shortName).collect(toSet());

        assertThat(FACTS).extracting(DocumentedFact::api).hasSameElementsAs(apis);
    }

    private static Stream<DocumentedFact> factsOf(Api api) {
        return FACTS.stream().filter(fact -> fact.api().equals(api.shortName()));
    }

    private static boolean isNeeded(DocumentedFact contradiction) {
        return Arrays.stream(Api.values())
                .filter(api -> api.shortName().equals(contradiction.api()))
                .filter(api -> factsOf(api).anyMatch(contradiction::sameAs))
                .anyMatch(api -> difference(contradiction, SdlElements.of(api)).isPresent());
    }

    /** The elements that CJ documents in full. What a sample shows is not: samples do not tell the types. */
    private static Set<String> documentedPaths(Api api) {
        Set<String> paths = factsOf(api)
                .filter(DocumentedFact::tellsAll)
                .map(DocumentedFact::path)
                .collect(toCollection(TreeSet::new));
        paths.addAll(List.of("Query", "Mutation"));
        return paths;
    }

    private static boolean isMalformedMark(String comment) {
        return MEANT_AS_MARK.matcher(comment).matches()
                && !MARK.matcher(comment).matches();
    }

    private static void assertNone(List<String> lines, Api api, String title) {
        assertThat(lines)
                .withFailMessage(() -> api.shortName() + ": " + title + "\n  " + String.join("\n  ", lines))
                .isEmpty();
    }

    private static Optional<String> difference(DocumentedFact fact, SdlElements schema) {
        return switch (fact.kind()) {
            case "type" -> kindDifference(fact, schema, ObjectTypeDefinition.class);
            case "interface" -> kindDifference(fact, schema, InterfaceTypeDefinition.class);
            case "enum" -> kindDifference(fact, schema, EnumTypeDefinition.class);
            case "enum-value", "overview-enum-value" -> kindDifference(fact, schema, EnumValueDefinition.class);
            case "interface-field", "type-specific-field", "sample-field" ->
                kindDifference(fact, schema, FieldDefinition.class);
            case "argument", "sample-argument", "sample-input-field" ->
                kindDifference(fact, schema, InputValueDefinition.class);
            case "field", "error-example-field" -> typeDifference(fact, schema);
            case "nullable", "absent-in-sample-response" -> nullabilityDifference(fact, schema);
            case "scalar" -> scalarDifference(fact, schema);
            case "scalar-use" -> scalarUseDifference(fact, schema);
            case "implementation" -> implementationDifference(fact, schema);
            case "typeValue" -> typeValueDifference(fact, schema);
            case "argument-max" -> maximumDifference(fact, schema);
            case "argument-default" -> defaultDifference(fact, schema);
            case "one-primary" -> onePrimaryDifference(fact, schema);
            case "access" -> accessDifference(fact, schema);
            case "error-code" -> errorCodeDifference(fact);
            case "endpoint" -> endpointDifference(fact, schema);
            default -> Optional.of(fact + " is a fact of unknown kind");
        };
    }

    private static Optional<String> kindDifference(DocumentedFact fact, SdlElements schema, Class<?> kind) {
        return difference(fact, schema, element -> kind.isInstance(element.node()), "is something else");
    }

    private static Optional<String> typeDifference(DocumentedFact fact, SdlElements schema) {
        return schema.find(fact.path())
                .map(element -> element.type().equals(fact.value())
                        ? Optional.<String>empty()
                        : Optional.of(fact.path() + " is " + element.type() + ", CJ says " + fact.value()))
                .orElseGet(() -> Optional.of(fact.path() + " is missing, CJ says " + fact.value()));
    }

    private static Optional<String> nullabilityDifference(DocumentedFact fact, SdlElements schema) {
        return difference(
                fact, schema, element -> !element.type().endsWith("!"), "is never null, CJ shows that it can be");
    }

    private static Optional<String> scalarDifference(DocumentedFact fact, SdlElements schema) {
        boolean known = ScalarInfo.isGraphqlSpecifiedScalar(fact.type())
                || schema.find(fact.path())
                        .filter(element -> element.node() instanceof ScalarTypeDefinition)
                        .isPresent();
        return known ? Optional.empty() : Optional.of("scalar " + fact.type() + " is missing");
    }

    private static Optional<String> scalarUseDifference(DocumentedFact fact, SdlElements schema) {
        return schema.uses(fact.type()) ? Optional.empty() : Optional.of("scalar " + fact.type() + " is never used");
    }

    private static Optional<String> implementationDifference(DocumentedFact fact, SdlElements schema) {
        boolean holds = schema.find(fact.type())
                .filter(element -> element.implementsInterface(fact.member()))
                .isPresent();
        return holds ? Optional.empty() : Optional.of(fact.type() + " does not implement " + fact.member());
    }

    private static Optional<String> typeValueDifference(DocumentedFact fact, SdlElements schema) {
        boolean exists = schema.find(fact.path())
                .flatMap(element -> schema.find(element.bareType() + "." + fact.value()))
                .isPresent();
        if (!exists) {
            return Optional.of(fact.path() + " can not have the value " + fact.value());
        }
        return mentionDifference(fact, schema, fact.value());
    }

    private static Optional<String> maximumDifference(DocumentedFact fact, SdlElements schema) {
        return difference(
                fact,
                schema,
                element -> element.argument("max", "value").equals(Optional.of(fact.value())),
                "lacks @max(value: " + fact.value() + ")");
    }

    private static Optional<String> defaultDifference(DocumentedFact fact, SdlElements schema) {
        return mentionDifference(fact, schema, fact.value());
    }

    private static Optional<String> onePrimaryDifference(DocumentedFact fact, SdlElements schema) {
        return difference(
                fact, schema, element -> element.directive("onePrimary").isPresent(), "lacks @onePrimary");
    }

    private static Optional<String> accessDifference(DocumentedFact fact, SdlElements schema) {
        return mentionDifference(
                fact, schema, fact.value().equals("publisher") ? "Publishers only" : "Publishers", "advertisers");
    }

    private static Optional<String> mentionDifference(DocumentedFact fact, SdlElements schema, String... words) {
        return difference(
                fact,
                schema,
                element -> Arrays.stream(words).allMatch(element::mentions),
                "has a description without " + String.join(" and ", words));
    }

    private static Optional<String> errorCodeDifference(DocumentedFact fact) {
        String key = fact.api() + "." + fact.member();
        String found = errorCodes().getProperty(key, "missing");
        return ERROR_CLASSES.contains(found)
                ? Optional.empty()
                : Optional.of("error code " + key + " is " + found + ", not one of " + new TreeSet<>(ERROR_CLASSES));
    }

    private static Optional<String> endpointDifference(DocumentedFact fact, SdlElements schema) {
        String found = schema.api().endpoint().toString();
        return found.equals(fact.value())
                ? Optional.empty()
                : Optional.of("the endpoint is " + found + ", CJ says " + fact.value());
    }

    private static Optional<String> difference(
            DocumentedFact fact, SdlElements schema, Predicate<SdlElement> rule, String otherwise) {
        Optional<SdlElement> element = schema.find(fact.path());
        if (element.isEmpty()) {
            return Optional.of(fact.path() + " is missing (" + fact.kind() + ")");
        }
        return element.filter(rule).isPresent()
                ? Optional.empty()
                : Optional.of(fact.path() + " " + otherwise + " (" + fact.kind() + ")");
    }

    private static Properties errorCodes() {
        try (InputStream in = resource("/cjsh/schema/error-codes.properties")) {
            Properties codes = new Properties();
            codes.load(in);
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(DocumentedSchemaTest.class.getResourceAsStream(name), name);
    }
}
