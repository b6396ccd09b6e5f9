package io.crosscheck.access.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** The routes of a service, as its classes declare them, and as a table of who may call them names them. */
public final class Routes {

    private Routes() {}

    /** Every route that a compiled class of the service declares. */
    public static SortedSet<Route> declared(java.nio.file.Path classes) throws IOException {
        SortedSet<Route> routes = new TreeSet<>();
        try (Stream<java.nio.file.Path> files = Files.walk(classes)) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes.relativize(file).toString())
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .forEach(name -> add(load(name), routes));
        }
        return routes;
    }

    /** The least role for each route: lines of method, path, role and, where it takes a body, its media type. */
    public static Map<Route, String> table(java.nio.file.Path file) throws IOException {
        Map<Route, String> table = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.strip().split("\\s+");
                table.put(new Route(parts[0], parts[1], parts.length > 3 ? parts[3] : ""), parts[2]);
            }
        }
        return table;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static void add(Class<?> type, SortedSet<Route> routes) {
        Path root = type.getAnnotation(Path.class);
        if (root == null || type.isInterface()) {
            return;
        }
        for (Method method : type.getDeclaredMethods()) {
            Path path = method.getAnnotation(Path.class);
            String address = path == null ? root.value() : root.value() + "/" + path.value();
            Arrays.stream(method.getAnnotations())
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(verb -> verb != null)
                    .flatMap(verb -> types(method).map(body -> new Route(verb.value(), address, body)))
                    .forEach(routes::add);
        }
    }

    private static Stream<String> types(Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        return consumes == null ? Stream.of("") : Arrays.stream(consumes.value());
    }
}
