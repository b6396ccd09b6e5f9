package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.extraction.naming.Names;
import io.crosscheck.extraction.tagging.Head;
import io.crosscheck.extraction.tagging.Tags;

/**
 * Brings together what the tagger marks and what the rules read of one sentence. The tagger decides what is attributed
 * and where its parts end; the rules add what flat labels cannot say (parallel sources, farther hops, recipients,
 * attributions within a content), and attributions of their own where the tagger does not rule them out.
 */
final class Agreement {

    /**
     * Rules alone stand if the tagger gives each of their parts at least this probability; within another's content
     * they do whenever they name a source, since flat labels leave no room there.
     */
    private static final double ALONE = 0.3;
    /** Where the tagger has learned too little to rule anything out. */
    private static final Set<Role> HEADLINES = Set.of(Role.HEADLINE, Role.SUBHEAD);

    /** No more tokens tell whom it was told and when, up to the sentence's end. */
    private static final int LONGEST_CLOSE = 6;

    private final Tags tags;
    private final Names names;
    private final CueLexicon lexicon;

    Agreement(Tags tags, Names names, CueLexicon lexicon) {
        this.tags = tags;
        this.names = names;
        this.lexicon = lexicon;
    }

    /**
     * The drafts of one line.
     *
     * @param near tagged drafts whose cue or content lies in this line; those that a rule agrees with are filled in
     */
    List<Draft> unite(Line line, List<Draft> near, List<Draft> ruled) {
        List<Draft> united =
                new ArrayList<>(near.stream().filter(d -> d.line == line).toList());
        for (Draft rule : ruled) {
            Draft same = null;
            boolean within = false;
            for (Draft draft : near) {
                boolean sameCue = draft.cueSpan().overlaps(rule.cueSpan()) || nearer(rule, draft);
                same = sameCue ? draft : same;
                within |= !sameCue && draft.contentHolds(rule.cueSpan());
            }
            within |= united.stream().anyMatch(outer -> outer.contentHolds(rule.cueSpan()));
            if (same == null) {
                if (stands(rule, within)) {
                    united.add(rule);
                }
            } else if (seesMore(rule, same)) {
                united.remove(same);
                united.add(rule);
            } else {
                fill(same, rule);
            }
        }
        return united;
    }

    /** Who saw the paper itself, or which outlet heard it, decides how far the report can be trusted. */
    private boolean provenance(Draft rule) {
        if (rule.cue.type() != CueClass.PERCEIVE) {
            return false;
        }
        boolean witness = rule.cue.entry().lemma().equals("hear")
                && rule.sources.stream()
                        .flatMap(s -> names.mentionsIn(s).stream())
                        .anyMatch(m -> m.type().startsWith("ORGANIZATION"));
        return rule.cue.shape() != Cue.Shape.FINITE || witness;
    }

    private boolean stands(Draft rule, boolean within) {
        boolean headline = HEADLINES.contains(rule.line.sentence().segment().role());
        return within && !rule.sources.isEmpty()
                || headline
                || provenance(rule)
                || plain(rule)
                || closing(rule)
                || likely(rule);
    }

    /** "The harbour denied that it had ...": plain, even where the tagger takes it for more of what was said before. */
    private static boolean plain(Draft rule) {
        int next = rule.cue.words().to();
        boolean tells = rule.cue.type().spoken() || rule.cue.type().stance() == Stance.DENIES;
        boolean excludes = rule.line.is(next - 1, "out") && rule.line.is(rule.cue.head(), "ruled", "rules");
        return rule.cue.shape() == Cue.Shape.FINITE
                && (tells && rule.line.is(next, "that") || excludes)
                && rule.contentStart() == rule.line.token(next).start()
                && rule.sources.stream()
                        .anyMatch(s ->
                                s.start() == rule.line.token(rule.line.lead()).start());
    }

    /**
     * "..., the institute's head, Ana Brito, told the lower house.": who is named there, and "told", end the sentence.
     */
    private boolean closing(Draft rule) {
        Line line = rule.line;
        return rule.cue.shape() == Cue.Shape.FINITE
                && line.is(rule.cue.head(), "said", "told", "says", "tells")
                && line.size() - rule.cue.words().to() <= LONGEST_CLOSE
                && rule.sources.size() == 1
                && rule.sources.get(0).end() <= rule.cueSpan().start()
                && rule.contentStart() < rule.sources.get(0).start()
                && names.mentionsIn(rule.sources.get(0)).stream()
                        .anyMatch(m -> m.type().startsWith("PERSON"));
    }

