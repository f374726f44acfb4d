package cjsh.app;

import cjsh.api.Defaults;
import cjsh.graphql.CjException;
import cjsh.graphql.DocumentReader;
import cjsh.graphql.VariableNeed;
import cjsh.script.SavedQuery.Parameter;
import java.util.List;

/** The variables of a GraphQL text as parameters of a saved query. */
final class GraphQlParameters {
    private GraphQlParameters() {}

    static List<Parameter> of(String text) {
        try {
            return DocumentReader.variablesOf(text).stream()
                    .map(GraphQlParameters::parameter)
                    .toList();
        } catch (CjException e) {
            // It is listed all the same; `cjsh check` says what is wrong with it.
            return List.of();
        }
    }

    private static Parameter parameter(VariableNeed need) {
        boolean company = need.name().equals(Defaults.PUBLISHER) && need.required();
        return company
                ? new Parameter(need.name(), need.type(), "CJ_PUBLISHER_ID", false)
                : new Parameter(need.name(), need.type(), need.defaultValue(), need.required());
    }
}
