package io.crosscheck.ingest.identity;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvSource({
        "HTTPS://News.Example.COM/a, https://news.example.com/a",
        "http://example.com:80/a, http://example.com/a",
        "https://example.com:443/a, https://example.com/a",
        "https://example.com:8443/a, https://example.com:8443/a",
        "https://example.com, https://example.com/",
        "https://example.com/, https://example.com/",
        "https://example.com./a, https://example.com/a",
        "https://example.com/a/, https://example.com/a",
        "https://example.com/a//b/./c/../d, https://example.com/a/b/d",
        "https://example.com/../../a, https://example.com/a",
        "https://example.com/a#part, https://example.com/a",
        "https://example.com/a?, https://example.com/a",
        "https://example.com/a?b=2&a=1, https://example.com/a?a=1&b=2",
        "https://example.com/a?utm_source=x&id=7&fbclid=y&UTM_Medium=z, https://example.com/a?id=7",
        "https://example.com/a?gclid=x, https://example.com/a",
        "https://example.com/%7euser/%e2%82%ac, https://example.com/~user/%E2%82%AC",
        "https://example.com/a b|c, https://example.com/a%20b%7Cc",
        "https://example.com/50%, https://example.com/50%25",
        "https://user:secret@example.com/a, https://example.com/a",
        "https://m\u00fcnchen.example/stra\u00dfe, https://xn--mnchen-3ya.example/stra%C3%9Fe",
        "https://[2001:DB8::1]/a, https://[2001:db8::1]/a"
    })
    void bringsVariantsTogether(String url, String canonical) {
        assertEquals(Optional.of(canonical), CanonicalUrl.parse(url).map(CanonicalUrl::value));
        assertEquals(Optional.of(canonical), CanonicalUrl.parse(canonical).map(CanonicalUrl::value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/a",
                "/a",
                "ftp://example.com/a",
                "javascript:alert(1)",
                "https://",
                "https:///a",
                "https://exa mple.com/",
                "https://example.com:99999/",
                "https://example.com:x/",
                "https://a..b/",
                "mailto:desk@example.com"
            })
    void refusesWhatIsNoWebAddress(String url) {
        assertEquals(Optional.empty(), CanonicalUrl.parse(url));
    }

    @Test
    void identifiesByTheStrongestThatIsGiven() {
        CanonicalUrl url = CanonicalUrl.parse("https://example.com/a").orElseThrow();
        String byUrl = Identity.ofUrl("c", url).documentId();
        assertEquals(byUrl, Identity.ofUrl("c", url).documentId());
        assertNotEquals(byUrl, Identity.ofUrl("d", url).documentId());
        assertNotEquals(byUrl, Identity.ofExternalId("c", url.value()).documentId());
        assertNotEquals(
                Identity.ofText("c", null, "h").documentId(),
                Identity.ofText("c", "o-1", "h").documentId());
    }
}
