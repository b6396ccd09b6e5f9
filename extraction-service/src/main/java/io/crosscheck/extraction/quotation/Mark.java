package io.crosscheck.extraction.quotation;

/**
 * A quotation mark as written.
 *
 * @param at offset of its first code unit
 * @param length 1, or 2 for marks typed as two apostrophes or backquotes
 * @param single whether it is a single mark
 * @param opens whether it can open a quotation where it stands
 * @param closes whether it can close one
 */
record Mark(int at, int length, boolean single, boolean opens, boolean closes) {

    int end() {
        return at + length;
    }
}
