package cjsh.app;

/** Where the launcher enters. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLineProgram(World.real()).run(args));
    }
}
