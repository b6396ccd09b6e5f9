package io.crosscheck.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LicencesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Apache-2.0",
                "The Apache Software License, Version 2.0",
                "BSD-3-Clause",
                "The MIT License",
                "EPL 2.0",
                "Eclipse Distribution License - v 1.0",
                "MPL-2.0"
            })
    void permissiveAndWeakOnesMayShip(String name) {
        assertTrue(Licences.permitted(List.of(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GPL-2.0-only",
                "GNU General Public License, version 3",
                "LGPL-2.1",
                "GNU Lesser General Public License",
                "AGPL-3.0",
                "GPL2 w/ CPE",
                "Server Side Public License",
                "Business Source License 1.1"
            })
    void othersMayNot(String name) {
        assertFalse(Licences.permitted(List.of(name)));
    }

    @Test
    void ofSeveralOneIsChosen() {
        assertTrue(Licences.permitted(List.of("EPL 2.0", "GPL2 w/ CPE")));
        assertTrue(Licences.permitted(List.of("GPL2 w/ CPE", "EPL 2.0")));
        assertFalse(Licences.permitted(List.of("LGPL-2.1", "GPL-3.0")));
    }

    @Test
    void whatSaysNothingMayNot() {
        assertFalse(Licences.permitted(List.of()));
    }

    @Test
    void aParentSpeaksForItsChildren(@TempDir Path repository) throws Exception {
        write(
                repository.resolve("org/example/parent/1/parent-1.pom"),
                "<licenses><license><name> The\n MIT License</name>"
                        + "</license><license><name>GPL-2.0</name></license></licenses>");
        Path child = repository.resolve("org/example/child/2/child-2.pom");
        write(
                child,
                "<parent><groupId>org.example</groupId><artifactId>parent</artifactId><version>1</version></parent>");
        assertEquals(List.of("The MIT License", "GPL-2.0"), new Licences(repository).of(child));
    }

    private static void write(Path pom, String content) throws Exception {
        Files.createDirectories(pom.getParent());
        Files.writeString(pom, "<project>" + content + "</project>");
    }
}
