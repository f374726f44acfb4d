package cjsh.app;

import cjsh.display.MimeBundle;
import cjsh.display.Renderer;
import cjsh.display.SafeText;
import cjsh.display.Screen;
import java.util.Optional;

/** A text as it is; on a terminal without what could harm it. */
final class PlainText implements Renderer {
    @Override
    public Optional<MimeBundle> render(Object value, Screen screen) {
        if (!(value instanceof String text)) {
            return Optional.empty();
        }
        return Optional.of(MimeBundle.ofText(screen.isUnlimited() ? text : SafeText.block(text)));
    }
}
