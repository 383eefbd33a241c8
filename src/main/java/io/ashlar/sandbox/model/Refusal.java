package io.ashlar.sandbox.model;

/** The cloud says no, in its own words. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of no it is; it decides the status that the engine sees. */
    public enum Kind {
        /** A value, or a combination of values, that the cloud does not take. */
        INVALID,
        /** Something that was named does not exist. */
        NOT_FOUND,
        /** Something of that name, or in that range, exists already. */
        CONFLICT,
        /** Something still uses it, or a protection is on. */
        IN_USE,
        /** A quota is used up. */
        QUOTA,
        /** The API cannot be reached. */
        UNREACHABLE
    }

    private final Kind kind;
    private final String code;
    private final String explanation;

    private Refusal(Kind kind, String code, String explanation, String doing) {
        super(doing + (code.isEmpty() ? explanation : "api error " + code + ": " + explanation));
        this.kind = kind;
        this.code = code;
        this.explanation = explanation;
    }

    /** A refusal with the cloud's error code (may be empty) and words. */
    public static Refusal of(Kind kind, String code, String explanation) {
        return new Refusal(kind, code, explanation, "");
    }

    /** The same refusal, said of what was being done, e.g. {@code creating EC2 Subnet}. */
    public Refusal whenDoing(String doing) {
        return new Refusal(kind, code, explanation, doing + ": ");
    }

    /** See {@link Kind#INVALID}. */
    public static Refusal invalid(String code, String explanation) {
        return of(Kind.INVALID, code, explanation);
    }

    /** See {@link Kind#NOT_FOUND}. */
    public static Refusal notFound(String code, String explanation) {
        return of(Kind.NOT_FOUND, code, explanation);
    }

    /** See {@link Kind#CONFLICT}. */
    public static Refusal conflict(String code, String explanation) {
        return of(Kind.CONFLICT, code, explanation);
    }

    /** See {@link Kind#IN_USE}. */
    public static Refusal inUse(String code, String explanation) {
        return of(Kind.IN_USE, code, explanation);
    }

    /** See {@link Kind#QUOTA}. */
    public static Refusal quota(String code, String explanation) {
        return of(Kind.QUOTA, code, explanation);
    }

    /** What kind of no it is. */
    public Kind kind() {
        return kind;
    }

    /** The cloud's error code, e.g. {@code DependencyViolation}. */
    public String code() {
        return code;
    }

    /** The cloud's words. */
    public String explanation() {
        return explanation;
    }
}
