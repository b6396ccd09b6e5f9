package io.crosscheck.query.paging;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonRawValue;

/** The names that the fields of an item can have, and those of the fields within them: what its records are made of. */
public final class FieldNames {

    /** Of what has fields by names that no record lists. */
    private static final FieldNames ANY = new FieldNames(Map.of(), true);

    private final Map<String, Type> types;
    private final boolean open;

    private FieldNames(Map<String, Type> types, boolean open) {
        this.types = types;
        this.open = open;
    }

    /**
     * The components of a record, and other names.
     *
     * @param others fields that the record gets when it is written, with anything in them
     */
    public static FieldNames of(Class<? extends Record> item, String... others) {
        FieldNames names = ofRecord(item);
        for (String other : others) {
            names.types.put(other, Object.class);
        }
        return new FieldNames(names.types, false);
    }

    private static FieldNames ofRecord(Class<?> type) {
        Map<String, Type> types = new TreeMap<>();
        boolean open = false;
        for (RecordComponent component : type.getRecordComponents()) {
            open |= component.getAccessor().isAnnotationPresent(JsonAnyGetter.class);
            boolean raw = component.getAccessor().isAnnotationPresent(JsonRawValue.class);
            types.put(component.getName(), raw ? Object.class : component.getGenericType());
        }
        return new FieldNames(types, open);
    }

    /** The names at this level, in order. */
    Set<String> names() {
        return types.keySet();
    }

    /** What can be named within a field; empty if there is no such field. */
    Optional<FieldNames> within(String name) {
        return types.containsKey(name)
                ? Optional.of(ofType(types.get(name)))
                : open ? Optional.of(ANY) : Optional.empty();
    }

    private static FieldNames ofType(Type type) {
        if (type instanceof ParameterizedType of
                && of.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            return ofType(of.getActualTypeArguments()[0]);
        }
        if (!(type instanceof Class<?> plain)) {
            return ANY;
        }
        if (plain.isRecord()) {
            return ofRecord(plain);
        }
        return plain.equals(Object.class) || plain.isInterface() ? ANY : new FieldNames(Map.of(), false);
    }
}
