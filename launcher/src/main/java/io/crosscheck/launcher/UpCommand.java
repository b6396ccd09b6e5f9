package io.crosscheck.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.Callable;

import io.crosscheck.launcher.console.Progress;
import io.crosscheck.launcher.machine.DataDirectory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the services and leaves the rest to their clients. */
@Command(
        name = "up",
        description = "Start the services and keep their data between runs; Ctrl-C ends them.",
        mixinStandardHelpOptions = true,
        versionProvider = Crosscheck.Version.class)
final class UpCommand implements Callable<Integer> {

    private final PrintStream err;

    @Mixin
    private CommonOptions options;

    UpCommand(PrintStream err) {
        this.err = err;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Progress progress = new Progress(err, Clock.systemUTC());
        options.ports().requireFree();
        DataDirectory directory = DataDirectory.kept(
                options.dataDir() == null ? DataDirectory.usual(System.getenv()) : options.dataDir());
        progress.say("Starting on " + directory.path());
        Session session = new Session(options, err, progress);
        return session.run(directory, false, system -> {
            session.stayUp(system);
            return Crosscheck.OK;
        });
    }
}
