package de.hausbote.message;

/** How much protection a conversation needs; the name is the stored form. Higher is stricter. */
public enum DataClass {
    /** Public. */
    D1,
    /** Ordinary service talk. */
    D2,
    /** Confidential. */
    D3,
    /** Special: health and other data of Art. 9 GDPR, professional or social secrecy. */
    D4;

    public boolean confidential() {
        return compareTo(D3) >= 0;
    }
}
