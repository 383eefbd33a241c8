package io.ashlar.policies.security.network;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ports as firewalls of Azure and Google Cloud write them: one text for a port or a range. */
public final class WrittenPorts {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");

    private WrittenPorts() {}

    /** Reads {@code 22}, {@code 8000-9000} or {@code *}; empty for anything else. */
    public static Optional<PortRange> read(String written) {
        if (written.strip().equals("*")) {
            return Optional.of(PortRange.ALL);
        }
        Matcher range = WRITTEN.matcher(written.strip());
        if (!range.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(range.group(1));
        return Optional.of(new PortRange(from, range.group(2) == null ? from : Integer.parseInt(range.group(2))));
    }
}
