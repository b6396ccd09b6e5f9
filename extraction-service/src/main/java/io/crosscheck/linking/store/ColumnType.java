package io.crosscheck.linking.store;

import java.io.IOException;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** How a column's values go into the database and come back, so that what was written equals what is read. */
enum ColumnType {
    TEXT("text") {
        @Override
        Object read(ResultSet row, int index) throws SQLException {
            return row.getString(index);
        }
    },
    INTEGER("int4") {
        @Override
        Object read(ResultSet row, int index) throws SQLException {
            return row.getInt(index);
        }
    },
    REAL("float4") {
        @Override
        Object normalised(Object value) {
            return ((Number) value).floatValue();
        }

        @Override
        Object read(ResultSet row, int index) throws SQLException {
            return row.getFloat(index);
        }
    },
    BOOLEAN("bool") {
        @Override
        Object read(ResultSet row, int index) throws SQLException {
            return row.getBoolean(index);
        }
    },
    TIMESTAMP("timestamptz") {
        @Override
        Object normalised(Object value) {
            return value == null ? null : ((Instant) value).truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        void bind(PreparedStatement statement, int index, Object value) throws SQLException {
            statement.setTimestamp(index, value == null ? null : Timestamp.from((Instant) value));
        }

        @Override
        Object read(ResultSet row, int index) throws SQLException {
            Timestamp timestamp = row.getTimestamp(index);
            return timestamp == null ? null : timestamp.toInstant();
        }
    },
    TEXTS("_text") {
        @Override
        void bind(PreparedStatement statement, int index, Object value) throws SQLException {
            statement.setArray(index, statement.getConnection().createArrayOf("text", ((List<?>) value).toArray()));
        }

        @Override
        Object read(ResultSet row, int index) throws SQLException {
            Array array = row.getArray(index);
            return Arrays.asList((String[]) array.getArray());
        }
    },
    JSON("jsonb") {
        @Override
        Object normalised(Object value) {
            return MAPPER.valueToTree(value);
        }

        @Override
        void bind(PreparedStatement statement, int index, Object value) throws SQLException {
            statement.setObject(index, value.toString(), java.sql.Types.OTHER);
        }

        @Override
        Object read(ResultSet row, int index) throws SQLException {
            try {
                return MAPPER.readValue(row.getString(index), JsonNode.class);
            } catch (IOException e) {
                throw new SQLException("not JSON: column " + index, e);
            }
        }
    };

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String sqlName;

    ColumnType(String sqlName) {
        this.sqlName = sqlName;
    }

    /** What PostgreSQL calls the type. */
    String sqlName() {
        return sqlName;
    }

    /** The value as the database will give it back. */
    Object normalised(Object value) {
        return value;
    }

    void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        statement.setObject(index, value);
    }

    abstract Object read(ResultSet row, int index) throws SQLException;
}
