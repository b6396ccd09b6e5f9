package io.crosscheck.ingest.alias;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import io.crosscheck.ingest.problem.ProblemException;
import io.crosscheck.ingest.problem.ProblemKind;

/**
 * Alias lists as text. CSV (RFC 4180) has a header that names the columns {@code id}, {@code name}, {@code aliases}
 * (separated by {@code |}) and {@code type} in any order, the last two of which may be left out; JSON is an array of
 * objects with these fields, the aliases in an array. Other columns and fields are passed over.
 */
final class AliasFormat {

    private static final String SEPARATOR = "|";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.TRIM_SPACES).build();
    private static final CsvSchema COLUMNS = CsvSchema.builder()
            .addColumn("id")
            .addColumn("name")
            .addColumn("aliases")
            .addColumn("type")
            .build()
            .withHeader();

    /**
     * Reads CSV.
     *
     * @throws ProblemException if it is none, a column is missing, or an entry is wrong, naming its line
     */
    static List<AliasEntry> fromCsv(String text) {
        AliasFields fields = new AliasFields();
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (MappingIterator<String[]> rows = CSV.readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvSchema.emptySchema())
                .readValues(body)) {
            List<String> header = rows.hasNextValue() ? Arrays.asList(rows.nextValue()) : List.of();
            for (String column : new String[] {"id", "name"}) {
                if (!header.contains(column)) {
                    fields.wrong(1, column, "is no column of the header");
                }
            }
            fields.entries();
            while (rows.hasNextValue()) {
                // the parser stands at the end of the row before
                long line = rows.getParser().currentTokenLocation().getLineNr() + 1;
                String[] row = rows.nextValue();
                if (row.length > 1 || (row.length == 1 && !row[0].isBlank())) {
                    String aliases = cell(header, row, "aliases");
                    fields.add(
                            line,
                            cell(header, row, "id"),
                            cell(header, row, "name"),
                            aliases == null ? List.of() : Arrays.asList(aliases.split("\\|")),
                            cell(header, row, "type"));
                }
            }
        } catch (JsonProcessingException e) {
            throw malformed("CSV", e.getLocation());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return fields.entries();
    }

    private static String cell(List<String> header, String[] row, String column) {
        int index = header.indexOf(column);
        return index < 0 || index >= row.length ? null : row[index];
    }

    /**
     * Reads JSON.
     *
     * @throws ProblemException if it is no array, or an entry is wrong, naming its line
     */
    static List<AliasEntry> fromJson(String text) {
        AliasFields fields = new AliasFields();
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw ProblemException.of(ProblemKind.MALFORMED, "The body is not a JSON array of entries.");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                long line = parser.currentTokenLocation().getLineNr();
                JsonNode entry = JSON.readTree(parser);
                if (entry == null || !entry.isObject()) {
                    fields.wrong(line, "entry", "is not an object");
                } else {
                    fields.add(
                            line,
                            text(fields, line, entry, "id"),
                            text(fields, line, entry, "name"),
                            aliases(fields, line, entry.path("aliases")),
                            text(fields, line, entry, "type"));
                }
            }
        } catch (JsonProcessingException e) {
            throw malformed("JSON", e.getLocation());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return fields.entries();
    }

    private static String text(AliasFields fields, long line, JsonNode entry, String field) {
        JsonNode value = entry.path(field);
        if (value.isMissingNode() || value.isNull() || value.isTextual()) {
            return value.textValue();
        }
        fields.wrong(line, field, "is not a string");
        return null;
    }

    private static List<String> aliases(AliasFields fields, long line, JsonNode aliases) {
        List<String> names = new ArrayList<>();
        if (!aliases.isMissingNode() && !aliases.isNull() && !aliases.isArray()) {
            fields.wrong(line, "aliases", "is not an array");
        }
        for (JsonNode alias : aliases) {
            if (alias.isTextual()) {
                names.add(alias.textValue());
            } else {
                fields.wrong(line, "aliases", "holds something that is not a string");
            }
        }
        return names;
    }

    private static ProblemException malformed(String format, JsonLocation location) {
        String where = location == null ? "" : " at line " + location.getLineNr();
        return ProblemException.of(ProblemKind.MALFORMED, "The body is not " + format + where + ".");
    }

    /** Writes CSV. An alias that holds the separator cannot be told from two. */
    static String toCsv(List<AliasEntry> entries) {
        StringWriter text = new StringWriter();
        try (SequenceWriter rows = CSV.writer(COLUMNS).writeValues(text)) {
            for (AliasEntry entry : entries) {
                rows.write(new String[] {
                    entry.id(),
                    entry.name(),
                    String.join(SEPARATOR, entry.aliases()),
                    entry.type() == null ? "" : entry.type().name()
                });
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return entries.isEmpty() ? "id,name,aliases,type\n" : text.toString();
    }

    private AliasFormat() {}
}
