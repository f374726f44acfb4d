package cjsh.api.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.graphql.Api;
import cjsh.graphql.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The generated classes that are checked in are those that the schemas give. */
class GeneratedCodeTest {
    private static final String RENEW = "./mvnw -q -B -Dquick test -Dtest=GeneratedCodeTest -Dcjsh.renew";

    @ParameterizedTest
    @EnumSource
    void isWhatTheSchemaGives(Api api) throws IOException {
        String name = "cjsh.api." + api.shortName().toLowerCase(Locale.ROOT);
        Path folder = Path.of("src/main/java", name.split("\\."));
        Map<String, String> sources = Generator.sources(new Schemas().of(api), api, name);
        if (System.getProperty("cjsh.renew") != null) {
            renew(folder, sources);
        }
        assertThat(files(folder)).as("renew them by: " + RENEW).isEqualTo(new TreeSet<>(sources.keySet()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            assertThat(Files.readString(folder.resolve(source.getKey())))
                    .as(source.getKey() + "; renew it by: " + RENEW)
                    .isEqualTo(source.getValue());
            assertThat(source.getValue().lines().count()).as(source.getKey()).isLessThan(500);
        }
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private static void renew(Path folder, Map<String, String> sources) throws IOException {
        Files.createDirectories(folder);
        for (String file : files(folder)) {
            Files.delete(folder.resolve(file));
        }
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Files.writeString(folder.resolve(source.getKey()), source.getValue());
        }
    }
}
