package io.ashlar.core;

/**
 * One thing wrong with an input, said so that the reader can mend it without opening the source.
 *
 * @param code stable code such as {@code NET-003}: part of the public contract, listed in {@code docs/errors.md}
 * @param subject the component and its name, such as {@code Network 'main'}
 * @param field path of the argument or configuration key
 * @param given what was given, as the user wrote it
 * @param allowed what is allowed instead, as the end of a sentence that begins with "but"
 * @param remedy what to do, as a sentence
 */
public record Problem(String code, String subject, String field, String given, String allowed, String remedy) {

    /** The whole problem as one line: {@code NET-003 Network 'main': cidr is 10.0.0.0/30, but … . Choose … .}. */
    public String message() {
        return "%s %s: %s is %s, but %s. %s".formatted(code, subject, field, given, allowed, remedy);
    }
}
