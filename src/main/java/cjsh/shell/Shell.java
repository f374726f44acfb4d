package cjsh.shell;

/** A conversation with a user, or with a pipe that stands for one. */
public interface Shell {

    /** A builder that talks to nobody until it is told to whom. */
    static ShellBuilder builder() {
        return new ShellBuilder();
    }

    /** Runs until the user leaves or the input ends, and gives the process's exit status. */
    int run();
}
