package io.crosscheck.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.crosscheck.launcher.Refusal;
import io.crosscheck.store.ServiceRole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DataDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void letsOneLauncherInAtATime() throws IOException {
        Path path = folder.resolve("deep/data");
        try (DataDirectory first = DataDirectory.kept(path)) {
            assertTrue(assertThrows(Refusal.class, () -> DataDirectory.kept(path))
                    .getMessage()
                    .startsWith("another crosscheck runs on"));
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(first.path())));
        }
        DataDirectory.kept(path).close();
        assertTrue(Files.exists(path));
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertTrue(assertThrows(Refusal.class, () -> DataDirectory.kept(file))
                .getMessage()
                .endsWith("is not a directory"));
    }

    @Test
    void removesATemporaryOneButForTheLogsOfAFailure() throws IOException {
        DataDirectory clean = DataDirectory.temporary();
        clean.close();
        assertFalse(Files.exists(clean.path()));

        DataDirectory failed = DataDirectory.temporary();
        Files.writeString(failed.logs().resolve("a.log"), "why");
        Files.createDirectories(failed.kafka());
        failed.keepLogs();
        failed.close();
        assertFalse(Files.exists(failed.kafka()));
        assertEquals("why", Files.readString(failed.logs().resolve("a.log")));
        Files.delete(failed.logs().resolve("a.log"));
        Files.delete(failed.logs());
        Files.delete(failed.path());
    }

    @Test
    void usesTheXdgFolderWhereOneIsNamed() {
        assertEquals(Path.of("/data/crosscheck"), DataDirectory.usual(Map.of("XDG_DATA_HOME", "/data")));
        assertTrue(DataDirectory.usual(Map.of()).endsWith(".local/share/crosscheck"));
    }

    @Test
    void makesPasswordsOnceForTheirOwnerAlone() throws IOException {
        Path file = folder.resolve("credentials.properties");
        Credentials made = Credentials.in(file, new SecureRandom());

        assertEquals(made, Credentials.in(file, new SecureRandom()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertNotEquals(made.owner(), made.services().get(ServiceRole.QUERY));
        assertFalse(made.toString().contains(made.owner()));
    }

    @Test
    void saysWhichPasswordIsMissing() throws IOException {
        Path file = Files.writeString(folder.resolve("credentials.properties"), "owner=x\n");
        assertTrue(assertThrows(Refusal.class, () -> Credentials.in(file, new SecureRandom()))
                .getMessage()
                .startsWith("the password of crosscheck_"));
    }
}
