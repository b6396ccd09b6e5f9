package io.crosscheck.launcher.machine;

import java.nio.file.Files;
import java.nio.file.Path;

import io.crosscheck.launcher.Refusal;

/**
 * Where the built project lies.
 *
 * @param home the top folder of the checkout
 */
public record Installation(Path home) {

    /** The system property by which the {@code crosscheck} script says where it lies. */
    public static final String HOME = "crosscheck.home";

    /** Of the running launcher; without the script's word, the working directory. */
    public static Installation current() {
        return new Installation(
                Path.of(System.getProperty(HOME, "")).toAbsolutePath().normalize());
    }

    /** The articles that ship with the project. */
    public Path samples() {
        return home.resolve("samples");
    }

    /**
     * The jar that runs a service.
     *
     * @param module such as {@code ingest-service}
     * @throws Refusal if it has not been built
     */
    public Path runnable(String module) {
        Path jar = home.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new Refusal(module + " is not built: run ./mvnw -DskipTests package in " + home);
        }
        return jar;
    }

    /** The Java that runs this process, for those it starts. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
