package cjsh.app;

import cjsh.api.Query;
import cjsh.display.MimeBundle;
import cjsh.display.Renderer;
import cjsh.display.SafeText;
import cjsh.display.Screen;
import cjsh.fetch.FetchReport;
import java.util.Optional;

/** A query shows its GraphQL, a report its lines; neither fetches anything. */
final class QueryRenderer implements Renderer {
    @Override
    public Optional<MimeBundle> render(Object value, Screen screen) {
        return value instanceof Query || value instanceof FetchReport
                ? Optional.of(MimeBundle.ofText(SafeText.block(value.toString())))
                : Optional.empty();
    }
}
