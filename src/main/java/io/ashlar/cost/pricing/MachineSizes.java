package io.ashlar.cost.pricing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Processors and memory of machine types of all clouds: {@code machines.csv}. */
public final class MachineSizes {
    private static final Map<String, Size> SIZES = read();

    /**
     * What one machine has.
     *
     * @param processors virtual ones
     * @param memoryGib gibibytes
     */
    public record Size(double processors, double memoryGib) {}

    private MachineSizes() {}

    /** The size of a type such as {@code t3.large}, {@code Standard_D2s_v5} or {@code e2-standard-4}, if it is listed. */
    public static Optional<Size> of(String type) {
        return Optional.ofNullable(SIZES.get(type));
    }

    private static Map<String, Size> read() {
        Map<String, Size> sizes = new TreeMap<>();
        try (InputStream in = MachineSizes.class.getResourceAsStream("/io/ashlar/cost/machines.csv")) {
            if (in == null) {
                throw new IllegalStateException("there is no /io/ashlar/cost/machines.csv");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] row = line.strip().split(",", -1);
                    sizes.put(row[0], new Size(Double.parseDouble(row[1]), Double.parseDouble(row[2])));
                }
            }
            return sizes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
