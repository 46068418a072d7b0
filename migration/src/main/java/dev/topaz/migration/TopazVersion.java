package dev.topaz.migration;

import picocli.CommandLine.IVersionProvider;

/** The version of this jar, which is that of all of Topaz. */
final class TopazVersion implements IVersionProvider {
    /** What a pom names; that of the sources where this is run without a jar. */
    static final String NUMBER = number();

    @Override
    public String[] getVersion() {
        return new String[] {"topaz-migration " + NUMBER};
    }

    private static String number() {
        String version = TopazVersion.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0-SNAPSHOT" : version;
    }
}
