package cjsh.app;

import cjsh.api.Mutation;
import cjsh.api.Query;
import cjsh.display.Budget;
import cjsh.display.HtmlText;
import cjsh.display.MimeBundle;
import cjsh.display.Renderer;
import cjsh.display.SafeText;
import cjsh.display.Screen;
import cjsh.fetch.FetchReport;
import cjsh.graphql.completion.TextMarks;
import java.util.Optional;

/** A query or a change shows its GraphQL, a report its lines; none of it fetches or sends anything. */
final class QueryRenderer implements Renderer {
    /** A text of this length has more marks than anybody looks at. */
    private static final int MOST_BYTES = 40_000;

    @Override
    public Optional<MimeBundle> render(Object value, Screen screen) {
        if (value instanceof FetchReport) {
            return Optional.of(MimeBundle.ofText(SafeText.block(value.toString())));
        }
        if (!(value instanceof Query) && !(value instanceof Mutation)) {
            return Optional.empty();
        }
        String document = value.toString();
        MimeBundle text = MimeBundle.ofText(SafeText.block(document));
        if (document.length() > MOST_BYTES) {
            return Optional.of(text);
        }
        String html = HtmlText.of(
                document,
                TextMarks.withoutSchema().of(document, -1).stream()
                        .map(mark -> new HtmlText.Piece(mark.start(), mark.end(), LiteralLooks.style(mark)))
                        .toList());
        return Optional.of(Budget.size(MimeBundle.HTML, html) > MOST_BYTES ? text : text.with(MimeBundle.HTML, html));
    }
}
