package io.ashlar.sandbox.gcp.services;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.value.Properties;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Processor and memory of Cloud Run's instances.
 *
 * @see <a href="https://cloud.google.com/run/docs/configuring/services/cpu">vCPU and memory table</a>
 * @see <a href="https://cloud.google.com/run/docs/configuring/services/memory-limits">Memory limits</a>
 */
final class InstanceSizes {
    private static final long CPU = 1_000;
    private static final long LEAST_CPU = 80;
    private static final long GIB = 1_024;
    private static final Set<Long> WHOLE = Set.of(1_000L, 2_000L, 4_000L, 6_000L, 8_000L);

    private InstanceSizes() {}

    static void check(String container, Properties inputs, Properties service, Findings findings) {
        String path = container + ".resources.limits";
        OptionalLong cpu =
                milliCpus(String.valueOf(inputs.at("resources.limits.cpu").orElse("1")));
        OptionalLong memory = mib(inputs.text("resources.limits.memory").orElse("512Mi"));
        if (cpu.isEmpty() || memory.isEmpty()) {
            return;
        }
        long milli = cpu.getAsLong();
        if (milli < LEAST_CPU || (milli >= CPU && !WHOLE.contains(milli))) {
            findings.add(path, "'" + path + "': an instance has 1, 2, 4, 6 or 8 CPUs, or 0.08 to less than 1");
            return;
        }
        long least = least(milli);
        long most = most(milli);
        if (memory.getAsLong() < least || memory.getAsLong() > most) {
            findings.add(
                    path,
                    "'" + path + "': " + milli / (double) CPU + " CPUs go with " + least + "Mi to " + most
                            + "Mi of memory, not with " + memory.getAsLong() + "Mi");
        }
        sharedOnlyByWholeCpus(milli, service, findings);
        String generation = service.text("template.executionEnvironment").orElse("");
        if (generation.equals("EXECUTION_ENVIRONMENT_GEN2") && memory.getAsLong() < GIB / 2) {
            findings.add(path, "'" + path + "': the second generation needs at least 512Mi of memory");
        }
    }

    private static void sharedOnlyByWholeCpus(long milli, Properties service, Findings findings) {
        long concurrency =
                service.number("template.maxInstanceRequestConcurrency").orElse(milli < CPU ? 1 : 80);
        if (milli < CPU && concurrency > 1) {
            findings.add(
                    "template.maxInstanceRequestConcurrency",
                    "'template.maxInstanceRequestConcurrency' must be 1 with less than 1 CPU, and is " + concurrency);
        }
    }

    private static long least(long milli) {
        if (milli >= 6_000) {
            return 4 * GIB;
        }
        return milli >= 4_000 ? 2 * GIB : 128;
    }

    private static long most(long milli) {
        if (milli >= CPU) {
            return milli / CPU * 4 * GIB;
        }
        return milli >= 500 ? GIB : GIB / 2;
    }

    private static OptionalLong milliCpus(String text) {
        if (text.matches("\\d{1,6}m")) {
            return OptionalLong.of(Long.parseLong(text.replace("m", "")));
        }
        return text.matches("\\d{1,2}(\\.\\d{1,3})?")
                ? OptionalLong.of(Math.round(Double.parseDouble(text) * CPU))
                : OptionalLong.empty();
    }

    private static OptionalLong mib(String text) {
        if (text.matches("\\d{1,6}Mi")) {
            return OptionalLong.of(Long.parseLong(text.replace("Mi", "")));
        }
        return text.matches("\\d{1,3}Gi")
                ? OptionalLong.of(Long.parseLong(text.replace("Gi", "")) * GIB)
                : OptionalLong.empty();
    }
}
