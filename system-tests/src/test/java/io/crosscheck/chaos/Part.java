package io.crosscheck.chaos;

/** What runs as a process of its own and can be struck. */
enum Part {
    INGEST("ingest-service", 192),
    EXTRACT_1("extraction-service", 512),
    EXTRACT_2("extraction-service", 512),
    LINK("extraction-service", 512),
    QUERY("query-service", 192),
    BROKER(null, 256),
    POSTGRESQL(null, 0);

    private final String module;
    private final int heapMegabytes;

    Part(String module, int heapMegabytes) {
        this.module = module;
        this.heapMegabytes = heapMegabytes;
    }

    boolean isService() {
        return module != null;
    }

    String module() {
        return module;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }
}
