package io.ashlar.dns.plan;

import io.ashlar.core.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One value of a record, taken apart. Users write values as Route 53 and zone files do, {@code 10 mail.example.com}; clouds
 * that want it otherwise are given the parts.
 *
 * @param type kind of the record
 * @param parts the fields of the value in their order; the pieces of a text, without their quotes
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1035#section-5">RFC 1035, 5: zone files</a>
 */
public record RecordValue(RecordType type, List<String> parts) {
    private static final Pattern PIECE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");

    public RecordValue {
        parts = List.copyOf(parts);
    }

    /**
     * Takes a value apart.
     *
     * @throws io.ashlar.core.InvalidInputException DNS-011 if the value is not of the form of its type
     */
    public static RecordValue parse(RecordType type, String value) {
        List<String> parts = new ArrayList<>();
        Matcher piece = PIECE.matcher(value);
        while (piece.find()) {
            String quoted = piece.group(1);
            parts.add(quoted == null ? piece.group(2) : quoted.replaceAll("\\\\(.)", "$1"));
        }
        Problems.of("DnsRecord", type.name())
                .require(
                        fits(type, parts),
                        "DNS-011",
                        "values",
                        "\"" + value + "\"",
                        "a value of " + type + " is written as " + form(type),
                        "Write it so.")
                .throwIfAny();
        return new RecordValue(type, parts);
    }

    private static boolean fits(RecordType type, List<String> parts) {
        return switch (type) {
            case MX -> parts.size() == 2 && isNumber(parts.get(0));
            case SRV -> parts.size() == 4 && parts.stream().limit(3).allMatch(RecordValue::isNumber);
            case CAA -> parts.size() == 3 && isNumber(parts.get(0));
            case TXT -> !parts.isEmpty();
            default -> parts.size() == 1;
        };
    }

    private static boolean isNumber(String part) {
        return part.matches("\\d{1,5}");
    }

    private static String form(RecordType type) {
        return switch (type) {
            case A -> "192.0.2.1";
            case AAAA -> "2001:db8::1";
            case CAA -> "0 issue \"letsencrypt.org\"";
            case CNAME, NS -> "name.example.com";
            case MX -> "10 mail.example.com";
            case SRV -> "10 5 5060 sip.example.com";
            case TXT -> "\"text in double quotes\"";
        };
    }

    /** The last field: the name, address or text that the record leads to. */
    public String target() {
        return parts.get(parts.size() - 1);
    }

    /** A field that is a number. */
    public int number(int field) {
        return Integer.parseInt(parts.get(field));
    }

    /** As a zone file has it: names end with a dot, texts stand in quotes. */
    public String inZoneFile() {
        return switch (type) {
            case CNAME, MX, NS, SRV -> String.join(" ", withTarget(absolute(target())));
            case CAA -> parts.get(0) + " " + parts.get(1) + " " + quoted(target());
            case TXT -> String.join(" ", parts.stream().map(RecordValue::quoted).toList());
            default -> target();
        };
    }

    private List<String> withTarget(String target) {
        List<String> changed = new ArrayList<>(parts);
        changed.set(changed.size() - 1, target);
        return changed;
    }

    /** The name in full, as zone files end it: {@code www.example.com.} */
    public static String absolute(String name) {
        return name.endsWith(".") ? name : name + ".";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
