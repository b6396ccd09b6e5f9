package io.crosscheck.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a service says of itself at {@code /q/metrics}. */
final class Metrics {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A metric, summed over its labels; 0 if there is none of the name. */
    static long sum(URI service, String name) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve("/q/metrics")).build();
        // after the value there may be an example of what was counted
        Pattern sample = Pattern.compile(Pattern.quote(name) + "(?:\\{[^}]*})? (\\S+).*");
        return CLIENT.send(request, BodyHandlers.ofString())
                .body()
                .lines()
                .map(sample::matcher)
                .filter(Matcher::matches)
                .mapToLong(line -> Math.round(Double.parseDouble(line.group(1))))
                .sum();
    }

    private Metrics() {}
}
