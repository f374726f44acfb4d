package cjsh.app;

/** Where the launcher enters. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        World world = World.real();
        // The JDK's own could be closed by a snippet, and our output with them.
        System.setOut(world.out());
        System.setErr(world.err());
        new Leaving(args).with(new CommandLineProgram(world).run(args));
    }
}
