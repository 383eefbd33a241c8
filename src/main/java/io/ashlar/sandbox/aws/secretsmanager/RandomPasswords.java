package io.ashlar.sandbox.aws.secretsmanager;

import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.value.Properties;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Passwords, another one at every call.
 *
 * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html">
 *     GetRandomPassword</a>
 */
final class RandomPasswords {
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String NUMBERS = "0123456789";
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final int DEFAULT_LENGTH = 32;
    private static final int LONGEST = 4_096;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomPasswords() {}

    static FunctionModel getRandomPassword() {
        return new FunctionModel(
                "aws:secretsmanager/getRandomPassword:getRandomPassword",
                "https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html",
                call -> call.arguments()
                        .with("id", call.provider().scope().region())
                        .with("randomPassword", password(call.arguments())));
    }

    private static String password(Properties arguments) {
        long length = arguments.number("passwordLength").orElse(DEFAULT_LENGTH);
        List<String> kinds = kinds(arguments);
        boolean each = !arguments.isFalse("requireEachIncludedType");
        if (length < 1 || length > LONGEST || kinds.isEmpty() || (each && length < kinds.size())) {
            throw Refusal.invalid(
                    "InvalidParameterException",
                    "You cannot generate a password of " + length + " characters from " + kinds.size()
                            + " types of characters.");
        }
        List<Character> password = new ArrayList<>();
        if (each) {
            kinds.forEach(kind -> password.add(any(kind)));
        }
        String all = String.join("", kinds);
        while (password.size() < length) {
            password.add(any(all));
        }
        Collections.shuffle(password, RANDOM);
        StringBuilder text = new StringBuilder();
        password.forEach(text::append);
        return text.toString();
    }

    private static List<String> kinds(Properties arguments) {
        List<String> kinds = new ArrayList<>();
        add(kinds, LOWER, arguments, "excludeLowercase");
        add(kinds, UPPER, arguments, "excludeUppercase");
        add(kinds, NUMBERS, arguments, "excludeNumbers");
        add(kinds, PUNCTUATION, arguments, "excludePunctuation");
        if (arguments.isTrue("includeSpace")) {
            kinds.add(" ");
        }
        return kinds;
    }

    private static void add(List<String> kinds, String characters, Properties arguments, String excluded) {
        String without = arguments.text("excludeCharacters").orElse("");
        StringBuilder left = new StringBuilder();
        characters.chars().filter(c -> without.indexOf(c) < 0).forEach(c -> left.append((char) c));
        if (!arguments.isTrue(excluded) && !left.isEmpty()) {
            kinds.add(left.toString());
        }
    }

    private static char any(String characters) {
        return characters.charAt(RANDOM.nextInt(characters.length()));
    }
}
