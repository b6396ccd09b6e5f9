/**
 * The trained tagger: scores every word of a text as part of a name, a source, a cue, a content, a hedge. What its
 * scores come to is decided where they are used. The model and the scripts that train it are in module {@code models}.
 */
package io.crosscheck.extraction.tagging;