    private boolean likely(Draft rule) {
        if (tags.inside(Head.CUE, rule.cueSpan()) < ALONE) {
            return false;
        }
        // The tagger knows writings for sources less well than people.
        if (rule.cue.type() == CueClass.HEARSAY || rule.byDocument(lexicon) || saidLast(rule)) {
            return true;
        }
        double source = rule.sources.stream()
                .mapToDouble(s -> tags.inside(Head.SOURCE, s))
                .max()
                .orElse(1);
        return source >= ALONE && (undergone(rule) || content(rule) >= ALONE);
    }

    /** "The pier is safe, the mayor has warned": what is built so has been said. */
    private static boolean saidLast(Draft rule) {
        return rule.cue.shape() == Cue.Shape.FINITE
                && rule.cue.type().spoken()
                && rule.contentStart() < rule.cueSpan().start();
    }

    private double content(Draft rule) {
        return rule.content.stream()
                .mapToDouble(c -> tags.inside(Head.CONTENT, c))
                .average()
                .orElse(0);
    }

    /** What is confirmed or requested stands before its cue, where the tagger seldom sees it. */
    private static boolean undergone(Draft rule) {
        return rule.cue.shape() == Cue.Shape.PASSIVE || rule.cue.shape() == Cue.Shape.PARTICIPLE;
    }

    /** "declined to say", where the tagger saw "declined"; "adopted a motion calling for", where the motion calls. */
    private static boolean seesMore(Draft rule, Draft draft) {
        boolean withholds = rule.cue.type() == CueClass.WITHHOLD
                && rule.cueSpan().contains(draft.cueSpan())
                && !rule.cueSpan().equals(draft.cueSpan());
        boolean auxiliary = rule.cueSpan().contains(draft.cueSpan()) && draft.line.tagged(draft.cue.head(), "AUX");
        boolean hop = !rule.beyond.isEmpty() && rule.sources.stream().anyMatch(draft.cueSpan()::contains);
        return withholds || hop || auxiliary || awaits(rule, draft) || nearer(rule, draft);
    }

    /** "is expected | to argue that": she will, who argues; nobody else is told of who expects it. */
    private static boolean awaits(Draft rule, Draft draft) {
        int next = draft.cue.words().to();
        return rule.cueSpan().contains(draft.cueSpan())
                && rule.sources.size() == 1
                && (draft.sources.isEmpty() || draft.sources.equals(rule.sources))
                && draft.line.is(next - 1, "expected")
                && draft.line.is(next, "to")
                && rule.cue.type().spoken()
                && rule.line.is(rule.cue.words().to(), "that");
    }

    /** "broke ranks, stating that", "stated after the news broke that": the word of speech puts it forward. */
    private static boolean nearer(Draft rule, Draft draft) {
        int content = draft.contentStart();
        return draft.cue.entry().frames().equals(TaggedCues.UNLISTED)
                && rule.cue.type().spoken()
                && rule.contentStart() == content
                && draft.cueSpan().end() <= content
                && rule.cueSpan().end() <= content
                && !rule.sources.isEmpty();
    }

    private void fill(Draft draft, Draft rule) {
        if (knowsContent(rule, draft)) {
            draft.content.clear();
            draft.content.addAll(rule.content);
        }
        draft.recipients.addAll(rule.recipients);
        draft.scope = rule.scope;
        if (draft.sources.isEmpty() || !rule.sources.isEmpty() && relative(draft, rule)) {
            draft.sources.clear();
            draft.sources.addAll(rule.sources);
            draft.beyond.addAll(rule.beyond);
            return;
        }
        Span source = draft.sources.get(0);
        if (rule.sources.stream().noneMatch(source::overlaps)) {
            if (ParticipleSource.voiced(rule) || byAgent(rule) || nextTo(rule, source)) {
                draft.sources.clear();
                draft.sources.addAll(rule.sources);
            }
            return;
        }
        draft.beyond.addAll(
                rule.beyond.stream().filter(s -> !s.overlaps(source)).toList());
        if (rule.sources.size() == 1 && cutShort(source, rule.sources.get(0), draft.line)) {
            draft.sources.set(0, rule.sources.get(0));
        }
        if (rule.sources.size() == 1 && inClause(draft, source, rule.sources.get(0))) {
            draft.sources.set(0, rule.sources.get(0));
        }
        boolean parallel = rule.sources.size() > 1;
        if (parallel && rule.sources.stream().allMatch(s -> source.contains(s) || !source.overlaps(s))) {
            draft.sources.clear();
            draft.sources.addAll(rule.sources);
        }
    }

