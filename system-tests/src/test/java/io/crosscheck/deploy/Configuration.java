package io.crosscheck.deploy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.crosscheck.store.ServiceRole;

/** The environment variables that a container understands. */
final class Configuration {

    /** What runs in each deployment, by its name in the compose file and the manifests. */
    static final Map<String, String> MODULES = Map.of(
            "ingest", "ingest-service",
            "extract", "extraction-service",
            "link", "extraction-service",
            "query", "query-service",
            "migrate", "store",
            "migration", "store");

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9_.-]*)");

    /** The names that the module of this deployment reads. */
    static Set<String> understoodBy(String deployment) {
        String module = MODULES.get(deployment);
        if (module == null) {
            throw new IllegalArgumentException("no module runs as " + deployment);
        }
        Set<String> names = module.equals("store") ? migration() : service(module);
        names.add("JAVA_TOOL_OPTIONS"); // read by the Java runtime itself
        return names;
    }

    /** The variables that a service's configuration names with {@code ${...}}. */
    static Set<String> named(String module) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = REFERENCE.matcher(properties(module));
        while (matcher.find()) {
            if (matcher.group(1).equals(matcher.group(1).toUpperCase(Locale.ROOT))) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private static Set<String> migration() {
        Set<String> names =
                new TreeSet<>(Set.of("CROSSCHECK_DB_URL", "CROSSCHECK_DB_OWNER", "CROSSCHECK_DB_OWNER_PASSWORD"));
        Stream.of(ServiceRole.values()).map(ServiceRole::passwordVariable).forEach(names::add);
        return names;
    }

    /** Named ones, and the properties that are set: each can be set by the variable that is named after it. */
    private static Set<String> service(String module) {
        Set<String> names = named(module);
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(properties(module)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String property : properties.stringPropertyNames()) {
            names.add(variable(property));
        }
        names.add("KAFKA_BOOTSTRAP_SERVERS"); // kafka.bootstrap.servers, which the connector reads unasked
        return names;
    }

    /** By the rule of MicroProfile Config: what is no letter or digit becomes an underscore, and all is upper case. */
    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** A service's own, and those that all services have in common. */
    private static String properties(String module) {
        return Repository.text(module + "/src/main/resources/application.properties") + "\n"
                + Repository.text("access/src/main/resources/META-INF/microprofile-config.properties");
    }

    private Configuration() {}
}
