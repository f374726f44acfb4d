package cjsh.fetch;

import cjsh.table.Frame;

/**
 * What a fetch brought.
 *
 * @param frame its rows
 * @param linked the lists beside the rows, each as a frame of its own
 * @param report how it went
 */
public record Fetched(Frame frame, LinkedFrames linked, FetchReport report) {
    /** Frames of lists that are only one text cell in the main frame. */
    public interface LinkedFrames {
        /**
         * The rows of that list, with what stands above it repeated.
         *
         * @param path of the list: {@code programTerms.actionTerms.performanceIncentives}
         */
        Frame at(String path);
    }

    /** How it went; the rows are in {@code frame()}. */
    @Override
    public String toString() {
        return report.toString();
    }
}
