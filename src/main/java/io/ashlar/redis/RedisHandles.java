package io.ashlar.redis;

import com.pulumi.core.Output;
import java.util.List;

/** What a driver made. Each cloud's implementation is a record that also carries the resources themselves. */
public interface RedisHandles {

    /** See {@link RedisRef#nodeIds()}. */
    Output<List<String>> nodeIds();

    /** See {@link RedisRef#host()}. */
    Output<String> host();

    /** See {@link RedisRef#port()}. */
    Output<Integer> port();

    /** See {@link RedisRef#credentialsSecretId()}. */
    Output<String> credentialsSecretId();
}
