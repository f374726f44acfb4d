package cjsh.app;

import cjsh.graphql.Api;
import cjsh.graphql.CjException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What the user has set: the environment first, then {@code config.properties}.
 *
 * @param token as set; never printed
 * @param tokenFrom where it was found, for {@code doctor}
 * @param addresses where the user points an API to; the others are where CJ documents them
 * @param warnings what is odd about the file
 */
record Settings(
        Optional<String> token,
        String tokenFrom,
        Optional<String> publisherId,
        Map<Api, URI> addresses,
        Optional<Duration> timeout,
        List<String> warnings) {

    static Settings read(World world) {
        ConfigFile configFile = new ConfigFile(world);
        Path file = configFile.path();
        Properties config = configFile.read();
        Optional<String> fromEnvironment = world.variable("CJ_TOKEN");
        Optional<String> token = fromEnvironment.or(() -> key(config, "token"));
        token.ifPresent(Settings::requireToken);
        Map<Api, URI> addresses = new EnumMap<>(Api.class);
        for (Api api : Api.values()) {
            Optional<String> variable = world.variable(api.urlVariable());
            String name = variable.isPresent() ? api.urlVariable() : api.urlKey();
            variable.or(() -> key(config, api.urlKey())).ifPresent(value -> addresses.put(api, address(name, value)));
        }
        return new Settings(
                token,
                fromEnvironment.isPresent() ? "CJ_TOKEN" : file.toString(),
                world.variable("CJ_PUBLISHER_ID").or(() -> key(config, "publisher-id")),
                addresses,
                world.variable("CJ_TIMEOUT_SECONDS")
                        .or(() -> key(config, "timeout-seconds"))
                        .map(Settings::seconds),
                warnings(file, config));
    }

    /** What is odd about the file, though it can be used; for {@code doctor}. */
    private static List<String> warnings(Path file, Properties config) {
        List<String> warnings = new ArrayList<>();
        ConfigFile.unknown(config)
                .forEach((name, near) -> warnings.add("it has `" + name + "`, which means nothing here" + near));
        if (config.containsKey("token") && isOpenToOthers(file)) {
            warnings.add("it holds a token, and others may read it: chmod 600 " + file);
        }
        return warnings;
    }

    private static boolean isOpenToOthers(Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            return permissions.contains(PosixFilePermission.GROUP_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    Settings withPublisher(Optional<String> flag) {
        return new Settings(token, tokenFrom, flag.or(() -> publisherId), addresses, timeout, warnings);
    }

    private static Optional<String> key(Properties config, String name) {
        return Optional.ofNullable(config.getProperty(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static void requireToken(String token) {
        if (!token.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new CjException(
                    CjException.Kind.USAGE,
                    "the token holds blanks or letters that no token has",
                    "copy it again from developers.cj.com, without quotes and line ends");
        }
    }

    private static URI address(String name, String value) {
        try {
            URI uri = new URI(value);
            boolean http = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (http && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Said below, in the same words as for an address without a host.
        }
        throw new CjException(
                CjException.Kind.USAGE,
                "`" + name + "` is no address: \"" + Addresses.shown(value) + "\"",
                "write it as https://host/path");
    }

    private static Duration seconds(String value) {
        if (!value.matches("[1-9]\\d{0,4}")) {
            throw new CjException(CjException.Kind.USAGE, "the timeout is a number of seconds, not \"" + value + "\"");
        }
        return Duration.ofSeconds(Long.parseLong(value));
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "Settings[token=" + (token.isPresent() ? "***" : "none") + ", publisherId=" + publisherId
                + ", addresses=" + addresses + "]";
    }
}
