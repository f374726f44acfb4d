package cjsh.engine;

import cjsh.engine.Splitter.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;

/** From a cursor inside of a text literal to whoever knows the language in there, and back. */
final class LiteralDoor {
    private static final Pattern DECLARATION =
            Pattern.compile("\\s*(?:final\\s+)?[\\w.<>\\[\\], ?]+?\\s+(\\w+)\\s*=\\s*(.+?)\\s*;?\\s*", Pattern.DOTALL);

    private final SourceCodeAnalysis analysis;
    private final Splitter splitter;
    private final LiteralCompleter languages;

    LiteralDoor(SourceCodeAnalysis analysis, Splitter splitter, LiteralCompleter languages) {
        this.analysis = analysis;
        this.splitter = splitter;
        this.languages = languages;
    }

    Optional<Completion> complete(String text, int cursor) {
        return enter(
                text,
                cursor,
                (literal, asked) -> languages
                        .complete(asked)
                        .map(found -> new Completion(
                                Math.min(literal.place(found.anchor()), cursor),
                                Math.max(literal.place(found.end()), cursor),
                                found.candidates().stream()
                                        .map(one -> new Completion.Candidate(
                                                literal.escaped(one.text()), one.label(), one.fits(), one.detail()))
                                        .toList())));
    }

    Optional<String> describe(String text, int cursor) {
        return enter(text, cursor, (literal, asked) -> languages.describe(asked));
    }

    private <T> Optional<T> enter(String text, int cursor, BiFunction<LiteralText, TextLiteral, Optional<T>> question) {
        int start = Nesting.of(text.substring(0, cursor)).openText();
        if (start < 0 || text.charAt(start) != '"') {
            return Optional.empty();
        }
        Optional<CallSite> call = CallSite.atEndOf(text.substring(0, start));
        Optional<LiteralText> literal = LiteralText.at(text, start);
        if (call.isEmpty() || literal.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> receiver = call.get().receiver().isEmpty()
                ? Optional.empty()
                : typeOf(call.get().receiver(), text.substring(0, start));
        TextLiteral asked = new TextLiteral(
                call.get().method(),
                receiver,
                literal.get().text(),
                literal.get().offset(cursor));
        return question.apply(literal.get(), asked);
    }

    /** Variables that the text itself declares are not there yet, so what they are made of stands in for them. */
    private Optional<String> typeOf(String expression, String before) {
        String known = expression;
        List<String> declarations = declarations(before);
        for (int i = declarations.size() - 1; i >= 0; i--) {
            Matcher declaration = DECLARATION.matcher(declarations.get(i));
            if (declaration.matches()) {
                known = replaceRoot(known, declaration.group(1), "(" + declaration.group(2) + ")");
            }
        }
        return Optional.ofNullable(analysis.analyzeType(known, known.length()));
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

    private List<String> declarations(String before) {
        List<String> sources = new ArrayList<>();
        Optional<Part> part = splitter.next(before, 0);
        while (part.isPresent() && part.get().state() == Splitter.State.READY) {
            sources.add(part.get().source());
            part = splitter.next(before, part.get().end());
        }
        return sources;
    }
}
