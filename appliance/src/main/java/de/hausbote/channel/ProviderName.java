package de.hausbote.channel;

import java.util.Arrays;
import java.util.Optional;

/** Who stands between a messenger and the house. The word is the stored and the shown form and never changes. */
public enum ProviderName {
    META("meta"),
    DIALOG_360("360dialog");

    private final String word;

    ProviderName(String word) {
        this.word = word;
    }

    public static Optional<ProviderName> of(String word) {
        return Arrays.stream(values()).filter(name -> name.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    /** Where its webhooks arrive below {@code /hooks/}, and the name under which the vault keeps what verifies them. */
    public String hooks(ChannelName channel) {
        return this == META ? channel.value() : channel.value() + "/" + word;
    }
}
