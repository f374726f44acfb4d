package cjsh.app;

/** Says things to the user; data never goes this way. */
final class Console {
    private static final String RED = "\u001b[31m";
    private static final String PLAIN = "\u001b[0m";

    private final World world;

    Console(World world) {
        this.world = world;
    }

    /** @param text safe already */
    void error(String text) {
        boolean red = world.terminal().err() && world.terminal().colour();
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        world.err()
                .println((red ? RED : "") + "cjsh: " + text.substring(0, end) + (red ? PLAIN : "")
                        + text.substring(end));
    }

    /** A fault that brings its own colour. */
    void fault(String text) {
        world.err().println("cjsh: " + text);
    }

    /** @param text safe already */
    void note(String text) {
        world.err().println(text);
    }
}
