package cjsh.app;

import cjsh.api.SeenIds.Sighting;
import cjsh.app.tab.KnownIds;
import cjsh.app.tab.TabLiterals;
import cjsh.graphql.Schemas;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What Tab knows beyond Java, with a few ids that were seen. */
final class TabWords {
    private static final Map<String, List<Sighting>> SEEN = Map.of(
            "advertiser", List.of(new Sighting("5678", "Default terms", 12), new Sighting("56790", "", 1)),
            "promotionalproperty", List.of(new Sighting("101", "My blog", 1), new Sighting("102", "My shop", 1)),
            "itemlist", List.of(new Sighting("qwe-123", "Shoes", 3)));

    private TabWords() {}

    static TabLiterals literals() {
        return literals(new Schemas(), TabWords.class.getClassLoader());
    }

    static TabLiterals literals(Schemas schemas, ClassLoader doors) {
        KnownIds ids = new KnownIds(
                kind -> SEEN.getOrDefault(kind, List.of()),
                List.of(new Sighting("999", "the default company", 0), new Sighting("1234", "of the sandbox", 0)));
        Path folder = Path.of("src/test/resources/cjsh/tab/folder").toAbsolutePath();
        return new TabLiterals(schemas, doors, ids, folder, folder);
    }
}
