package cjsh.shell;

import cjsh.engine.CursorPlace;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Buffer;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;

/** What keys do that JLine has otherwise, or only for some terminals. */
final class Keys {
    private static final int INDENT = 4;
    private static final String CLOSE = "cjsh-close";

    private static final Map<String, List<String>> EVERYWHERE = Map.of(
            LineReader.UP_LINE_OR_SEARCH, List.of("^[[A", "^[OA"),
            LineReader.DOWN_LINE_OR_SEARCH, List.of("^[[B", "^[OB"),
            LineReader.FORWARD_CHAR, List.of("^[[C", "^[OC"),
            LineReader.BACKWARD_CHAR, List.of("^[[D", "^[OD"),
            LineReader.BEGINNING_OF_LINE, List.of("^[[H", "^[OH", "^[[1~", "^[[7~"),
            LineReader.END_OF_LINE, List.of("^[[F", "^[OF", "^[[4~", "^[[8~"),
            LineReader.DELETE_CHAR, List.of("^[[3~"),
            LineReader.FORWARD_WORD, List.of("^[[1;5C", "^[[1;3C", "^[[5C", "^[Oc"),
            LineReader.BACKWARD_WORD, List.of("^[[1;5D", "^[[1;3D", "^[[5D", "^[Od"),
            LineReader.EDIT_AND_EXECUTE_COMMAND, List.of("^X^E"));

    private final LineReader reader;

    Keys(LineReader reader) {
        this.reader = reader;
    }

    /** Of {@code emacs} and {@code vi}. */
    static void choose(LineReader reader, String name) {
        Map<String, KeyMap<Binding>> maps = reader.getKeyMaps();
        maps.put(LineReader.MAIN, map(reader, name.equals("vi") ? LineReader.VIINS : LineReader.EMACS));
    }

    private static KeyMap<Binding> map(LineReader reader, String name) {
        return Objects.requireNonNull(reader.getKeyMaps().get(name), name);
    }

    void bind() {
        reader.getWidgets().put(CLOSE, this::close);
        for (String name : List.of(LineReader.EMACS, LineReader.VIINS)) {
            KeyMap<Binding> keys = map(reader, name);
            EVERYWHERE.forEach((widget, sequences) ->
                    sequences.forEach(sequence -> keys.bind(new Reference(widget), KeyMap.translate(sequence))));
            for (String bracket : List.of("}", ")", "]")) {
                keys.bind(new Reference(CLOSE), bracket);
            }
        }
        map(reader, LineReader.VICMD).bind(new Reference(LineReader.EDIT_AND_EXECUTE_COMMAND), "v");
    }

    /** A closing bracket that comes first in its line goes back to where its block began. In a text, blanks are part of it. */
    private boolean close() {
        Buffer buffer = reader.getBuffer();
        String before = buffer.upToCursor();
        String line = before.substring(before.lastIndexOf('\n') + 1);
        boolean first = line.length() < before.length() && line.length() >= INDENT && line.isBlank();
        if (first
                && line.indexOf('\t') < 0
                && !CursorPlace.of(before, before.length()).inText()) {
            buffer.backspace(INDENT);
        }
        buffer.write(reader.getLastBinding());
        return true;
    }
}
