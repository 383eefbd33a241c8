package io.ashlar.redis;

import com.pulumi.core.Output;
import java.util.List;

/** A Redis or Valkey as other capabilities see it. */
public interface RedisRef {

    /** The cloud's ids of the nodes, the dimension of their metrics: cache cluster ids on AWS, else the id of the whole. */
    Output<List<String>> nodeIds();

    /** Host name for reading and writing. */
    Output<String> host();

    /** TCP port, TLS only: 6379 on AWS, 10000 on Azure, 6378 on Google Cloud. */
    Output<Integer> port();

    /**
     * The secret with {@code username} and {@code password}: an ARN on AWS, an address in a Key Vault on Azure,
     * {@code projects/…/secrets/…} on Google Cloud.
     */
    Output<String> credentialsSecretId();
}
