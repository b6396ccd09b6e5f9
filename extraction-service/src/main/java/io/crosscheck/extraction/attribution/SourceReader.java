package io.crosscheck.extraction.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.crosscheck.extraction.annotation.Entity;
import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.annotation.SourceKind;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.naming.Names;

/** Tells who or what a source is: its kind, and the entity it names or stands for. */
public final class SourceReader {

    /** @param entity id of the in-document entity, or null */
    public record Reading(SourceKind kind, String entity) {}

    private static final Set<String> PERSONAL = Set.of("he", "she", "his", "her", "him");
    /** Of these a name is told with the names, where there is one. */
    private static final Set<String> SUBJECTS = Set.of("he", "she", "him");

    private static final Set<String> SINGULAR = Set.of("he", "she", "his", "her", "him", "it", "its");

    private static final Set<String> OTHER_PRONOUNS =
            Set.of("it", "its", "they", "their", "them", "we", "our", "i", "my", "you", "who", "which", "that", "this");
    private static final int NEAREST_MENTIONS = 40;

    private final CueLexicon lexicon;
    private final NounPhrases phrases;

    public SourceReader(CueLexicon lexicon) {
        this.lexicon = lexicon;
        this.phrases = new NounPhrases(lexicon);
    }

    /**
     * Reads a source.
     *
     * @param earlier sources of the attributions before, nearest last, for pronouns
     */
    public Reading read(Page page, Span whole, List<SourceAt> earlier) {
        Line line = page.lines().get(page.lineAt(whole.start()));
        int from = line.tokenAt(whole.start());
        int to = beforeAside(line, from, Math.min(line.size(), line.tokenAt(whole.end() - 1) + 1));
        Span source = to <= from || from >= line.size() ? whole : line.span(from, to);
        if (from >= line.size() || to <= from) {
            return new Reading(SourceKind.UNKNOWN, null);
        }
        Names names = page.reading().names();
        if (to == from + 1 && (PERSONAL.contains(line.word(from)) || OTHER_PRONOUNS.contains(line.word(from)))) {
            return pronoun(page, source, line.word(from), earlier);
        }
        Range core = phrases.core(line, from, to);
        Span head = core == null ? source : line.span(core);
        String noun = line.word((core == null ? to : core.to()) - 1);
        Optional<Mention> last = ending(names, source).filter(m -> m.type().startsWith("PERSON"));
        if (last.isPresent() && (apposedTo(line, core, last.get()) || behindOffice(names, line, core, last.get()))) {
            return of(names, last.get());
        }
        Optional<Mention> named = ending(names, head);
        if (named.isPresent() && !lexicon.document(noun)) {
            return of(names, named.get());
        }
        Optional<Mention> apposed = person(names, beforeRelative(line, source, core), head);
        if (apposed.isPresent()
                && (lexicon.people(noun) || lexicon.title(line.token(from).text()) || !lexicon.document(noun))
                && (!ofSomebody(line, core, to) || titled(line, core, to))) {
            return of(names, apposed.get());
        }
        return new Reading(kind(noun, line, core, to), null);
    }

