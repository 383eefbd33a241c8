package io.ashlar.edge.plan;

import java.util.List;

/**
 * A header that every response carries, whatever the origin says.
 *
 * @param name its name
 * @param value its value
 * @see <a href="https://owasp.org/www-project-secure-headers/">OWASP Secure Headers</a>
 */
public record SecurityHeader(String name, String value) {
    /** A year, as https://hstspreload.org asks for at least; subdomains are left to their owners. */
    public static final int HTTPS_SECONDS = 31_536_000;

    /** Who sent a visitor, without the path, and nothing to plain HTTP. */
    public static final String REFERRER = "strict-origin-when-cross-origin";

    /** No other site may show the page in a frame. */
    public static final String FRAMES = "DENY";

    /** All of them: HTTPS only, no guessing of types, no frames, little about who sent a visitor. */
    public static final List<SecurityHeader> ALL = List.of(
            new SecurityHeader("Strict-Transport-Security", "max-age=" + HTTPS_SECONDS),
            new SecurityHeader("X-Content-Type-Options", "nosniff"),
            new SecurityHeader("X-Frame-Options", FRAMES),
            new SecurityHeader("Referrer-Policy", REFERRER));
}
