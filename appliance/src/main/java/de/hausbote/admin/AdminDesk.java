package de.hausbote.admin;

/** Answers the console. */
@FunctionalInterface
public interface AdminDesk {
    /**
     * @return the record that belongs to the request
     * @throws AdminRefusedException with a sentence for the person who asked
     */
    AdminAnswer answer(AdminRequest request);
}
