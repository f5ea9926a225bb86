package de.hausbote.web.api;

import de.hausbote.consent.HouseLanguage;
import de.hausbote.conversation.ConsentDocuments;
import de.hausbote.conversation.ContactConsents;
import de.hausbote.message.ContactId;
import de.hausbote.message.Id;
import de.hausbote.web.Answer;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;

/** What a consent is proven with: the sheet on paper, and what people signed. */
final class ProofsResource implements Resource {
    private final ContactConsents consents;
    private final ConsentDocuments documents;

    ProofsResource(ContactConsents consents, ConsentDocuments documents) {
        this.consents = consents;
        this.documents = documents;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.SHOW_CONSENT_PROOF.route(), this::proof);
        routes.on(ApiRoute.ADD_CONSENT_DOCUMENT.route(), this::add);
        routes.on(ApiRoute.SHOW_CONSENT_DOCUMENT.route(), this::show);
    }

    private Answer proof(Call call) {
        var language = HouseLanguage.of(call.query("language").orElse("de"))
                .orElseThrow(() -> new BadRequestException("language"));
        var zone = Call.read("zone", call.query("zone").orElse("UTC"), ProofsResource::zone);
        var contact = call.id(ContactId::parse);
        var proof = consents.export(call.actor(), contact);
        var bytes = new ProofSheet(language, zone).of(contact, proof).pdf();
        var name = "hausbote-" + contact + "-" + language.code() + ".pdf";
        return new Answer.File(name, "application/pdf", bytes.length, "", new ByteArrayInputStream(bytes));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("there is no such zone", unknown);
        }
    }

    private Answer add(Call call) {
        var name = FileName.of(call);
        try (var bytes = call.stream(ConsentDocuments.LARGEST)) {
            return Answer.created(DocumentShape.of(documents.add(call.actor(), call.id(Id::parse), name, bytes)));
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    private Answer show(Call call) {
        var file = documents.content(call.actor(), call.id(Id::parse));
        return new Answer.File(
                file.name(), file.type(), file.size(), call.header("Range").orElse(""), file.stream());
    }
}
