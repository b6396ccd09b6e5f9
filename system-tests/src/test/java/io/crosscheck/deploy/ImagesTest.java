package io.crosscheck.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every image of this repository has in common. */
class ImagesTest {

    static List<Path> dockerfiles() {
        return Stream.of("ingest-service", "extraction-service", "query-service", "store")
                .flatMap(module -> Repository.files(module + "/src/main/docker", "").stream())
                .toList();
    }

    @Test
    void everyServiceHasOneForTheJvmAndTwoHaveOneForNative() {
        Set<String> names = dockerfiles().stream()
                .map(file -> Repository.ROOT.relativize(file).toString())
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "ingest-service/src/main/docker/Dockerfile.jvm",
                        "ingest-service/src/main/docker/Dockerfile.native",
                        "extraction-service/src/main/docker/Dockerfile.jvm",
                        "query-service/src/main/docker/Dockerfile.jvm",
                        "query-service/src/main/docker/Dockerfile.native",
                        "store/src/main/docker/Dockerfile.jvm"),
                names);
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void baseIsAnArgument(Path dockerfile) throws Exception {
        List<String> lines = instructions(dockerfile);
        assertTrue(lines.get(0).startsWith("ARG BASE="), lines.get(0));
        assertEquals("FROM ${BASE}", lines.get(1));
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void runsAsANumberedUserThatIsNotRoot(Path dockerfile) throws Exception {
        List<String> users = instructions(dockerfile).stream()
                .filter(line -> line.startsWith("USER "))
                .toList();
        assertEquals(List.of("USER 10001:10001"), users);
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void startsWithoutAShell(Path dockerfile) throws Exception {
        List<String> lines = instructions(dockerfile);
        String last = lines.get(lines.size() - 1);
        assertTrue(last.startsWith("ENTRYPOINT [\""), last);
        assertFalse(lines.stream().anyMatch(line -> line.startsWith("CMD ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "extraction-service", "query-service"})
    void learnsFromAStartWhileItIsBuiltAndNothingElse(String module) throws Exception {
        Path dockerfile = Repository.ROOT.resolve(module + "/src/main/docker/Dockerfile.jvm");
        List<String> runs = instructions(dockerfile).stream()
                .filter(line -> line.startsWith("RUN "))
                .toList();
        assertEquals(1, runs.size());
        String text = Files.readString(dockerfile);
        assertTrue(text.contains("-XX:AOTCacheOutput=/app/start.cache"));
        assertTrue(text.contains("ENTRYPOINT [\"java\", \"@/app/start.options\", "));
        assertTrue(text.indexOf("RUN ") < text.indexOf("\nUSER "), "root owns what it learnt");
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void carriesTitleAndLicence(Path dockerfile) throws Exception {
        String text = Files.readString(dockerfile);
        assertTrue(text.contains("org.opencontainers.image.title="));
        assertTrue(text.contains("org.opencontainers.image.licenses=\"Apache-2.0\""));
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void exposesThePortOfItsService(Path dockerfile) throws Exception {
        String module = Repository.ROOT.relativize(dockerfile).getName(0).toString();
        List<String> exposed = instructions(dockerfile).stream()
                .filter(line -> line.startsWith("EXPOSE "))
                .map(line -> line.substring("EXPOSE ".length()))
                .toList();
        if (module.equals("store")) {
            assertEquals(List.of(), exposed);
        } else {
            String properties = Repository.text(module + "/src/main/resources/application.properties");
            assertTrue(
                    properties.matches("(?s).*quarkus\\.http\\.port=\\D*" + exposed.get(0) + "\\b.*"),
                    exposed::toString);
        }
    }

    private static List<String> instructions(Path dockerfile) throws Exception {
        return Files.readAllLines(dockerfile).stream()
                .filter(line -> line.matches("[A-Z]+ .*"))
                .toList();
    }
}
