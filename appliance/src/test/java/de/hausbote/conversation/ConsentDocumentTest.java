package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Papers;
import de.hausbote.SharedHouse;
import de.hausbote.audit.AuditAction;
import de.hausbote.consent.ConsentDocument;
import de.hausbote.consent.Way;
import de.hausbote.identity.Actor;
import de.hausbote.message.Id;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What people signed lies beside the entries that agents wrote down. */
@Tag("CON-1")
class ConsentDocumentTest extends SharedHouse {
    private static final byte[] FORM = Papers.pdf("Einwilligung, unterschrieben");

    private ConsentHouse anna;
    private ConsentDocuments documents;

    @BeforeEach
    void agree() {
        anna = new ConsentHouse(house);
        documents = new ConsentDocuments(house.ground(), Scanning.none());
        house.receiveText("wamid.1", ConsentHouse.ANNA, "Guten Tag");
        anna.agrees();
    }

    private Id entry() {
        return anna.consents()
                .read(house.agent(), anna.contact())
                .entries()
                .getLast()
                .id();
    }

    private ConsentDocument add(Actor actor, String name, byte[] bytes) throws IOException {
        return documents.add(actor, entry(), name, new ByteArrayInputStream(bytes));
    }

    private List<ConsentDocument> shown() {
        return anna.consents().read(anna.dpo(), anna.contact()).documents();
    }

    @Test
    void aDocumentIsKeptAsItCameAndProvenByItsHash() throws IOException, NoSuchAlgorithmException {
        var added = add(house.agent(), "Formular Müller.pdf", FORM);

        assertEquals(List.of(added), shown());
        assertEquals(entry(), added.entry());
        var sha256 = MessageDigest.getInstance("SHA-256").digest(FORM);
        assertEquals(HexFormat.of().formatHex(sha256), added.hash());
        try (var content = documents.content(anna.dpo(), added.id())) {
            assertEquals("Formular Müller.pdf", content.name());
            assertEquals("application/pdf", content.type());
            assertArrayEquals(FORM, content.stream().readAllBytes());
        }
    }

    @Test
    void bothTheAddingAndTheLookAreOnRecord() throws IOException {
        var added = add(house.agent(), "formular.pdf", FORM);
        documents.content(anna.dpo(), added.id()).close();

        for (var action : List.of(AuditAction.CONSENT_DOCUMENT_ADD, AuditAction.CONSENT_DOCUMENT_READ)) {
            assertEquals(1, house.count("select count(*) from audit_entry where action = '" + action.word() + "'"));
        }
    }

    @Test
    void onlyAgentsOfHerTeamAddOneAndOthersFindNothing() throws IOException {
        var added = add(house.agent(), "formular.pdf", FORM);

        assertEquals(Code.NOT_ALLOWED, refused(() -> add(anna.dpo(), "formular.pdf", FORM)));
        assertEquals(Code.NOT_FOUND, refused(() -> add(house.stranger(), "formular.pdf", FORM)));
        assertEquals(Code.NOT_FOUND, refused(() -> documents.content(house.stranger(), added.id())));
        assertEquals(List.of(added), shown());
    }

    @Test
    void whatSheSaidInTheChatNeedsNoDocument() {
        house.receiveText("wamid.2", ConsentHouse.ANNA, "STOP");

        assertEquals(Code.NOT_FOUND, refused(() -> add(house.agent(), "formular.pdf", FORM)));
    }

    @Test
    void aDocumentBesideAWithdrawalIsTakenToo() throws IOException {
        anna.refuses(Way.PAPER);
        var added = add(house.agent(), "widerruf.pdf", FORM);

        assertEquals(entry(), added.entry());
    }

    @Test
    void whatIsNoPaperOrTooLargeOrOneTooManyIsRefusedAndNotKept() throws IOException {
        var text = "kein PDF".getBytes(StandardCharsets.UTF_8);
        assertEquals(Code.TYPE_NOT_ALLOWED, refused(() -> add(house.agent(), "formular.pdf", text)));
        assertEquals(Code.TYPE_NOT_ALLOWED, refused(() -> add(house.agent(), "formular.png", FORM)));
        var large = Arrays.copyOf(FORM, (int) ConsentDocuments.LARGEST + 1);
        assertEquals(Code.TOO_LARGE, refused(() -> add(house.agent(), "formular.pdf", large)));
        for (var number = 0; number < ConsentDocuments.MOST; number++) {
            add(house.agent(), "formular.pdf", FORM);
        }
        assertEquals(Code.CONSENT_DOCUMENTS, refused(() -> add(house.agent(), "formular.pdf", FORM)));

        assertEquals(ConsentDocuments.MOST, shown().size());
        assertEquals(0, documents.sweep(), "nothing is left of what was refused");
    }

    @Test
    @Tag("RET-5")
    void withThePersonHerDocumentsGo() throws IOException {
        add(house.agent(), "formular.pdf", FORM);

        new KeyErasure(house.database(), house.vault(), house.ground().audit()).erase(List.of(anna.contact()));

        assertEquals(0, house.count("select count(*) from consent_document"));
        assertTrue(documents.sweep() >= 1);
        assertEquals(List.of(), house.vault().files("consent").names());
    }

    private static Code refused(Executable act) {
        return assertThrows(RefusedException.class, act).code();
    }
}
