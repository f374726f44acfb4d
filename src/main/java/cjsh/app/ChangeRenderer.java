package cjsh.app;

import cjsh.api.Mutation;
import cjsh.api.MutationResult;
import cjsh.api.Preview;
import cjsh.display.MimeBundle;
import cjsh.display.Renderer;
import cjsh.display.SafeText;
import cjsh.display.Screen;
import cjsh.table.TableRenderer;
import java.util.Optional;

/** A change shows its GraphQL, a preview all that would be sent, a result its row. None of it sends anything. */
final class ChangeRenderer implements Renderer {
    private final TableRenderer tables = new TableRenderer();

    @Override
    public Optional<MimeBundle> render(Object value, Screen screen) {
        if (value instanceof MutationResult result) {
            String table = result.sent()
                    ? tables.render(result.table(), screen)
                            .map(bundle -> "\n" + bundle.text())
                            .orElse("")
                    : "";
            return Optional.of(MimeBundle.ofText(result.summary() + table));
        }
        return value instanceof Mutation || value instanceof Preview
                ? Optional.of(MimeBundle.ofText(SafeText.block(value.toString())))
                : Optional.empty();
    }
}
