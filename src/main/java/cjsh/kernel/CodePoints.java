package cjsh.kernel;

/** Jupyter counts characters of Unicode, Java the halves of some. */
final class CodePoints {
    private CodePoints() {}

    /** The offset in Java of a place that Jupyter names, within the text. */
    static int toJava(String text, int codePoints) {
        int all = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, Math.max(0, Math.min(codePoints, all)));
    }

    static int fromJava(String text, int offset) {
        return text.codePointCount(0, Math.max(0, Math.min(offset, text.length())));
    }
}
