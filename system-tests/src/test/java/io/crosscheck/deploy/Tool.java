package io.crosscheck.deploy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A program that may be on this machine, or not. */
record Tool(Path program) {

    static Optional<Tool> find(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Tool::new);
    }

    /**
     * One that continuous integration installs: the test that wants it is skipped elsewhere, but fails there.
     *
     * @throws AssertionError if it is not there although this is continuous integration
     */
    static Tool installedInIntegration(String name) {
        Optional<Tool> tool = find(name);
        assertTrue(
                tool.isPresent() || System.getenv("CI") == null, name + " is not installed, although .ci/run should");
        assumeTrue(tool.isPresent(), name + " is not installed");
        return tool.get();
    }

    /**
     * Runs it at the top of the repository and gives what it printed.
     *
     * @throws IllegalStateException with what it printed, if it failed
     */
    String run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile("tool", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(Repository.ROOT.toFile())
                    .redirectError(errors.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + output + Files.readString(errors));
            }
            return output;
        } finally {
            Files.delete(errors);
        }
    }
}
