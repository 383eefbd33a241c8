package io.ashlar.edge.aws;

import com.pulumi.aws.route53.HealthCheck;
import com.pulumi.aws.route53.Record;
import com.pulumi.core.Output;
import io.ashlar.core.Outputs;
import io.ashlar.edge.GlobalRoutingHandles;
import java.util.List;
import java.util.Map;

/**
 * The resources of a routed name.
 *
 * @param name the name
 * @param records its records
 * @param checks the health check of each endpoint, by key
 */
public record AwsGlobalRoutingHandles(String name, List<Record> records, Map<String, HealthCheck> checks)
        implements GlobalRoutingHandles {

    public AwsGlobalRoutingHandles {
        records = List.copyOf(records);
        checks = Map.copyOf(checks);
    }

    @Override
    public Output<String> hostName() {
        return Outputs.listOf(records.stream().map(Record::id).toList()).applyValue(there -> name);
    }
}
