package io.crosscheck.ingest.publisher;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PublisherDirectoryTest {

    private final PublisherDirectory directory = PublisherDirectory.of(List.of(
            "domains,names,kind,family",
            "vell-courier.example|courier.example,The Vell Courier|Courier,NEWSPAPER,Brack Holdings",
            "wire.example,Northern Wire,AGENCY,"));

    @ParameterizedTest
    @CsvSource({
        "courier.example,,,, vell-courier.example",
        "www.Courier.example,,,, vell-courier.example",
        ", vell  courier,,, vell-courier.example",
        ", The Courier,,, vell-courier.example",
        ",, edition.vell-courier.example,, vell-courier.example",
        ",,, Northern Wire, wire.example",
        "unheard.example, Northern Wire,,, wire.example",
        "news.unheard.example,,,, unheard.example",
        ",, www.daily.co.uk,, daily.co.uk",
        ",, someone.substack.com,, someone.substack.com",
        "wire.example, Courier, courier.example, Courier, wire.example"
    })
    void findsTheDomain(String domain, String name, String host, String siteName, String expected) {
        assertEquals(
                Optional.of(expected),
                directory.find(domain, name, host, siteName).map(Outlet::domain));
    }

    @Test
    void knowsKindAndFamily() {
        Outlet outlet = directory.find("courier.example", null, null, null).orElseThrow();
        assertEquals(
                new Outlet("The Vell Courier", "vell-courier.example", PublisherKind.NEWSPAPER, "Brack Holdings"),
                outlet);
    }

    @Test
    void makesUpNothing() {
        assertEquals(Optional.empty(), directory.find(null, null, null, null));
        assertEquals(Optional.empty(), directory.find(null, null, "10.0.0.7", null));
        assertEquals(Optional.empty(), directory.find(null, null, "localhost", null));
        Outlet unknown = directory.find(null, "Harbour Gazette", null, null).orElseThrow();
        assertEquals(new Outlet("Harbour Gazette", null, PublisherKind.UNKNOWN, null), unknown);
        assertEquals(
                unknown.id(),
                directory
                        .find(null, "the  harbour gazette", null, null)
                        .orElseThrow()
                        .id());
    }

    @Test
    void theListNamesEveryDomainOnce() {
        List<Outlet> outlets = PublisherDirectory.of(PublisherRegistry.lines()).outlets();
        assertTrue(outlets.size() > 100, () -> outlets.size() + " outlets");
        Set<String> ids = new HashSet<>();
        outlets.forEach(outlet -> assertTrue(ids.add(outlet.id()), outlet::domain));
    }
}
