package cjsh.graphql;

import graphql.language.AbstractDescribedNode;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.SourceLocation;
import graphql.language.TypeDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A schema to look things up in. An element is shown as its file has it, with the comments above it, since those say what
 * about it is inferred.
 */
public final class SchemaPages {
    private final List<String> lines;

    /** Types by name, directives by name with the at sign; each with the line that the next one begins at. */
    private final Map<String, Page> pages = new LinkedHashMap<>();

    /** An element from its first line to the one before {@code end}, counted from 0. */
    private record Page(Node<?> node, int start, int end) {}

    /** The pages of a text that {@link Schemas#build} takes. */
    public SchemaPages(String sdl) {
        this.lines = sdl.lines().toList();
        Document document = Parser.parse(ParserEnvironment.newParserEnvironment()
                .document(sdl)
                .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                .build());
        List<Node<?>> definitions = new ArrayList<>();
        for (Definition<?> definition : document.getDefinitions()) {
            definitions.add(definition);
        }
        pages(definitions, lines.size()).forEach(page -> {
            if (page.node() instanceof DirectiveDefinition directive) {
                pages.put("@" + directive.getName(), page);
            } else if (page.node() instanceof TypeDefinition<?> type) {
                pages.putIfAbsent(type.getName(), page);
            }
        });
    }

    private List<Page> pages(List<? extends Node<?>> siblings, int end) {
        List<Page> found = new ArrayList<>();
        for (int i = siblings.size() - 1; i >= 0; i--) {
            int next = found.isEmpty() ? end : found.get(0).start();
            SourceLocation at = Objects.requireNonNull(siblings.get(i).getSourceLocation());
            int start = at.getLine() - 1;
            while (start > 0 && lines.get(start - 1).strip().startsWith("#")) {
                start--;
            }
            found.add(0, new Page(siblings.get(i), start, next));
        }
        return found;
    }

    /** Types and directives, the latter with the at sign, in the order of the file. */
    public List<String> names() {
        return List.copyOf(pages.keySet());
    }

    /** The fields or values of a type; none when there is no such type. */
    public List<String> members(String type) {
        Page page = pages.get(type);
        return page == null
                ? List.of()
                : children(page.node()).stream().map(SchemaPages::name).toList();
    }

    /**
     * An element as its file has it.
     *
     * @param element a type, a directive with the at sign, or {@code Type.member}
     * @throws CjException when there is none of this name
     */
    public String page(String element) {
        int dot = element.indexOf('.');
        String type = dot < 0 ? element : element.substring(0, dot);
        Page page = pages.get(type);
        if (page == null) {
            String near = Suggestion.didYouMean(type, names());
            throw new CjException(
                    CjException.Kind.USAGE,
                    "no type `" + type + "`" + near,
                    near.isEmpty() ? "`schema show API` lists them" : null);
        }
        return dot < 0 ? text(page) : member(page, type, element.substring(dot + 1));
    }

    private String member(Page type, String typeName, String name) {
        // The last line of a type is its closing brace.
        int end = type.start() + (int) text(type).lines().count() - 1;
        for (Page page : pages(children(type.node()), end)) {
            if (name(page.node()).equals(name)) {
                return text(page);
            }
        }
        throw new CjException(
                CjException.Kind.USAGE,
                "`" + typeName + "` has no `" + name + "`" + Suggestion.didYouMean(name, members(typeName)));
    }

    /** The comments above an element: where it is from when CJ's documents do not have it. */
    public List<String> marks(String element) {
        return page(element)
                .lines()
                .map(String::strip)
                .takeWhile(line -> line.startsWith("#"))
                .toList();
    }

    private String text(Page page) {
        String text = page.start() < page.end()
                ? lines.subList(page.start(), page.end()).stream().collect(Collectors.joining("\n"))
                : "";
        // Several elements on one line: nothing of ours is written so, but a file may be.
        return text.isBlank()
                ? AstPrinter.printAst(page.node())
                : text.stripTrailing().stripIndent();
    }

    private static List<AbstractDescribedNode<?>> children(Node<?> node) {
        List<AbstractDescribedNode<?>> described = new ArrayList<>();
        for (Node<?> child : node.getChildren()) {
            if (child instanceof AbstractDescribedNode<?> one) {
                described.add(one);
            }
        }
        return described;
    }

    private static String name(Node<?> node) {
        return node instanceof NamedNode<?> named ? String.valueOf(named.getName()) : "";
    }
}
