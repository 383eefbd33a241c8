package io.ashlar.policies.security.kubernetes.container;

import java.util.Optional;

/**
 * A reference to an image, taken apart.
 *
 * @param written all of it, e.g. {@code registry.example.com:5000/shop/web:1.4.2@sha256:…}
 * @param tag e.g. {@code 1.4.2}
 * @param digest e.g. {@code sha256:…}
 * @see <a href="https://github.com/distribution/reference/blob/main/reference.go">the grammar of references</a>
 */
record ImageName(String written, Optional<String> tag, Optional<String> digest) {
    static ImageName of(String written) {
        int at = written.indexOf('@');
        String named = at < 0 ? written : written.substring(0, at);
        // A colon before the last slash belongs to the port of the registry.
        int colon = named.indexOf(':', named.lastIndexOf('/') + 1);
        return new ImageName(
                written,
                colon < 0 ? Optional.empty() : Optional.of(named.substring(colon + 1)),
                at < 0 ? Optional.empty() : Optional.of(written.substring(at + 1)));
    }
}
