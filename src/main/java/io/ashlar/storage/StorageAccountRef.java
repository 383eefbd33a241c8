package io.ashlar.storage;

import com.pulumi.core.Output;

/**
 * The storage account that an object store on Azure lies in; it holds this store alone. Known only when every setting of the
 * store is in place.
 *
 * @param id its resource id
 * @param name its name, which is the first label of its address
 */
public record StorageAccountRef(Output<String> id, Output<String> name) {}
