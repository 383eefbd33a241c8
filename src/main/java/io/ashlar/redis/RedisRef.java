package io.ashlar.redis;

import com.pulumi.core.Output;
import java.util.List;

/** A Redis or Valkey as other capabilities see it. */
public interface RedisRef {

    /** The cloud's ids of the nodes, the dimension of their metrics: cache cluster ids on AWS. */
    Output<List<String>> nodeIds();

    /** Host name for reading and writing. */
    Output<String> host();

    /** TCP port, usually 6379; TLS only. */
    Output<Integer> port();

    /** The managed secret with user name and password: an ARN on AWS. */
    Output<String> credentialsSecretId();
}
