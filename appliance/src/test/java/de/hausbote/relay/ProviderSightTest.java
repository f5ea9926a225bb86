package de.hausbote.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.channel.ProviderName;
import de.hausbote.consent.HouseLanguage;
import de.hausbote.consent.Notice;
import de.hausbote.consent.NoticeFact;
import de.hausbote.consent.NoticeText;
import de.hausbote.consent.Seen;
import de.hausbote.conversation.Noticing;
import de.hausbote.message.PersonId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a notice says of providers is what the list of what may leave says. */
@Tag("CON-7")
class ProviderSightTest {
    @ParameterizedTest
    @EnumSource(ProviderName.class)
    void everythingThatReachesPeopleIsNamed(ProviderName provider) {
        assertEquals(EnumSet.allOf(Seen.class), ProviderSight.of(provider));
    }

    @ParameterizedTest
    @EnumSource(HouseLanguage.class)
    void theNoticeSaysEveryFactEveryProviderAndEverythingSeen(HouseLanguage language) {
        var notice = new Notice(
                3,
                Noticing.facts(),
                EnumSet.allOf(ProviderName.class),
                EnumSet.allOf(Seen.class),
                Instant.EPOCH,
                PersonId.parse("00000000000000000000000001"));

        var sections = NoticeText.in(language).sections(notice);
        var all = sections.toString();

        Noticing.facts().forEach((fact, words) -> {
            var foreign = fact.word().contains(".") && !fact.word().endsWith("." + language.code());
            assertEquals(!foreign && fact != NoticeFact.STATEMENT, all.contains(words), fact::word);
        });
        assertTrue(all.contains("360dialog GmbH") && all.contains("Meta Platforms Ireland"));
        assertTrue(sections.stream().anyMatch(each -> each.listed().size() == Seen.values().length));
        assertTrue(sections.stream().noneMatch(each -> each.heading().isBlank()));
        assertEquals(
                Set.of(),
                Set.copyOf(
                        sections.stream().filter(each -> each.lines().isEmpty()).toList()));
    }
}
