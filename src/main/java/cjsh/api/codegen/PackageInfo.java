package cjsh.api.codegen;

/** The generated package's own page. */
final class PackageInfo {
    private PackageInfo() {}

    static String source(Model model) {
        return """
                // Written by cjsh.api.codegen from the schema of the %s API. A change made here is lost.
                /** The typed door into the %s API: its calls, and what can be selected and filled in. */
                @NullMarked
                package %s;

                import org.jspecify.annotations.NullMarked;
                """.formatted(model.title(), model.title(), model.packageName());
    }
}
