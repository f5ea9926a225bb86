package de.hausbote.relay;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form that a value must have to leave the house. */
sealed interface AllowedForm {
    boolean fits(String value, AllowedFacts facts);

    /** One of these words. */
    record Words(List<String> words) implements AllowedForm {
        public Words {
            words = List.copyOf(words);
        }

        @Override
        public boolean fits(String value, AllowedFacts facts) {
            return words.contains(value);
        }
    }

    /**
     * Something that looks like this.
     *
     * @param word by which the list calls it
     */
    record Shape(String word, Pattern pattern) implements AllowedForm {
        @Override
        public boolean fits(String value, AllowedFacts facts) {
            return pattern.matcher(value).matches();
        }
    }

    /** The host that is called. */
    record Host() implements AllowedForm {
        @Override
        public boolean fits(String value, AllowedFacts facts) {
            return value.equals(facts.authority());
        }
    }

    /** What the provider calls the account. */
    record Account() implements AllowedForm {
        @Override
        public boolean fits(String value, AllowedFacts facts) {
            return value.equals(facts.route());
        }
    }

    /** What the provider calls the business account that the account belongs to. */
    record Business() implements AllowedForm {
        @Override
        public boolean fits(String value, AllowedFacts facts) {
            return !value.isEmpty() && value.equals(facts.business());
        }
    }

    /** The length of the body that follows. */
    record Length() implements AllowedForm {
        @Override
        public boolean fits(String value, AllowedFacts facts) {
            return value.equals(Integer.toString(facts.bodyLength()));
        }
    }

    /** The form behind a word of the list. */
    static Optional<AllowedForm> named(String word) {
        return switch (word) {
            case "host" -> Optional.of(new Host());
            case "account" -> Optional.of(new Account());
            case "business" -> Optional.of(new Business());
            case "length" -> Optional.of(new Length());
            case "text", "content" -> shape(word, "(?s).*");
            case "degrees" -> shape(word, "-?[0-9]{1,3}(\\.[0-9]{1,6})?");
            case "phone" -> shape(word, "\\+[1-9][0-9]{4,19}");
            case "user-id" -> shape(word, "[\\x21-\\x7e]{1,200}");
            case "reference" -> shape(word, "[A-Za-z0-9_.=+/:-]{1,600}");
            case "link" -> shape(word, "https://[\\x21-\\x7e]{1,1990}");
            case "random" -> shape(word, "[A-Za-z0-9_-]{22,64}");
            case "file-name" -> shape(word, "[a-z0-9-]{1,40}\\.[a-z0-9]{2,5}");
            case "media-type" -> shape(word, "[a-z]{1,20}/[a-z0-9.+-]{1,90}");
            case "bearer" -> shape(word, "Bearer [\\x21-\\x7e]{1,2000}");
            case "oauth" -> shape(word, "OAuth [\\x21-\\x7e]{1,2000}");
            case "count" -> shape(word, "[0-9]{1,9}");
            case "app" -> shape(word, "[0-9]{1,30}");
            case "deposit" -> shape(word, "upload:[A-Za-z0-9_.=+:-]{1,590}");
            case "handle" -> shape(word, "[\\x21-\\x7e]{1,2000}");
            case "proof" -> shape(word, "[a-f0-9]{64}");
            case "token" -> shape(word, "[A-Za-z0-9._~%+-]{1,2000}");
            case "api-key" -> shape(word, "[\\x21-\\x7e]{1,2000}");
            case "multipart" -> shape(word, "multipart/form-data; boundary=[a-f0-9]{32}");
            case "digits" -> shape(word, "[0-9]{6}");
            case "region" -> shape(word, "[A-Z]{2}");
            case "mail" -> shape(word, "([^\\s@]{1,64}@[^\\s@]{1,128})?");
            case "site" -> shape(word, "https?://[\\x21-\\x7e]{1,250}");
            case "trade" -> shape(word, "[A-Z_]{0,40}");
            case "template" -> shape(word, "[a-z0-9_]{1,512}");
            case "slot" -> shape(word, "[A-Za-z0-9_]{1,64}");
            case "language" -> shape(word, "[a-z]{2,3}(_[A-Za-z]{2,4})?");
            case "version" -> shape(word, "v[0-9]{1,3}\\.[0-9]{1,2}");
            default -> Optional.empty();
        };
    }

    private static Optional<AllowedForm> shape(String word, String pattern) {
        return Optional.of(new Shape(word, Pattern.compile(pattern)));
    }
}
