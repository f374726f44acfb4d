package cjsh.api.codegen;

import cjsh.graphql.Api;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.Map;

/** The typed door of one API as Java source. */
public final class Generator {
    private Generator() {}

    /**
     * Writes the classes for a schema.
     *
     * @param packageName where they shall be
     * @return source by file name
     * @throws cjsh.graphql.CjException when Java could not hold it, with the reason
     */
    public static Map<String, String> sources(GraphQLSchema schema, Api api, String packageName) {
        return sources(Model.of(schema, api, packageName, false));
    }

    /**
     * The same for a schema that is not the bundled one. Its enums are the bundled ones, since a session has imported their
     * constants; one with other values is an {@code Object}, for a constant or the value's name, and checked with the query.
     *
     * @param packageName where they shall be; a running session needs another one for each generation
     */
    public static Map<String, String> refreshed(GraphQLSchema schema, Api api, String packageName) {
        return sources(Model.of(schema, api, packageName, true));
    }

    private static Map<String, String> sources(Model model) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("package-info.java", PackageInfo.source(model));
        sources.put(model.prefix() + "Api.java", ApiFile.source(model));
        sources.put(model.prefix() + "Calls.java", CallsFile.source(model));
        sources.put(model.prefix() + "Fields.java", FieldsFile.source(model));
        if (!model.inputs().isEmpty()) {
            sources.put(model.prefix() + "Inputs.java", InputsFile.source(model));
        }
        if (!model.enums().isEmpty()) {
            sources.put(model.prefix() + "Enums.java", EnumsFile.source(model));
        }
        return sources;
    }
}
