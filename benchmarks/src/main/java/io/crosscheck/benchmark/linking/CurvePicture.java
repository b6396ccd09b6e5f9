package io.crosscheck.benchmark.linking;

import java.util.List;
import java.util.Locale;

/**
 * Draws cost over size as an SVG file: claims in the store on a logarithmic axis, milliseconds a document on a plain
 * one.
 */
final class CurvePicture {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int MARGIN = 60;

    private final List<Point> points;
    private final double highest;

    CurvePicture(List<Point> points) {
        this.points = points;
        this.highest = 1.2 * points.stream().mapToDouble(Point::millis).max().orElse(1);
    }

    String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n",
                WIDTH,
                HEIGHT));
        line(svg, MARGIN, HEIGHT - MARGIN, WIDTH - MARGIN, HEIGHT - MARGIN);
        line(svg, MARGIN, MARGIN, MARGIN, HEIGHT - MARGIN);
        text(svg, WIDTH / 2.0, HEIGHT - 15, "claims in the store");
        text(svg, WIDTH / 2.0, MARGIN / 2.0, "milliseconds to link a document");
        text(svg, MARGIN / 2.0, HEIGHT - MARGIN, "0");
        text(svg, MARGIN / 2.0, MARGIN, String.format(Locale.ROOT, "%.0f", highest));
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            double x = x(point);
            double y = y(point);
            path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            svg.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>%n", x, y));
            text(svg, x, y - 10, String.format(Locale.ROOT, "%.1f", point.millis()));
            text(svg, x, HEIGHT - MARGIN + 18, String.format(Locale.ROOT, "%,d", point.claims()));
        }
        svg.append("<polyline fill=\"none\" stroke=\"black\" points=\"")
                .append(path.toString().strip())
                .append("\"/>\n</svg>\n");
        return svg.toString();
    }

    private double x(Point point) {
        double first = Math.log(points.get(0).claims());
        double last = Math.log(points.get(points.size() - 1).claims());
        double share = last == first ? 0.5 : (Math.log(point.claims()) - first) / (last - first);
        return MARGIN + 30 + share * (WIDTH - 2 * MARGIN - 60);
    }

    private double y(Point point) {
        return HEIGHT - MARGIN - point.millis() / highest * (HEIGHT - 2 * MARGIN);
    }

    private static void line(StringBuilder svg, double x1, double y1, double x2, double y2) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"black\"/>%n",
                x1,
                y1,
                x2,
                y2));
    }

    private static void text(StringBuilder svg, double x, double y, String words) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>%n", x, y, words));
    }
}
