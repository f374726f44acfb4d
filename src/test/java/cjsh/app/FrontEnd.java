package cjsh.app;

import java.util.List;

/** A way to talk to a session. A new one takes part in all transcripts by a line in {@link TranscriptsTest}. */
@FunctionalInterface
interface FrontEnd {

    /** All that comes back from these inputs, one after the other in a session of their own, in the order in which it comes. */
    String play(List<String> inputs) throws Exception;
}
