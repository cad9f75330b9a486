package io.sluice.deploy.embedded;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** How the registry's process is started. */
final class RegistryCommand {

    /** The distribution's runnable jar; its manifest brings the rest of the class path. */
    static final String JAR = "quarkus-run.jar";

    private static final String MAIN_CLASS = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    private RegistryCommand() {}

    static List<String> of(Path home, Path data, int apiPort, int managementPort) throws IOException {
        Path classes = lifeline(data.resolve("lifeline"));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // A few hundred schemas and a few requests a minute: start fast and stay small (263 MB resident).
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dquarkus.http.host=" + Ports.LOOPBACK,
                "-Dquarkus.http.port=" + apiPort,
                "-Dquarkus.management.host=" + Ports.LOOPBACK,
                "-Dquarkus.management.port=" + managementPort,
                "-Dquarkus.log.level=WARN",
                // H2 writes half a second late by default: a schema would be gone that was registered just before a
                // stop.
                "-Dapicurio.datasource.url=jdbc:h2:file:" + data.resolve("schemas") + ";WRITE_DELAY=0",
                "-cp",
                home.toAbsolutePath().resolve(JAR) + File.pathSeparator + classes,
                Lifeline.class.getName(),
                MAIN_CLASS);
    }

    /** The lifeline's class alone: with our whole jar on its class path the registry would find our libraries first. */
    private static Path lifeline(Path folder) throws IOException {
        String name = Lifeline.class.getName().replace('.', '/') + ".class";
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream bytes = Lifeline.class.getClassLoader().getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IOException("no class " + name);
            }
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }
}
