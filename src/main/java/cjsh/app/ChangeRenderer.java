package cjsh.app;

import cjsh.api.MutationResult;
import cjsh.api.Preview;
import cjsh.display.HtmlText;
import cjsh.display.MimeBundle;
import cjsh.display.Renderer;
import cjsh.display.SafeText;
import cjsh.display.Screen;
import cjsh.table.TableRenderer;
import java.util.List;
import java.util.Optional;

/** A preview shows all that would be sent, a result its row. None of it sends anything. */
final class ChangeRenderer implements Renderer {
    private final TableRenderer tables = new TableRenderer();

    @Override
    public Optional<MimeBundle> render(Object value, Screen screen) {
        if (value instanceof MutationResult result) {
            return Optional.of(shown(result, screen));
        }
        // Its carets stand under what they mean in letters of one width, so text is its best form.
        return value instanceof Preview
                ? Optional.of(MimeBundle.ofText(SafeText.block(value.toString())))
                : Optional.empty();
    }

    private MimeBundle shown(MutationResult result, Screen screen) {
        MimeBundle summary = MimeBundle.ofText(result.summary());
        if (!result.sent()) {
            return summary;
        }
        return tables.render(result.table(), screen)
                .map(table -> MimeBundle.ofText(result.summary() + "\n" + table.text())
                        .with(
                                MimeBundle.HTML,
                                HtmlText.of(result.summary(), List.of())
                                        + table.data().getOrDefault(MimeBundle.HTML, "")))
                .orElse(summary);
    }
}
