package io.crosscheck.store.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A zip with one entry a table, as PostgreSQL copies it out, and a list of them with their rows. It is taken in one
 * transaction, so it is the store as it stood at one moment, whatever is written meanwhile. Roles, passwords and schema
 * are not in it: the migration makes them.
 */
public final class Backup {

    private static final String LIST = "crosscheck-backup.properties";
    private static final String SCHEMA = "schema";
    private static final String COLUMNS = "columns ";
    private static final String ROWS = "rows ";

    /**
     * What a backup holds.
     *
     * @param schema number of the last migration
     */
    public record Content(String schema, int tables, long rows) {}

    /** A file that is no backup, or one that this store cannot take; the message says why. */
    public static final class UnusableException extends RuntimeException {

        UnusableException(String message) {
            super(message);
        }
    }

    /**
     * Writes everything the store holds.
     *
     * @param owner connection of the role that owns the store, used for nothing else
     */
    public static Content write(Connection owner, OutputStream out) throws SQLException, IOException {
        owner.setAutoCommit(false);
        execute(owner, "set transaction isolation level repeatable read, read only");
        Properties list = new Properties();
        list.setProperty(SCHEMA, schema(owner));
        List<StoredTable> tables = StoredTable.of(owner);
        long rows = 0;
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (StoredTable table : tables) {
                zip.putNextEntry(new ZipEntry(table.name()));
                long copied = copies(owner).copyOut(table.copyOut(), new Unclosed(zip));
                zip.closeEntry();
                list.setProperty(COLUMNS + table.name(), table.columns());
                list.setProperty(ROWS + table.name(), String.valueOf(copied));
                rows += copied;
            }
            zip.putNextEntry(new ZipEntry(LIST));
            list.store(zip, null);
            zip.closeEntry();
        }
        owner.rollback();
        return new Content(list.getProperty(SCHEMA), tables.size(), rows);
    }

    /**
     * Puts everything back, in one transaction: all or nothing.
     *
     * @param owner connection of the role that owns the store; the store must be migrated and without documents
     * @throws UnusableException if the file is no whole backup, or of another schema, or the store is not empty
     */
    public static Content restore(Connection owner, Path file) throws SQLException, IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Properties list = list(zip);
            owner.setAutoCommit(false);
            requireUsable(owner, list);
            List<StoredTable> tables = StoredTable.of(owner);
            long rows = 0;
            for (StoredTable table : tables) {
                execute(owner, "alter table " + table.name() + " disable trigger user");
                execute(owner, "truncate " + table.name() + " cascade");
            }
            for (StoredTable table : tables) {
                rows += restore(owner, zip, list, table);
            }
            for (StoredTable table : tables) {
                execute(owner, "alter table " + table.name() + " enable trigger user");
            }
            owner.commit();
            return new Content(list.getProperty(SCHEMA), tables.size(), rows);
        } catch (ZipException e) {
            throw new UnusableException("it is no backup, or a part of it is missing");
        }
    }

    private static long restore(Connection owner, ZipFile zip, Properties list, StoredTable table)
            throws SQLException, IOException {
        ZipEntry entry = zip.getEntry(table.name());
        if (entry == null || !table.columns().equals(list.getProperty(COLUMNS + table.name()))) {
            throw new UnusableException(table.name() + " is not in it, or has other columns");
        }
        long rows;
        try (InputStream in = zip.getInputStream(entry)) {
            rows = copies(owner).copyIn(table.copyIn(), in);
        }
        if (rows != Long.parseLong(list.getProperty(ROWS + table.name()))) {
            throw new UnusableException("rows of " + table.name() + " are missing");
        }
        if (table.identity() != null) {
            execute(
                    owner,
                    "select setval(pg_get_serial_sequence('" + table.name() + "', '" + table.identity()
                            + "'), coalesce(max(" + table.identity() + "), 0) + 1, false) from " + table.name());
        }
        return rows;
    }

    private static void requireUsable(Connection owner, Properties list) throws SQLException {
        String schema = schema(owner);
        if (!schema.equals(list.getProperty(SCHEMA))) {
            throw new UnusableException("it is of schema " + list.getProperty(SCHEMA) + " and the store of schema "
                    + schema + ": restore it with the release that made it, then upgrade");
        }
        if (!one(owner, "select count(*) from (select 1 from ingest.document limit 1) d")
                .equals("0")) {
            throw new UnusableException("the store holds documents");
        }
    }

    private static Properties list(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(LIST);
        if (entry == null) {
            throw new UnusableException("it is no backup");
        }
        Properties list = new Properties();
        try (InputStream in = zip.getInputStream(entry)) {
            list.load(in);
        }
        return list;
    }

    private static String schema(Connection owner) throws SQLException {
        return one(
                owner,
                "select version from public.flyway_schema_history where success and version is not null"
                        + " order by installed_rank desc limit 1");
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** For whoever closes what is not his. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private Backup() {}
}
