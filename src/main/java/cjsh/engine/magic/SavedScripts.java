package cjsh.engine.magic;

import cjsh.engine.Completion.Candidate;
import cjsh.engine.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code %run} can run beside the files of Java that it is given the path of. */
public interface SavedScripts {
    /** There is nothing else. */
    SavedScripts NONE = new SavedScripts() {
        @Override
        public Optional<Source> find(Path path, String typed) {
            return Optional.empty();
        }

        @Override
        public Optional<String> java(Source found, List<String> args) {
            return Optional.empty();
        }

        @Override
        public List<Candidate> offers(String argument) {
            return List.of();
        }
    };

    /**
     * What is meant by a path or a name; empty when only the file can be meant.
     *
     * @param path of the file that has this name
     */
    Optional<Source> find(Path path, String typed);

    /** The Java that stands for a text that is none; empty when it is Java. */
    Optional<String> java(Source found, List<String> args);

    /** What may stand where an argument ends, besides files. */
    List<Candidate> offers(String argument);
}
