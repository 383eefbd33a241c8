/**
 * The {@code azure-native} package. Every resource lives in its subscription under the id that Azure's Resource Manager
 * gives it, and goes with its resource group. The models stand in one package for each module of the type tokens; what
 * they share is in {@code arm}. A type without a model still has an id of the right shape, and a resource group that must
 * exist and takes it along.
 */
@NullMarked
package io.ashlar.sandbox.azure;

import org.jspecify.annotations.NullMarked;
