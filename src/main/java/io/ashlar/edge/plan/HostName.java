package io.ashlar.edge.plan;

import java.util.regex.Pattern;

/**
 * The form of host names.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4">RFC 1035, 2.3.4</a>
 */
final class HostName {
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern FORM = Pattern.compile("(" + LABEL + "\\.)+" + LABEL);
    private static final int LONGEST = 253;

    private HostName() {}

    static boolean isOne(String name) {
        return FORM.matcher(name).matches() && name.length() <= LONGEST;
    }

    static boolean isWithin(String domain, String name) {
        return name.equals(domain) || name.endsWith("." + domain);
    }
}
