package io.crosscheck.query.watch;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DestinationTest {

    private static final AddressPolicy PUBLIC = new AddressPolicy(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::a9fe:a9fe",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "::7f00:1"
            })
    void neverLeadsToThisMachineItsNetworkOrACloudsMetadata(String address) throws UnknownHostException {
        assertFalse(PUBLIC.allows(InetAddress.getByName(address)));
        assertTrue(new AddressPolicy(true).allows(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "192.169.0.1", "2606:4700:4700::1111"})
    void leadsToWhatTheInternetRoutes(String address) throws UnknownHostException {
        assertTrue(PUBLIC.allows(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "desk",
                "ftp://desk.example/",
                "https://",
                "https:///hook",
                "https://user:word@desk.example/",
                "https://desk.example/#here",
                "https://desk.example:0/",
                "https://desk.example:70000/",
                "http://a b/",
                "file:///etc/passwd",
                "javascript:alert(1)"
            })
    void refusesWhatIsNoWebAddress(String url) {
        assertThrows(Destination.Refused.class, () -> Destination.of(url));
    }

    @Test
    void keepsHostPortAndPath() throws Destination.Refused {
        assertEquals(
                new Destination(true, "desk.example", 443, "/hook?to=me"),
                Destination.of("https://desk.example/hook?to=me"));
        assertEquals(new Destination(false, "desk.example", 8000, "/"), Destination.of("HTTP://desk.example:8000"));
    }

    @Test
    void refusesAHostOfWhichOneAddressIsPrivate() throws Exception {
        Destination destination = Destination.of("https://desk.example/");
        InetAddress good = InetAddress.getByName("1.1.1.1");
        InetAddress bad = InetAddress.getByName("10.0.0.1");
        assertEquals(good, destination.address(PUBLIC, host -> new InetAddress[] {good}));
        assertThrows(
                Destination.Refused.class, () -> destination.address(PUBLIC, host -> new InetAddress[] {good, bad}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://[::1]/",
                "http://[::ffff:7f00:1]/",
                "http://localhost/"
            })
    void seesThroughOtherSpellings(String url) throws Exception {
        Destination destination;
        try {
            destination = Destination.of(url);
        } catch (Destination.Refused noHost) {
            return;
        }
        try {
            destination.address(PUBLIC, InetAddress::getAllByName);
        } catch (Destination.Refused | UnknownHostException expected) {
            return;
        }
        throw new AssertionError(url);
    }
}
