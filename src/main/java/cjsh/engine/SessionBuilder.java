package cjsh.engine;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says what a session starts with. */
public final class SessionBuilder {
    private @Nullable String classPath;
    private @Nullable Overlay overlay;
    private @Nullable List<String> args;
    private List<Source> startup = List.of();
    private LiteralCompleter languages = LiteralCompleter.NONE;
    private Offers offers = Offers.ALL;
    private Magics magics = Magics.NONE;
    private Runnable onReset = () -> {};

    private Consumer<Session> opening = session -> {};

    SessionBuilder() {}

    /** What snippets see, in the form of {@code java.class.path}; without it, the class path of this JVM. */
    public SessionBuilder classPath(String path) {
        this.classPath = path;
        return this;
    }

    /** Classes that may become others while the session runs. */
    public SessionBuilder overlay(Overlay classes) {
        this.overlay = classes;
        return this;
    }

    /** Sources to run before the first input: imports and a few lines. */
    public SessionBuilder startup(List<Source> sources) {
        this.startup = List.copyOf(sources);
        return this;
    }

    /** Takes the session before its start-up sources run, so that they can be interrupted; it can do nothing else yet. */
    public SessionBuilder opening(Consumer<Session> early) {
        this.opening = early;
        return this;
    }

    /** Who completes inside of text literals; without it, nobody does. */
    public SessionBuilder literals(LiteralCompleter completer) {
        this.languages = completer;
        return this;
    }

    /** What Tab does not offer of what Java allows; without it, all is offered. */
    public SessionBuilder offers(Offers ofNames) {
        this.offers = ofNames;
        return this;
    }

    /** What it can do beside Java; without it, nothing. */
    public SessionBuilder magics(Magics all) {
        this.magics = all;
        return this;
    }

    /** What else is to be forgotten when the session is reset. */
    public SessionBuilder onReset(Runnable forget) {
        this.onReset = forget;
        return this;
    }

    /** Declares {@code args}, a list of texts, for a script. */
    public SessionBuilder args(List<String> values) {
        this.args = List.copyOf(values);
        return this;
    }

    /** Opens the session, which takes a while: the compiler starts and the start-up sources run. */
    public Session open() {
        DefaultSession session =
                DefaultSession.start(classPath, overlay, new Languages(languages, offers), magics, onReset);
        SessionWords.opened(session);
        opening.accept(session);
        startup.forEach(session::load);
        // After the imports: JShell makes variables anew, empty, when an import comes between.
        if (args != null) {
            session.load(new Source("args", JavaText.listDeclaration("args", args)));
        }
        return session;
    }
}
