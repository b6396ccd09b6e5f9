package io.crosscheck.query.paging;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses parameters that a route does not know: a misspelt filter must not look like one that finds everything. */
class UnknownParameters {

    private static final String ROUTES = "/v1/";
    /** Clients name it everywhere; where an id is asked for, which lies in one collection alone, it does no harm. */
    private static final String EVERYWHERE = "collection";

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Set<String> asked = request.getUriInfo().getQueryParameters().keySet();
        Method method = resource.getResourceMethod();
        if (asked.isEmpty() || method == null || !request.getUriInfo().getPath().startsWith(ROUTES)) {
            return;
        }
        Set<String> names = known.computeIfAbsent(method, UnknownParameters::names);
        Given given = new Given();
        for (String name : asked) {
            if (!names.contains(name) && !name.equals(EVERYWHERE)) {
                given.refuse(
                        name,
                        names.isEmpty()
                                ? "is no parameter of this route, which has none"
                                : "is no parameter of this route, which has " + String.join(", ", names));
            }
        }
        given.check();
    }

    static Set<String> names(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            add(parameter.getAnnotations(), names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != Object.class; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        add(field.getAnnotations(), names);
                    }
                }
            }
        }
        return names;
    }

    private static void add(Annotation[] annotations, Set<String> names) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam parameter) {
                names.add(parameter.value());
            }
        }
    }
}
