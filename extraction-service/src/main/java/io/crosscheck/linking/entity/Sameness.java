package io.crosscheck.linking.entity;

import java.util.Set;

/**
 * What two ways of writing a name say about whether they name the same.
 *
 * @param reason why, for a person to read; null where nothing speaks for it
 */
record Sameness(Verdict verdict, String reason) {

    static final Sameness NONE = new Sameness(Verdict.NONE, null);
    private static final Sameness OTHER_FIRST_NAME =
            new Sameness(Verdict.DIFFERENT, "same last name, another first name");

    enum Verdict {
        /** One thing. */
        SAME,
        /** One thing if nothing else in the story could be meant. */
        IF_UNIQUE,
        NONE,
        DIFFERENT
    }

    static Sameness of(NameGroup one, NameGroup other, Definitions definitions) {
        if (one.person() != other.person()) {
            return NONE;
        }
        return one.person() ? persons(one, other) : things(one.name(), other.name(), definitions);
    }

    /** What alias lists say of two names, by the entries that each is. */
    static Sameness listed(Set<String> one, Set<String> other) {
        String shared = one.stream().filter(other::contains).findFirst().orElse(null);
        if (shared != null) {
            return same("both are " + shared + " of an alias list");
        }
        for (String entry : one) {
            String list = entry.substring(0, entry.indexOf(':') + 1);
            String another =
                    other.stream().filter(e -> e.startsWith(list)).findFirst().orElse(null);
            if (another != null) {
                return new Sameness(Verdict.DIFFERENT, "an alias list tells " + entry + " from " + another);
            }
        }
        return NONE;
    }

    private static Sameness persons(NameGroup a, NameGroup b) {
        PersonName one = a.personName();
        PersonName other = b.personName();
        if (one.familyOnly() || other.familyOnly()) {
            boolean same = one.sameFamily(other);
            return same ? ifUnique("last name of \"" + (one.familyOnly() ? b : a).name() + "\"") : NONE;
        }
        if (!one.similarFamily(other)) {
            return NONE;
        }
        if (!one.sameFirst(other)) {
            return one.sameFamily(other) ? OTHER_FIRST_NAME : NONE;
        }
        if (!one.sameFamily(other) || !one.given().get(0).equals(other.given().get(0))) {
            boolean initial =
                    one.given().get(0).length() == 1 || other.given().get(0).length() == 1;
            return initial && one.sameFamily(other)
                    ? ifUnique("same last name and initial as \"%s\"")
                    : same("another spelling or short form of \"%s\"");
        }
        return same("same first and last name as \"%s\"");
    }

    private static Sameness things(String one, String other, Definitions definitions) {
        String shortOne = NameKey.acronym(one);
        String shortOther = NameKey.acronym(other);
        if (shortOne != null && shortOther != null) {
            return definitions.sameAs(shortOne).contains(shortOther) ? same("the text says it is \"%s\"") : NONE;
        }
        if (shortOne != null || shortOther != null) {
            String acronym = shortOne != null ? shortOne : shortOther;
            String longName = shortOne != null ? other : one;
            if (definitions.longForms(acronym).contains(NameKey.of(longName))) {
                return same("the text spells out " + acronym);
            }
            return acronym.length() >= 3 && acronym.equals(NameKey.initials(longName))
                    ? ifUnique(acronym + " are the initials of \"" + longName + "\"")
                    : NONE;
        }
        boolean misspelt = Math.min(one.length(), other.length()) >= 10
                && one.split(" ").length > 1
                && !one.matches(".*\\d.*")
                && EditDistance.of(PersonName.fold(one), PersonName.fold(other)) == 1;
        return misspelt ? same("one letter away from \"%s\"") : NONE;
    }

    private static Sameness same(String reason) {
        return new Sameness(Verdict.SAME, reason);
    }

    private static Sameness ifUnique(String reason) {
        return new Sameness(Verdict.IF_UNIQUE, reason);
    }

    /** The reason, naming the other. */
    String reason(String otherName) {
        return reason.replace("%s", otherName);
    }
}
