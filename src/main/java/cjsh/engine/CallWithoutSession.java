package cjsh.engine;

import cjsh.display.LongText;
import java.util.concurrent.Callable;

/** The call of a magic that asks for nothing but its argument. */
record CallWithoutSession(String name, String argument) implements MagicCall {
    @Override
    public String body() {
        return "";
    }

    @Override
    public Session session() {
        throw none();
    }

    @Override
    public void print(String text) {
        throw none();
    }

    @Override
    public void print(LongText text) {
        throw none();
    }

    @Override
    public void note(String text) {
        throw none();
    }

    @Override
    public Outcome java() {
        throw none();
    }

    @Override
    public Outcome expand(String code) {
        throw none();
    }

    @Override
    public Outcome include(Source source) {
        throw none();
    }

    @Override
    public Callable<?> compiled() {
        throw none();
    }

    @Override
    public Spent spent() {
        return Spent.NOTHING;
    }

    private IllegalStateException none() {
        return new IllegalStateException(name + " says that it needs no session");
    }
}
