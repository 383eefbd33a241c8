/** The types of Azure Monitor's managed Prometheus, in the form of {@link io.ashlar.sandbox.model.ModelTable}. */
@org.jspecify.annotations.NullMarked
package io.ashlar.sandbox.azure.monitor;
