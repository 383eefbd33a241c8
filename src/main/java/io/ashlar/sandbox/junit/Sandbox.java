package io.ashlar.sandbox.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test clouds of its own, in memory.
 *
 * <pre>{@code
 * @Sandbox(aws = "eu-central-1")
 * class ShopTest {
 *     @Test
 *     void the_bucket_is_private(SandboxMocks cloud) {
 *         cloud.run(ShopStack::define);
 *         assertThat(cloud.ofType("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock")).hasSize(1);
 *     }
 * }
 * }</pre>
 *
 * <p>The values are what a provider has that the program does not configure. Tests that run a program on mocks cannot run
 * in parallel in one JVM: Pulumi's mocks are one for all.
 *
 * @see SandboxExtension the parameters that a test can take
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SandboxExtension.class)
public @interface Sandbox {
    /** The region of AWS. */
    String aws() default "us-east-1";

    /** The location of Azure. */
    String azure() default "westeurope";

    /** The region of Google Cloud. */
    String gcp() default "europe-west1";

    /** The project of Google Cloud. */
    String gcpProject() default "sandbox-project";
}
