package cjsh.app;

import cjsh.api.Consent;
import cjsh.api.Preview;
import cjsh.display.SafeText;
import cjsh.graphql.CjException;
import cjsh.shell.Question;

/** Shows a change to the person at the terminal and asks. In the sandbox, too, so that the habit is there when it counts. */
final class TerminalConsent implements Consent {
    private final Question question;

    TerminalConsent(Question question) {
        this.question = question;
    }

    @Override
    public boolean given(Preview preview) {
        if (!question.canBeAsked()) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    preview.title()
                            + " changes something, and nobody can be asked before the first prompt; nothing was sent",
                    "send it at the prompt, or start with `cjsh --yes` to allow it");
        }
        String to = switch (preview.origin()) {
            case "sandbox" -> "the sandbox";
            case "live" -> "CJ";
            default -> preview.origin();
        };
        return question.yes(preview.summary(), "send to " + SafeText.line(to) + "? [y/N] ");
    }

    @Override
    public void unsure(String fact) {
        question.tell(SafeText.block(fact));
    }
}
