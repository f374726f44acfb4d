package cjsh.app;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Addresses as they may be shown: a user and password in them stay secret. */
final class Addresses {
    private Addresses() {}

    static String shown(@Nullable URI address) {
        return shown(String.valueOf(address));
    }

    static String shown(String address) {
        return address.replaceFirst("//[^/@]*@", "//");
    }
}
