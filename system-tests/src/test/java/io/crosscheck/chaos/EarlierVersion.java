package io.crosscheck.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.crosscheck.launcher.machine.Installation;

/** An earlier commit of this project, checked out and built below {@code target}, where the next run finds it again. */
final class EarlierVersion {

    private static final Path FOLDER =
            Path.of("target", "earlier").toAbsolutePath().normalize();
    private static final int SHORT = 12;

    /** @param commit whatever git knows it by */
    static Installation of(String commit) throws IOException, InterruptedException {
        Path home = Installation.current().home();
        String id = run(home, "git", "rev-parse", "--verify", commit + "^{commit}");
        Path folder = FOLDER.resolve(id.substring(0, SHORT));
        if (!Files.exists(folder.resolve("mvnw"))) {
            run(home, "git", "worktree", "add", "--force", "--detach", folder.toString(), id);
        }
        Path built = folder.resolve("target/built");
        if (!Files.exists(built)) {
            run(folder, build());
            Files.createDirectories(built.getParent());
            Files.writeString(built, id);
        }
        return new Installation(folder);
    }

    private static String[] build() {
        List<String> command = new ArrayList<>(List.of("./mvnw", "--batch-mode", "--quiet"));
        if (Boolean.getBoolean("crosscheck.offline")) {
            command.add("--offline");
        }
        command.addAll(List.of(
                "-Dmaven.repo.local=" + System.getProperty("crosscheck.local-repository"),
                "-DskipTests",
                "-Dspotless.apply.skip",
                "-pl",
                "store,ingest-service,extraction-service,query-service",
                "-am",
                "package"));
        return command.toArray(String[]::new);
    }

    /** What the command prints, if it succeeds. */
    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + ": " + printed);
        }
        return printed;
    }

    private EarlierVersion() {}
}
