package cjsh.sandbox;

import cjsh.graphql.Api;
import graphql.ExecutionResult;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** One API's address: counts, delays, breaks on purpose, checks the token, and hands the rest to GraphQL. */
final class Endpoint {
    /** Refused also where any other token is good, so that a bad one can be tried. */
    private static final Set<String> BAD_TOKENS = Set.of("invalid", "expired");

    private final SandboxOptions options;
    private final Dialect dialect;
    private final Lazy<Service> service;
    private final Lazy<Engine> engine;
    private final AtomicInteger requests = new AtomicInteger();

    private Endpoint(Api api, SandboxOptions options) {
        this.options = options;
        this.dialect = Dialect.of(api);
        this.service = new Lazy<>(() -> Service.of(api, options));
        this.engine = new Lazy<>(() -> Engine.of(api, service.get()));
    }

    static Endpoint of(Api api, SandboxOptions options) {
        return new Endpoint(api, options);
    }

    int requests() {
        return requests.get();
    }

    Reply answer(Inquiry inquiry) {
        int number = requests.incrementAndGet();
        if (!waited()) {
            return new Reply.Silence();
        }
        Reply reply = answer(inquiry, fault(number));
        if (options.drift().follows(number)) {
            service.get().drift(options.drift().kind());
        }
        return reply;
    }

    /** False when the sandbox was closed meanwhile. */
    private boolean waited() {
        try {
            Thread.sleep(options.latency().toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<Fault.Kind> fault(int number) {
        return options.faults().stream()
                .filter(fault -> fault.hits(number))
                .map(Fault::kind)
                .findFirst();
    }

    private Reply answer(Inquiry inquiry, Optional<Fault.Kind> fault) {
        Optional<Reply> broken = fault.flatMap(Breakage::instead);
        if (broken.isPresent()) {
            return broken.get();
        }
        Reply.Json whole = honest(inquiry, fault);
        return fault.map(kind -> Breakage.after(kind, whole)).orElse(whole);
    }

    private Reply.Json honest(Inquiry inquiry, Optional<Fault.Kind> fault) {
        if (!inquiry.method().equals("POST")) {
            return dialect.unreadable(405, "GraphQL only supports POST requests here.");
        }
        if (inquiry.isTooLong()) {
            return dialect.unreadable(413, "The request body is too long.");
        }
        if (!inquiry.token().filter(this::passes).isPresent()) {
            return dialect.unauthorized();
        }
        try {
            return graphql(Call.read(inquiry.body()), fault);
        } catch (Call.Unreadable e) {
            return dialect.unreadable(400, String.valueOf(e.getMessage()));
        }
    }

    private boolean passes(String token) {
        String only = options.token();
        return only == null ? !BAD_TOKENS.contains(token) : only.equals(token);
    }

    private Reply.Json graphql(Call call, Optional<Fault.Kind> fault) {
        Optional<RootField> field = RootField.of(call.query());
        if (fault.equals(Optional.of(Fault.Kind.INTERNAL_ERROR))) {
            return dialect.internalError(field);
        }
        boolean inPart = fault.equals(Optional.of(Fault.Kind.PARTIAL_DATA));
        try {
            ExecutionResult result =
                    inPart ? engine.get().executeInPart(call) : engine.get().execute(call);
            Reply.Json reply = dialect.answer(result, call.query(), engine.get().schema());
            // A selection in which nothing may be null comes whole; the error beside it is what was asked for.
            return inPart ? dialect.partial(reply, field) : reply;
        } catch (RuntimeException e) {
            // A mistake of ours. Without this the server would hang up, and the client would look for it in its
            // network.
            return dialect.internalError(field);
        }
    }
}
