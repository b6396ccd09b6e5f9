package io.crosscheck.ingest.alias;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.crosscheck.access.Caller;
import io.crosscheck.ingest.problem.ProblemException;
import io.quarkus.runtime.StartupEvent;

/**
 * Imports the alias lists of a folder at the start: {@code wikidata.csv} or {@code wikidata.json} is the list wikidata.
 */
@ApplicationScoped
public class AliasFiles {

    private static final Logger LOG = Logger.getLogger(AliasFiles.class);
    private static final String COLLECTION = "default";

    private final AliasLists lists;
    private final Optional<Path> folder;

    AliasFiles(AliasLists lists, @ConfigProperty(name = "crosscheck.ingest.alias-folder") Optional<Path> folder) {
        this.lists = lists;
        this.folder = folder;
    }

    void start(@Observes StartupEvent start) throws IOException {
        if (folder.isPresent()) {
            try (Stream<Path> files = Files.list(folder.get())) {
                for (Path file : files.sorted().toList()) {
                    importFile(file);
                }
            }
        }
    }

    /** A list that is wrong stops the start, rather than leave the graph without it unnoticed. */
    private void importFile(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (!name.endsWith(".csv") && !name.endsWith(".json")) {
            return;
        }
        try {
            String text = Files.readString(file);
            List<AliasEntry> entries = name.endsWith(".csv") ? AliasFormat.fromCsv(text) : AliasFormat.fromJson(text);
            LOG.infof(
                    "%s",
                    lists.replace(COLLECTION, name.substring(0, name.lastIndexOf('.')), entries, Caller.CONFIGURATION));
        } catch (ProblemException e) {
            throw new IllegalStateException(
                    file + ": " + e.problem().detail() + " " + e.problem().errors(), e);
        }
    }
}
