package io.ashlar.dns.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds everything that keeps a {@link DnsSpec} from being planned; codes DNS-001 to DNS-010. */
public final class DnsValidator {
    private static final Pattern KEY = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private final DnsSpec spec;
    private final Problems problems;

    private DnsValidator(DnsSpec spec, Problems problems) {
        this.spec = spec;
        this.problems = problems;
    }

    /**
     * Checks what was asked of the zone of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with all problems at once
     */
    public static void check(String name, DnsSpec spec) {
        Problems problems = Problems.of("Dns", name);
        Names.check(name, problems);
        new DnsValidator(spec, problems).run();
        problems.throwIfAny();
    }

    private void run() {
        problems.require(
                DomainName.isDomain(spec.domain()),
                "DNS-001",
                "domain",
                "\"" + spec.domain() + "\"",
                "a domain is two or more labels of lower-case letters, digits and dashes, up to 253 characters",
                "Write it like staging.example.com, without a dot at its end.");
        authorities();
        spec.parentDomain()
                .ifPresent(parent -> problems.require(
                        spec.domain().endsWith("." + parent),
                        "DNS-003",
                        "delegatedFrom",
                        parent,
                        "it must be a domain above " + spec.domain(),
                        "Give the zone of a domain above, or leave it out."));
        spec.records().forEach(this::record);
        sharedNames();
    }

    private void authorities() {
        problems.require(
                !spec.certificateAuthorities().isEmpty()
                        && spec.certificateAuthorities().stream().allMatch(DomainName::isDomain),
                "DNS-002",
                "certificateAuthorities",
                spec.certificateAuthorities(),
                "at least one authority may issue, and each is named by a domain of its own",
                "Name authorities as they ask in their documents, such as amazon.com and letsencrypt.org.");
    }

    private void record(String key, DnsRecordSpec record) {
        String field = "records." + key;
        problems.require(
                KEY.matcher(key).matches(),
                "DNS-004",
                "records",
                "\"" + key + "\"",
                "a record's key is 1 to 63 lower-case letters, digits and dashes",
                "Rename the key; the record's name may be anything.");
        problems.require(
                DomainName.isRelative(record.name())
                        && DomainName.isShortEnough(DomainName.below(spec.domain(), record.name())),
                "DNS-005",
                field,
                "\"" + record.name() + "\"",
                "a record's name is lower-case labels in relation to the zone, the first of which may be *",
                "Write it like www, or leave it empty for the zone's own name.");
        problems.require(
                record.ttlSeconds() >= 0,
                "DNS-006",
                field,
                record.ttlSeconds() + " seconds",
                "resolvers keep a record for 0 to 2147483647 seconds",
                "Give 60 to 86400.");
        if (record.name().isEmpty()) {
            zonesOwnName(field, record);
        }
    }

    /** RFC 1034, 3.6.2: a CNAME stands alone, and SOA and NS stand at a zone's own name already. */
    private void zonesOwnName(String field, DnsRecordSpec record) {
        problems.require(
                record.type() != RecordType.CNAME,
                "DNS-007",
                field,
                "CNAME",
                "a zone's own name cannot be a CNAME",
                "Use an alias.");
        problems.require(
                record.type() != RecordType.NS && record.type() != RecordType.CAA,
                "DNS-008",
                field,
                record.type(),
                "this record of the zone's own name is made already",
                record.type() == RecordType.CAA ? "Use certificateAuthorities." : "Remove it.");
    }

    private void sharedNames() {
        Map<String, String> taken = new TreeMap<>();
        Map<String, String> canonical = new TreeMap<>();
        spec.records().forEach((key, record) -> {
            String other = taken.putIfAbsent(record.name() + " " + record.type(), key);
            problems.require(
                    other == null,
                    "DNS-009",
                    "records." + key,
                    record.type() + " \"" + record.name() + "\"",
                    "records." + other + " is the same record",
                    "Put all values into one of them.");
            if (record.type() == RecordType.CNAME) {
                canonical.put(record.name(), key);
            }
        });
        spec.records().forEach((key, record) -> {
            String other = canonical.get(record.name());
            problems.require(
                    other == null || record.type() == RecordType.CNAME,
                    "DNS-010",
                    "records." + key,
                    record.type() + " \"" + record.name() + "\"",
                    "records." + other + " is a CNAME at that name, which must stand alone",
                    "Remove one of the two.");
        });
    }
}
