/** Reads how a content is put forward: how sure, denied or not, when, and whether it is a fact at all (NAF/GRaSP). */
package io.crosscheck.extraction.factuality;