    /** "a motion", of "deputies passed a motion that calls for": a clause is no source, what ends it is. */
    private static boolean inClause(Draft draft, Span source, Span noun) {
        Line line = draft.line;
        if (!source.contains(noun)
                || source.end() != noun.end()
                || source.start() < line.sentence().start()
                || source.end() > line.sentence().end()) {
            return false;
        }
        for (int i = line.tokenAt(source.start()) + 1; i < line.tokenAt(noun.start()); i++) {
            boolean within = NounPhrases.relative(line, i - 1)
                    || NounPhrases.relative(line, i - 2)
                    || line.word(i).endsWith("ing")
                    || line.is(i, "named", "called", "nicknamed", "identified");
            if (line.verb(i) && !within) {
                return true;
            }
        }
        return false;
    }

    /**
     * "shown to the Gazette, was confirmed by a clerk": who did it follows the passive, whoever else is named before.
     */
    private static boolean byAgent(Draft rule) {
        return rule.cue.shape() == Cue.Shape.PASSIVE
                && rule.sources.stream()
                        .allMatch(s -> s.start() > rule.cueSpan().end()
                                && rule.line.is(rule.line.tokenAt(s.start()) - 1, "by"));
    }

    /** "said | the patient told him": who stands right before the verb says it, whoever speaks before another verb. */
    private boolean nextTo(Draft rule, Span farther) {
        Line line = rule.line;
        int verb = rule.cue.words().from();
        if (rule.cue.shape() != Cue.Shape.FINITE
                || rule.sources.size() != 1
                || line.tokenAt(rule.sources.get(0).end() - 1) != verb - 1
                || farther.start() < line.sentence().start()
                || farther.end() > rule.sources.get(0).start()) {
            return false;
        }
        int subject = line.tokenAt(rule.sources.get(0).start());
        int telling = line.is(subject - 1, "that") ? subject - 2 : subject - 1;
        return !line.verb(subject)
                && lexicon.verb(line.word(telling)).stream()
                        .anyMatch(form -> form.entry().type().spoken());
    }

    /** "the head", of "the head of the harbour"; "the Norwegian", of "the Norwegian minister". */
    private static boolean cutShort(Span source, Span whole, Line line) {
        int next = line.tokenAt(source.end());
        return whole.start() == source.start()
                && whole.end() > source.end()
                && (line.is(next, "of", "for", "in") || line.tagged(next, "NOUN", "PROPN"));
    }

    /** Subjects of passives, contents in pieces, and who was told are what flat labels get wrong. */
    private static boolean knowsContent(Draft rule, Draft draft) {
        boolean told =
                rule.recipients.stream().anyMatch(r -> draft.content.stream().anyMatch(r::overlaps));
        boolean pieces = rule.content.size() > 1 && rule.content.containsAll(draft.content);
        return told || pieces || undergone(rule) || quoted(rule, draft) || headless(rule, draft);
    }

    /** "was closed again", of "the pier, a day after it opened, was closed again". */
    private static boolean headless(Draft rule, Draft draft) {
        Span content = draft.content.get(0);
        Line line = draft.line;
        boolean sameLine = draft.content.size() == 1
                && content.start() >= line.sentence().start()
                && content.end() <= line.sentence().end();
        if (!sameLine || rule.content.size() > 1 || !rule.content.get(0).contains(content)) {
            return false;
        }
        int first = line.tokenAt(content.start());
        return line.verb(first) && !line.word(first).endsWith("ing") && line.comma(first - 1);
    }

    /** A quotation in the sentences before the cue's is all that is put forward. */
    private static boolean quoted(Draft rule, Draft draft) {
        Span quotation = rule.content.get(0);
        boolean before = rule.content.size() == 1
                && quotation.end() <= rule.line.sentence().start();
        boolean pointed = draft.line.is(draft.line.lead(), "that", "this", "such");
        return before && (pointed || draft.content.stream().anyMatch(c -> c.contains(quotation)));
    }

    /** "a letter that announced ...": the rules know what the pronoun stands for. */
    private static boolean relative(Draft draft, Draft rule) {
        Span source = draft.sources.get(0);
        boolean alone = source.length() <= "which".length();
        boolean cut = rule.sources.stream().anyMatch(whole -> whole.contains(source));
        return draft.line.is(draft.line.tokenAt(source.start()), "that", "which", "who") && (alone || cut);
    }
}
