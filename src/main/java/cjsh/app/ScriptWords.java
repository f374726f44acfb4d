package cjsh.app;

import cjsh.script.SavedQuery;
import cjsh.script.SavedQuery.Parameter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a script is called with, which knows its words by their place, when somebody named them as the variables of a query. */
final class ScriptWords {
    private final List<Parameter> parameters;

    ScriptWords(SavedQuery script) {
        this.parameters = script.parameters();
    }

    /** A call of it by this name. */
    String call(String name, List<String> typed) {
        StringBuilder call = new StringBuilder(quoted(name));
        for (String word : inOrder(typed)) {
            call.append(' ').append(quoted(word));
        }
        return call.toString();
    }

    /** Its parameters as a call would give them: {@code TYPE [days]}. */
    String usage() {
        StringBuilder usage = new StringBuilder();
        for (Parameter parameter : parameters) {
            usage.append(' ').append(parameter.required() ? parameter.name() : "[" + parameter.name() + "]");
        }
        return usage.toString();
    }

    /** Values that were named in their places; all as it was typed where a place before them has no value. */
    private List<String> inOrder(List<String> typed) {
        Map<Integer, String> named = new TreeMap<>();
        Deque<String> others = new ArrayDeque<>();
        for (String word : typed) {
            int place = place(word);
            if (place < 0) {
                others.add(word);
            } else {
                named.put(place, word.substring(word.indexOf('=') + 1));
            }
        }
        int last = named.isEmpty() ? -1 : Collections.max(named.keySet());
        List<String> words = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            String given = named.containsKey(i) ? named.get(i) : others.poll();
            if (given == null && parameters.get(i).required()) {
                return typed;
            }
            words.add(given == null ? parameters.get(i).defaultValue() : given);
        }
        words.addAll(others);
        return words;
    }

    private int place(String word) {
        int equals = word.indexOf('=');
        for (int i = 0; i < parameters.size(); i++) {
            if (equals > 0 && parameters.get(i).name().equals(word.substring(0, equals))) {
                return i;
            }
        }
        return -1;
    }

    private static String quoted(String word) {
        if (!word.isEmpty() && word.chars().noneMatch(c -> Character.isWhitespace(c) || "\"'".indexOf(c) >= 0)) {
            return word;
        }
        return word.contains("\"") ? "'" + word + "'" : '"' + word + '"';
    }
}
