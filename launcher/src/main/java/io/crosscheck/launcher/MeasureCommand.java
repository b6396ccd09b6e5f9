package io.crosscheck.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.Callable;

import io.crosscheck.launcher.articles.SampleArticles;
import io.crosscheck.launcher.console.Progress;
import io.crosscheck.launcher.machine.DataDirectory;
import io.crosscheck.launcher.machine.Installation;
import io.crosscheck.launcher.measure.Measurement;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the system on this machine, on data of its own. */
@Command(
        name = "measure",
        description = "Time documents from POST to linked and found, and show the memory of each process.",
        mixinStandardHelpOptions = true,
        versionProvider = Crosscheck.Version.class)
final class MeasureCommand implements Callable<Integer> {

    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    private CommonOptions options;

    @Option(
            names = "--documents",
            paramLabel = "N",
            defaultValue = "100",
            description = "So many documents, retold from the samples (default: ${DEFAULT-VALUE}).")
    private int documents;

    MeasureCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        options.ports().requireFree();
        DataDirectory directory =
                options.dataDir() == null ? DataDirectory.temporary() : DataDirectory.kept(options.dataDir());
        return new Session(options, err, new Progress(err, Clock.systemUTC())).run(directory, false, system -> {
            new Measurement(system)
                    .run(SampleArticles.read(Installation.current().samples()), documents, out);
            return Crosscheck.OK;
        });
    }
}
