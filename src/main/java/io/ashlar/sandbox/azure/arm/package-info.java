/**
 * What all types of Azure's Resource Manager have in common: ids, names, resource groups and parents that must exist,
 * locations and their zones, tags, and locks.
 */
@NullMarked
package io.ashlar.sandbox.azure.arm;

import org.jspecify.annotations.NullMarked;
