package de.hausbote.channel;

/** What became of laying a file down. Nothing has been sent yet, so it is never uncertain whether a person got it. */
public sealed interface UploadResult {
    /** The provider has the file under this id. */
    record Stored(String reference) implements UploadResult {
        @Override
        public String toString() {
            return "Stored";
        }
    }

    /** The file is not there; the message shares this fate. */
    record Failed(SendResult fate) implements UploadResult {}
}
