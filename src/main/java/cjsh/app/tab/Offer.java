package cjsh.app.tab;

import cjsh.engine.Completion;
import cjsh.engine.Completion.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Of candidates for a beginning, those that it means: what begins with it, else what has a later word or a description that does. */
final class Offer {
    private static final int LEAST_OF_NAME = 3;

    private Offer() {}

    static Completion of(int start, int end, String typed, List<Candidate> all) {
        String small = typed.toLowerCase(Locale.ROOT);
        List<Candidate> found = new ArrayList<>();
        all.stream()
                .filter(one -> name(one).startsWith(small)
                        || one.text().toLowerCase(Locale.ROOT).startsWith(small))
                .forEach(found::add);
        if (found.isEmpty()) {
            all.stream().filter(one -> hasWord(one.label(), small)).forEach(found::add);
        }
        if (found.isEmpty() && typed.length() >= LEAST_OF_NAME) {
            // Who knows a thing by its name types that.
            all.stream()
                    .filter(one -> one.detail().regionMatches(true, 0, typed, 0, typed.length())
                            || hasWord(one.detail(), small))
                    .forEach(found::add);
        }
        return new Completion(start, end, found);
    }

    private static String name(Candidate one) {
        return one.label().toLowerCase(Locale.ROOT);
    }

    private static boolean hasWord(String label, String small) {
        for (int i = 1; i < label.length(); i++) {
            boolean begins = !Character.isLetterOrDigit(label.charAt(i - 1))
                    || (Character.isUpperCase(label.charAt(i)) && !Character.isUpperCase(label.charAt(i - 1)));
            if (begins && label.regionMatches(true, i, small, 0, small.length())) {
                return true;
            }
        }
        return false;
    }
}
