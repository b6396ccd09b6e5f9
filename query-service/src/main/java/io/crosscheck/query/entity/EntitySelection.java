package io.crosscheck.query.entity;

import java.util.List;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.entity.EntityQuery.Asked;
import io.crosscheck.query.filter.Facets;
import io.crosscheck.query.filter.Names;

/**
 * Selects the entities that are asked for: of what is held now by the read model, of what was held before from the
 * tables themselves.
 */
final class EntitySelection {

    private final Snapshot snapshot;
    private final Asked asked;

    EntitySelection(Snapshot snapshot, Asked asked) {
        this.snapshot = snapshot;
        this.asked = asked;
    }

    /** A page of rows and one more. */
    Sql page(int limit) {
        return asked.asOf().time() == null
                ? asked.listing().limited(held(), limit)
                : completed(asked.listing().limited(heldBefore(), limit));
    }

    /** All rows, in order. */
    Sql all() {
        return asked.asOf().time() == null
                ? asked.listing().ordered(held())
                : completed(asked.listing().ordered(heldBefore()));
    }

    private Sql completed(Sql rows) {
        AsOf time = asked.asOf();
        return time.bind(rows.within(
                "select x.*, " + EntityReading.COLUMNS + " from (",
                ") x cross join lateral (" + EntityReading.whole("x.entity_id", time) + ") w order by "
                        + asked.listing().sort().order()));
    }

    private Sql held() {
        Sql sql = Sql.of("select " + EntityReading.INDEXED + ", "
                        + asked.listing().keys())
                .add("from knowledge.entity_index x where x.collection = :collection")
                .with("collection", asked.collection());
        if (asked.q() != null) {
            addNames(sql, "x.names");
        }
        return new Facets()
                .andAny("story", new Names(snapshot).stories(asked.story()))
                .and("type", asked.type())
                .addTo(sql, "x");
    }

    private Sql heldBefore() {
        AsOf time = asked.asOf();
        Sql sql = Sql.of("select x.*, " + asked.listing().keys() + " from (")
                .add("select f.id as entity_id, w.mentions, w.name from (")
                .add("select distinct " + Identities.of("e.id", time) + " as id")
                .add("from knowledge.entity e join knowledge.story st on st.id = e.story_id")
                .add("where st.collection = :collection and " + time.holds("e") + " and " + time.holds("st"))
                .with("collection", asked.collection())
                .addIf(asked.story(), "and e.story_id in (:story, knowledge.story_successor(:story))", "story")
                .addIf(asked.type(), "and (e.type = :type or starts_with(e.type, :type || '.'))", "type");
        if (asked.q() != null) {
            addNames(sql, "lower(array_to_string(array_append(e.aliases, e.name), chr(10)))");
        }
        return sql.add(") f cross join lateral (" + EntityReading.whole("f.id", time) + ") w) x where true");
    }

    private void addNames(Sql sql, String column) {
        List<String> parts = NameSearch.parts(asked.q());
        NameSearch.bind(sql.add(NameSearch.conditions(column, parts)), parts);
    }
}
