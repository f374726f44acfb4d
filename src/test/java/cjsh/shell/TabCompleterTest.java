package cjsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cjsh.display.Renderers;
import cjsh.display.Screen;
import cjsh.engine.Outcome;
import cjsh.script.FaultGuide;
import cjsh.script.Reporter;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser.ParseContext;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a command, as JLine gets them. */
class TabCompleterTest {
    @ParameterizedTest
    @CsvSource({
        "/look prop, properties",
        "/look item, itemLists",
        "/look p, programs properties",
        "/look a.pr, programs properties",
        "/look zz, ''"
    })
    void wordsOfACommandBeginWithWhatIsTyped(String line, String expected) throws Exception {
        List<String> words = List.of("programs", "properties", "itemLists", "a.programs", "a.properties");
        Command look = new Command("/look", "", "", argument -> OptionalInt.empty(), argument -> words);
        Warming cold = new Warming(() -> {
            throw new IllegalStateException("not needed for a command");
        });
        Commands commands = new Commands(
                List.of(look),
                new Reporter(
                        text -> {},
                        text -> {},
                        new Renderers(List.of()),
                        Screen::unlimited,
                        () -> false,
                        FaultGuide.NONE,
                        work -> new Outcome.Interrupted(false)),
                word -> false);
        LineReader reader = LineReaderBuilder.builder()
                .terminal(new DumbTerminal(InputStream.nullInputStream(), OutputStream.nullOutputStream()))
                .build();
        List<Candidate> offered = new ArrayList<>();
        new TabCompleter(cold, commands)
                .complete(reader, new JavaParser(cold).parse(line, line.length(), ParseContext.COMPLETE), offered);
        assertThat(offered.stream().map(Candidate::value).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }
}
