package de.hausbote.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("REL-15")
class AddressPolicyTest {
    private static final Trust PUBLIC = new Trust.Authorities();
    private static final Trust PRACTICE = new Trust.Pinned("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.0.170",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:157.240.1.1",
                "::127.0.0.1",
                "::ffff:0:10.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::157.240.1.1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:4136:e378::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "2002:7f00:1::1",
                "2002:9df0:101::1",
                "3fff::1",
                "fc00::1",
                "fd12:3456:789a::1",
                "fe80::1",
                "fe80::a00:1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1",
                "4000::1",
                "5f00::1"
            })
    void anAddressThatIsNotGloballyRoutedIsNotDialled(String address) {
        var refused = InetAddress.ofLiteral(address);

        if (address.startsWith("::ffff:157.")) {
            assertTrue(AddressPolicy.permits(refused, PUBLIC), "the runtime reads a mapped address as what it means");
        } else {
            assertFalse(AddressPolicy.permits(refused, PUBLIC));
        }
    }

    @Test
    void aMappedAddressThatStayedAMappedOneIsNotDialled() throws UnknownHostException {
        var mapped = HexFormat.of().parseHex("00000000000000000000ffff9df00101");

        assertFalse(AddressPolicy.permits(Inet6Address.getByAddress("x.example", mapped, 1), PUBLIC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "157.240.1.1",
                "31.13.64.51",
                "2a03:2880:f003:c07:face:b00c::2",
                "2606:4700::1111",
                "9.255.255.255",
                "11.0.0.0",
                "172.32.0.1",
                "100.128.0.0"
            })
    void aGloballyRoutedAddressIsDialled(String address) {
        assertTrue(AddressPolicy.permits(InetAddress.ofLiteral(address), PUBLIC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"157.240.1.1", "10.0.0.1", "0.0.0.0", "169.254.169.254", "fe80::1", "::"})
    void practiceLeavesThisMachineNever(String address) {
        assertFalse(AddressPolicy.permits(InetAddress.ofLiteral(address), PRACTICE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void practiceReachesThisMachine(String address) {
        assertTrue(AddressPolicy.permits(InetAddress.ofLiteral(address), PRACTICE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "017700000001",
                "127.1",
                "10.1",
                "0",
                "0x0",
                "[::1]",
                "::1",
                "1.2.3.4.",
                "localhost",
                "a.localhost",
                "localhost.",
                "example",
                "",
                "ex_ample.com",
                "-a.example",
                "a-.example",
                "a..example",
                "graph.facebook.com.",
                "GRAPH.facebook.com",
                "graph.facebook.com%00.example",
                "graph.facebook.com:443",
                "user@graph.facebook.com",
                "xn--.example\u0000",
                "gräph.facebook.com",
                "1.0x7f",
                "a.1",
                "a.b.0x1"
            })
    void whatIsNoNameIsNotAsked(String host) {
        assertFalse(HostName.permitted(host, PUBLIC));
    }

    @Test
    void practiceAsksForLoopbackNamesAloneAndNeverTheNetwork() throws UnknownHostException {
        assertTrue(HostName.permitted("simulator.localhost", PRACTICE));
        assertFalse(HostName.permitted("graph.facebook.com", PRACTICE));
        assertEquals(
                InetAddress.getLoopbackAddress().getHostAddress(),
                NameService.system("simulator.localhost").getFirst().getHostAddress());
    }
}
