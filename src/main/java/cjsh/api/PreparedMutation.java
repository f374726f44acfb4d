package cjsh.api;

import cjsh.fetch.Change;
import cjsh.fetch.Fetched;
import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import cjsh.graphql.MutationDraft;
import cjsh.graphql.MutationField;
import cjsh.graphql.MutationTemplate;
import cjsh.transport.GraphQlRequest;
import graphql.schema.GraphQLObjectType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What all changes have in common: they are looked at, asked about, and sent once. Public only because JDK 17 completes no
 * method of a class whose parent is hidden.
 */
public abstract class PreparedMutation implements Mutation {
    private final Connection connection;
    private final AtomicBoolean spent = new AtomicBoolean();

    protected PreparedMutation(Connection connection) {
        this.connection = connection;
    }

    /** As it stands now, unfinished or not; an update reads what there is first. */
    protected abstract MutationDraft draft();

    /** Of an update: what becomes different; null for what is no update. */
    protected @Nullable List<String> changes() {
        return null;
    }

    /** The last look before it leaves. */
    protected void beforeSending() {}

    protected final Connection connection() {
        return connection;
    }

    @Override
    public final Preview preview() {
        return Preview.of(connection, draft(), changes());
    }

    @Override
    public final MutationResult send() {
        MutationDraft draft = draft();
        Change change = Change.of(draft.ready(), draft.values(), draft.fields());
        Preview preview = preview();
        if (preview.changesNothing()) {
            return MutationResult.unneeded(preview.title());
        }
        if (spent.getAndSet(true)) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    "this change was sent already; nothing was sent now",
                    "to make it once more, write it anew");
        }
        boolean mayBeSentAgain = true;
        try {
            if (!connection.consent().given(preview)) {
                throw refusal();
            }
            beforeSending();
            mayBeSentAgain = false;
            return result(preview, change);
        } catch (CjException e) {
            mayBeSentAgain = e.kind() != CjException.Kind.UNCERTAIN;
            throw e;
        } finally {
            spent.set(!mayBeSentAgain);
        }
    }

    static CjException refusal() {
        return new CjException(CjException.Kind.INTERRUPTED, "not sent: there was no yes");
    }

    private MutationResult result(Preview preview, Change change) {
        try {
            Fetched fetched = connection.sendAgreed(change);
            MutationResult result = new MutationResult(
                    preview.title(), change.document().name(), fetched, connection.provenance(fetched.report()));
            connection.remember(result);
            return result;
        } catch (CjException e) {
            if (e.kind() == CjException.Kind.UNCERTAIN && Thread.currentThread().isInterrupted()) {
                connection.consent().unsure(e.getMessage() + "\n  " + e.next().orElse(""));
            }
            throw e;
        }
    }

    @Override
    public String template() {
        MutationDraft draft = draft();
        List<MutationField> fields = draft.fields();
        Optional<Api> api = draft.api().filter(one -> fields.stream().allMatch(field -> isMutation(one, field)));
        // Without such a mutation there is nothing to fill in; what is wrong says which there are.
        return api.isEmpty() || fields.isEmpty()
                ? draft.ready().text()
                : fields.stream().map(field -> template(api.get(), field)).collect(Collectors.joining("\n\n"));
    }

    private boolean isMutation(Api api, MutationField field) {
        GraphQLObjectType root = connection.schemas().of(api).getMutationType();
        return root != null && root.getFieldDefinition(field.name()) != null;
    }

    /** The template for one thing that it does. */
    protected String template(Api api, MutationField field) {
        return MutationTemplate.graphQl(connection.schemas().of(api), field.name(), known(api));
    }

    /** What nobody needs to be asked for, as literals by the names of the inputs. */
    protected final Map<String, String> known(Api api) {
        return connection
                .publisherId(api)
                .map(id -> Map.of(Defaults.PUBLISHER, "\"" + id + "\""))
                .orElse(Map.of());
    }

    @Override
    public final String document() {
        return draft().text();
    }

    @Override
    public final Map<String, @Nullable Object> variables() {
        return draft().values();
    }

    @Override
    public final String curl() {
        MutationDraft draft = draft();
        GraphQlRequest request = GraphQlRequest.of(draft.ready(), draft.values());
        return CurlText.of(connection.endpoint(request.api()), request);
    }

    /** The GraphQL text. */
    @Override
    public String toString() {
        return document();
    }
}
