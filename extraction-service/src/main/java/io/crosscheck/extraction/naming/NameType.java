package io.crosscheck.extraction.naming;

/** The types of names, as they go over the wire. */
final class NameType {

    static final String PERSON = "PERSON";
    static final String ORGANIZATION = "ORGANIZATION";
    static final String MILITARY_UNIT = "ORGANIZATION.MILITARY_UNIT";
    static final String LOCATION = "LOCATION";
    static final String FACILITY = "LOCATION.FACILITY";
    static final String MISC = "MISC";
    static final String NATIONALITY = "MISC.NATIONALITY";
    static final String EVENT = "MISC.EVENT";
    static final String WORK = "MISC.WORK";

    private NameType() {}

    /** The type up to the first dot: of the four that every corpus knows. */
    static String coarse(String type) {
        int dot = type.indexOf('.');
        return dot < 0 ? type : type.substring(0, dot);
    }
}
