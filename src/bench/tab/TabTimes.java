import cjsh.api.RecordType;
import cjsh.api.SeenIds.Sighting;
import cjsh.app.tab.CjOffers;
import cjsh.app.tab.KnownIds;
import cjsh.app.tab.TabLiterals;
import cjsh.engine.Session;
import cjsh.engine.Source;
import cjsh.graphql.Schemas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** From Tab to the candidates in a warm session. */
public class TabTimes {
    private static final Path IMPORTS = Path.of("startup/10-imports.jsh");
    private static final int WARM = 10;

    /** @param args how often at each place */
    public static void main(String[] args) throws Exception {
        int turns = args.length > 0 ? Integer.parseInt(args[0]) : 50;
        Schemas schemas = new Schemas();
        ClassLoader loader = RecordType.class.getClassLoader();
        List<Sighting> seen = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            seen.add(new Sighting(String.valueOf(5000 + i), "name " + i, i));
        }
        KnownIds ids = new KnownIds(kind -> seen, List.of());
        Path here = Path.of("").toAbsolutePath();
        try (Session session = Session.builder()
                .startup(List.of(new Source(IMPORTS.toString(), Files.readString(IMPORTS))))
                .literals(new TabLiterals(schemas, loader, ids, here, here))
                .offers(new CjOffers(schemas, loader))
                .open()) {
            session.execute("var t = Table.create(\"t\", StringColumn.create(\"name\", \"a\", \"b\"),"
                    + " DoubleColumn.create(\"rate\", 1, 2));");
            System.out.printf(
                    Locale.ROOT, "JDK %s, %d turns, milliseconds: median p95%n", Runtime.version(), turns);
            places().forEach((name, text) -> measure(session, name, text, turns));
        }
    }

    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("Java: t.", "t.|");
        places.put("Java: List.of(1).", "List.of(1).|");
        places.put("Java: contracts().", "contracts().|");
        places.put("Java: co", "co|");
        places.put("Java: pids().status(", "pids().status(|");
        places.put("GraphQL, 1 KB", graphQl(1_000));
        places.put("GraphQL, 5 KB", graphQl(5_000));
        places.put("GraphQL, an id", "gql(\"{ publisher { contracts(publisherId: |");
        places.put("path", "contracts().fields(\"status prog|");
        places.put("SQL, tables", "sql(\"select * from |");
        places.put("SQL, columns", "sql(\"select x.rate| from commissions x");
        places.put("columns of a variable", "t.selectColumns(\"name\", \"|");
        places.put("columns of a query", "commissions().table().sortOn(\"|");
        places.put("ids in Java", "contracts().advertiser(\"|");
        return places;
    }

    private static String graphQl(int size) {
        StringBuilder text = new StringBuilder("gql(\"\"\"\n    { publisher {\n");
        while (text.length() < size) {
            text.append("      a").append(text.length()).append(": contracts(publisherId: 999) { resultList { status } }\n");
        }
        return text + "      contracts(publisherId: 999) { resultList { prog|";
    }

    private static void measure(Session session, String name, String place, int turns) {
        int cursor = place.indexOf('|');
        String text = place.replace("|", "");
        List<Double> anew = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        for (int i = 0; i < turns + WARM; i++) {
            session.execute("int n = " + i + ";");
            double first = millis(session, text, cursor);
            double second = millis(session, text, cursor);
            if (i >= WARM) {
                anew.add(first);
                again.add(second);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-24s new %7.1f %7.1f   again %7.1f %7.1f%n",
                name,
                part(anew, 50),
                part(anew, 95),
                part(again, 50),
                part(again, 95));
    }

    private static double millis(Session session, String text, int cursor) {
        long start = System.nanoTime();
        if (session.complete(text, cursor).candidates().isEmpty()) {
            throw new IllegalStateException("nothing at " + text);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double part(List<Double> all, int percent) {
        List<Double> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
