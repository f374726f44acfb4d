package cjsh.transport;

import cjsh.graphql.CjException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Asks for gzip, which java.net.http does not do by itself, and unpacks it within the body-size cap. */
final class Compression implements Interceptor {
    private final int maxBytes;

    Compression(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public HttpReply intercept(HttpCall call, Chain next) {
        HttpReply reply = next.proceed(call.withHeader("Accept-Encoding", "gzip"));
        String encoding = reply.value("content-encoding").orElse("identity").toLowerCase(Locale.ROOT);
        boolean packed = encoding.equals("gzip") || encoding.equals("x-gzip");
        return packed && reply.body().length > 0 ? reply.withBody(unpack(call, reply.body())) : reply;
    }

    private byte[] unpack(HttpCall call, byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] body = in.readNBytes(maxBytes);
            if (in.read() >= 0) {
                throw Failure.tooLarge(call, maxBytes);
            }
            return body;
        } catch (IOException e) {
            throw new CjException(
                    CjException.Kind.BAD_REPLY,
                    Failure.place(call) + " sent an answer that is damaged or cut short",
                    "run it again",
                    e);
        }
    }
}
