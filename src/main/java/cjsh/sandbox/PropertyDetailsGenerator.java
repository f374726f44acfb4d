package cjsh.sandbox;

import cjsh.sandbox.PropertyDetails.AppDownload;
import cjsh.sandbox.PropertyDetails.ExtensionDownload;
import java.util.Arrays;
import java.util.List;

/** Invents what depends on the kind of a property. The kinds take turns. */
final class PropertyDetailsGenerator {
    private static final int KINDS = 9;

    private static final List<String> NETWORKS = List.of(
            "INSTAGRAM", "FACEBOOK", "YOUTUBE", "TWITTER", "PINTEREST", "TWITCH", "WHATSAPP", "SNAPCHAT", "OTHER");
    private static final List<String> BROWSERS = List.of("CHROME", "FIREFOX", "SAFARI", "OPERA");
    private static final List<String> PLATFORMS = List.of("IOS", "ANDROID");
    private static final List<String> CONSENTS = Arrays.asList("AFFIRMATIVE", "AUTOMATIC", null);

    private PropertyDetailsGenerator() {}

    static PropertyDetails details(int index) {
        int turn = index / KINDS;
        return switch (index % KINDS) {
            case 0 -> new PropertyDetails.Website("WEBSITE", "https://site" + index + ".example.com/?a=1&b=2");
            case 1 ->
                new PropertyDetails.SocialMedia(
                        "SOCIAL_MEDIA", "@handle_" + index, NETWORKS.get(turn % NETWORKS.size()));
            case 2 ->
                new PropertyDetails.Email(
                        "EMAIL", "news" + index + "@example.com", 10 + turn + "%", (turn + 1) * 1_000 + "+");
            case 3 -> new PropertyDetails.MobileApp("MOBILE_APP", "App " + index, apps(turn));
            case 4 -> extension(index, turn);
            case 5 ->
                new PropertyDetails.ServicesAndTools("SERVICES_AND_TOOLS", "https://tools" + index + ".example.com");
            case 6 ->
                new PropertyDetails.PaidSearch(
                        "PAID_SEARCH_ENGINE", "Bought at two engines; click rate " + turn + ".5%");
            case 7 ->
                new PropertyDetails.PaidDisplayAds("PAID_DISPLAY_ADS", "Banners on news sites, rate 0." + turn + "%");
            default -> new PropertyDetails.Other("OTHER", "Flyers, number " + turn);
        };
    }

    private static List<AppDownload> apps(int turn) {
        return PLATFORMS.subList(turn % 3 == 2 ? 1 : 0, turn % 3 == 1 ? 1 : 2).stream()
                .map(platform -> new AppDownload(platform, "https://apps.example.com/" + platform + "/" + turn))
                .toList();
    }

    /** From no browser, as the schema allows, to all four. */
    private static PropertyDetails extension(int index, int turn) {
        return new PropertyDetails.BrowserExtension(
                "BROWSER_EXTENSION",
                "Extension " + index,
                turn % 2 == 0 ? null : "Shows coupons at the checkout",
                CONSENTS.get(turn % CONSENTS.size()),
                BROWSERS.subList(0, turn % (BROWSERS.size() + 1)).stream()
                        .map(browser ->
                                new ExtensionDownload(browser, "https://store.example.com/" + browser + "/" + index))
                        .toList());
    }
}
