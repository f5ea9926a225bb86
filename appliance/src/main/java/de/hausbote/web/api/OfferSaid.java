package de.hausbote.web.api;

import de.hausbote.message.Content;
import de.hausbote.web.BadRequestException;
import java.util.List;
import java.util.Optional;

/** What an agent offers to press, as the page says it. */
record OfferSaid(String kind, Optional<String> label, Optional<String> url, Optional<List<OptionSaid>> options) {
    private static final String KIND = "offer.kind";

    Content.Offered offered() {
        return switch (kind) {
            case "buttons" -> new Content.Buttons(options(options));
            case "choices" -> new Content.Choices(label.orElse(""), options(options));
            case "link" -> new Content.Link(label.orElse(""), url.orElse(""));
            case "number" -> new Content.NumberRequest();
            default -> throw new BadRequestException(KIND);
        };
    }

    private static List<Content.Option> options(Optional<List<OptionSaid>> said) {
        return said.orElse(List.of()).stream()
                .map(option -> new Content.Option(
                        "", option.title(), option.description().orElse("")))
                .toList();
    }

    @Override
    public String toString() {
        return "[redacted]";
    }

    record OptionSaid(String title, Optional<String> description) {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }
}
