package cjsh.app;

import cjsh.api.Consent;
import cjsh.api.Preview;
import cjsh.display.SafeText;
import cjsh.graphql.CjException;

/** Where nobody sits to be asked: {@code --yes} said it beforehand, or nothing is sent. */
final class ScriptConsent implements Consent {
    private final boolean yes;
    private final Console console;

    ScriptConsent(boolean yes, Console console) {
        this.yes = yes;
        this.console = console;
    }

    /** The refusal, for whoever did not say it. */
    static CjException refusal(String what) {
        return new CjException(
                CjException.Kind.USAGE,
                what + " changes something, and nobody is here to be asked; nothing was sent",
                "to allow it, say --yes before the rest: cjsh query --yes FILE, cjsh run --yes FILE, cjsh --yes -c …");
    }

    @Override
    public boolean given(Preview preview) {
        if (!yes) {
            throw refusal(preview.title());
        }
        return true;
    }

    @Override
    public void unsure(String fact) {
        console.error(SafeText.block(fact));
    }
}