    /** "Rep. Ana Lane | (D-N.Y.)": who speaks is told before it. */
    private static int beforeAside(Line line, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (line.is(i, "(")) {
                return i;
            }
        }
        return to;
    }

    /** "port authority chief | Ana Brito": a name right behind what its bearer is called. */
    private static boolean apposedTo(Line line, Range core, Mention name) {
        int to = line.tokenAt(name.start());
        if (core == null || core.from() >= to) {
            return false;
        }
        for (int i = core.from(); i < to; i++) {
            if (line.tagged(i, "ADP", "CCONJ", "SCONJ", "AUX")
                    || line.comma(i)
                    || line.possessive(i)
                    || line.is(i, "to")) {
                return false;
            }
        }
        return true;
    }

    /** "Ostrania's ambassador to Velmark | Ana Brito": a name right behind the place or body of an office. */
    private boolean behindOffice(Names names, Line line, Range core, Mention name) {
        int at = line.tokenAt(name.start());
        return core != null
                && core.to() < at
                && lexicon.people(line.word(core.to() - 1))
                && line.tagged(core.to(), "ADP", "PART")
                && names.mentionsIn(line.span(core.to(), at)).stream()
                        .anyMatch(m -> !m.type().startsWith("PERSON")
                                && m.start() == line.token(core.to() + 1).start()
                                && m.end() == line.token(at - 1).end());
    }

    /** "a spokesman for Brito": a person named within the phrase is not the one who speaks. */
    private static boolean ofSomebody(Line line, Range core, int to) {
        if (core == null || core.to() >= to || !line.tagged(core.to(), "ADP")) {
            return false;
        }
        for (int i = core.to(); i < to; i++) {
            if (line.comma(i)) {
                return false;
            }
        }
        return true;
    }

    /** "Minister of Ports Ana Brito": the person named is the one who speaks, and the rest a title. */
    private boolean titled(Line line, Range core, int to) {
        int of = core.to();
        boolean title =
                line.is(of, "of", "for") && line.tagged(of - 1, "PROPN") && !line.is(core.from(), "a", "an", "the");
        boolean field = title
                && line.tagged(of + 1, "PROPN")
                && !line.person(of + 1)
                && !lexicon.title(line.token(of + 1).text());
        if (!field) {
            return false;
        }
        int i = of + 1;
        while (i < to && !line.person(i) && (line.tagged(i, "PROPN") || line.is(i, "and"))) {
            i++;
        }
        return i < to && line.person(i) && line.person(to - 1);
    }

    private SourceKind kind(String noun, Line line, Range core, int to) {
        if (lexicon.document(noun)) {
            return SourceKind.DOCUMENT;
        }
        if (lexicon.organization(noun)) {
            return SourceKind.ORGANIZATION;
        }
        if (lexicon.people(noun)) {
            return SourceKind.ANONYMOUS;
        }
        int head = (core == null ? to : core.to()) - 1;
        if (line.tagged(head, "PROPN")) {
            return SourceKind.ORGANIZATION;
        }
        boolean plural = noun.endsWith("s") && line.tagged(head, "NOUN");
        boolean agent = noun.endsWith("er")
                || noun.endsWith("or")
                || noun.endsWith("ist")
                || noun.endsWith("man")
                || noun.endsWith("woman");
        boolean indefinite =
                core != null && line.is(core.from(), "a", "an", "another", "one") && line.tagged(head, "NOUN");
        return plural || agent || indefinite ? SourceKind.ANONYMOUS : SourceKind.UNKNOWN;
    }

    private Reading of(Names names, Mention mention) {
        String type = mention.type();
        Optional<Entity> entity = names.entity(mention.entity());
        String resolved = entity.map(Entity::type).orElse(type);
        SourceKind kind = resolved.startsWith("PERSON") ? SourceKind.PERSON : SourceKind.ORGANIZATION;
        return new Reading(kind, mention.entity());
    }

    /** The mention that holds the last word of a phrase. */
    private static Optional<Mention> ending(Names names, Span head) {
        Mention last = null;
        for (Mention mention : names.mentionsIn(head)) {
            if (mention.end() == head.end() && (last == null || mention.start() < last.start())) {
                last = mention;
            }
        }
        return Optional.ofNullable(last);
    }

    private static Optional<Mention> person(Names names, Span source, Span head) {
        return names.mentionsIn(source).stream()
                .filter(m -> m.type().startsWith("PERSON") && m.start() >= head.end())
                .findFirst();
    }

    /** "farmers, | who vote for Brito": whoever is named in a relative clause is another. */
    private static Span beforeRelative(Line line, Span source, Range core) {
        int to = Math.min(line.size(), line.tokenAt(source.end() - 1) + 1);
        for (int i = core == null ? to : core.to(); i < to; i++) {
            if (line.is(i, "who", "whose", "whom", "which")) {
                return new Span(source.start(), line.token(i - 1).end());
            }
        }
        return source;
    }

    private Reading pronoun(Page page, Span source, String word, List<SourceAt> earlier) {
        Names names = page.reading().names();
        Optional<Mention> own = names.mentionAt(source);
        if (own.isPresent()) {
            return of(names, own.get());
        }
        boolean subject = SUBJECTS.contains(word);
        for (int i = earlier.size() - 1; i >= 0 && i > earlier.size() - 8; i--) {
            SourceAt before = earlier.get(i);
            SourceKind kind = before.reading().kind();
            boolean fits = PERSONAL.contains(word)
                    ? kind == SourceKind.ANONYMOUS || kind == SourceKind.PERSON && !subject
                    : kind != SourceKind.PERSON;
            if (before.span().start() < source.start()
                    && source.start() - before.span().start() < 1500
                    && fits
                    && !(SINGULAR.contains(word) && plural(page, before.span()))
                    && !word.equals("i")) {
                return before.reading();
            }
        }
        return PERSONAL.contains(word) && !subject
                ? nearestPerson(names, page.lines().get(page.lineAt(source.start())), source)
                : new Reading(SourceKind.UNKNOWN, null);
    }

    /** "critics", "two residents of the port": nobody a singular pronoun stands for. */
    private boolean plural(Page page, Span source) {
        Line line = page.lines().get(page.lineAt(source.start()));
        int from = line.tokenAt(source.start());
        Range core = phrases.core(line, from, Math.min(line.size(), line.tokenAt(source.end() - 1) + 1));
        int head = (core == null ? from + 1 : core.to()) - 1;
        String noun = line.word(head);
        return line.tagged(head, "NOUN")
                && (noun.endsWith("s") && !noun.endsWith("ss") || noun.endsWith("men") || noun.equals("people"));
    }

    /** The last person named before, or else, as in "after her remarks, Brito", the first behind it in its sentence. */
    private Reading nearestPerson(Names names, Line line, Span source) {
        List<Mention> before = names.mentionsIn(new Span(Math.max(0, source.start() - 800), source.end()));
        for (int i = before.size() - 1; i >= 0 && i > before.size() - NEAREST_MENTIONS; i--) {
            if (before.get(i).type().startsWith("PERSON")) {
                return of(names, before.get(i));
            }
        }
        return names.mentionsIn(new Span(source.end(), line.sentence().end())).stream()
                .filter(mention -> mention.type().startsWith("PERSON"))
                .findFirst()
                .map(mention -> of(names, mention))
                .orElse(new Reading(SourceKind.UNKNOWN, null));
    }

    /** A source that was read before. */
    public record SourceAt(Span span, Reading reading) {}
}
