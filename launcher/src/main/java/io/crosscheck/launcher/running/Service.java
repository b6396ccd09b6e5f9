package io.crosscheck.launcher.running;

import java.util.HashMap;
import java.util.Map;

import io.crosscheck.launcher.machine.Ports;
import io.crosscheck.store.ServiceRole;

/** The services, each a process of its own. */
enum Service {
    INGEST("ingest-service", 192, ServiceRole.INGEST) {
        @Override
        int port(Ports ports) {
            return ports.ingest();
        }

        /** The pages, which query-service serves, hand documents in. */
        @Override
        Map<String, String> ownEnvironment(Ports ports) {
            return Map.of(
                    "CROSSCHECK_CORS_ENABLED",
                    "true",
                    "CROSSCHECK_CORS_ORIGINS",
                    "http://127.0.0.1:%1$d,http://localhost:%1$d".formatted(ports.query()));
        }
    },
    EXTRACTION("extraction-service", 512, ServiceRole.EXTRACTION) {
        @Override
        int port(Ports ports) {
            return ports.extraction();
        }
    },
    QUERY("query-service", 192, ServiceRole.QUERY) {
        @Override
        int port(Ports ports) {
            return ports.query();
        }

        @Override
        Map<String, String> ownEnvironment(Ports ports) {
            return Map.of(
                    "CROSSCHECK_PAGES_INGEST_URL",
                    "http://127.0.0.1:" + ports.ingest(),
                    "CROSSCHECK_EXTRACTION_URL",
                    "http://127.0.0.1:" + ports.extraction());
        }
    };

    private final String module;
    private final int heapMegabytes;
    private final ServiceRole role;

    Service(String module, int heapMegabytes, ServiceRole role) {
        this.module = module;
        this.heapMegabytes = heapMegabytes;
        this.role = role;
    }

    abstract int port(Ports ports);

    String module() {
        return module;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    /** What only this service is told. */
    Map<String, String> ownEnvironment(Ports ports) {
        return Map.of();
    }

    /** What it is told about the world, by the names that its configuration knows. */
    Map<String, String> environment(Backbone backbone, Ports ports) {
        Map<String, String> environment = new HashMap<>(ownEnvironment(ports));
        environment.putAll(Map.of(
                "CROSSCHECK_DB_URL",
                backbone.databaseUrl(),
                role.passwordVariable(),
                backbone.credentials().services().get(role),
                "KAFKA_BOOTSTRAP_SERVERS",
                backbone.bootstrapServers(),
                // only this machine reaches it, and whoever is on it may do everything
                "CROSSCHECK_ACCESS_ENABLED",
                "false",
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                String.valueOf(port(ports))));
        return environment;
    }
}
