package cjsh.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cjsh.api.itemlists.ItemListsApi;
import cjsh.api.programs.ProgramsApi;
import cjsh.api.properties.PropertiesApi;
import cjsh.graphql.CjException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A variable that was never filled is said to be null; nobody gets to see a NullPointerException. */
@SuppressWarnings("NullAway") // as somebody at the prompt would write it
class NullTest {
    private final Changes cj = new Changes();

    @AfterEach
    void close() {
        cj.close();
    }

    @Test
    void verbsAndTextsNameTheMethodThatGotNull() {
        Connection c = cj.connection();
        String query = "{ promotionalProperty(id: \"1\") { id } }";
        Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
        calls.put("mutation", () -> TextMutation.of(c, null, null));
        calls.put("gql", () -> TextQuery.of(c, (String) null));
        calls.put("update", () -> cj.update(null, in -> in));
        calls.put("items", () -> ItemsQuery.items(c, null));
        calls.put("advertiser", () -> ContractsQuery.contracts(c).advertiser(null));
        calls.put("publisher", () -> ContractsQuery.contracts(c).publisher(null));
        calls.put("fields", () -> ContractsQuery.contracts(c).fields(null));
        calls.put("rowsAt", () -> ContractsQuery.contracts(c).rowsAt(null));
        calls.put("linked", () -> ContractsQuery.contracts(c).linked(null));
        calls.put("activeAfter", () -> ContractsQuery.contracts(c).activeAfter((LocalDate) null));
        calls.put("activeBefore", () -> ContractsQuery.contracts(c).activeBefore((Instant) null));
        calls.put("search", () -> PropertiesQuery.pids(c).search(null));
        calls.put("status", () -> PropertiesQuery.pids(c).status(null));
        calls.put("var", () -> TextQuery.of(c, query).var(null, 1));
        calls.forEach((method, call) -> assertThat(fault(call)).isEqualTo("`" + method + "(…)` got null"));
        assertThat(fault(() -> ContractsQuery.contracts(c).activeAfter((String) null)))
                .isEqualTo("`activeAfter(…)` got null");
        assertThat(fault(() -> ContractsQuery.contracts(c).status((Status[]) null)))
                .isEqualTo("`status(…)` got null");
        assertThat(fault(() -> TextQuery.of(c, query).rowsAt(null))).isEqualTo("`rowsAt(…)` got null");
        assertThat(fault(() -> cj.text("createPromotionalProperty").var(null, 1)))
                .isEqualTo("`var(…)` got null");
    }

    @Test
    void theTypedDoorSaysItToo() {
        PropertiesApi properties = new PropertiesApi(cj::connection);
        assertThat(fault(() -> new ItemListsApi(cj::connection).itemList(null))).contains("null");
        assertThat(fault(() -> properties.promotionalProperty(null))).contains("null");
        assertThat(fault(() -> properties.promotionalPropertiesByIds((String[]) null)))
                .contains("null");
        assertThat(fault(() -> properties.promotionalProperties("1").select(null)))
                .contains("null");
        assertThat(fault(() -> cj.properties().create(null))).contains("null");
        assertThat(fault(() -> cj.update("101", null))).contains("null");
    }

    /** The schema lets it be null, so its method does. */
    @Test
    void anOptionalArgumentOfTheTypedDoorIsSentAsNull() {
        assertThat(new ProgramsApi(cj::connection)
                        .contracts("1")
                        .advertiserId(null)
                        .variables()
                        .get("filters"))
                .isEqualTo(Collections.singletonMap("advertiserId", null));
    }

    private static String fault(ThrowingCallable call) {
        Throwable fault = catchThrowable(call);
        assertThat(fault).isInstanceOf(CjException.class);
        return String.valueOf(fault.getMessage());
    }
}
