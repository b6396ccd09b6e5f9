package io.crosscheck.extraction.segmentation;

import java.util.ArrayList;
import java.util.List;

import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Segment;

/** Tells the regions of an article apart. */
public final class Segmenter {

    public List<Segment> segment(String text, String title) {
        List<Segment> segments = new ArrayList<>();
        int end = text.stripTrailing().length();
        int start = text.length() - text.stripLeading().length();
        if (start >= end) {
            return segments;
        }
        int line = text.indexOf('\n', start);
        boolean headline = line > 0 && line - start < 160 && ".:?!\"\u201D".indexOf(text.charAt(line - 1)) < 0;
        if (headline && line < end) {
            segments.add(new Segment("s1", null, start, line, Role.HEADLINE, null, null));
            start = line + 1;
        }
        segments.add(new Segment("s" + (segments.size() + 1), null, start, end, Role.BODY, null, null));
        return segments;
    }
}
