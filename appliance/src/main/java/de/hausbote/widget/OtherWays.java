package de.hausbote.widget;

import java.util.regex.Pattern;

/**
 * How the house is reached without a messenger; each may be empty, and they weigh as much as the messengers do.
 *
 * @param phone at most 40 characters
 * @param mail at most 120 characters
 * @param form address of a page with a form, at most 300 characters
 */
public record OtherWays(String phone, String mail, String form) {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/-]{2,}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s<>\"?&]+@[^@\\s<>\"?&]+\\.[^@\\s<>\"?&]+");
    private static final Pattern FORM = Pattern.compile("https://[^\\s<>\"]+");

    /** @throws WrongFieldException for what is of another form */
    public OtherWays {
        phone = Fields.form("phone", phone, 40, PHONE);
        mail = Fields.form("mail", mail, 120, MAIL);
        form = Fields.form("form", form, 300, FORM);
    }

    public boolean none() {
        return phone.isEmpty() && mail.isEmpty() && form.isEmpty();
    }
}
