package de.hausbote.custody;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A sheet of paper for one custodian, ready to be printed: the words of the share, what it is for, and how it is used. The
 * recovery kit has one too. The page holds the secret and is made in memory; where it goes is the caller's to answer for.
 * Immutable.
 */
public final class SharePage {
    private static final float VALUES = Sheet.LEFT + 74;
    private static final float WORDS = Sheet.LEFT + 40;
    private static final float COLUMN = 92;
    private static final float MIDDLE = (Sheet.LEFT + Sheet.RIGHT) / 2;

    private final PageLanguage language;
    private final PageTexts texts;
    private final String organisation;
    private final LocalDate date;

    /** @param organisation whose house it is; may be empty */
    public SharePage(PageLanguage language, String organisation, LocalDate date) {
        this.language = language;
        this.texts = new PageTexts(language);
        this.organisation = organisation;
        this.date = date;
    }

    /** The PDF file of this share or kit. */
    public byte[] of(Share share) {
        var title = texts.text(kind(share) + ".title");
        try (var sheet = new Sheet(language.code(), title)) {
            sheet.write(title, Sheet.Type.TITLE, Sheet.LEFT);
            sheet.down(30);
            writeFacts(sheet, share);
            writeWords(sheet, share);
            writeSentences(sheet, "how", kind(share) + ".how", share);
            writeSentences(sheet, "lost", kind(share) + ".lost", share);
            writeSigning(sheet);
            return sheet.finished();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeFacts(Sheet sheet, Share share) throws IOException {
        var house = organisation.isBlank() ? share.house().toString() : organisation + " (" + share.house() + ")";
        writeFact(sheet, texts.text("house"), house);
        if (share.kind() == ShareKind.KIT) {
            writeFact(sheet, texts.text("kit.number"), texts.text("kit.number.of"));
        } else {
            writeFact(sheet, texts.text("keeper"), share.name().text());
            writeFact(
                    sheet,
                    texts.text("number"),
                    texts.text("number.of", share.number(), share.count(), share.threshold()));
        }
        var issue = texts.text("issue.of", Integer.toString(share.generation()), texts.date(date));
        writeFact(sheet, texts.text("issue"), issue);
    }

    private static void writeFact(Sheet sheet, String label, String value) throws IOException {
        sheet.write(label, Sheet.Type.LABEL, Sheet.LEFT);
        sheet.writeLines(value, Sheet.Type.TEXT, VALUES);
        sheet.down(3);
    }

    private void writeWords(Sheet sheet, Share share) throws IOException {
        sheet.down(18);
        sheet.write(texts.text("words"), Sheet.Type.HEADING, Sheet.LEFT);
        sheet.down(10);
        sheet.rule(Sheet.LEFT, Sheet.RIGHT);
        var rows = ShareWords.rows(share, language);
        for (var at = 0; at < rows.size(); at++) {
            sheet.down(17);
            writeRow(sheet, at + 1, rows.get(at));
            sheet.down(7);
            sheet.rule(Sheet.LEFT, Sheet.RIGHT);
        }
        sheet.down(12);
    }

    private static void writeRow(Sheet sheet, int number, WordRow row) throws IOException {
        sheet.write(String.format(Locale.ROOT, "%2d", number), Sheet.Type.NUMBER, Sheet.LEFT);
        for (var at = 0; at < row.words().size(); at++) {
            sheet.write(row.words().get(at), Sheet.Type.WORD, WORDS + at * COLUMN);
        }
        var check = String.format(Locale.ROOT, "%03d", row.check());
        sheet.writeRight(check, Sheet.Type.WORD);
    }

    private void writeSentences(Sheet sheet, String heading, String sentences, Share share) throws IOException {
        sheet.down(14);
        sheet.write(texts.text(heading), Sheet.Type.HEADING, Sheet.LEFT);
        sheet.down(17);
        for (var each : texts.sentences(sentences, share.threshold())) {
            sheet.writeLines(each, Sheet.Type.TEXT, Sheet.LEFT);
            sheet.down(2);
        }
    }

    private void writeSigning(Sheet sheet) throws IOException {
        sheet.down(40);
        sheet.rule(Sheet.LEFT, MIDDLE - 20);
        sheet.rule(MIDDLE, Sheet.RIGHT);
        sheet.down(14);
        sheet.write(texts.text("received"), Sheet.Type.LABEL, Sheet.LEFT);
        sheet.write(texts.text("signature"), Sheet.Type.LABEL, MIDDLE);
    }

    private static String kind(Share share) {
        return share.kind().name().toLowerCase(Locale.ROOT);
    }
}
