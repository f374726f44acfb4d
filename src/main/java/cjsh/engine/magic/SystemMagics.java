package cjsh.engine.magic;

import cjsh.display.SafeText;
import cjsh.engine.Magic;
import cjsh.engine.Magic.Takes;
import cjsh.engine.MagicCall;
import cjsh.engine.MagicFault;
import cjsh.engine.Outcome;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is around the session: folders, the environment, other programs. */
final class SystemMagics {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static final int INTERRUPTED = 130;

    private final Workplace workplace;

    SystemMagics(Workplace workplace) {
        this.workplace = workplace;
    }

    List<Magic> all() {
        return List.of(
                new Magic(List.of("!"), Takes.LINE, "COMMAND", "run a command of the system's shell", this::run)
                        .completing(
                                (argument, cursor, session) -> workplace.filesOfCommand(argument.substring(0, cursor))),
                new Magic(
                                List.of("%cd", "/cd"),
                                Takes.LINE,
                                "[FOLDER]",
                                "the folder for files and commands",
                                this::enter)
                        .completing(
                                (argument, cursor, session) -> workplace.files(argument.substring(0, cursor), true)),
                new Magic(List.of("%pwd"), Takes.LINE, "", "which folder that is", call -> {
                    call.print(SafeText.line(workplace.folder().toString()));
                    return MagicCall.done();
                }),
                new Magic(
                                List.of("%env", "/env"),
                                Takes.LINE,
                                "[NAME[=VALUE]]",
                                "the environment of commands",
                                this::environment)
                        .offering((argument, session) ->
                                List.copyOf(workplace.environment().keySet())));
    }

    private Outcome enter(MagicCall call) {
        workplace.enter(call.argument());
        call.note(SafeText.line(workplace.folder().toString()));
        return MagicCall.done();
    }

    private Outcome environment(MagicCall call) {
        String argument = call.argument();
        int equals = argument.indexOf('=');
        String name = (equals < 0 ? argument : argument.substring(0, equals)).strip();
        if (name.isEmpty()) {
            call.print(workplace.environment().keySet().stream().map(this::line).collect(Collectors.joining("\n")));
        } else if (!NAME.matcher(name).matches()) {
            throw new MagicFault("`%env` expects a name or `NAME=VALUE`, got `" + SafeText.line(argument) + "`");
        } else if (equals >= 0) {
            workplace
                    .environment()
                    .put(name, Workplace.unquoted(argument.substring(equals + 1).strip()));
        } else if (workplace.environment().containsKey(name)) {
            call.print(line(name));
        } else {
            throw new MagicFault("`" + name + "` is not set; `%env " + name + "=…` sets it for commands");
        }
        return MagicCall.done();
    }

    private String line(String name) {
        return SafeText.line(name + "=" + workplace.shown(name));
    }

    private Outcome run(MagicCall call) throws IOException {
        if (call.argument().isEmpty()) {
            throw new MagicFault("`!` expects a command: `!ls`");
        }
        ProcessBuilder builder = workplace.command(call.argument());
        boolean direct = workplace.isTerminal();
        if (direct) {
            // An editor or a pager needs the terminal itself.
            builder.inheritIO();
        } else {
            builder.redirectErrorStream(true)
                    .redirectInput(Redirect.from(new File(File.separatorChar == '\\' ? "NUL" : "/dev/null")));
        }
        Process process = builder.start();
        CommandOutput output = new CommandOutput(process, call);
        Outcome outcome = call.session().call(() -> status(process, output, direct));
        if (!(outcome instanceof Outcome.Value value)) {
            output.close();
            end(process);
            return outcome;
        }
        if (direct && Integer.valueOf(INTERRUPTED).equals(value.value())) {
            // It was told of Ctrl-C by the terminal, and was quicker.
            return new Outcome.Interrupted(false);
        }
        return Integer.valueOf(0).equals(value.value())
                ? MagicCall.done()
                : new Outcome.Refused("the command ended with status " + value.value(), 1);
    }

    private static Integer status(Process process, CommandOutput output, boolean direct) throws InterruptedException {
        if (direct) {
            return process.waitFor();
        }
        // A read of a pipe heeds no interrupt, so another thread does it.
        Thread reader = new Thread(output::copy, "cjsh-command");
        reader.setDaemon(true);
        reader.start();
        int status = process.waitFor();
        reader.join();
        return status;
    }

    private static void end(Process process) {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroy);
    }
}
