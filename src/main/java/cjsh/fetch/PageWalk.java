package cjsh.fetch;

/** From the first page to the last. Knows how far it came, so that it can go on after an exception. */
interface PageWalk {
    /** Reads the pages that it has not read yet, until the end, or until there are enough records. */
    void run();
}
