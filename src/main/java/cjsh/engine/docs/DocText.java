package cjsh.engine.docs;

import com.sun.source.doctree.DeprecatedTree;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.InheritDocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReferenceTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.SummaryTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.doctree.ValueTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A documentation comment as plain text: paragraphs with an empty line between, code behind four blanks. */
final class DocText {
    /** Where a comment takes over what the method says that is overridden. */
    static final String INHERITED = "{@inheritDoc}";

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NEW_LINE = Pattern.compile("\\s*\\n\\s*(?:- )?");

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder code = new StringBuilder();
    private boolean preformatted;

    private DocText() {}

    static String of(DocCommentTree comment) {
        DocText body = new DocText();
        body.all(comment.getFullBody());
        List<String> parameters = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (DocTree tag : comment.getBlockTags()) {
            if (tag instanceof ParamTree parameter) {
                String name = parameter.getName().toString();
                parameters.add((parameter.isTypeParameter() ? "<" + name + ">" : name) + ": "
                        + line(parameter.getDescription()));
            } else if (tag instanceof ReturnTree returned) {
                others.add("Returns " + line(returned.getDescription()));
            } else if (tag instanceof ThrowsTree thrown) {
                others.add("Throws " + reference(thrown.getExceptionName()) + " " + line(thrown.getDescription()));
            } else if (tag instanceof DeprecatedTree deprecated) {
                others.add(0, "Deprecated: " + line(deprecated.getBody()));
            }
        }
        String text = body.out.toString().strip();
        String list = parameters.isEmpty() ? "" : "\n\n- " + String.join("\n- ", parameters);
        String rest = others.isEmpty() ? "" : "\n\n" + String.join("\n", others);
        return (text + list + rest).strip();
    }

    private static String line(List<? extends DocTree> trees) {
        DocText text = new DocText();
        text.all(trees);
        return NEW_LINE.matcher(text.out.toString().strip()).replaceAll(" ");
    }

    private void all(List<? extends DocTree> trees) {
        trees.forEach(this::one);
    }

    private void one(DocTree tree) {
        if (tree instanceof TextTree text) {
            text(text.getBody());
        } else if (tree instanceof EntityTree entity) {
            text(Entities.text(entity.getName().toString()));
        } else if (tree instanceof LiteralTree literal) {
            boolean isCode = literal.getKind() == DocTree.Kind.CODE && !preformatted;
            String body = literal.getBody().getBody();
            text(isCode ? "`" + body.strip() + "`" : body);
        } else if (tree instanceof LinkTree link) {
            if (link.getLabel().isEmpty()) {
                text(reference(link.getReference()));
            } else {
                all(link.getLabel());
            }
        } else if (tree instanceof StartElementTree element) {
            start(element.getName().toString().toLowerCase(Locale.ROOT));
        } else if (tree instanceof EndElementTree element) {
            end(element.getName().toString().toLowerCase(Locale.ROOT));
        } else if (tree instanceof InheritDocTree) {
            text(INHERITED);
        } else if (tree instanceof ValueTree value) {
            text(value.getReference() == null ? "" : reference(value.getReference()));
        } else if (tree instanceof SummaryTree summary) {
            all(summary.getSummary());
        } else if (tree instanceof ReturnTree returned) {
            text("Returns " + line(returned.getDescription()) + ".");
        } else {
            other(tree);
        }
    }

    /** What newer JDKs have and 17 has no classes for, and what hardly anybody writes. */
    private void other(DocTree tree) {
        switch (tree.getKind().name()) {
            case "COMMENT", "DOC_TYPE", "ERRONEOUS" -> {}
            case "SNIPPET" -> {
                start("pre");
                String body = tree.toString();
                code.append(body, body.indexOf(':') + 1, body.lastIndexOf('}'));
                end("pre");
            }
            case "INDEX", "SYSTEM_PROPERTY", "UNKNOWN_INLINE_TAG" ->
                text(tree.toString().replaceFirst("^\\{@\\w+\\s*", "").replaceFirst("}$", ""));
            default -> text(tree.toString());
        }
    }

    private static String reference(ReferenceTree tree) {
        String signature = tree.getSignature();
        int hash = signature.indexOf('#');
        String owner = (hash < 0 ? signature : signature.substring(0, hash)).replaceFirst("^(?:[a-z_]\\w*\\.)+", "");
        String member = hash < 0 ? "" : signature.substring(hash + 1);
        return owner.isEmpty() || member.isEmpty() ? owner + member : owner + "." + member;
    }

    private void text(String words) {
        if (preformatted) {
            code.append(words);
            return;
        }
        String flat = BLANKS.matcher(words).replaceAll(" ");
        boolean atStart = out.length() == 0 || Character.isWhitespace(out.charAt(out.length() - 1));
        out.append(atStart ? flat.stripLeading() : flat);
    }

    private void start(String element) {
        switch (element) {
            case "pre" -> {
                paragraph();
                preformatted = true;
            }
            case "p", "div", "blockquote", "dl", "table", "h1", "h2", "h3", "h4", "h5", "h6" -> paragraph();
            case "ul", "ol" -> newLine();
            case "li" -> {
                newLine();
                out.append("- ");
            }
            case "br", "tr", "dt", "caption" -> newLine();
            case "dd" -> {
                newLine();
                out.append("  ");
            }
            case "td", "th" -> text(" ");
            default -> {}
        }
    }

    private void end(String element) {
        switch (element) {
            case "pre" -> {
                preformatted = false;
                code.toString()
                        .replaceFirst("^\\s*\\n", "")
                        .stripTrailing()
                        .stripIndent()
                        .lines()
                        .forEach(line ->
                                out.append(line.isBlank() ? "" : "    " + line).append('\n'));
                code.setLength(0);
                paragraph();
            }
            case "p", "div", "blockquote", "ul", "ol", "dl", "table", "h1", "h2", "h3", "h4", "h5", "h6" -> paragraph();
            default -> {}
        }
    }

    private void newLine() {
        stripBlanks();
        if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    private void paragraph() {
        newLine();
        if (out.length() > 1 && out.charAt(out.length() - 2) != '\n') {
            out.append('\n');
        }
    }

    private void stripBlanks() {
        int length = out.length();
        while (length > 0 && out.charAt(length - 1) == ' ') {
            length--;
        }
        out.setLength(length);
    }
}
