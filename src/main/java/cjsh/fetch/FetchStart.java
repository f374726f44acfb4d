package cjsh.fetch;

import cjsh.graphql.Api;
import cjsh.graphql.PagedDocument;
import java.util.List;
import java.util.OptionalLong;

/**
 * What is known of a fetch before its first request.
 *
 * @param what the field whose pages are fetched, or the operation's name where there are none; as the user wrote it
 * @param pageSize the records that are asked for at a time
 * @param from the offset of the first record that is asked for
 * @param most how many records are enough; empty for all
 * @param before what came already, when it was stopped and goes on
 */
public record FetchStart(
        Api api, String what, Kind kind, int pageSize, long from, OptionalLong most, FetchCount before) {
    /** What is fetched. */
    public enum Kind {
        /** Page after page. */
        PAGES,
        /** One answer. */
        ANSWER,
        /** A change is made, and its answer is waited for. */
        CHANGE
    }

    static FetchStart of(FetchPlan plan, FetchCount before) {
        Api api = plan.document().api();
        OptionalLong most = plan.maxRows().map(OptionalLong::of).orElseGet(OptionalLong::empty);
        if (plan.paged().isEmpty()) {
            return new FetchStart(api, plan.document().name(), Kind.ANSWER, 0, 0, most, before);
        }
        PagedDocument paged = plan.paged().get();
        List<String> path = paged.path();
        long from = paged.start() instanceof Number number ? number.longValue() : 0;
        return new FetchStart(api, path.get(path.size() - 1), Kind.PAGES, plan.pageSize(), from, most, before);
    }

    static FetchStart of(Change change) {
        String name = change.fields().size() == 1
                ? change.fields().get(0).key()
                : change.document().name();
        return new FetchStart(
                change.document().api(), name, Kind.CHANGE, 0, 0, OptionalLong.empty(), FetchCount.NOTHING);
    }

    /** The records that are still to come; empty where the API does not count. */
    public OptionalLong recordsLeft(FetchCount soFar) {
        if (soFar.totalCount().isEmpty()) {
            return OptionalLong.empty();
        }
        long all = Math.max(0, soFar.totalCount().getAsLong() - from);
        long wanted = most.isPresent() ? Math.min(all, most.getAsLong()) : all;
        return OptionalLong.of(Math.max(0, wanted - soFar.records()));
    }

    /** How many pages it will have been, if the pages stay as large as they are; empty where the API does not count. */
    public OptionalLong pagesInAll(FetchCount soFar) {
        OptionalLong left = recordsLeft(soFar);
        if (left.isEmpty()) {
            return left;
        }
        long size = Math.max(1, soFar.largestPage() > 0 ? soFar.largestPage() : pageSize);
        return OptionalLong.of(soFar.pages() + (left.getAsLong() + size - 1) / size);
    }
}
