package io.ashlar.dns.plan;

import java.util.regex.Pattern;

/**
 * The form of names in DNS.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4">RFC 1035, 2.3.4: labels of 63, names of 255 octets,
 *     which leaves 253 characters in writing</a>
 */
final class DomainName {
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile("(" + LABEL + "\\.)+" + LABEL);
    private static final Pattern RECORD = Pattern.compile(
            "((\\*|[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)(\\.[a-z0-9_]" + "([a-z0-9_-]{0,61}[a-z0-9_])?)*)?");
    private static final int LONGEST = 253;

    private DomainName() {}

    /** Two labels or more, no wildcard. */
    static boolean isDomain(String name) {
        return DOMAIN.matcher(name).matches() && name.length() <= LONGEST;
    }

    /** A name below a zone, in relation to it: empty, or labels, of which the first may be a wildcard. */
    static boolean isRelative(String name) {
        return RECORD.matcher(name).matches();
    }

    static boolean isShortEnough(String fullName) {
        return fullName.length() <= LONGEST;
    }

    /** The full name of what stands at this name in relation to a domain. */
    static String below(String domain, String relative) {
        return relative.isEmpty() ? domain : relative + "." + domain;
    }

    /** Whether the name is the domain or below it. */
    static boolean isWithin(String domain, String name) {
        return name.equals(domain) || name.endsWith("." + domain);
    }

    /** The name without the wildcard in front. */
    static String withoutWildcard(String name) {
        return name.startsWith("*.") ? name.substring(2) : name;
    }
}
