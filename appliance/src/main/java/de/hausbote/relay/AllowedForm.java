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

    /** Something that looks like this. */
    record Shape(Pattern pattern) implements AllowedForm {
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
            case "text", "content" -> shape("(?s).*");
            case "degrees" -> shape("-?[0-9]{1,3}(\\.[0-9]{1,6})?");
            case "phone" -> shape("\\+[1-9][0-9]{4,19}");
            case "user-id" -> shape("[\\x21-\\x7e]{1,200}");
            case "reference" -> shape("[A-Za-z0-9_.=+/:-]{1,600}");
            case "link" -> shape("https://[\\x21-\\x7e]{1,1990}");
            case "random" -> shape("[A-Za-z0-9_-]{22,64}");
            case "file-name" -> shape("[a-z0-9-]{1,40}\\.[a-z0-9]{2,5}");
            case "media-type" -> shape("[a-z]{1,20}/[a-z0-9.+-]{1,90}");
            case "bearer" -> shape("Bearer [\\x21-\\x7e]{1,2000}");
            case "oauth" -> shape("OAuth [\\x21-\\x7e]{1,2000}");
            case "count" -> shape("[0-9]{1,9}");
            case "app" -> shape("[0-9]{1,30}");
            case "deposit" -> shape("upload:[A-Za-z0-9_.=+:-]{1,590}");
            case "handle" -> shape("[\\x21-\\x7e]{1,2000}");
            case "proof" -> shape("[a-f0-9]{64}");
            case "token" -> shape("[A-Za-z0-9._~%+-]{1,2000}");
            case "api-key" -> shape("[\\x21-\\x7e]{1,2000}");
            case "multipart" -> shape("multipart/form-data; boundary=[a-f0-9]{32}");
            case "digits" -> shape("[0-9]{6}");
            case "region" -> shape("[A-Z]{2}");
            case "mail" -> shape("([^\\s@]{1,64}@[^\\s@]{1,128})?");
            case "site" -> shape("https?://[\\x21-\\x7e]{1,250}");
            case "trade" -> shape("[A-Z_]{0,40}");
            case "template" -> shape("[a-z0-9_]{1,512}");
            case "slot" -> shape("[A-Za-z0-9_]{1,64}");
            case "language" -> shape("[a-z]{2,3}(_[A-Za-z]{2,4})?");
            case "version" -> shape("v[0-9]{1,3}\\.[0-9]{1,2}");
            default -> Optional.empty();
        };
    }

    private static Optional<AllowedForm> shape(String pattern) {
        return Optional.of(new Shape(Pattern.compile(pattern)));
    }
}
