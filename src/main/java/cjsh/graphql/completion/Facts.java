package cjsh.graphql.completion;

import cjsh.graphql.completion.Catalog.Entry;
import cjsh.graphql.completion.Catalog.Operation;
import cjsh.graphql.completion.Lexer.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the whole text declares, in front of the cursor and behind it: fragments, variables, and which API is meant. */
final class Facts {
    private final Catalog catalog;
    private final String text;
    private final int cursor;
    private boolean isRead;
    private final Map<Integer, Definition> definitions = new LinkedHashMap<>();
    private final Map<String, Definition> fragments = new LinkedHashMap<>();
    private Definition current = new Definition(-1, Operation.QUERY);
    private boolean inDefinition;
    private int braces;
    private int brackets;
    private boolean afterSpread;
    private boolean afterDollar;
    private boolean afterAt;
    private final StringBuilder type = new StringBuilder();
    private @Nullable String variable;
    private boolean typing;
    private boolean hasDefault;

    /** Of a text in which a word that the cursor touches decides nothing. */
    Facts(String text, int cursor, Catalog catalog) {
        this.catalog = catalog;
        this.text = text;
        this.cursor = cursor;
    }

    /** Reads the whole text once, when something of it is asked for the first time: most places need nothing from afar. */
    private void readAll() {
        if (isRead) {
            return;
        }
        isRead = true;
        Lexer lexer = new Lexer(text, text.length());
        Token token = lexer.next();
        while (token.kind() != Lexer.Kind.END) {
            Token next = lexer.next();
            read(token, next);
            token = next;
        }
    }

    /** A declared variable; its type as written, without blanks. */
    record Variable(String name, String type, boolean hasDefault) {}

    /** An operation or a fragment. */
    static final class Definition {
        private final int start;
        private final @Nullable Operation operation;
        private final List<Variable> variables = new ArrayList<>();
        private final Set<String> spreads = new HashSet<>();
        private @Nullable String name;
        private @Nullable String condition;
        private @Nullable Entry entry;

        private Definition(int start, @Nullable Operation operation) {
            this.start = start;
            this.operation = operation;
        }

        String name() {
            return name == null ? "" : name;
        }

        int start() {
            return start;
        }

        String condition() {
            return condition == null ? "" : condition;
        }
    }

    /** All fragments that have a name and a type. */
    List<Definition> fragments() {
        readAll();
        return List.copyOf(fragments.values());
    }

    /** The API of the definition that starts there; of a fragment, that of any operation. */
    Optional<Entry> meant(int start) {
        if (catalog.only().isPresent()) {
            return catalog.only();
        }
        readAll();
        Definition definition = definitions.get(start);
        if (definition != null && definition.operation != null) {
            return Optional.ofNullable(definition.entry);
        }
        return definitions.values().stream()
                .flatMap(one -> Optional.ofNullable(one.entry).stream())
                .findFirst();
    }

    /** The variables that may be used in the definition that starts there: for a fragment, those of its users. */
    List<Variable> variables(int start) {
        readAll();
        Definition definition = definitions.get(start);
        if (definition == null) {
            return List.of();
        }
        if (definition.operation != null) {
            return definition.variables;
        }
        Map<String, Variable> found = new LinkedHashMap<>();
        definitions.values().stream()
                .filter(one -> one.operation != null && reaches(one, definition.name()))
                .flatMap(one -> one.variables.stream())
                .forEach(variable -> found.putIfAbsent(variable.name(), variable));
        return List.copyOf(found.values());
    }

    private boolean reaches(Definition from, String fragment) {
        Set<String> seen = new HashSet<>(from.spreads);
        List<String> open = new ArrayList<>(seen);
        while (!open.isEmpty()) {
            Definition next = fragments.get(open.remove(open.size() - 1));
            if (next != null) {
                next.spreads.stream().filter(seen::add).forEach(open::add);
            }
        }
        return seen.contains(fragment);
    }

    private void read(Token token, Token next) {
        if (token.end() == cursor && token.kind() == Lexer.Kind.NAME) {
            return;
        }
        if (Keywords.startDefinition(token, next)) {
            braces = 0;
            brackets = 0;
            keepVariable();
            begin(token, token.isName("fragment") ? null : Operation.of(token.text()));
        } else if (braces == 0) {
            readHead(token);
        } else {
            readSelection(token, next);
        }
        afterSpread = token.kind() == Lexer.Kind.SPREAD;
        afterDollar = token.is('$');
        afterAt = token.is('@');
    }

    private void begin(Token token, @Nullable Operation operation) {
        current = new Definition(token.start(), operation);
        definitions.put(token.start(), current);
        inDefinition = true;
    }

    private void readHead(Token token) {
        if (brackets > 0 || token.is('(')) {
            brackets += opens(token) - closes(token);
            if (current.operation != null) {
                readVariable(token);
            }
        } else if (token.is('{')) {
            if (!inDefinition) {
                begin(token, Operation.QUERY);
            }
            braces = 1;
        } else if (token.kind() == Lexer.Kind.NAME) {
            readWord(token);
        }
    }

    private void readWord(Token token) {
        String word = token.text();
        if (!inDefinition) {
            Operation operation = Operation.of(word);
            if (operation != null || word.equals("fragment")) {
                begin(token, operation);
            }
        } else if (current.operation == null && !afterAt) {
            if (current.name == null) {
                current.name = word;
            } else if (current.condition == null && !word.equals("on")) {
                current.condition = word;
                fragments.putIfAbsent(current.name(), current);
            }
        }
    }

    private void readVariable(Token token) {
        if (afterDollar && token.kind() == Lexer.Kind.NAME && brackets == 1) {
            keepVariable();
            variable = token.text();
        } else if (token.is('=') || token.is('@')) {
            typing = false;
            hasDefault |= token.is('=') && brackets == 1;
        } else if (token.is(':') && brackets == 1) {
            typing = variable != null && type.isEmpty();
        } else if (typing && isTypePart(token)) {
            type.append(token.text());
        }
        if (brackets == 0) {
            keepVariable();
        }
    }

    private void keepVariable() {
        if (variable != null && !type.isEmpty()) {
            current.variables.add(new Variable(variable, type.toString(), hasDefault));
        }
        variable = null;
        type.setLength(0);
        typing = false;
        hasDefault = false;
    }

    private static boolean isTypePart(Token token) {
        return token.kind() == Lexer.Kind.NAME || token.is('[') || token.is(']') || token.is('!');
    }

    private void readSelection(Token token, Token next) {
        if (brackets > 0 || token.is('(')) {
            brackets += opens(token) - closes(token);
            return;
        }
        if (token.is('{')) {
            braces++;
        } else if (token.is('}')) {
            braces--;
            inDefinition = braces > 0;
        } else if (token.kind() == Lexer.Kind.NAME && !afterAt && !next.is(':')) {
            if (afterSpread) {
                current.spreads.add(token.text());
            } else if (braces == 1 && current.operation != null && current.entry == null) {
                current.entry = catalog.ownerOf(token.text(), current.operation).orElse(null);
            }
        }
    }

    private static int opens(Token token) {
        return token.is('(') || token.is('[') || token.is('{') ? 1 : 0;
    }

    private static int closes(Token token) {
        return token.is(')') || token.is(']') || token.is('}') ? 1 : 0;
    }
}
