package io.crosscheck.launcher.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import io.crosscheck.launcher.Refusal;
import io.crosscheck.store.ServiceRole;

/**
 * The passwords of a database: random, made at its first start and kept beside it in a file that only its owner reads.
 *
 * @param owner of the role that owns the schemas
 * @param services of each service's role
 */
public record Credentials(String owner, Map<ServiceRole, String> services) {

    private static final String OWNER = "owner";
    private static final int BYTES = 24;

    public Credentials {
        services = Map.copyOf(services);
    }

    /**
     * Reads them, or makes them.
     *
     * @throws Refusal if the file is there but lacks one
     */
    public static Credentials in(Path file, SecureRandom random) throws IOException {
        return Files.exists(file) ? read(file) : create(file, random);
    }

    private static Credentials read(Path file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        Map<ServiceRole, String> services = new EnumMap<>(ServiceRole.class);
        for (ServiceRole role : ServiceRole.values()) {
            services.put(role, required(properties, role.roleName(), file));
        }
        return new Credentials(required(properties, OWNER, file), services);
    }

    private static String required(Properties properties, String name, Path file) {
        String value = properties.getProperty(name, "");
        if (value.isBlank()) {
            throw new Refusal("the password of " + name + " is missing in " + file);
        }
        return value;
    }

    private static Credentials create(Path file, SecureRandom random) throws IOException {
        Properties properties = new Properties();
        Map<ServiceRole, String> services = new EnumMap<>(ServiceRole.class);
        for (ServiceRole role : ServiceRole.values()) {
            services.put(role, password(random));
            properties.setProperty(role.roleName(), services.get(role));
        }
        Credentials credentials = new Credentials(password(random), services);
        properties.setProperty(OWNER, credentials.owner());
        try (OutputStream out = Channels.newOutputStream(Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))))) {
            properties.store(out, "Passwords of the database beside this file");
        }
        return credentials;
    }

    private static String password(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without the passwords, which must not reach a log. */
    @Override
    public String toString() {
        return "Credentials[]";
    }
}
