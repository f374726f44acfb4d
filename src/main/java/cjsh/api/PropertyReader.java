package cjsh.api;

import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.ValidDocument;
import cjsh.graphql.Variables;
import cjsh.transport.GraphQlRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one promotional property. That there is a query for one is known from public sources only, not from CJ's documents; should
 * the API refuse it, the documented list is searched.
 */
final class PropertyReader {
    private static final int PAGE = 100;

    private final Connection connection;

    PropertyReader(Connection connection) {
        this.connection = connection;
    }

    Map<?, ?> read(String id, String selection) {
        return byId(id, selection)
                .orElseThrow(() -> new CjException(
                        CjException.Kind.REFUSED,
                        "there is no promotional property `" + id + "`, or it is not yours; nothing was sent",
                        "`pids()` lists yours"));
    }

    private Optional<Map<?, ?>> byId(String id, String selection) {
        try {
            Object found = ask("query ($id: ID!) { promotionalProperty(id: $id) " + selection + " }", Map.of("id", id))
                    .get("promotionalProperty");
            return found instanceof Map<?, ?> property ? Optional.of(property) : Optional.empty();
        } catch (CjException e) {
            Optional<String> publisher = connection.publisherId(Api.PROPERTIES);
            if (e.kind() != CjException.Kind.REFUSED || publisher.isEmpty()) {
                throw e;
            }
            return inList(publisher.get(), id, selection);
        }
    }

    private Optional<Map<?, ?>> inList(String publisher, String id, String selection) {
        String text = "query ($publisherId: ID!, $limit: Int, $offset: Int) {"
                + " promotionalProperties(publisherId: $publisherId, limit: $limit, offset: $offset) { resultList "
                + selection + " } }";
        for (int offset = 0; ; offset += PAGE) {
            Map<String, @Nullable Object> variables = new LinkedHashMap<>();
            variables.put("publisherId", publisher);
            variables.put("limit", PAGE);
            variables.put("offset", offset);
            List<?> page = resultList(ask(text, variables));
            for (Object element : page) {
                if (element instanceof Map<?, ?> property && id.equals(property.get("id"))) {
                    return Optional.of(property);
                }
            }
            if (page.isEmpty()) {
                return Optional.empty();
            }
        }
    }

    private static List<?> resultList(Map<String, @Nullable Object> data) {
        return data.get("promotionalProperties") instanceof Map<?, ?> page
                        && page.get("resultList") instanceof List<?> list
                ? list
                : List.of();
    }

    private Map<String, @Nullable Object> ask(String text, Map<String, ?> given) {
        ValidDocument document = connection.reader().read(text);
        return connection.ask(GraphQlRequest.of(document, Variables.check(document, given)));
    }
}
