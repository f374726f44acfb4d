package cjsh.app;

/** The lines above the first prompt. */
final class Banner {
    private Banner() {}

    static String text(Site site) {
        String where = site.label().equals("sandbox")
                ? "sandbox: invented data, since there is no CJ_TOKEN"
                : "live: CJ's own data";
        return "cjsh " + Version.number() + " · " + where + "\n"
                + "Try commissions().table(), contracts(), pids(), items(\"qwe-123\"); /help shows more, Ctrl-D leaves.";
    }
}
