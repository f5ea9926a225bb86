package de.hausbote.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.House;
import de.hausbote.Seat;
import de.hausbote.channel.RemoteFile;
import de.hausbote.conversation.Scanning.Scan;
import de.hausbote.conversation.Scanning.Standing;
import de.hausbote.conversation.Scanning.WhenAway;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.Content;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.net.Scanner;
import de.hausbote.net.WrittenClamd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanningTest {
    @TempDir
    static Path folder;

    private static House house;

    private Seat seat;
    private WrittenClamd clamd;
    private Scanner scanner;

    @BeforeAll
    static void build() {
        house = House.in(folder);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void clear() throws IOException {
        house.clear();
        seat = new Seat(house, house.agent());
        var file = new RemoteFile("77", "text/plain", "");
        house.receive(House.message(
                "wamid.1", House.phone("4915112345678"), house.now(), new Content.Document("", "a.txt"), file));
        clamd = new WrittenClamd();
        scanner = new Scanner(clamd.place());
    }

    @AfterEach
    void end() throws IOException {
        scanner.close();
        clamd.close();
    }

    @Test
    void aCleanFileIsOpenedAndSaidToBeClean() throws IOException {
        load(WhenAway.WAIT, "Guten Tag");

        assertEquals(AttachmentView.State.READY, file().state());
        assertEquals(Scan.CLEAN, file().scan());
    }

    @Test
    void anInfectedOneStaysSealedAndIsOnRecord() throws IOException {
        load(WhenAway.WAIT, "Guten Tag " + WrittenClamd.VIRUS);

        assertEquals(AttachmentView.State.REFUSED, file().state());
        assertEquals(Scan.INFECTED, file().scan());
        assertEquals(Reason.Code.INFECTED, file().reason());
        assertEquals(1, house.count("select count(*) from attachment where file_name is not null"));
        assertEquals(1, house.count("select count(*) from audit_entry where action = 'attachment.infected'"));
        assertEquals(Code.NOT_LOADED, refusal(() -> house.attachments().content(house.agent(), file().id())));
        house.attachments().fetch(house.agent(), file().id());
        assertEquals(AttachmentView.State.REFUSED, file().state());
    }

    @Test
    void itIsSaidHowTheScannerStands() throws IOException {
        assertEquals(Standing.NONE, Scanning.none().standing());
        assertEquals(Standing.ANSWERS, Scanning.with(scanner, WhenAway.WAIT).standing());
        clamd.close();
        assertEquals(
                Standing.AWAY_FILES_WAIT, Scanning.with(scanner, WhenAway.WAIT).standing());
        assertEquals(
                Standing.AWAY_FILES_PASS, Scanning.with(scanner, WhenAway.PASS).standing());
    }

    @Test
    void whileTheScannerIsAwayFilesWaitAndNothingIsKept() throws IOException {
        clamd.close();

        assertThrows(ScannerAwayException.class, () -> load(WhenAway.WAIT, "Guten Tag"));

        assertEquals(AttachmentView.State.LOADING, file().state());
        assertEquals(0, house.vault().files("media").names().size());
        assertEquals(Code.SCANNER_AWAY, refusal(() -> add(WhenAway.WAIT, "Guten Tag")));
    }

    @Test
    void orTheyPassWithAMark() throws IOException {
        clamd.close();

        load(WhenAway.PASS, "Guten Tag");

        assertEquals(AttachmentView.State.READY, file().state());
        assertEquals(Scan.NOT_SCANNED, file().scan());
        assertEquals(Reason.Code.SCANNER_AWAY, file().reason());
        assertEquals(Reason.Code.SCANNER_AWAY, add(WhenAway.PASS, "Guten Tag").reason());
    }

    @Test
    void nothingLeavesWithAVirusInIt() {
        assertEquals(Scan.CLEAN, add(WhenAway.WAIT, "Guten Tag").scan());
        assertEquals(Code.INFECTED, refusal(() -> add(WhenAway.WAIT, WrittenClamd.VIRUS)));
        assertEquals(1, house.vault().files("media").names().size());
    }

    private Attachments attachments(WhenAway whenAway) {
        return new Attachments(house.ground(), Scanning.with(scanner, whenAway), House.DOCUMENT_CAP);
    }

    private void load(WhenAway whenAway, String text) throws IOException {
        AttachmentId id = file().id();
        attachments(whenAway).loaded(id, bytes(text));
    }

    private AttachmentView add(WhenAway whenAway, String text) {
        try {
            return attachments(whenAway).add(house.agent(), seat.conversation(), "text/plain", "a.txt", bytes(text));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private AttachmentView file() {
        return seat.messages().getFirst().attachments().getFirst();
    }

    private static Code refusal(Runnable act) {
        return assertThrows(RefusedException.class, act::run).code();
    }
}
