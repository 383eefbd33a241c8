package io.ashlar.dns.azure;

import com.pulumi.azurenative.network.RecordSetArgs;
import com.pulumi.azurenative.network.inputs.ARecordArgs;
import com.pulumi.azurenative.network.inputs.AaaaRecordArgs;
import com.pulumi.azurenative.network.inputs.CaaRecordArgs;
import com.pulumi.azurenative.network.inputs.CnameRecordArgs;
import com.pulumi.azurenative.network.inputs.MxRecordArgs;
import com.pulumi.azurenative.network.inputs.NsRecordArgs;
import com.pulumi.azurenative.network.inputs.SrvRecordArgs;
import com.pulumi.azurenative.network.inputs.TxtRecordArgs;
import com.pulumi.core.Output;
import io.ashlar.dns.plan.RecordType;
import io.ashlar.dns.plan.RecordValue;
import java.util.List;
import java.util.function.Function;

/**
 * Puts values into the field that Azure has for each type of record.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/dns/record-sets/create-or-update">RecordSetProperties</a>
 */
final class AzureRecords {
    private AzureRecords() {}

    static RecordSetArgs.Builder fill(RecordSetArgs.Builder set, RecordType type, Output<List<String>> values) {
        return switch (type) {
            case A ->
                set.aRecords(each(type, values, value -> ARecordArgs.builder()
                        .ipv4Address(value.target())
                        .build()));
            case AAAA ->
                set.aaaaRecords(each(type, values, value -> AaaaRecordArgs.builder()
                        .ipv6Address(value.target())
                        .build()));
            case CAA -> set.caaRecords(each(type, values, AzureRecords::authority));
            case CNAME ->
                set.cnameRecord(each(type, values, value -> CnameRecordArgs.builder()
                                .cname(value.target())
                                .build())
                        .applyValue(all -> all.get(0)));
            case MX ->
                set.mxRecords(each(type, values, value -> MxRecordArgs.builder()
                        .preference(value.number(0))
                        .exchange(value.target())
                        .build()));
            case NS ->
                set.nsRecords(each(type, values, value -> NsRecordArgs.builder()
                        .nsdname(value.target())
                        .build()));
            case SRV -> set.srvRecords(each(type, values, AzureRecords::server));
            case TXT ->
                set.txtRecords(each(type, values, value -> TxtRecordArgs.builder()
                        .value(value.parts())
                        .build()));
        };
    }

    private static <T> Output<List<T>> each(
            RecordType type, Output<List<String>> values, Function<RecordValue, T> part) {
        return values.applyValue(all -> all.stream()
                .map(value -> part.apply(RecordValue.parse(type, value)))
                .toList());
    }

    private static CaaRecordArgs authority(RecordValue value) {
        return CaaRecordArgs.builder()
                .flags(value.number(0))
                .tag(value.parts().get(1))
                .value(value.target())
                .build();
    }

    private static SrvRecordArgs server(RecordValue value) {
        return SrvRecordArgs.builder()
                .priority(value.number(0))
                .weight(value.number(1))
                .port(value.number(2))
                .target(value.target())
                .build();
    }
}
