package io.crosscheck.deploy;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** docker-compose.yml, as far as it can be held to the rest without Docker. */
class ComposeTest {

    private static final String TEXT = Repository.text("docker-compose.yml");
    private static final Map<String, Object> COMPOSE = Repository.yaml(TEXT).get(0);
    private static final Map<String, Object> SERVICES = Repository.map(COMPOSE, "services");

    /** Who loads a native library that it unpacked to /tmp: Docker mounts a tmpfs noexec unless told otherwise. */
    private static final Set<String> RUNS_FROM_TMP = Set.of("extract", "link");

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)(:[-?])?");

    @Test
    void hasNoNameForOldVersionsRejectIt() {
        assertNull(COMPOSE.get("name"));
    }

    @Test
    void isValidByDockerComposeWhereThatIsInstalled() throws Exception {
        Tool dockerCompose = Tool.installedInIntegration("docker-compose");
        Map<String, String> passwords = Map.of(
                "CROSSCHECK_DB_OWNER_PASSWORD", "a",
                "CROSSCHECK_DB_INGEST_PASSWORD", "b",
                "CROSSCHECK_DB_EXTRACTION_PASSWORD", "c",
                "CROSSCHECK_DB_QUERY_PASSWORD", "d");
        dockerCompose.run(passwords, "-f", "docker-compose.yml", "config", "-q");
    }

    @Test
    void startsEverything() {
        assertEquals(
                Set.of("postgres", "kafka", "topics", "migrate", "ingest", "extract", "link", "query"),
                SERVICES.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "kafka", "ingest", "extract", "link", "query"})
    void whatStaysUpIsCheckedAndStartedAgain(String name) {
        Map<String, Object> service = Repository.map(SERVICES, name);
        assertTrue(Repository.map(service, "healthcheck").containsKey("test"), name);
        assertEquals("unless-stopped", service.get("restart"), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "extract", "link", "query"})
    void servicesWaitForTheSchemaAndTheTopics(String name) {
        Map<String, Object> dependencies = Repository.map(Repository.map(SERVICES, name), "depends_on");
        assertEquals(Set.of("migrate", "topics"), dependencies.keySet());
        for (Object dependency : dependencies.values()) {
            assertEquals(Map.of("condition", "service_completed_successfully"), dependency);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "ingest", "extract", "link", "query"})
    void ownContainersCanWriteNothingButTheirTemporaryFiles(String name) {
        Map<String, Object> service = Repository.map(SERVICES, name);
        assertEquals(true, service.get("read_only"));
        assertEquals(List.of(RUNS_FROM_TMP.contains(name) ? "/tmp:exec" : "/tmp"), service.get("tmpfs"));
        assertEquals(List.of("ALL"), service.get("cap_drop"));
        assertEquals(List.of("no-new-privileges:true"), service.get("security_opt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "ingest", "extract", "link", "query"})
    void tellsTheServicesOnlyWhatTheyRead(String name) {
        Set<String> told = new TreeSet<>(
                Repository.map(Repository.map(SERVICES, name), "environment").keySet());
        told.removeAll(Configuration.understoodBy(name));
        assertEquals(Set.of(), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "ingest", "extract", "link", "query"})
    void buildsFromDockerfilesThatExist(String name) {
        Map<String, Object> build = Repository.map(Repository.map(SERVICES, name), "build");
        String context = (String) build.get("context");
        assertEquals("./" + Configuration.MODULES.get(name), context);
        assertTrue(Files.isRegularFile(Repository.ROOT.resolve(context).resolve((String) build.get("dockerfile"))));
    }

    @Test
    void extractAndLinkAreTheTwoRolesOfOneImage() {
        Map<String, Object> extract = Repository.map(SERVICES, "extract");
        Map<String, Object> link = Repository.map(SERVICES, "link");
        assertEquals(extract.get("image"), link.get("image"));
        assertEquals("false", Repository.map(extract, "environment").get("CROSSCHECK_LINK_ENABLED"));
        assertEquals("false", Repository.map(link, "environment").get("CROSSCHECK_EXTRACT_ENABLED"));
    }

    @Test
    void publishesOnLoopbackUnlessToldOtherwise() {
        for (String name : SERVICES.keySet()) {
            Object ports = Repository.map(SERVICES, name).getOrDefault("ports", List.of());
            for (Object port : (List<?>) ports) {
                assertTrue(port.toString().startsWith("${CROSSCHECK_PUBLISH_ADDRESS:-127.0.0.1}:"), port.toString());
            }
        }
    }

    @Test
    void passwordsComeFromTheEnvironmentAndMustBeThere() {
        for (String name : SERVICES.keySet()) {
            Repository.map(Repository.map(SERVICES, name), "environment").forEach((variable, value) -> {
                if (variable.endsWith("PASSWORD")) {
                    assertTrue(value.toString().matches("\\$\\{CROSSCHECK_DB_[A-Z]+_PASSWORD:\\?[^}]+}"), variable);
                }
            });
        }
    }

    @Test
    void theExampleNamesEveryVariableAndHoldsNoPassword() {
        Set<String> used = new TreeSet<>();
        Matcher matcher = VARIABLE.matcher(TEXT);
        while (matcher.find()) {
            used.add(matcher.group(1));
        }
        Set<String> named = new TreeSet<>();
        for (String line : Repository.text(".env.example").lines().toList()) {
            Matcher assignment = Pattern.compile("^(?:# )?([A-Z_]+)=(.*)$").matcher(line);
            if (assignment.matches()) {
                named.add(assignment.group(1));
                assertFalse(
                        assignment.group(1).endsWith("PASSWORD")
                                && !assignment.group(2).isEmpty(),
                        line);
            }
        }
        assertEquals(used, named);
    }
}
