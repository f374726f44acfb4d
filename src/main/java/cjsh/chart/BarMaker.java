package cjsh.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** Groups rows by category and series, and keeps the categories with the greatest values. */
final class BarMaker {
    private final Table table;
    private final Spec spec;
    private final SeriesNames series;
    private final Notes notes;
    private final Categories categories;
    private final @Nullable Numbers values;
    private final Units units;
    private final Map<Object, Group> groups = new HashMap<>();

    BarMaker(Table table, Spec spec, SeriesNames series, Notes notes) {
        this.table = table;
        this.spec = spec;
        this.series = series;
        this.notes = notes;
        this.categories = Categories.of(table, spec.x());
        this.values = spec.y() == null ? null : Numbers.of(table, spec.y(), false);
        this.units = Units.of(
                table,
                spec.y(),
                Set.copyOf(Stream.of(spec.x(), String.valueOf(spec.by()))
                        .distinct()
                        .toList()));
    }

    /** One category. */
    private record Group(Tally all, List<Tally> each) {
        static Group of(int series) {
            Tally all = new Tally();
            return new Group(
                    all,
                    series == 1
                            ? List.of(all)
                            : Stream.generate(Tally::new).limit(series).toList());
        }

        void add(int series) {
            all.add();
            if (each.size() > 1) {
                each.get(series).add();
            }
        }

        void add(int series, double value) {
            all.add(value);
            if (each.size() > 1) {
                each.get(series).add(value);
            }
        }

        void add(Group other) {
            all.add(other.all);
            for (int i = 0; each.size() > 1 && i < each.size(); i++) {
                each.get(i).add(other.each.get(i));
            }
        }
    }

    private record Ranked(String label, Group group, double value) {}

    ModelMaker.Made make(Limits limits) {
        group();
        Aggregate aggregate = values == null ? Aggregate.COUNT : spec.aggregation();
        boolean single = spec.aggregate() == null
                && groups.values().stream()
                        .flatMap(group -> group.each().stream())
                        .allMatch(tally -> tally.count() <= 1);
        String value = values == null ? "rows" : single ? values.name() : aggregate.of(values.name());
        if (values != null && aggregate != Aggregate.COUNT) {
            value += units.suffix();
            notes.warn(units.warnings());
        }
        if (values != null) {
            notes.leftOut(values);
        }
        String shows = value + " by " + spec.x();
        return new ModelMaker.Made(
                shows, groups.isEmpty() ? ModelMaker.nothing(table, notes) : bars(value, aggregate, most(limits)));
    }

    private void group() {
        for (int row = 0; row < table.rowCount(); row++) {
            if (values == null) {
                groupOf(row).add(series.of(row));
                continue;
            }
            double value = values.at(row);
            if (!Double.isNaN(value)) {
                groupOf(row).add(series.of(row), value);
                units.add(row);
            }
        }
    }

    private Group groupOf(int row) {
        return groups.computeIfAbsent(categories.key(row), key -> Group.of(series.count()));
    }

    /** What the user wants, else what fits: a few categories always. */
    private int most(Limits limits) {
        int fitting = Math.max(3, Math.min(20, limits.lines() / series.count()));
        return Math.min(spec.top() > 0 ? spec.top() : fitting, Math.max(1, limits.marks() / series.count()));
    }

    private Model.Bars bars(String value, Aggregate aggregate, int most) {
        Comparator<Ranked> order =
                Comparator.comparingDouble(Ranked::value).reversed().thenComparing(Ranked::label);
        // The last of those kept so far comes out first: a million categories need no sorting then.
        PriorityQueue<Ranked> kept = new PriorityQueue<>(order.reversed());
        Group others = Group.of(series.count());
        groups.forEach((key, group) -> {
            kept.add(new Ranked(categories.label(key), group, group.all().value(aggregate)));
            if (kept.size() > most) {
                others.add(kept.remove().group());
            }
        });
        List<Model.Bar> bars = new ArrayList<>();
        kept.stream().sorted(order).forEach(each -> bars.add(bar(each.label(), each.group(), aggregate, false)));
        int hidden = groups.size() - kept.size();
        String rest = "";
        if (hidden > 0 && aggregate.addsUp()) {
            bars.add(bar(NumberText.grouped(hidden) + " others", others, aggregate, true));
        } else if (hidden > 0) {
            rest = NumberText.grouped(hidden) + " more";
        }
        boolean whole =
                aggregate == Aggregate.COUNT || (aggregate != Aggregate.MEAN && values != null && values.isWhole());
        return new Model.Bars(spec.x(), value, whole, bars, rest);
    }

    private static Model.Bar bar(String label, Group group, Aggregate aggregate, boolean rest) {
        return new Model.Bar(
                label,
                group.each().stream().map(tally -> tally.value(aggregate)).toList(),
                rest);
    }
}
