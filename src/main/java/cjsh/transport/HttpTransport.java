package cjsh.transport;

import cjsh.graphql.CjException;
import com.fasterxml.jackson.core.JsonFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * GraphQL over HTTP: POST, JSON both ways. Understands {@code application/json} and {@code
 * application/graphql-response+json}, and the error dialects of CJ's four APIs: what counts is the body, then the
 * status, never the wording.
 */
public final class HttpTransport implements Transport {
    private static final String ACCEPT = "application/graphql-response+json, application/json;q=0.9";

    private final TransportSettings settings;
    private @Nullable HttpClient client;
    private final JsonFactory json = new JsonFactory();
    private final Interceptor.Chain chain;

    public HttpTransport(TransportSettings settings) {
        this.settings = settings;
        Interceptor.Chain wire = this::exchange;
        this.chain = wire.after(new Compression(settings.maxBytes()))
                .after(new Credentials(settings.token()))
                .after(new SameOriginRedirects())
                .after(new RequestLog(settings.log()));
    }

    @Override
    public GraphQlResponse send(GraphQlRequest request) {
        URI endpoint = Objects.requireNonNull(settings.endpoints().get(request.api()));
        if (!isWebAddress(endpoint)) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    request.api().shortName() + ": the address in "
                            + request.api().urlVariable() + " is no web address",
                    "write it like " + request.api().endpoint());
        }
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Accept", ACCEPT);
        byte[] body = RequestBody.of(json, request);
        Payload payload = request.mutation() ? Payload.once(body) : Payload.of(body);
        HttpCall call = new HttpCall(request.api(), endpoint, headers, payload);
        HttpReply reply = reply(call);
        Optional<Envelope> envelope = Envelope.read(json, reply.body());
        if (envelope.isEmpty() || reply.isRedirect()) {
            CjException why = Failure.notGraphQl(call, reply);
            throw payload.isOnce() ? Fate.afterAnswer(call, reply, why) : why;
        }
        List<GraphQlError> errors = envelope.get().errors();
        if (!envelope.get().hasData()) {
            CjException why =
                    Failure.refused(call, reply, errors, envelope.get().requestId());
            throw payload.isOnce() ? Fate.afterErrors(reply, envelope.get().executed(), errors, why) : why;
        }
        return new GraphQlResponse(reply.body(), errors, reply.wireBytes());
    }

    /** Made for the first request: with its TLS it is a tenth of a short run. */
    private synchronized HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            HttpClient.Builder builder = HttpClient.newBuilder()
                    .connectTimeout(settings.timeout())
                    .followRedirects(HttpClient.Redirect.NEVER);
            if (settings.endpoints().values().stream().noneMatch(HttpTransport::isSecure)) {
                builder.sslContext(trustingNobody());
            }
            made = builder.build();
            client = made;
        }
        return made;
    }

    private static boolean isSecure(URI endpoint) {
        return "https".equalsIgnoreCase(endpoint.getScheme());
    }

    /** For the sandbox, which needs none: to read whom Java trusts takes longer than to ask it. */
    private static SSLContext trustingNobody() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }

    private HttpReply reply(HttpCall call) {
        try {
            return chain.proceed(call);
        } catch (CjException e) {
            throw call.body().isOnce() ? Fate.withoutAnswer(call, e) : e;
        }
    }

    private static boolean isWebAddress(URI endpoint) {
        return endpoint.getHost() != null
                && ("https".equalsIgnoreCase(endpoint.getScheme()) || "http".equalsIgnoreCase(endpoint.getScheme()));
    }

    private HttpReply exchange(HttpCall call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.endpoint())
                // Plain http means a local server, and many of those stumble over the upgrade that HTTP/2 begins with.
                .version(isSecure(call.endpoint()) ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .POST(call.body().publisher());
        call.headers().forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> answer =
                client().sendAsync(request.build(), info -> new CappedBody(settings.maxBytes()));
        try {
            return reply(answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw Failure.interrupted(call);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw Failure.timeout(call, settings.timeout());
        } catch (ExecutionException e) {
            throw failure(call, e);
        }
    }

    private CjException failure(HttpCall call, ExecutionException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof CappedBody.TooLarge) {
                return Failure.tooLarge(call, settings.maxBytes());
            }
        }
        return Failure.unreachable(call, e);
    }

    private static HttpReply reply(HttpResponse<byte[]> response) {
        return new HttpReply(
                response.statusCode(),
                name -> response.headers().firstValue(name).orElse(""),
                response.body(),
                response.body().length);
    }
}
