package io.ashlar.dns;

import com.pulumi.core.Output;
import java.util.List;

/** A public zone as other capabilities see it. */
public interface DnsRef {

    /** The domain that the zone answers for, such as {@code staging.example.com}. */
    String domain();

    /** The cloud's id of the zone. It resolves only when the parent zone points to it, where this program sees to that. */
    Output<String> zoneId();

    /** The cloud's full name of the zone, for permissions: an ARN on AWS, the same as {@link #zoneId()} elsewhere. */
    Output<String> zoneArn();

    /** The servers that the parent domain must point to. */
    Output<List<String>> nameServers();
}
