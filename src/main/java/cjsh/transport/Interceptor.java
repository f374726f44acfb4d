package cjsh.transport;

/** One concern of every request; passes it on, and sees the answer first on its way back. */
interface Interceptor {
    HttpReply intercept(HttpCall call, Chain next);

    /** The rest of the way. */
    interface Chain {
        HttpReply proceed(HttpCall call);

        /** This interceptor before the rest. */
        default Chain after(Interceptor interceptor) {
            return call -> interceptor.intercept(call, this);
        }
    }
}
