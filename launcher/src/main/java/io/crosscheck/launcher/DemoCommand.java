package io.crosscheck.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

import io.crosscheck.launcher.articles.Article;
import io.crosscheck.launcher.articles.ArticleFiles;
import io.crosscheck.launcher.articles.SampleArticles;
import io.crosscheck.launcher.console.Progress;
import io.crosscheck.launcher.machine.DataDirectory;
import io.crosscheck.launcher.machine.Installation;
import io.crosscheck.launcher.running.CrosscheckSystem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the whole way from articles to a report. */
@Command(
        name = "demo",
        description = "Start the services, read articles, print what they say and where they disagree.",
        mixinStandardHelpOptions = true,
        versionProvider = Crosscheck.Version.class)
final class DemoCommand implements Callable<Integer> {

    /** Set by the script, which knows whether standard output is a terminal. */
    private static final String COLOUR = "crosscheck.colour";

    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    private CommonOptions options;

    @Option(names = "--once", description = "End after the report.")
    private boolean once;

    @Option(
            names = "--json",
            description = "Print the stories as JSON, {\"stories\":[...]}, and nothing else on standard output.")
    private boolean json;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Articles: .html and .htm are read as HTML, everything else as plain text, both in UTF-8."
                    + " Without any, the samples that ship with the project.")
    private List<Path> files = List.of();

    DemoCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Progress progress = new Progress(err, Clock.systemUTC());
        List<Article> articles =
                files.isEmpty() ? SampleArticles.read(Installation.current().samples()) : ArticleFiles.read(files);
        options.ports().requireFree();
        DataDirectory directory =
                options.dataDir() == null ? DataDirectory.temporary() : DataDirectory.kept(options.dataDir());
        progress.say("Starting on " + directory.path());
        Session session = new Session(options, err, progress);
        return session.run(directory, true, system -> {
            int result = show(system, articles, progress);
            if (!once) {
                session.stayUp(system);
            }
            return result;
        });
    }

    private int show(CrosscheckSystem system, List<Article> articles, Progress progress)
            throws IOException, InterruptedException {
        Demonstration demonstration = new Demonstration(system, progress);
        boolean complete = demonstration.ingest(articles);
        if (json) {
            demonstration.writeJson(out);
        } else {
            demonstration.writeReport(out, Boolean.getBoolean(COLOUR));
        }
        return complete ? Crosscheck.OK : Crosscheck.FAILED;
    }
}
