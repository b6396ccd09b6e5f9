package io.crosscheck.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.crosscheck.launcher.bundle.BundleCheck;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks a bundle of evidence; starts nothing. */
@Command(
        name = "verify-bundle",
        description = "Check that a bundle of evidence is as it was made, and that every quotation stands in its text.",
        mixinStandardHelpOptions = true,
        versionProvider = Crosscheck.Version.class)
final class VerifyBundleCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    private final PrintStream out;

    @Parameters(paramLabel = "FILE", description = "A zip file from query-service's /v1/export/bundle.")
    private Path file;

    VerifyBundleCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            throw new Refusal(file + " cannot be read");
        }
        BundleCheck check = BundleCheck.of(file);
        check.faults().stream().limit(SHOWN).forEach(fault -> out.println("WRONG  " + fault));
        if (check.faults().size() > SHOWN) {
            out.println("       and " + (check.faults().size() - SHOWN) + " more");
        }
        out.println((check.faults().isEmpty() ? "RIGHT  " : "       ") + check.texts() + " texts, " + check.spans()
                + " spans");
        out.println("       manifest sha256 " + check.manifestHash());
        return check.faults().isEmpty() ? Crosscheck.OK : Crosscheck.FAILED;
    }
}
