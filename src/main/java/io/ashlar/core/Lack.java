package io.ashlar.core;

/**
 * Something that a portable argument asks for and one cloud cannot do.
 *
 * @param argument the argument, as its setter is called
 * @param value the value that is not to be had, as it stands in component inputs; {@link #ANY} for whatever is given
 * @param why what the cloud does, as the end of a sentence that begins with "but"
 * @param remedy what to do, as a sentence
 */
public record Lack(String argument, String value, String why, String remedy) {
    /** Whatever is given. */
    public static final String ANY = "";

    /** A whole argument that the cloud does not have. */
    public static Lack of(String argument, String why, String remedy) {
        return new Lack(argument, ANY, why, remedy);
    }

    boolean meets(String otherArgument, String otherValue) {
        return argument.equals(otherArgument) && (value.equals(ANY) || value.equals(otherValue));
    }
}
