package io.ashlar.dns;

import com.pulumi.core.Output;
import java.util.List;

/** What a driver made. Each cloud's implementation is a record that also carries the resources themselves. */
public interface DnsHandles {

    /** See {@link DnsRef#zoneId()}. */
    Output<String> zoneId();

    /** See {@link DnsRef#zoneArn()}. */
    Output<String> zoneArn();

    /** See {@link DnsRef#nameServers()}. */
    Output<List<String>> nameServers();
}
