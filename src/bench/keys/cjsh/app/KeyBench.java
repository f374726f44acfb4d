package cjsh.app;

import cjsh.graphql.Schemas;
import cjsh.shell.KeyTimes;

/** Gives the measurement the languages of the real shell. */
public final class KeyBench {
    public static void main(String[] args) throws Exception {
        LiteralLooks looks = new LiteralLooks(new Schemas(), Runnable::run);
        looks.of("gql", "{ publisher }", -1);
        new KeyTimes(looks, args.length == 0 ? 400 : Integer.parseInt(args[0])).run();
    }
}
