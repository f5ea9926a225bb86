package de.hausbote.relay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.conversation.NewConnection;
import de.hausbote.conversation.Templates;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Template.HeaderKind;
import de.hausbote.net.ScriptedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateDeskTest {
    @TempDir
    Path folder;

    private Practice practice;
    private Templates templates;
    private TemplateDesk desk;

    @BeforeEach
    void open() {
        practice = new Practice(folder);
        templates = new Templates(practice.house().ground());
        desk = new TemplateDesk(practice.house().ground(), practice.desk(), practice.channels(), practice.egress());
    }

    @AfterEach
    void close() throws Exception {
        practice.close();
    }

    private RefusedException refused() {
        return assertThrows(
                RefusedException.class,
                () -> desk.pull(practice.house().admin(), practice.account().id()));
    }

    @Test
    void allPagesAreFetchedAndWhatWasDeletedIsGone() {
        new TemplateDay(practice, practice.house().agent()).look();

        var shelf = templates.list(practice.house().admin(), practice.account().id());
        assertEquals(8, shelf.templates().size());
        assertEquals(17, practice.wire().size());
        assertTrue(practice.wire().get(1).line().contains("&after=QVFI "));
        assertEquals(34, practice.count("select count(*) from ledger_entry where message is null and contact is null"));
    }

    @Test
    void aListThatIsRefusedLeavesWhatIsKnown() {
        new TemplateDay(practice, practice.house().agent()).look();
        practice.provider().next(Practice.refusing(400, 100));

        assertEquals(100, refused().remedy());
        assertEquals(
                8,
                templates
                        .list(practice.house().admin(), practice.account().id())
                        .templates()
                        .size());
    }

    @Test
    void anAccountThatNamesNoBusinessIsNotAskedAbout() {
        var account = practice.account();
        practice.house()
                .accounts()
                .connect(practice.house().admin(), account.id(), new NewConnection("", "", 0, List.of(), ""));

        assertEquals(Code.NO_TEMPLATES, refused().code());
        assertEquals(0, practice.wire().size());
    }

    @Test
    void whatIsNoListChangesNothing() {
        practice.provider().next(ScriptedServer.answer(502, "<html>"));

        assertEquals(Code.PROVIDER_REFUSED, refused().code());
    }

    @Test
    void aTemplateWithAFileShowsReviewersASampleOfTheHouse() {
        new TemplateDay(practice, practice.house().agent()).look();

        var wire = practice.wire().subList(4, 8);
        assertTrue(wire.get(1).line().contains("/44/uploads?file_name=picture.png&file_length="));
        assertTrue(
                wire.get(2).head().contains("\r\nAuthorization: OAuth " + Practice.TOKEN + "\r\nfile_offset: 0\r\n"));
        assertArrayEquals(Samples.of(HeaderKind.IMAGE).content(), wire.get(2).body());
        assertTrue(wire.get(3).text().contains("\"header_handle\":[\"4:cGljdHVyZQ==:ARb\"]"));
    }

    @Test
    void theCardsOfACarouselShareOneSampleOfTheHouse() {
        new TemplateDay(practice, practice.house().agent()).look();

        var wire = practice.wire().subList(13, 17);
        assertArrayEquals(Samples.of(HeaderKind.VIDEO).content(), wire.get(2).body());
        assertEquals(
                3, wire.get(3).text().split(Pattern.quote("\"header_handle\":[\"4:cGljdHVyZQ==:ARb\"]"), -1).length);
    }
}
