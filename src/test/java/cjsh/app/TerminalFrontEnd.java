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
        StringBuilder all = new StringBuilder();
        try (Conversation shell = new Conversation(builder, "xterm", 200);
                StandardStreams streams = new StandardStreams(shell::print, shell::print)) {
            for (String input : inputs) {
                all.append(shell.paste(input));
            }
            shell.leave();
        }
        return all.toString();
    }
}
