package io.ashlar.dns;

import com.pulumi.core.Output;
import java.util.List;

/**
 * A public zone made elsewhere.
 *
 * @param domain the domain that it answers for
 * @param zoneId the cloud's id of it
 * @param zoneArn the cloud's full name of it
 * @param nameServers the servers that answer for it
 */
public record ExistingDns(
        String domain, Output<String> zoneId, Output<String> zoneArn, Output<List<String>> nameServers)
        implements DnsRef {}
