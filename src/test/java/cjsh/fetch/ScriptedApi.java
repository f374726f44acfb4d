package cjsh.fetch;

import cjsh.graphql.CjException;
import cjsh.transport.GraphQlError;
import cjsh.transport.GraphQlRequest;
import cjsh.transport.GraphQlResponse;
import cjsh.transport.Transport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** An API made of a function; remembers what it was asked. */
final class ScriptedApi implements Transport {
    private final Function<GraphQlRequest, String> answers;
    private final List<GraphQlRequest> requests = new ArrayList<>();
    private List<GraphQlError> errors = List.of();

    ScriptedApi(Function<GraphQlRequest, String> answers) {
        this.answers = answers;
    }

    @Override
    public GraphQlResponse send(GraphQlRequest request) {
        requests.add(request);
        byte[] body = answers.apply(request).getBytes(StandardCharsets.UTF_8);
        return new GraphQlResponse(body, errors, 10);
    }

    ScriptedApi withErrors(GraphQlError... beside) {
        errors = List.of(beside);
        return this;
    }

    List<GraphQlRequest> requests() {
        return requests;
    }

    List<@Nullable Object> asked(String variable) {
        List<@Nullable Object> values = new ArrayList<>();
        requests.forEach(request -> values.add(request.variables().get(variable)));
        return values;
    }

    static long number(GraphQlRequest request, String variable) {
        return request.variables().get(variable) instanceof Number number ? number.longValue() : 0;
    }

    /** A page of contracts that are numbered from the offset on. */
    static String contracts(long from, long to, Object total) {
        String records = LongStream.range(from, Math.max(from, to))
                .mapToObj(i -> "{\"advertiserId\":\"" + i + "\"}")
                .collect(Collectors.joining(","));
        return "{\"data\":{\"publisher\":{\"contracts\":{\"resultList\":[" + records + "],\"_cjshTotal\":" + total
                + "}}}}";
    }

    /** A page of items. */
    static String items(long from, long to, @Nullable String next) {
        String records = LongStream.range(from, Math.max(from, to))
                .mapToObj(i -> "{\"sku\":\"" + i + "\"}")
                .collect(Collectors.joining(","));
        return "{\"data\":{\"itemList\":{\"items\":{\"records\":[" + records + "],\"_cjshNext\":"
                + (next == null ? "null" : "\"" + next + "\"") + "}}}}";
    }

    static CjException refusal() {
        return new CjException(CjException.Kind.REFUSED, "programs: no", "wait");
    }
}
