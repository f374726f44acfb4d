package cjsh.app.tab;

import cjsh.api.Plans;
import cjsh.api.Plans.Planned;
import cjsh.app.tab.CallChain.Step;
import cjsh.engine.Values;
import cjsh.graphql.Schemas;
import cjsh.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tech.tablesaw.api.Table;

/** The columns of an expression's table: of a variable's the real ones, of a query's those that it plans. Nothing is fetched. */
final class TableShapes {
    private static final int WIDEST_EXAMPLE = 30;
    private static final int ROWS_FOR_EXAMPLE = 50;
    private static final Set<String> VERBS_OF_TABLE = Set.of("table", "frame", "fetch");
    private static final Set<String> LOSING = Set.of("removeColumns", "rejectColumns");
    private static final Set<String> KEEPING = Set.of("selectColumns", "retainColumns");

    private final Plans plans;

    TableShapes(Schemas schemas) {
        this.plans = new Plans(schemas);
    }

    /** The table that a variable holds, whatever was done to its rows behind it. */
    Optional<Table> table(CallChain chain, Values values) {
        return root(chain, values).filter(Table.class::isInstance).map(Table.class::cast);
    }

    Optional<List<Shown>> columns(String expression, Values values) {
        return CallChain.of(expression).flatMap(chain -> columns(chain, values));
    }

    Optional<List<Shown>> columns(CallChain chain, Values values) {
        Optional<Table> table = table(chain, values);
        if (table.isPresent()) {
            return Optional.of(after(chain.rest(), of(table.get())));
        }
        int made = 0;
        while (made < chain.steps().size()
                && !VERBS_OF_TABLE.contains(chain.steps().get(made).name())) {
            made++;
        }
        if (made == 0 || made == chain.steps().size()) {
            return Optional.empty();
        }
        List<Step> behind = chain.steps().subList(made + 1, chain.steps().size());
        return plan(new CallChain(chain.steps().subList(0, made)), values)
                .map(plan -> after(behind, of(plan.columns())));
    }

    /** The columns that a verb's table will have. */
    Optional<List<Shown>> ofVerb(String verb) {
        return plans.verb(verb).map(plan -> of(plan.columns()));
    }

    /** What a query plans, in a variable or as it is written. */
    Optional<Planned> plan(CallChain chain, Values values) {
        Step first = chain.first();
        Optional<Object> value = root(chain, values);
        Optional<Planned> plan = value.isPresent() ? Plans.of(value.get()) : Optional.empty();
        if (value.isEmpty() && first.arguments().isPresent()) {
            plan = switch (first.name()) {
                case "gql" -> first.text().flatMap(plans::text);
                case "items" -> plans.items();
                default -> plans.verb(first.name());
            };
        }
        for (Step step : chain.rest()) {
            Optional<String> text = step.text();
            plan = switch (step.name()) {
                case "fields" -> plan.flatMap(one -> text.flatMap(one::fields));
                case "rowsAt" -> plan.flatMap(one -> text.flatMap(one::rowsAt));
                case "select" -> Optional.empty();
                default -> plan;
            };
        }
        return plan;
    }

    private static Optional<Object> root(CallChain chain, Values values) {
        Step first = chain.first();
        return values.of(first.arguments()
                .map(inside -> first.name() + "(" + inside + ")")
                .orElse(first.name()));
    }

    static List<Shown> of(Table table) {
        return table.columns().stream()
                .map(column -> new Shown(column.name(), column.type().name().toLowerCase(Locale.ROOT), example(column)))
                .toList();
    }

    private static List<Shown> of(List<Column> columns) {
        return columns.stream()
                .map(column -> new Shown(column.name(), column.type().label(), column.origin()))
                .toList();
    }

    private static String example(tech.tablesaw.columns.Column<?> column) {
        for (int row = 0; row < Math.min(column.size(), ROWS_FOR_EXAMPLE); row++) {
            String text = column.isMissing(row) ? "" : column.getString(row);
            if (!text.isBlank()) {
                return text.length() > WIDEST_EXAMPLE ? text.substring(0, WIDEST_EXAMPLE) + "…" : text;
            }
        }
        return "";
    }

    /** What tables made of tables have: most have the same columns, and of the others the names say which. */
    private static List<Shown> after(List<Step> steps, List<Shown> columns) {
        List<Shown> left = new ArrayList<>(columns);
        for (Step step : steps) {
            List<String> named = step.texts().orElse(List.of());
            if (!named.isEmpty() && KEEPING.contains(step.name())) {
                left = new ArrayList<>(named.stream()
                        .flatMap(name -> Shown.named(columns, name).stream())
                        .toList());
            } else if (LOSING.contains(step.name())) {
                left.removeIf(one -> named.stream().anyMatch(one.name()::equalsIgnoreCase));
            }
        }
        return left;
    }
}
