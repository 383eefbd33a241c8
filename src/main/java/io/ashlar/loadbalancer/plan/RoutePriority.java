package io.ashlar.loadbalancer.plan;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.zip.CRC32;

/**
 * A route's place among the 50,000 of a listener, made from the route alone: what other routes there are means nothing,
 * so adding or removing one never moves another.
 *
 * <p>What matches less comes first: routes with host and path, then with a path, then with an exact host, then with a
 * pattern of hosts. Among those with a path, deeper paths come first, and exact ones before patterns. Where that decides
 * nothing the key does, by a checksum. Two keys can fall on one place (below one in a thousand for each pair); the
 * validator then asks for a place by hand. The first 999 and the last 999 places are left for those.
 *
 * <pre>
 *  1,000 – 16,999  host and path: 16 classes of depth, 1,000 places each
 * 17,000 – 32,999  path
 * 33,000 – 44,999  exact host
 * 45,000 – 48,999  pattern of hosts
 * </pre>
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html">1 to 50000</a>
 */
public final class RoutePriority {
    /** The first and the last place of a listener. */
    public static final int FIRST = 1;

    public static final int LAST = 50_000;

    private static final int HOST_AND_PATH = 1_000;
    private static final int PATH = 17_000;
    private static final int EXACT_HOST = 33_000;
    private static final int HOST_PATTERN = 45_000;
    private static final int AFTER = 49_000;
    private static final int PLACES_PER_DEPTH = 1_000;
    private static final int DEEPEST = 7;

    private RoutePriority() {}

    /** The place of a route with this key. */
    static int of(String key, Route route) {
        return route.priority().orElseGet(() -> derived(key, route));
    }

    private static int derived(String key, Route route) {
        if (!route.paths().isEmpty()) {
            int first = route.hosts().isEmpty() ? PATH : HOST_AND_PATH;
            return first + depthClass(route) * PLACES_PER_DEPTH + spread(key, PLACES_PER_DEPTH);
        }
        return route.hosts().stream().anyMatch(RoutePriority::isPattern)
                ? HOST_PATTERN + spread(key, AFTER - HOST_PATTERN)
                : EXACT_HOST + spread(key, HOST_PATTERN - EXACT_HOST);
    }

    /** 0 for the deepest exact path, 15 for a pattern of any; a route with several counts by its widest. */
    private static int depthClass(Route route) {
        return route.paths().stream()
                .map(path -> 2 * (DEEPEST - depth(path)) + (isPattern(path) ? 1 : 0))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** How many parts of the path stand before the first wildcard. */
    private static int depth(String path) {
        int parts = 0;
        for (String part : path.split("/", -1)) {
            if (isPattern(part)) {
                break;
            }
            parts += part.isEmpty() ? 0 : 1;
        }
        return Math.min(parts, DEEPEST);
    }

    private static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    private static int spread(String key, int places) {
        CRC32 checksum = new CRC32();
        checksum.update(key.getBytes(StandardCharsets.UTF_8));
        return (int) (checksum.getValue() % places);
    }
}
