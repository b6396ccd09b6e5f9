package io.crosscheck.encoding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** The files of one trained model in module {@code models}. */
public final class ModelFiles {

    private final String folder;

    private ModelFiles(String folder) {
        this.folder = folder;
    }

    /** @param model name of its folder */
    public static ModelFiles of(String model) {
        return new ModelFiles("/io/crosscheck/models/" + model + "/");
    }

    /**
     * A network that runs on the calling thread alone. Thread-safe.
     *
     * @throws IllegalStateException if this machine cannot run it
     */
    public OrtSession session(String name) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                InputStream network = open(name)) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            // texts differ in length, so memory patterns would be kept for each length
            options.setMemoryPatternOptimization(false);
            return OrtEnvironment.getEnvironment().createSession(network.readAllBytes(), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException(folder + name + " cannot be loaded", e);
        }
    }

    /** The lines of a text file. */
    public List<String> lines(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open(String name) throws IOException {
        InputStream stream = ModelFiles.class.getResourceAsStream(folder + name);
        if (stream == null) {
            throw new IOException("No " + folder + name + " on the class path");
        }
        return stream;
    }
}
