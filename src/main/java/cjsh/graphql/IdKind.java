package cjsh.graphql;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an id is the id of, as the names of a schema tell: {@code Contract.advertiserId} and the argument {@code advertiserId} are
 * of an {@code advertiser}, {@code ItemList.id} and the argument {@code itemListId} of an {@code itemlist}. In small letters.
 */
public final class IdKind {
    private static final Pattern CHANGE = Pattern.compile("^(?:Create|Update|Delete)|Input$");

    private IdKind() {}

    /** Of a field of an object type, or of an argument of a field that gives this type. */
    public static Optional<String> of(String type, String name) {
        return name.equals("id") || name.equals("ids") ? Optional.of(type.toLowerCase(Locale.ROOT)) : ofName(name);
    }

    /** Of a field of an input type, which is called like the type that it changes. */
    public static Optional<String> ofInput(String inputType, String name) {
        return of(CHANGE.matcher(inputType).replaceAll(""), name);
    }

    /** Where a name alone must do: {@code itemListId}, {@code terms.advertiserId}. */
    public static Optional<String> ofName(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        for (String end : new String[] {"Id", "Ids", "ID", "_id"}) {
            if (last.endsWith(end) && last.length() > end.length()) {
                return Optional.of(last.substring(0, last.length() - end.length())
                        .replace("_", "")
                        .toLowerCase(Locale.ROOT));
            }
        }
        return Optional.empty();
    }
}
