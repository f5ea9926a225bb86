package de.hausbote.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The frame around what a webhook carries. Several parcels become two entries with a change for each run of the same kind,
 * so that a receiver that looks only at the first of anything loses something.
 */
final class Envelope {
    private final Account account;

    Envelope(Account account) {
        this.account = account;
    }

    byte[] of(List<Parcel> parcels) {
        var body = WireJson.object().put("object", "whatsapp_business_account");
        var entries = body.putArray("entry");
        var half = (parcels.size() + 1) / 2;
        entry(entries, parcels.subList(0, half));
        if (half < parcels.size()) {
            entry(entries, parcels.subList(half, parcels.size()));
        }
        return WireJson.escaped(body);
    }

    private void entry(ArrayNode entries, List<Parcel> parcels) {
        var changes = entries.addObject().put("id", account.wabaId()).putArray("changes");
        for (var run : runs(parcels)) {
            change(changes, run);
        }
    }

    private void change(ArrayNode changes, List<Parcel> run) {
        if (!run.getFirst().aboutPerson()) {
            run.forEach(
                    parcel -> changes.addObject().put("field", parcel.kind()).set("value", parcel.item()));
            return;
        }
        var change = changes.addObject();
        var value = change.putObject("value").put("messaging_product", "whatsapp");
        value.putObject("metadata")
                .put("display_phone_number", account.displayNumber())
                .put("phone_number_id", account.phoneNumberId());
        contacts(value, run);
        var items = value.putArray(run.getFirst().kind());
        run.forEach(parcel -> items.add(parcel.item()));
        change.put("field", run.getFirst().field());
    }

    private static void contacts(ObjectNode value, List<Parcel> run) {
        var known = run.stream()
                .map(Parcel::contacts)
                .filter(contacts -> !contacts.isEmpty())
                .toList();
        if (!known.isEmpty()) {
            var contacts = value.putArray("contacts");
            known.stream().distinct().forEach(contacts::addAll);
        }
    }

    private static List<List<Parcel>> runs(List<Parcel> parcels) {
        var runs = new ArrayList<List<Parcel>>();
        for (var parcel : parcels) {
            if (runs.isEmpty() || !runs.getLast().getFirst().kind().equals(parcel.kind())) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(parcel);
        }
        return runs;
    }
}
