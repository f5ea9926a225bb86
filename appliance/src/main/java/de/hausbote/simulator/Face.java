package de.hausbote.simulator;

import java.util.List;
import java.util.Set;

/** As whom a caller asks the simulator: as Meta, or as 360dialog, which stands in between (docs.360dialog.com). */
enum Face {
    /** Version and number in the path, the token as bearer. */
    META,
    /** Bare paths, the key in a header of its own, files under an address that has to be replaced. */
    DIALOG_360;

    private static final Set<String> OF_THE_NUMBER =
            Set.of("messages", "media", "whatsapp_business_profile", "settings");
    private static final String KEY_HEADER = "D360-API-KEY";
    /** Where 360dialog's answers say that files lie; nobody gets them there. */
    private static final String FOREIGN_HOST = "https://lookaside.fbsbx.com";

    static Face of(Request request) {
        return request.header(KEY_HEADER).isEmpty() ? META : DIALOG_360;
    }

    /** What the request proves itself with, and what it should have been. */
    Proof proof(Request request, Account account) {
        return switch (this) {
            case META -> new Proof(request.header("Authorization"), word(request) + account.accessToken());
            case DIALOG_360 -> new Proof(request.header(KEY_HEADER), account.accessToken());
        };
    }

    /** Laying a file of the account's own down is proved by the same token with another word. */
    private static String word(Request request) {
        return request.path().contains("/" + Deposits.PREFIX) ? "OAuth " : "Bearer ";
    }

    record Proof(String given, String wanted) {}

    /** What is asked for, without what stands before it. */
    List<String> object(Request request, Account account) {
        var segments = request.segments();
        return switch (this) {
            case META -> segments.subList(Math.min(1, segments.size()), segments.size());
            case DIALOG_360 -> segments.size() == 1 ? ofTheKey(segments.getFirst(), account) : segments;
        };
    }

    private static List<String> ofTheKey(String what, Account account) {
        if (OF_THE_NUMBER.contains(what)) {
            return List.of(account.phoneNumberId(), what);
        }
        return what.equals("message_templates") ? List.of(account.wabaId(), what) : List.of(what);
    }

    /** The address of a file as the answer tells it. */
    String told(String url) {
        return this == META ? url : FOREIGN_HOST + url.substring(url.indexOf(MediaLinks.PATH));
    }
}
