package cjsh.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which names a typed beginning may mean: those that begin with it; when there are none, those that do but for upper and lower
 * case; and when there are none of these, those whose humps do, as {@code sOn} means {@code sortOn}.
 */
final class NameMatch {
    private NameMatch() {}

    static <T> List<T> of(List<T> all, Function<T, String> name, String typed) {
        if (typed.isEmpty()) {
            return all;
        }
        String small = typed.toLowerCase(Locale.ROOT);
        List<Predicate<String>> ways = List.of(
                one -> one.startsWith(typed),
                one -> one.regionMatches(true, 0, small, 0, small.length()),
                one -> matchesHumps(typed, one));
        for (Predicate<String> way : ways) {
            List<T> found =
                    all.stream().filter(one -> way.test(name.apply(one))).toList();
            if (!found.isEmpty()) {
                // Those with fewer words that nobody typed come first.
                return found.stream()
                        .sorted(Comparator.comparingLong(one -> way == ways.get(0) ? 0 : humps(name.apply(one))))
                        .toList();
            }
        }
        return List.of();
    }

    private static long humps(String name) {
        return name.chars().filter(Character::isUpperCase).count();
    }

    /** Each upper case letter of what was typed begins another hump; what follows it follows there. */
    private static boolean matchesHumps(String typed, String name) {
        if (typed.chars().skip(1).noneMatch(Character::isUpperCase)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (i > 0 && Character.isUpperCase(c)) {
                at = name.indexOf(c, at);
                if (at < 0) {
                    return false;
                }
            } else if (at >= name.length() || Character.toLowerCase(name.charAt(at)) != Character.toLowerCase(c)) {
                return false;
            }
            at++;
        }
        return true;
    }
}
