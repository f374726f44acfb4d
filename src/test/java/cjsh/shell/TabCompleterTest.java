package cjsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.engine.EarlyCompletion;
import cjsh.engine.LiteralCompleter;
import cjsh.engine.Magic;
import cjsh.engine.Magic.Takes;
import cjsh.engine.MagicCall;
import cjsh.engine.Magics;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser.ParseContext;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a magic, as JLine gets them. */
class TabCompleterTest {
    @ParameterizedTest
    @CsvSource({
        "/look prop, properties",
        "/look item, itemLists",
        "/look p, programs properties",
        "/look a.pr, a.programs a.properties",
        "/look zz, ''"
    })
    void wordsOfAMagicBeginWithWhatIsTyped(String line, String expected) throws Exception {
        List<String> words = List.of("programs", "properties", "itemLists", "a.programs", "a.properties");
        Magic look = new Magic(List.of("/look"), Takes.LINE, "", "", call -> MagicCall.done())
                .offering((argument, session) -> words);
        Magics magics = new Magics(List.of(look));
        Warming cold = new Warming(() -> {
            throw new IllegalStateException("not needed for a magic");
        });
        LineReader reader = LineReaderBuilder.builder()
                .terminal(new DumbTerminal(InputStream.nullInputStream(), OutputStream.nullOutputStream()))
                .build();
        List<Candidate> offered = new ArrayList<>();
        new TabCompleter(cold, new EarlyCompletion(magics, LiteralCompleter.NONE), Duration.ofSeconds(30))
                .complete(
                        reader,
                        new JavaParser(cold, magics).parse(line, line.length(), ParseContext.COMPLETE),
                        offered);
        assertThat(offered.stream().map(Candidate::value).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }
}
