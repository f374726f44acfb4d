package cjsh.transport;

import cjsh.graphql.Api;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** One POST on its way out; interceptors add to its headers. */
record HttpCall(Api api, URI endpoint, Map<String, String> headers, Payload body) {
    HttpCall withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpCall(api, endpoint, more, body);
    }

    HttpCall to(URI other) {
        return new HttpCall(api, other, headers, body);
    }

    /** The address as messages show it: without user, password and query. */
    String shownEndpoint() {
        return origin(endpoint) + endpoint.getRawPath();
    }

    /** Scheme, host and port. */
    static String origin(URI address) {
        return address.getScheme() + "://"
                + String.valueOf(address.getRawAuthority()).replaceFirst("^.*@", "");
    }
}
