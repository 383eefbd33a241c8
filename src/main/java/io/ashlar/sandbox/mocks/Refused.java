package io.ashlar.sandbox.mocks;

/** The sandbox refused a resource or a call of the program under test; the message says what and why. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }
}
