package io.crosscheck.extraction.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import io.crosscheck.extraction.annotation.Quantity;
import io.crosscheck.extraction.text.Sentence;
import io.crosscheck.extraction.text.Token;

/** Finds amounts and what they count. */
public final class QuantityFinder {

    public List<Quantity> find(List<Sentence> sentences) {
        List<Quantity> quantities = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                if (token.text().length() < 20 && token.text().matches("\\d[\\d,]*")) {
                    BigDecimal value = new BigDecimal(token.text().replace(",", ""));
                    quantities.add(new Quantity(token.start(), token.end(), value, null, null, "", false));
                }
            }
        }
        return quantities;
    }
}
