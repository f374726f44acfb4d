package cjsh.engine;

import java.util.Optional;

/** The call that a text literal is an argument of. What takes the compiler's time is found out when it is asked for. */
public interface TextCall {
    /** The name of the method. */
    String method();

    /** The expression in front of the method's dot, as written, or the empty text. */
    String receiver();

    /** How many arguments stand before the literal. */
    int argument();

    /** Those arguments, as written. */
    String earlier();

    /** The type of the receiver, as the compiler knows it. */
    Optional<String> receiverType();

    /** The name of the parameter that the literal is for, where methods of that name agree on one. */
    Optional<String> parameter();

    /** What the session's names stand for. */
    Values values();
}
