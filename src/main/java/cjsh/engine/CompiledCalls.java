package cjsh.engine;

import cjsh.engine.Splitter.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;

/** What JShell says of a call, with the variables that the same text declares before it. */
final class CompiledCalls implements CallTypes {
    private static final Pattern DECLARATION =
            Pattern.compile("\\s*(?:final\\s+)?[\\w.<>\\[\\], ?]+?\\s+(\\w+)\\s*=\\s*(.+?)\\s*;?\\s*", Pattern.DOTALL);

    private final Gate gate;
    private final SourceCodeAnalysis analysis;
    private final Splitter splitter;

    CompiledCalls(Gate gate, SourceCodeAnalysis analysis, Splitter splitter) {
        this.gate = gate;
        this.analysis = analysis;
        this.splitter = splitter;
    }

    /** Variables that the text itself declares are not there yet, so what they are made of stands in for them. */
    @Override
    public Optional<String> typeOf(String expression, String before) {
        return gate.inside(() -> {
            String known = withDeclared(expression, before);
            return Optional.ofNullable(analysis.analyzeType(known, known.length()));
        });
    }

    @Override
    public Optional<String> parameter(String code, int argument) {
        List<String> names = gate.inside(() -> Completer.methods(analysis, withoutEarlierSnippets(code))).stream()
                .flatMap(method -> method.parameterName(argument).stream())
                .distinct()
                .toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    private String withoutEarlierSnippets(String code) {
        int start = 0;
        for (Part part : parts(code)) {
            start = part.end();
        }
        return code.substring(start);
    }

    private String withDeclared(String expression, String before) {
        String known = expression;
        List<Part> declarations = parts(before);
        for (int i = declarations.size() - 1; i >= 0; i--) {
            Matcher declaration = DECLARATION.matcher(declarations.get(i).source());
            if (declaration.matches()) {
                known = replaceRoot(known, declaration.group(1), "(" + declaration.group(2) + ")");
            }
        }
        return known;
    }

    private static String replaceRoot(String expression, String name, String value) {
        int start = 0;
        while (start < expression.length() && expression.charAt(start) == '(') {
            start++;
        }
        int end = start + name.length();
        boolean isRoot = expression.startsWith(name, start)
                && (end == expression.length() || !Character.isJavaIdentifierPart(expression.charAt(end)));
        return isRoot ? expression.substring(0, start) + value + expression.substring(end) : expression;
    }

    private List<Part> parts(String before) {
        List<Part> parts = new ArrayList<>();
        Optional<Part> part = splitter.next(before, 0);
        while (part.isPresent() && part.get().state() == Splitter.State.READY) {
            parts.add(part.get());
            part = splitter.next(before, part.get().end());
        }
        return parts;
    }
}
