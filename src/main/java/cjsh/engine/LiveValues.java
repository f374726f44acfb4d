package cjsh.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;

/** The values of a session. */
final class LiveValues implements Values {
    private static final Pattern OUT = Pattern.compile("Out\\(\\s*(\\d{1,9})\\s*\\)");

    private final Gate gate;
    private final JShell jshell;
    private final Function<VarSnippet, Variable> variable;
    private final IntFunction<Optional<Result>> results;

    /** @param results by the numbers of inputs, empty where there is none */
    LiveValues(
            Gate gate, JShell jshell, Function<VarSnippet, Variable> variable, IntFunction<Optional<Result>> results) {
        this.gate = gate;
        this.jshell = jshell;
        this.variable = variable;
        this.results = results;
    }

    @Override
    public Optional<Object> of(String expression) {
        Matcher out = OUT.matcher(expression);
        if (out.matches()) {
            return results.apply(Integer.parseInt(out.group(1))).map(Result::value);
        }
        return gate.inside(() -> jshell.variables()
                .filter(one -> one.name().equals(expression))
                .findFirst()
                .map(variable)
                .map(Variable::value));
    }

    @Override
    public List<Variable> variables() {
        return gate.inside(() -> jshell.variables()
                .filter(one -> !AnnotatedType.isTemporary(one))
                .map(variable)
                .toList());
    }
}
