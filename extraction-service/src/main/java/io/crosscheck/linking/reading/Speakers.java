package io.crosscheck.linking.reading;

import java.util.Comparator;

import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.annotation.Source;
import io.crosscheck.extraction.annotation.SourceKind;
import io.crosscheck.linking.entity.Entities;
import io.crosscheck.linking.entity.LinkedEntity;

/** Resolves who a hop of a claim's sources is. */
public final class Speakers {

    private final Entities entities;

    public Speakers(Entities entities) {
        this.entities = entities;
    }

    /**
     * The linked entity that a source is: what extraction says, else the person or body that the source's words name.
     *
     * @return null where the source is not named, or nothing is linked to its name
     */
    public LinkedEntity of(StoryClaim claim, Source source) {
        LinkedEntity entity = resolved(claim, source.entity(), null);
        if (entity != null || (source.kind() != SourceKind.PERSON && source.kind() != SourceKind.ORGANIZATION)) {
            return entity;
        }
        String wanted = source.kind().name();
        return claim.extraction().mentions().stream()
                .filter(mention -> mention.type().startsWith(wanted)
                        && source.spans().stream().anyMatch(span -> span.contains(mention.span())))
                .max(Comparator.comparingInt(Mention::end).thenComparingInt(m -> m.end() - m.start()))
                .map(mention -> resolved(claim, mention.entity(), mention.text()))
                .orElse(null);
    }

    // An earlier revision numbers its entities in its own way: there only the name tells.
    private LinkedEntity resolved(StoryClaim claim, String local, String name) {
        if (!claim.withdrawn()) {
            return entities.of(claim.document().id(), local);
        }
        if (name != null) {
            return entities.named(name);
        }
        return claim.extraction().entities().stream()
                .filter(entity -> entity.id().equals(local))
                .findFirst()
                .map(entity -> entities.named(entity.name()))
                .orElse(null);
    }
}
