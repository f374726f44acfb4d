package cjsh.chart;

import tech.tablesaw.api.Table;

/** Makes a model of a table: words and notes here, marks by kind elsewhere. */
final class ModelMaker {
    private final Table table;
    private final Spec spec;
    private final Notes notes = new Notes();

    ModelMaker(Table table, Spec spec) {
        this.table = table;
        this.spec = spec;
    }

    /** A kind's marks, and what they show in words: {@code mean of rateValue by advertiserId}. */
    record Made(String shows, Model.Marks marks) {}

    Model model(Limits limits) {
        SeriesNames series = SeriesNames.of(table, spec.by());
        Made made = switch (spec.kind()) {
            case BAR -> new BarMaker(table, spec, series, notes).make(limits);
            case HIST -> new HistogramMaker(table, spec, series, notes).make(limits);
            case LINE -> new PointMaker(table, spec, series, notes, limits).line();
            case SCATTER -> new PointMaker(table, spec, series, notes, limits).scatter();
        };
        String shows = made.shows() + (spec.by() == null ? "" : " and " + spec.by());
        String title = spec.title();
        return title == null || title.isBlank()
                ? new Model(shows, "", series.names(), made.marks(), notes.warnings(), notes.facts())
                : new Model(title, shows, series.names(), made.marks(), notes.warnings(), notes.facts());
    }

    /** Why there is nothing to draw. */
    static Model.Nothing nothing(Table table, Notes notes) {
        if (table.rowCount() == 0) {
            return new Model.Nothing("nothing to draw: the table has no rows");
        }
        String why = String.join(", ", notes.facts()).replace(" left out", "");
        notes.facts().clear();
        return new Model.Nothing("nothing to draw: " + why);
    }
}
