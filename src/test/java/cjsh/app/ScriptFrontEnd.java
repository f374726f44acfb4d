package cjsh.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All inputs as one text, in a pipe or in a file; told as if they had come one by one. */
final class ScriptFrontEnd implements FrontEnd {
    private final Path folder;
    private final boolean piped;

    ScriptFrontEnd(Path folder, boolean piped) {
        this.folder = folder;
        this.piped = piped;
    }

    @Override
    public String play(List<String> inputs) throws Exception {
        String script = String.join("\n", inputs) + "\n";
        List<String> all = Collections.synchronizedList(new ArrayList<>());
        StandardStreams.during(all::add, all::add, () -> run(script, all));
        return asTyped(String.join("", all), piped ? "In[1]" : "script.jsh", inputs);
    }

    private int run(String script, List<String> all) throws IOException {
        if (piped) {
            return Program.in(folder).reading(script).to(all::add);
        }
        Path file = Files.writeString(folder.resolve("script.jsh"), script);
        return Program.in(folder)
                .to(all::add, "run", "--echo", file.getFileName().toString());
    }

    /** A line of the script is a line of one of the inputs; a message about the first line of one does not say so. */
    private static String asTyped(String text, String name, List<String> inputs) {
        Matcher place = Pattern.compile(Pattern.quote(name) + ":(\\d+)").matcher(text);
        return place.replaceAll(found -> Matcher.quoteReplacement(place(Integer.parseInt(found.group(1)), inputs)))
                .replaceAll("(?m)^(?:cjsh: )?(?:In\\[\\d+]:1: )?", "");
    }

    private static String place(int lineOfScript, List<String> inputs) {
        int line = lineOfScript;
        for (int i = 0; i < inputs.size(); i++) {
            int lines = inputs.get(i).split("\n", -1).length;
            if (line <= lines) {
                return "In[" + (i + 1) + "]:" + line;
            }
            line -= lines;
        }
        return "line " + lineOfScript;
    }
}
