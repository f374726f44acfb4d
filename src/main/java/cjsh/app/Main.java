package cjsh.app;

/** Where the launcher enters. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        World world = World.real();
        // The JDK's own could be closed by a snippet, and our output with them.
        System.setOut(world.out());
        System.setErr(world.err());
        System.exit(new CommandLineProgram(world).run(args));
    }
}
