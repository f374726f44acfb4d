package cjsh.graphql.completion;

import cjsh.graphql.completion.Facts.Variable;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/** Whether a variable may stand where a value of a type is wanted. Source: GraphQL, "All Variable Usages Are Allowed". */
final class VariableFit {
    private VariableFit() {}

    static boolean fits(Variable variable, GraphQLType wanted, boolean placeHasDefault) {
        String type = variable.type();
        boolean mayBeNull = GraphQLTypeUtil.isNonNull(wanted) && !type.endsWith("!");
        return mayBeNull
                ? (variable.hasDefault() || placeHasDefault)
                        && isCompatible(type, GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapNonNull(wanted)))
                : isCompatible(type, GraphQLTypeUtil.simplePrint(wanted));
    }

    /** A type as written fits another when it differs from it only by being less often null. */
    private static boolean isCompatible(String type, String wanted) {
        int i = 0;
        for (int j = 0; j < wanted.length(); j++, i++) {
            while (i < type.length() && type.charAt(i) == '!' && wanted.charAt(j) != '!') {
                i++;
            }
            if (i >= type.length() || type.charAt(i) != wanted.charAt(j)) {
                return false;
            }
        }
        return type.substring(i).isEmpty() || type.substring(i).equals("!");
    }
}
