package io.crosscheck.launcher.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Ends what the launcher started when the launcher cannot do so any more, because it was killed: a shell that reads
 * from a pipe which only the launcher holds open. When the pipe ends without a farewell, it ends the processes it was
 * told of and removes the temporary directory.
 */
final class Guard implements AutoCloseable {

    private static final String SCRIPT =
            """
            trap '' INT TERM HUP
            pids= directory=
            while read -r verb argument; do
                case $verb in
                    watch) pids="$pids $argument" ;;
                    remove) directory=$argument ;;
                    farewell) exit 0 ;;
                esac
            done
            seconds=0
            while [ -n "$pids" ]; do
                alive=
                for pid in $pids; do
                    if [ $seconds -eq 0 ]; then kill -TERM "$pid" 2>/dev/null; fi
                    if [ $seconds -eq 10 ]; then kill -INT "$pid" 2>/dev/null; fi
                    if [ $seconds -eq 20 ]; then kill -KILL "$pid" 2>/dev/null; fi
                    if kill -0 "$pid" 2>/dev/null; then alive="$alive $pid"; fi
                done
                pids=$alive
                seconds=$((seconds + 1))
                if [ $seconds -gt 25 ]; then break; fi
                sleep 1
            done
            if [ -n "$directory" ]; then rm -rf -- "$directory"; fi
            """;

    private final Process shell;
    private final Writer pipe;

    private Guard(Process shell) {
        this.shell = shell;
        this.pipe = shell.outputWriter(StandardCharsets.UTF_8);
    }

    static Guard start() throws IOException {
        Process shell = new ProcessBuilder("/bin/sh", "-c", SCRIPT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Guard(shell);
    }

    /** Has it end a process: first TERM (PostgreSQL waits for its clients to go), then INT, then KILL. */
    void watch(long pid) {
        tell("watch " + pid);
    }

    /** Has it remove a directory, once the processes have ended. */
    void remove(Path directory) {
        tell("remove " + directory);
    }

    /** Sends it away: all is in order. */
    @Override
    public void close() {
        tell("farewell");
    }

    /** Lets go of the pipe without a word, as the end of this process does. */
    void abandon() throws IOException {
        pipe.close();
    }

    /** Whether it has gone, waiting so many seconds for it. */
    boolean hasEnded(long seconds) throws InterruptedException {
        return shell.waitFor(seconds, TimeUnit.SECONDS);
    }

    private synchronized void tell(String line) {
        try {
            pipe.write(line + "\n");
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the guard has gone", e);
        }
    }
}
