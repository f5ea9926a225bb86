package de.hausbote.simulator;

import java.util.List;

/** The pictures and papers that customers send, made when they are needed. */
final class Scenery {

    /**
     * @param scene car, bathroom, letter or card for a picture; invoice, policy or report for a paper
     * @throws IllegalArgumentException when there is no such scene
     */
    MediaFile file(String scene) {
        return switch (scene) {
            case "car" -> new MediaFile("", "image/jpeg", Picture.jpeg(CarScene::paint));
            case "bathroom" -> new MediaFile("", "image/jpeg", Picture.jpeg(BathroomScene::paint));
            case "letter" -> new MediaFile("", "image/png", Picture.png(LetterScene::paint));
            case "card" -> new MediaFile("", "image/png", Picture.png(CardScene::paint));
            case "invoice" -> paper("Rechnung-2026-1184.pdf", INVOICE);
            case "policy" -> paper("Police-K-20931.pdf", POLICY);
            case "report" -> paper("Befund-Terminbrief.pdf", REPORT);
            case "statement" -> paper("Statement-2026-10.pdf", STATEMENT);
            default -> throw new IllegalArgumentException("there is no such scene");
        };
    }

    static boolean isPaper(String scene) {
        return List.of("invoice", "policy", "report", "statement").contains(scene);
    }

    private static MediaFile paper(String name, List<String> lines) {
        return new MediaFile(name, "application/pdf", new Paper(lines).pdf());
    }

    private static final List<String> INVOICE = List.of(
            "Rechnung 2026-1184",
            "",
            "Karosserie Brandt GmbH, Musterweg 7, 12345 Beispielstadt",
            "",
            "Stoßfänger hinten ausbeulen und lackieren          640,00 EUR",
            "Rückleuchte links ersetzen                         118,50 EUR",
            "Ersatzwagen, 2 Tage                                 92,00 EUR",
            "",
            "Summe einschließlich Umsatzsteuer                1.012,10 EUR",
            "",
            "Zahlbar innerhalb von 14 Tagen. Vielen Dank für Ihren Auftrag.");
    private static final List<String> POLICY = List.of(
            "Versicherungsschein K-20931",
            "",
            "Hausratversicherung Komfort",
            "",
            "Wohnfläche: 84 qm",
            "Leitungswasser, Feuer, Einbruch: eingeschlossen",
            "Selbstbeteiligung je Schaden: 150,00 EUR",
            "",
            "Beginn: 1. März 2021, verlängert sich jährlich.");
    private static final List<String> REPORT = List.of(
            "Terminbestätigung",
            "",
            "Ambulanz für Innere Medizin, Haus B, 2. Stock",
            "",
            "Bitte bringen Sie Ihre Versichertenkarte und",
            "frühere Befunde mit. Bitte kommen Sie nüchtern.");
    private static final List<String> STATEMENT = List.of(
            "Account statement October 2026",
            "",
            "02 Oct   Salary                                   2,940.00 EUR",
            "05 Oct   Rent                                      -980.00 EUR",
            "17 Oct   Card payment abroad, fee                    -1.75 EUR",
            "",
            "Closing balance                                   4,118.32 EUR");
}
