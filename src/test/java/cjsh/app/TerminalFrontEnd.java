package cjsh.app;

import cjsh.shell.Conversation;
import cjsh.shell.Shell;
import java.util.List;
import java.util.Map;

/** A person who pastes each input at the prompt of a terminal. */
final class TerminalFrontEnd implements FrontEnd {
    private final Program program;

    TerminalFrontEnd(Program program) {
        this.program = program;
    }

    @Override
    public String play(List<String> inputs) throws Exception {
        var builder = Shell.builder()
                .session(program::session)
                .environment(Map.of("NO_COLOR", "1"))
                .renderers(Renderings.all())
                .guide(new ErrorText(List::of));
        try (Conversation shell = new Conversation(builder, "xterm", 2000)) {
            String all = StandardStreams.during(shell::print, shell::print, () -> pasted(shell, inputs));
            shell.leave();
            return all;
        }
    }

    private static String pasted(Conversation shell, List<String> inputs) throws Exception {
        StringBuilder all = new StringBuilder();
        for (String input : inputs) {
            all.append(shell.paste(input));
        }
        return all.toString();
    }
}
