package io.ashlar.policy;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Why a rule exists: a control of a framework, or a page of a vendor.
 *
 * @param id what the control is called, e.g. {@code FSBP RDS.3}; for a page, its title
 * @param page where to read it
 */
public record Reference(String id, URI page) {
    private static final Pattern FSBP_ID = Pattern.compile("[A-Za-z0-9]+\\.\\d+");

    /**
     * A control of a framework.
     *
     * @throws IllegalArgumentException if the id cannot be one of that framework
     */
    public static Reference to(Framework framework, String id) {
        if (id.isBlank() || (framework == Framework.FSBP && !FSBP_ID.matcher(id).matches())) {
            throw new IllegalArgumentException("'%s' is no control of %s".formatted(id, framework.title()));
        }
        return new Reference(framework + " " + id, framework.page(id));
    }
}
