package cjsh.app;

import cjsh.api.Consent;
import cjsh.api.Preview;
import cjsh.display.SafeText;
import cjsh.graphql.CjException;
import cjsh.kernel.Kernel;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.function.Supplier;

/** Shows a change in the cell and asks the person before the notebook. */
record NotebookConsent(Supplier<Kernel> kernel) implements Consent {
    @Override
    public boolean given(Preview preview) {
        Kernel asked = kernel.get();
        if (!asked.canAsk()) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    preview.title() + " changes something, and this front end asks nobody; nothing was sent",
                    "run the cell where somebody can answer, or send it with `cjsh run --yes FILE`");
        }
        asked.out().println(preview.summary());
        String to = switch (preview.origin()) {
            case "sandbox" -> "the sandbox";
            case "live" -> "CJ";
            default -> preview.origin();
        };
        try {
            String answer =
                    asked.ask("send to " + SafeText.line(to) + "? [y/N] ").strip();
            return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
        } catch (InterruptedIOException e) {
            return false;
        } catch (IOException e) {
            throw new CjException(
                    CjException.Kind.USAGE, "nobody can be asked: nothing was sent", "run the cell again", e);
        }
    }

    @Override
    public void unsure(String fact) {
        kernel.get().err().println(SafeText.block(fact));
    }
}
