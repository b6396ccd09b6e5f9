package io.crosscheck.extraction.tagging;

import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.crosscheck.encoding.ModelFiles;
import io.crosscheck.encoding.ModelTime;
import io.crosscheck.encoding.WordPieces;
import io.crosscheck.encoding.Words;
import io.crosscheck.extraction.annotation.Span;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * Runs the shipped model (module {@code models}) over a text. Each window goes through by itself: a processor gains
 * nothing from batches, and the scales of the 8-bit numbers would make a text's scores depend on its neighbours. Loaded
 * once; thread-safe, one core a call.
 */
public final class Tagger {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordPieces wordPieces;
    private final Map<Head, String[]> labels;
    private final ModelTime time = new ModelTime();

    private Tagger(OrtSession session, WordPieces wordPieces, Map<Head, String[]> labels) {
        this.session = session;
        this.wordPieces = wordPieces;
        this.labels = labels;
    }

    /** The shipped model is loaded when it is first asked for, once in a process. */
    private static final class Shipped {
        static final Tagger TAGGER = load();
    }

    /**
     * With the shipped model.
     *
     * @throws ExceptionInInitializerError if it cannot be loaded on this machine
     */
    public static Tagger standard() {
        return Shipped.TAGGER;
    }

    private static Tagger load() {
        ModelFiles files = ModelFiles.of("tagger");
        Map<Head, String[]> labels = new EnumMap<>(Head.class);
        for (String line : files.lines("labels.txt")) {
            String[] parts = line.split(" ");
            labels.put(Head.valueOf(parts[0].toUpperCase(Locale.ROOT)), Arrays.copyOfRange(parts, 1, parts.length));
        }
        return new Tagger(files.session("tagger.onnx"), new WordPieces(files.lines("vocab.txt")), labels);
    }

    /**
     * Scores every word of a text.
     *
     * @param sentences in text order; they decide where a window may begin
     */
    public Tags tag(String text, List<Span> sentences) {
        Words words = Words.of(text);
        Tags tags = new Tags(words, labels);
        // boilerplate that repeats in a text is read once
        Map<Window.Key, float[][]> read = new HashMap<>();
        for (Window window : windows(words, sentences)) {
            float[][] logits = read.computeIfAbsent(window.key(), key -> run(window));
            for (int i = 0; i < logits.length; i++) {
                int at = 0;
                for (Head head : Head.values()) {
                    int size = labels.get(head).length;
                    tags.put(head, window.from() + i, logProbabilities(logits[i], at, size));
                    at += size;
                }
            }
        }
        return tags;
    }

    /** How long texts have been in the model. */
    public ModelTime time() {
        return time;
    }

    List<Window> windows(String text, List<Span> sentences) {
        return windows(Words.of(text), sentences);
    }

    private List<Window> windows(Words words, List<Span> sentences) {
        return new WindowCutter(words, wordPieces).cut(sentences);
    }

    /** Logits of the first piece of each word. */
    private float[][] run(Window window) {
        long began = System.nanoTime();
        int length = window.ids().length;
        long[] shape = {1, length};
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(window.ids()), shape);
                OnnxTensor shapes = OnnxTensor.createTensor(environment, LongBuffer.wrap(window.shapes()), shape);
                OrtSession.Result result = session.run(Map.of("ids", ids, "shapes", shapes))) {
            FloatBuffer logits = ((OnnxTensor) result.get(0)).getFloatBuffer();
            int width = logits.remaining() / length;
            float[][] rows = new float[window.first().length][width];
            for (int i = 0; i < rows.length; i++) {
                logits.get(window.first()[i] * width, rows[i]);
            }
            time.add(System.nanoTime() - began);
            return rows;
        } catch (OrtException e) {
            throw new IllegalStateException("The tagger failed on a window of " + length + " pieces", e);
        }
    }

    private static float[] logProbabilities(float[] logits, int from, int size) {
        float most = Float.NEGATIVE_INFINITY;
        for (int i = from; i < from + size; i++) {
            most = Math.max(most, logits[i]);
        }
        double sum = 0;
        for (int i = from; i < from + size; i++) {
            sum += Math.exp(logits[i] - most);
        }
        float[] row = new float[size];
        for (int i = 0; i < size; i++) {
            row[i] = (float) (logits[from + i] - most - Math.log(sum));
        }
        return row;
    }
}
