package cjsh.api;

import cjsh.graphql.Api;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The record lists that verbs start from: how each is reached in its API, and the types of its arguments. */
enum RecordRoot {
    CONTRACTS(
            Api.PROGRAMS,
            "Contract",
            "query CjContracts(%s) { publisher { contracts(%s) { totalCount resultList %s } } }",
            "limit",
            100,
            Map.of(
                    "publisherId", "ID!",
                    "filters.advertiserId", "ID",
                    "filters.activeAfter", "ISODateTime",
                    "filters.activeBefore", "ISODateTime",
                    "limit", "Int")),
    PROPERTIES(
            Api.PROPERTIES,
            "PromotionalProperty",
            "query CjPromotionalProperties(%s) { promotionalProperties(%s) { totalCount resultList %s } }",
            "limit",
            100,
            Map.of("publisherId", "ID!", "status", "PromotionalPropertyStatus", "search", "String", "limit", "Int")),
    ITEMS(
            Api.ITEM_LISTS,
            "Item",
            "query CjItems(%s) { itemList(itemListId: $itemListId) { itemListId: id itemListName: name"
                    + " items(%s) { nextPage records %s } } }",
            "pageSize",
            10_000,
            Map.of("itemListId", "ID!", "pageSize", "PositiveInt!"));

    private final Api api;
    private final String recordType;
    private final String template;
    private final String sizeArgument;
    private final int largestPage;

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<String, String> types;

    RecordRoot(
            Api api,
            String recordType,
            String template,
            String sizeArgument,
            int largestPage,
            Map<String, String> types) {
        this.api = api;
        this.recordType = recordType;
        this.template = template;
        this.sizeArgument = sizeArgument;
        this.largestPage = largestPage;
        this.types = types;
    }

    Api api() {
        return api;
    }

    String recordType() {
        return recordType;
    }

    String sizeArgument() {
        return sizeArgument;
    }

    int largestPage() {
        return largestPage;
    }

    boolean isPerCompany() {
        return types.containsKey("publisherId");
    }

    String type(String argument) {
        return types.getOrDefault(argument, "ID");
    }

    String text(String declared, List<String> passed, String selection) {
        List<String> arguments = passed.stream()
                .filter(argument -> !argument.startsWith("itemListId:"))
                .toList();
        return String.format(Locale.ROOT, template, declared, String.join(", ", arguments), selection);
    }
}
