package cjsh.app;

import cjsh.api.Consent;
import cjsh.api.Preview;
import cjsh.display.SafeText;
import cjsh.graphql.CjException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Shows a change in the cell and asks by the only way that these kernels have: their standard input. */
record InsideConsent(World world) implements Consent {
    private static final int LONGEST = 4_096;

    @Override
    public boolean given(Preview preview) {
        String to = switch (preview.origin()) {
            case "sandbox" -> "the sandbox";
            case "live" -> "CJ";
            default -> SafeText.line(preview.origin());
        };
        world.out().println(preview.summary() + "\nsend to " + to + "? Answer y or n:");
        String answer = answer(preview).strip();
        return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
    }

    /** One read is one answer there; a second would ask again. */
    private String answer(Preview preview) {
        byte[] typed = new byte[LONGEST];
        try {
            int length = world.in().read(typed);
            if (length >= 0) {
                return new String(typed, 0, length, StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            // As if there were nobody.
        }
        throw new CjException(
                CjException.Kind.USAGE,
                preview.title() + " changes something, and this front end asks nobody; nothing was sent",
                "run the cell where somebody can answer, or send it with `cjsh run --yes FILE`");
    }

    @Override
    public void unsure(String fact) {
        world.err().println(SafeText.block(fact));
    }
}
