package cjsh.engine;

import java.util.Arrays;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/** Which line of a snippet a line of the class is that JShell makes of it. */
final class SnippetLines {
    /** For each line of the snippet, the line of the class; 0 for a line that is nowhere in it. */
    private final int[] inClass;

    SnippetLines(SnippetWrapper wrapper) {
        String source = wrapper.source();
        String code = wrapper.wrapped();
        this.inClass = new int[(int) source.chars().filter(c -> c == '\n').count() + 1];
        int line = 0;
        int counted = 0;
        int lineInCode = 1;
        for (int at = 0; at < source.length(); at++) {
            if (source.charAt(at) == '\n') {
                line++;
            } else if (inClass[line] == 0) {
                int place = wrapper.sourceToWrappedPosition(at);
                if (place > counted) {
                    lineInCode += lines(code, counted, Math.min(place, code.length()));
                    counted = Math.min(place, code.length());
                    inClass[line] = lineInCode;
                }
            }
        }
    }

    private static int lines(String code, int from, int to) {
        return (int) code.substring(from, to).chars().filter(c -> c == '\n').count();
    }

    /** The last line that is not behind it: what the compiler adds belongs to the line before. */
    int ofSnippet(int lineOfClass) {
        int last = (int)
                Arrays.stream(inClass).takeWhile(line -> line <= lineOfClass).count();
        return Math.max(last, 1);
    }
}
