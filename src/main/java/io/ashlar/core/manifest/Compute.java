package io.ashlar.core.manifest;

import io.ashlar.core.Problems;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a container asks for and may take.
 *
 * @param cpu requested processor time, such as {@code 250m}
 * @param memory requested memory, such as {@code 256Mi}
 * @param cpuLimit the most processor time
 * @param memoryLimit the most memory; beyond it the container is killed
 * @see <a href="https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/">Units</a>
 */
public record Compute(String cpu, String memory, String cpuLimit, String memoryLimit) {
    private static final Pattern CPU = Pattern.compile("(\\d+)m|(\\d+(?:\\.\\d{1,3})?)");
    private static final Pattern MEMORY = Pattern.compile("(\\d+)(Ki|Mi|Gi)");

    /** Requests, and limits of twice as much. */
    public static Compute of(String cpu, String memory) {
        return new Compute(cpu, memory, twice(cpu), twice(memory));
    }

    /** Requests and limits. */
    public static Compute of(String cpu, String memory, String cpuLimit, String memoryLimit) {
        return new Compute(cpu, memory, cpuLimit, memoryLimit);
    }

    private static String twice(String quantity) {
        Matcher number = Pattern.compile("(\\d+(?:\\.\\d+)?)(.*)").matcher(quantity);
        return number.matches()
                ? new BigDecimal(number.group(1))
                                .multiply(BigDecimal.valueOf(2))
                                .toPlainString()
                        + number.group(2)
                : quantity;
    }

    /** As a container has it. */
    public Map<String, Object> resources() {
        return Map.of(
                "requests", Map.of("cpu", cpu, "memory", memory),
                "limits", Map.of("cpu", cpuLimit, "memory", memoryLimit));
    }

    /** Requested thousandths of a processor; 0 if it is no quantity. */
    public long milliCpu() {
        return milli(cpu);
    }

    /** Requested memory in MiB; 0 if it is no quantity. */
    public long memoryMib() {
        return kib(memory) / 1024;
    }

    /** Says which quantity is none, and which limit is below its request. */
    public void check(String field, Problems problems) {
        quantity(field + ".cpu", cpu, CPU, problems);
        quantity(field + ".cpuLimit", cpuLimit, CPU, problems);
        quantity(field + ".memory", memory, MEMORY, problems);
        quantity(field + ".memoryLimit", memoryLimit, MEMORY, problems);
        below(field + ".cpuLimit", cpuLimit, cpu, milli(cpuLimit) < milli(cpu), problems);
        below(field + ".memoryLimit", memoryLimit, memory, kib(memoryLimit) < kib(memory), problems);
    }

    private static void quantity(String field, String given, Pattern allowed, Problems problems) {
        problems.require(
                allowed.matcher(given).matches(),
                "CORE-003",
                field,
                "\"" + given + "\"",
                allowed == CPU
                        ? "processor time is thousandths such as 250m, or a number such as 0.5 or 2"
                        : "memory is a whole number of Ki, Mi or Gi, such as 256Mi",
                "Write it in that unit.");
    }

    private static void below(String field, String limit, String request, boolean isBelow, Problems problems) {
        problems.require(
                !isBelow,
                "CORE-004",
                field,
                limit,
                "a limit is at least what is requested, here " + request,
                "Raise the limit or lower the request.");
    }

    private static long milli(String cpu) {
        Matcher matcher = CPU.matcher(cpu);
        if (!matcher.matches()) {
            return 0;
        }
        return matcher.group(1) != null
                ? Long.parseLong(matcher.group(1))
                : new BigDecimal(matcher.group(2)).movePointRight(3).longValue();
    }

    private static long kib(String memory) {
        Matcher matcher = MEMORY.matcher(memory);
        if (!matcher.matches()) {
            return 0;
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "Ki" -> number;
            case "Mi" -> number * 1024;
            default -> number * 1024 * 1024;
        };
    }
}
