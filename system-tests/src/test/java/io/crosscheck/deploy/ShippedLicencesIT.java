package io.crosscheck.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

/**
 * No jar that ships may be used only under the GPL, LGPL or AGPL, or says nothing of its licence, and each is in the
 * list of its part (target/sbom.json). Looks at the jars that were built into the services' folders and the launcher's,
 * so it runs after they are packaged. In place of license-maven-plugin, which resolves the whole model of each
 * dependency again: that took longer than all other checks.
 */
class ShippedLicencesIT {

    private static final Path LOCAL_REPOSITORY = Path.of(System.getProperty("crosscheck.local-repository"));
    private static final Pattern OURS =
            Pattern.compile("(io\\.crosscheck\\.)?(access|messages|models|observing|store|embedded)-\\d.*");

    private static final Pattern CLASSIFIER = Pattern.compile("[?&]classifier=([^&]+)");

    private static Map<String, List<Path>> poms;

    @BeforeAll
    static void indexLocalRepository() throws IOException {
        try (Stream<Path> files = Files.walk(LOCAL_REPOSITORY)) {
            poms = files.filter(file -> file.toString().endsWith(".jar"))
                    .flatMap(jar -> names(jar).map(name -> Map.entry(name, pomOf(jar))))
                    .filter(entry -> Files.exists(entry.getValue()))
                    .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        }
    }

    static List<String> shipped() {
        return List.of(
                "ingest-service/target/quarkus-app/lib",
                "extraction-service/target/quarkus-app/lib",
                "query-service/target/quarkus-app/lib",
                "launcher/target/lib",
                "store/target/lib");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void nothingIsCopyleftOnly(String folder) {
        List<String> jars = Repository.files(folder, ".jar").stream()
                .map(jar -> jar.getFileName().toString())
                .filter(name -> !OURS.matcher(name).matches())
                .toList();
        assertFalse(jars.isEmpty(), folder);
        Licences licences = new Licences(LOCAL_REPOSITORY);
        Set<String> refused = new TreeSet<>();
        for (String jar : jars) {
            if (!poms.containsKey(jar)) {
                refused.add(jar + " is not in the local repository");
            }
            for (Path pom : poms.getOrDefault(jar, List.of())) {
                List<String> names = licences.of(pom);
                if (!Licences.permitted(names)) {
                    refused.add(jar + ": " + names);
                }
            }
        }
        assertEquals(Set.of(), refused);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everythingThatShipsIsListed(String folder) throws IOException {
        assumeFalse(Boolean.getBoolean("crosscheck.offline"), "Maven makes the lists only when it is not offline");
        String module = folder.substring(0, folder.indexOf('/'));
        Set<String> listed = new TreeSet<>();
        for (JsonNode part : new ObjectMapper()
                .readTree(Repository.text(module + "/target/sbom.json"))
                .get("components")) {
            String jar = part.get("name").asText() + "-" + part.get("version").asText();
            Matcher classifier = CLASSIFIER.matcher(part.get("purl").asText());
            jar += classifier.find() ? "-" + classifier.group(1) + ".jar" : ".jar";
            listed.add(jar);
            listed.add(part.get("group").asText() + "." + jar);
        }
        Set<String> unlisted = new TreeSet<>();
        Repository.files(folder, ".jar")
                .forEach(jar -> unlisted.add(jar.getFileName().toString()));
        assertFalse(unlisted.isEmpty(), folder);
        unlisted.removeAll(listed);
        assertEquals(Set.of(), unlisted);
    }

    /** A jar lies in a folder of its version, in one of its artifact, in those of its group. */
    private static Path pomOf(Path jar) {
        Path version = jar.getParent();
        return version.resolve(version.getParent().getFileName() + "-" + version.getFileName() + ".pom");
    }

    /** As the launcher keeps it, and as Quarkus does: with the group before it. */
    private static Stream<String> names(Path jar) {
        Path group = LOCAL_REPOSITORY.relativize(jar.getParent().getParent().getParent());
        String name = jar.getFileName().toString();
        return Stream.of(name, group.toString().replace('/', '.') + "." + name);
    }
}
