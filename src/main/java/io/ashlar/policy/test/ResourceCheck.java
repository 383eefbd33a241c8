package io.ashlar.policy.test;

import io.ashlar.policy.PropertyMap;
import java.util.List;

/**
 * Says what no resource can be like, so that a test does not agree with its rule on a property that its SDK does not know.
 *
 * <p>Every one that {@code META-INF/services/io.ashlar.policy.test.ResourceCheck} names is asked about each resource of a
 * {@link Given}.
 */
public interface ResourceCheck {
    /**
     * What is wrong with a resource; nothing if it can be so.
     *
     * @param type e.g. {@code aws:rds/instance:Instance}
     * @param properties its inputs or outputs, and rarely all that are required
     */
    List<String> problems(String type, PropertyMap properties);
}
