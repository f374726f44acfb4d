package cjsh.graphql.completion;

import cjsh.graphql.completion.Catalog.Operation;
import cjsh.graphql.completion.Catalog.Scope;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInputValueDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is open at a place in the text, and what was read of it so far. */
sealed interface Frame {
    /** The text itself; the frame at the bottom. */
    final class Definitions implements Frame {
        Head step = Head.START;
        Operation operation = Operation.QUERY;
        int start;

        @Nullable
        Scope condition;

        enum Head {
            START,
            OPERATION,
            FRAGMENT,
            FRAGMENT_NAMED,
            ON,
            CONDITION
        }
    }

    /** The parentheses behind an operation's name. */
    final class Variables implements Frame {
        Part step = Part.NAME;
        String typeName = "";
        int listDepth;

        enum Part {
            NAME,
            COLON,
            TYPE,
            DONE,
            VALUE
        }
    }

    /** The braces behind a field or a condition. */
    final class Selection implements Frame {
        /** One type; several at a root whose API is not known yet; none when a name before it is unknown. */
        final List<Scope> scopes;

        final @Nullable Operation root;
        Turn step = Turn.FIELD;

        @Nullable
        Scope owner;

        @Nullable
        GraphQLFieldDefinition field;

        @Nullable
        Scope condition;
        /** Whether the last thing read is a fragment's name. */
        boolean isSpread;

        Selection(List<Scope> scopes, @Nullable Operation root) {
            this.scopes = scopes;
            this.root = root;
        }

        enum Turn {
            FIELD,
            SPREAD,
            ON,
            CONDITION
        }
    }

    /** The parentheses behind a field or a directive, or the braces of an input object. */
    final class Inputs implements Frame {
        final Map<String, GraphQLInputValueDefinition> definitions;
        final String owner;
        final boolean isObject;
        final Set<String> used = new HashSet<>();
        Slot step = Slot.NAME;

        @Nullable
        GraphQLInputValueDefinition current;

        Inputs(Map<String, GraphQLInputValueDefinition> definitions, String owner, boolean isObject) {
            this.definitions = definitions;
            this.owner = owner;
            this.isObject = isObject;
        }

        enum Slot {
            NAME,
            COLON,
            VALUE
        }
    }

    /**
     * The square brackets of a list.
     *
     * @param item the type of its elements; null when it is not known
     */
    record Items(@Nullable GraphQLInputType item) implements Frame {}
}
