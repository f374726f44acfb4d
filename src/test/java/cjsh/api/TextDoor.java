package cjsh.api;

import cjsh.api.RandomSelection.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a selection as GraphQL, in one of the many ways in which people do: blanks, comments, fragments, repetition. */
final class TextDoor {
    private static final Pattern TOKEN = Pattern.compile("\\.\\.\\.|[_A-Za-z0-9]+|\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s,]");
    private static final List<String> GAPS =
            List.of(" ", "\n", "\t", " , ", ",,", "\r\n", " # } \" { \n", "\ufeff ", "  #…\r\n");

    private final Random random;
    private final List<String> fragments = new ArrayList<>();

    TextDoor(Random random) {
        this.random = random;
    }

    static String plain(Node node) {
        return node.below().stream().map(TextDoor::plainField).collect(Collectors.joining(" ", "{ ", " }"));
    }

    private static String plainField(Node node) {
        String name = node.isFragment() ? "... on " + node.name() : aliased(node);
        return node.below().isEmpty() ? name : name + " " + plain(node);
    }

    private static String aliased(Node node) {
        return node.alias() == null ? node.name() : node.alias() + ": " + node.name();
    }

    String write(String template, Node selection) {
        String operation = (random.nextBoolean() ? "query " : "") + String.format(template, braces(selection));
        fragments.add(random.nextInt(fragments.size() + 1), operation);
        return respaced(String.join(" ", fragments));
    }

    private String braces(Node node) {
        return "{ " + parts(node.below(), node.type()) + " }";
    }

    /** The fields; some of them in a fragment that narrows nothing, some of them said twice. */
    private String parts(List<Node> nodes, String type) {
        if (nodes.size() > 1 && random.nextInt(4) == 0) {
            int cut = 1 + random.nextInt(nodes.size() - 1);
            String first = parts(nodes.subList(0, cut), type);
            String rest = parts(nodes.subList(cut, nodes.size()), type);
            return random.nextBoolean() ? wrapped(first, type) + " " + rest : first + " " + wrapped(rest, type);
        }
        List<String> written = new ArrayList<>();
        for (Node node : nodes) {
            written.add(field(node));
            if (node.below().isEmpty() && random.nextInt(9) == 0) {
                written.add(written.get(random.nextInt(written.size())).startsWith("...") ? "" : aliased(node));
            }
        }
        return String.join(" ", written);
    }

    private String wrapped(String fields, String type) {
        return switch (random.nextInt(3)) {
            case 0 -> "... { " + fields + " }";
            case 1 -> "... on " + type + " { " + fields + " }";
            default -> named(fields, type);
        };
    }

    private String named(String fields, String type) {
        String name = "F" + fragments.size();
        fragments.add("fragment " + name + " on " + type + " { " + fields + " }");
        return "..." + name;
    }

    private String field(Node node) {
        if (node.isFragment()) {
            return random.nextBoolean()
                    ? named(parts(node.below(), node.type()), node.type())
                    : "... on " + node.name() + " " + braces(node);
        } else if (node.below().isEmpty()) {
            return aliased(node);
        } else if (node.below().size() > 1 && random.nextInt(5) == 0) {
            int cut = 1 + random.nextInt(node.below().size() - 1);
            return node.name() + " { " + parts(node.below().subList(0, cut), node.type()) + " } " + node.name() + " { "
                    + parts(node.below().subList(cut, node.below().size()), node.type()) + " }";
        }
        return aliased(node) + " " + braces(node);
    }

    private String respaced(String text) {
        StringBuilder written = new StringBuilder();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String word = token.group();
            boolean plain = word.startsWith("\"") && !word.contains("\\") && random.nextInt(3) == 0;
            written.append(plain ? "\"\"" + word + "\"\"" : word)
                    .append(GAPS.get(random.nextInt(3) == 0 ? random.nextInt(GAPS.size()) : 0));
        }
        return written.toString();
    }
}
