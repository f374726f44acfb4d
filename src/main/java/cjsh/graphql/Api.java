package cjsh.graphql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** CJ's GraphQL APIs, each with its own endpoint and schema. Source: the reference pages of the four APIs. */
public enum Api {
    /** Contracts of a publisher with their program terms: commission rates, incentives, situations. */
    PROGRAMS("programs", "Program Terms", "program-terms", "https://programs.api.cj.com/query"),
    /** A publisher's promotional properties (PIDs), readable by advertisers too. */
    PROPERTIES("properties", "Promotional Properties", "promotional-properties", "https://accounts.api.cj.com/graphql"),
    /** The items of an advertiser's item list. */
    ITEM_LISTS("itemLists", "Item List", "item-list", "https://graph.cj.com/publishers"),
    /** Enrolling creators; mutations only. */
    TECH_PARTNERS("techPartners", "Tech Partner", "tech-partner", "https://graph.cj.com/techpartners");

    private final String shortName;
    private final String title;
    private final String schemaFile;
    private final URI endpoint;

    Api(String shortName, String title, String schemaFile, String endpoint) {
        this.shortName = shortName;
        this.title = title;
        this.schemaFile = schemaFile;
        this.endpoint = URI.create(endpoint);
    }

    /** The name used in code, messages and file names: {@code programs}, {@code itemLists}. */
    public String shortName() {
        return shortName;
    }

    /** CJ's own name of the API, without the word "API". */
    public String title() {
        return title;
    }

    /** The documented address, to which every request goes as a POST. */
    public URI endpoint() {
        return endpoint;
    }

    /** The environment variable that points this API at another address: {@code CJ_ITEM_LISTS_URL}. */
    public String urlVariable() {
        return "CJ_" + name() + "_URL";
    }

    /** The key in {@code config.properties} that points this API at another address: {@code item-lists-url}. */
    public String urlKey() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-url";
    }

    /** The name of the file that holds the schema, here and in the user's config folder: {@code item-list.graphqls}. */
    public String schemaFile() {
        return schemaFile + ".graphqls";
    }

    /** The bundled schema in the schema definition language. */
    public String sdl() {
        String path = "/cjsh/schema/" + schemaFile();
        try (InputStream in = Api.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("cjsh is incomplete: no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The API of this short name. */
    public static Optional<Api> named(String shortName) {
        return Arrays.stream(values())
                .filter(api -> api.shortName.equals(shortName))
                .findFirst();
    }
}
