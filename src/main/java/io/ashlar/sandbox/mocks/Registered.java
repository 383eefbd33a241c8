package io.ashlar.sandbox.mocks;

import io.ashlar.sandbox.value.Properties;

/**
 * A resource that a program registered.
 *
 * @param type the type token
 * @param name the logical name
 * @param id what the cloud called it; empty for a component
 * @param inputs as the program gave them, names made by the provider included
 * @param state inputs and outputs; read by path, e.g. {@code state.text("vpcConfig.vpcId")}
 * @param provider the reference of its provider; empty for the default one
 */
public record Registered(String type, String name, String id, Properties inputs, Properties state, String provider) {}
