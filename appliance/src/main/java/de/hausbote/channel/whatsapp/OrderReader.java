package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.message.Content;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the lines of an order; quantities and prices come as numbers or as texts and are kept as they were written. */
final class OrderReader {
    private static final int MOST_ITEMS = 100;
    private static final int LONGEST = 200;

    private OrderReader() {}

    static List<Content.Item> read(JsonNode order) {
        return StreamSupport.stream(Loose.each(order, "product_items").spliterator(), false)
                .limit(MOST_ITEMS)
                .map(item -> new Content.Item(
                        Loose.text(item, "product_retailer_id", LONGEST),
                        Loose.text(item, "quantity", LONGEST),
                        Loose.text(item, "item_price", LONGEST),
                        Loose.text(item, "currency", LONGEST)))
                .toList();
    }
}
