import Testing

@testable import PreviewService

@Suite struct HostCheckTests {
    @Test(arguments: [
        "127.0.0.1", "127.0.0.1:8350", "localhost", "LOCALHOST:1", "[::1]", "[::1]:8350", "192.168.1.7:80",
        "[fe80::1]:9",
    ])
    func addressesInDigitsAndOwnNamesAreAccepted(_ host: String) {
        #expect(HostCheck(listeningOn: "127.0.0.1").accepts(host))
    }

    @Test(arguments: [
        nil, "", ":80", "evil.example", "evil.example:8350", "localhost.evil.example", "127.0.0.1.evil.example",
        "127.0.0.1:x",
        "127.0.0.256", "1.2.3", "127.0.0.1 evil", "[::1", "[::1]x", "[evil]", "[::1]:8:0", "0x7f.1", "127.0.0.1@evil",
    ])
    func namesThatAnybodyCouldTurnHereAreNot(_ host: String?) {
        #expect(!HostCheck(listeningOn: "127.0.0.1").accepts(host))
    }

    @Test func theNameListenedOnIsAccepted() {
        let check = HostCheck(listeningOn: "Desk.local")
        #expect(check.accepts("desk.local:8350") && check.accepts("localhost"))
        #expect(!check.accepts("desk.local.evil.example"))
    }

    @Test func onlyLoopbackIsThisMachineAlone() {
        for host in ["127.0.0.1", "127.3.2.1", "localhost", "::1"] { #expect(HostCheck.isLoopback(host)) }
        for host in ["0.0.0.0", "::", "192.168.1.7", "127.example", "127.0.0.1.example"] {
            #expect(!HostCheck.isLoopback(host))
        }
    }
}
