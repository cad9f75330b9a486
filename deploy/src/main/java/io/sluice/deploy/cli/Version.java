package io.sluice.deploy.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: Sluice's version as the build wrote it into the jar, and the Java it runs on. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        @Nullable String built = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "sluice " + (built == null ? "(from classes, not from a build)" : built), "Java " + Runtime.version()
        };
    }
}
