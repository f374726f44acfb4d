package cjsh.app;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    static String number() {
        String number = Version.class.getPackage().getImplementationVersion();
        return number == null ? "unpackaged" : number;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"cjsh " + number() + " (Java " + Runtime.version().feature() + ")"};
    }
}
