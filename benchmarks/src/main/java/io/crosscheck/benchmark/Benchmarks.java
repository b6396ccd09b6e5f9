package io.crosscheck.benchmark;

import java.io.IOException;

import io.crosscheck.benchmark.linking.LinkingCommand;
import io.crosscheck.benchmark.queries.GrowthCommand;
import io.crosscheck.benchmark.queries.QueriesCommand;
import io.crosscheck.benchmark.replicas.ReplicasCommand;
import io.crosscheck.evaluation.EvaluateCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The measurements of this module, one command each. */
@Command(
        name = "benchmarks/run",
        description = "Measures extraction, linking and answers.",
        subcommands = {
            EvaluateCommand.class,
            ThroughputCommand.class,
            LinkingCommand.class,
            QueriesCommand.class,
            GrowthCommand.class,
            ReplicasCommand.class
        },
        mixinStandardHelpOptions = true)
public final class Benchmarks implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Runs the command and ends with its exit code. */
    public static void main(String[] args) {
        CommandLine commandLine = new CommandLine(new Benchmarks());
        commandLine.setExecutionExceptionHandler((failure, command, result) -> {
            if (failure instanceof IOException) {
                command.getErr().println("benchmarks: cannot read or write " + failure.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw failure;
        });
        System.exit(commandLine.execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what to measure: evaluate, throughput, linking, queries, growth or replicas");
    }
}
