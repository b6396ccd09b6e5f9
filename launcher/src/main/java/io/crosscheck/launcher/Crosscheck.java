package io.crosscheck.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The {@code crosscheck} command. */
@Command(
        name = "crosscheck",
        description = "Reads news, shows who says what on whose word, what is corroborated and what is contested.",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            MeasureCommand.class,
            VerifyBundleCommand.class,
            DeadLettersCommand.class,
            ReextractCommand.class,
            KeysCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            StorageCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Crosscheck.Version.class,
        footer = {
            "",
            "Examples:",
            "  ./crosscheck demo                        the articles that ship with the project",
            "  ./crosscheck demo --once a.txt b.html    your own, and end after the report",
            "  ./crosscheck demo --once --json *.txt    the stories as JSON",
            "  ./crosscheck up                          only the services; data are kept",
            "  ./crosscheck measure                     how fast and how large it is on this machine",
            "  ./crosscheck verify-bundle evidence.zip  whether an exported bundle is as it was made",
            "  ./crosscheck dead-letters                what failed for good; replay or discard it",
            "  ./crosscheck reextract start ...         have documents read once more",
            "  ./crosscheck keys make --name desk --role reader   a key for a machine, where callers are asked for one",
            "  ./crosscheck backup FILE                 all of it in a file, for ./crosscheck restore",
            "  ./crosscheck storage                     what a document takes on disk, by table",
            "  ./crosscheck eval --corpora DIR          how accurate it is, into docs/quality.md (see benchmarks/README.md)"
        })
public final class Crosscheck implements Runnable {

    /** Ended as asked. */
    static final int OK = 0;
    /** Something failed; a line on standard error says what. */
    static final int FAILED = 1;
    /** The command line is not understood. */
    static final int USAGE = 2;

    private final CommandLine commandLine;
    private final PrintStream out;
    private final PrintStream err;

    Crosscheck(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
        this.commandLine = new CommandLine(this, new Commands());
        commandLine.setOut(new java.io.PrintWriter(out, true));
        commandLine.setErr(new java.io.PrintWriter(err, true));
        commandLine.setParameterExceptionHandler((problem, args) -> misunderstood(problem));
        commandLine.setExecutionExceptionHandler((failure, command, result) -> failed(failure));
    }

    /** Runs the command and ends with its exit code. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // Standard output belongs to the report: whatever a library prints goes beside it.
        System.setOut(err);
        System.exit(new Crosscheck(out, err).execute(args));
    }

    int execute(String... args) {
        return commandLine.execute(args);
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public void run() {
        throw new ParameterException(commandLine, "a command is missing: demo or up");
    }

    private int misunderstood(ParameterException problem) {
        err.println("crosscheck: " + problem.getMessage());
        err.println("Try: ./crosscheck --help");
        return USAGE;
    }

    private int failed(Exception failure) {
        if (failure instanceof Refusal) {
            err.println("crosscheck: " + failure.getMessage());
        } else {
            err.println("crosscheck: failed unexpectedly: " + failure);
            if (Boolean.getBoolean("crosscheck.trace")) {
                failure.printStackTrace(err);
            }
        }
        return FAILED;
    }

    /** Gives the commands the streams they write to. */
    private final class Commands implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == DemoCommand.class) {
                return type.cast(new DemoCommand(out, err));
            }
            if (type == UpCommand.class) {
                return type.cast(new UpCommand(err));
            }
            if (type == MeasureCommand.class) {
                return type.cast(new MeasureCommand(out, err));
            }
            if (type == VerifyBundleCommand.class) {
                return type.cast(new VerifyBundleCommand(out));
            }
            if (type == DeadLettersCommand.class) {
                return type.cast(new DeadLettersCommand(out));
            }
            if (type == ReextractCommand.class) {
                return type.cast(new ReextractCommand(out));
            }
            if (type == KeysCommand.class) {
                return type.cast(new KeysCommand(out));
            }
            if (type == BackupCommand.class) {
                return type.cast(new BackupCommand(out));
            }
            if (type == RestoreCommand.class) {
                return type.cast(new RestoreCommand(out));
            }
            if (type == StorageCommand.class) {
                return type.cast(new StorageCommand(out));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }

    /** The version that the build wrote down. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            Properties properties = new Properties();
            try (InputStream in = Crosscheck.class.getResourceAsStream("/crosscheck.properties")) {
                properties.load(in);
            }
            return new String[] {
                "crosscheck " + properties.getProperty("version"), "Java " + System.getProperty("java.version")
            };
        }
    }
}
