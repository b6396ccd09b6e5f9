package io.crosscheck.linking.comparison;

import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import io.crosscheck.encoding.ModelFiles;
import io.crosscheck.encoding.ModelTime;
import io.crosscheck.encoding.WordPieces;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * Runs the shipped pair model (module {@code models}). Each pair goes through by itself: the scales of the 8-bit
 * numbers are shared within a batch, and a pair's scores must not depend on which other pairs there are. Loaded once;
 * thread-safe, one core a call.
 */
public final class PairModel {

    private static final int INFERENCE = 0;
    private static final int PARAPHRASE = 3;
    private static final int SIMILARITY = 5;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final WordPieces vocabulary;
    private final HeadlineSigns signs;
    private final OrtSession lower;
    private final OrtSession comparing;
    private final OrtSession stance;
    private final ModelTime time = new ModelTime();

    private PairModel(ModelFiles files) {
        this.vocabulary = new WordPieces(files.lines("vocab.txt"));
        this.signs = new HeadlineSigns(files.lines("signs.txt"));
        this.lower = files.session("lower.onnx");
        this.comparing = files.session("compare.onnx");
        this.stance = files.session("stance.onnx");
    }

    /** The shipped model is loaded when it is first asked for, once in a process. */
    private static final class Shipped {
        static final PairModel MODEL = new PairModel(ModelFiles.of("pairs"));
    }

    /**
     * With the shipped model.
     *
     * @throws ExceptionInInitializerError if it cannot be loaded on this machine
     */
    public static PairModel standard() {
        return Shipped.MODEL;
    }

    /** How long pairs have been in the model. */
    public ModelTime time() {
        return time;
    }

    /** How a pair's texts stand to each other. */
    public Comparison compare(TextPair pair) {
        return compare(pair.first(), pair.second());
    }

    /** How two texts stand to each other; with the texts in the other order it is {@link Comparison#turned}. */
    public Comparison compare(String first, String second) {
        TextPair pair = new TextPair(first, second);
        float[] forward = logits(pair, comparing, Map.of());
        float[] backward = logits(pair.turned(), comparing, Map.of());
        double[] same = probabilities(mean(forward, backward, PARAPHRASE), mean(forward, backward, PARAPHRASE + 1));
        double similarity = 1 / (1 + Math.exp(-mean(forward, backward, SIMILARITY)));
        return new Comparison(inference(forward), inference(backward), same[1], similarity);
    }

    /** What a headline, or any sentence of a report, makes of a claim. */
    public HeadlineStance stance(String headline, String claim) {
        float[] wording = signs(headline, claim);
        try (OnnxTensor tensor =
                OnnxTensor.createTensor(environment, FloatBuffer.wrap(wording), new long[] {1, wording.length})) {
            float[] logits = logits(new TextPair(headline, claim), stance, Map.of("wording", tensor));
            double[] stances = probabilities(doubles(logits));
            return new HeadlineStance(stances[0], stances[1], stances[2]);
        } catch (OrtException e) {
            throw new IllegalStateException("The signs of a headline cannot be given to the stance network", e);
        }
    }

    PairPieces pieces(TextPair pair) {
        return PairPieces.of(pair, vocabulary);
    }

    float[] signs(String headline, String claim) {
        return signs.of(headline, claim);
    }

    private float[] logits(TextPair pair, OrtSession upper, Map<String, OnnxTensor> more) {
        long began = System.nanoTime();
        PairPieces pieces = pieces(pair);
        int length = pieces.ids().length;
        long[] shape = {1, length};
        long[] mask = new long[length];
        Arrays.fill(mask, 1);
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces.ids()), shape);
                OnnxTensor kinds = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces.kinds()), shape);
                OnnxTensor seen = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OrtSession.Result hidden = lower.run(Map.of("ids", ids, "kinds", kinds, "mask", seen))) {
            Map<String, OnnxTensor> inputs = new HashMap<>(more);
            inputs.put("hidden", (OnnxTensor) hidden.get(0));
            inputs.put("mask", seen);
            try (OrtSession.Result result = upper.run(inputs)) {
                FloatBuffer row = ((OnnxTensor) result.get(0)).getFloatBuffer();
                float[] logits = new float[row.remaining()];
                row.get(logits);
                time.add(System.nanoTime() - began);
                return logits;
            }
        } catch (OrtException e) {
            throw new IllegalStateException("The pair model failed on a pair of " + length + " pieces", e);
        }
    }

    private static Inference inference(float[] logits) {
        double[] labels = probabilities(doubles(Arrays.copyOfRange(logits, INFERENCE, PARAPHRASE)));
        return new Inference(labels[0], labels[1], labels[2]);
    }

    private static double mean(float[] one, float[] other, int at) {
        return ((double) one[at] + other[at]) / 2;
    }

    private static double[] doubles(float[] numbers) {
        double[] wide = new double[numbers.length];
        Arrays.setAll(wide, i -> numbers[i]);
        return wide;
    }

    private static double[] probabilities(double... logits) {
        double most = Arrays.stream(logits).max().orElseThrow();
        double sum = Arrays.stream(logits).map(l -> Math.exp(l - most)).sum();
        return Arrays.stream(logits).map(l -> Math.exp(l - most) / sum).toArray();
    }
}
