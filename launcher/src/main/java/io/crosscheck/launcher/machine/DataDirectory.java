package io.crosscheck.launcher.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

import io.crosscheck.launcher.Refusal;

/**
 * The folder of one run or of many: the database, the broker's logs, the passwords, the logs. One launcher at a time.
 */
public final class DataDirectory implements AutoCloseable {

    /** A new database and a new broker take about 120 MB; what is ingested comes on top. */
    private static final long SPACE_NEEDED = 300L << 20;

    private final Path path;
    private final boolean temporary;
    private final FileChannel lock;
    private volatile boolean keepLogs;

    private DataDirectory(Path path, boolean temporary, FileChannel lock) {
        this.path = path;
        this.temporary = temporary;
        this.lock = lock;
    }

    /**
     * One that stays.
     *
     * @throws Refusal if it cannot be made or written, has no space, or another launcher uses it
     */
    public static DataDirectory kept(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            return open(absolute, false);
        } catch (FileAlreadyExistsException e) {
            throw new Refusal("the data directory " + absolute + " is not a directory", e);
        } catch (AccessDeniedException e) {
            throw new Refusal("the data directory " + absolute + " cannot be written: permission denied", e);
        } catch (IOException e) {
            throw new Refusal("the data directory " + absolute + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** One that goes with this run. */
    public static DataDirectory temporary() {
        try {
            return open(Files.createTempDirectory("crosscheck-"), true);
        } catch (IOException e) {
            throw new Refusal("no temporary directory can be made: " + e.getMessage(), e);
        }
    }

    /** Where {@code up} keeps its data unless told otherwise, after the XDG base directory specification. */
    public static Path usual(Map<String, String> environment) {
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base = Path.of(data).isAbsolute()
                ? Path.of(data)
                : Path.of(System.getProperty("user.home"), ".local", "share");
        return base.resolve("crosscheck");
    }

    public Path path() {
        return path;
    }

    public boolean isTemporary() {
        return temporary;
    }

    public Path postgresql() {
        return path.resolve("postgresql");
    }

    public Path kafka() {
        return path.resolve("kafka");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path credentials() {
        return path.resolve("credentials.properties");
    }

    /** Whether so little space is left that a failure is likely to come from it. */
    public boolean isFull() throws IOException {
        return Files.getFileStore(path).getUsableSpace() < SPACE_NEEDED / 10;
    }

    /** Leaves the logs when a temporary one is given up, for whoever wants to know why a run failed. */
    public void keepLogs() {
        keepLogs = true;
    }

    /** Gives it up; a temporary one is deleted. */
    @Override
    public void close() throws IOException {
        if (lock.isOpen()) {
            lock.close();
            if (temporary) {
                delete();
            }
        }
    }

    private static DataDirectory open(Path path, boolean temporary) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(path.resolve("logs"));
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new Refusal("another crosscheck runs on the data directory " + path);
        }
        if (Files.getFileStore(path).getUsableSpace() < SPACE_NEEDED) {
            channel.close();
            throw new Refusal(
                    "the disk that holds " + path + " is full: at least " + (SPACE_NEEDED >> 20) + " MB must be free");
        }
        return new DataDirectory(path, temporary, channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock taken = channel.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                boolean stays = keepLogs && (file.startsWith(logs()) || file.equals(path));
                if (!stays) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
