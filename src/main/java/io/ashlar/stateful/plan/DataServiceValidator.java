package io.ashlar.stateful.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import java.util.regex.Pattern;

/** Says everything that is wrong with a data service, before anything is registered. */
public final class DataServiceValidator {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern CALLER = Pattern.compile("[a-z0-9-]{1,63}/[a-z0-9-]{1,63}");
    private static final int MOST_SERVERS = 9;
    private static final int MOST_GIB = 16_384;

    private DataServiceValidator() {}

    /** Its problems. */
    public static Problems check(String name, DataServiceSpec spec) {
        Problems problems = Problems.of("DataService", name);
        Names.check(name, problems);
        spec.ownership().check(problems);
        spec.needs().check("compute", problems);
        problems.require(
                LABEL.matcher(spec.namespace()).matches() && !spec.namespace().equals("default"),
                "DAT-001",
                "namespace",
                "\"" + spec.namespace() + "\"",
                "a namespace is 1 to 63 lower-case letters, digits and dashes, and not the one that everybody shares",
                "Name a namespace of the team.");
        int servers = spec.servers();
        problems.require(
                servers >= 1 && servers <= MOST_SERVERS,
                "DAT-002",
                "servers",
                servers,
                "there are 1 to 9",
                "Choose a number in that range.");
        problems.require(
                servers % 2 == 1 || spec.kind() == Kind.POSTGRES || spec.kind() == Kind.VALKEY,
                "DAT-003",
                "servers",
                servers,
                spec.kind() + " agrees by majority, and an even number outlives no more than one less",
                "Choose an odd number.");
        problems.require(
                servers >= 3 || !spec.profile().keepsData(),
                "DAT-004",
                "servers",
                servers,
                "in production one may fail while another is being renewed",
                "Choose 3 or more.");
        problems.require(
                spec.disk() >= 1 && spec.disk() <= MOST_GIB,
                "DAT-005",
                "storageGib",
                spec.disk(),
                "a disk is 1 to 16384 GiB",
                "Choose a size in that range; it can grow later, and never shrink.");
        spec.callers()
                .forEach(caller -> problems.require(
                        CALLER.matcher(caller).matches(),
                        "DAT-006",
                        "callers",
                        "\"" + caller + "\"",
                        "a caller is a namespace and an application, such as shop/cart",
                        "Write both."));
        return problems;
    }
}
