/** The edge on Azure: a Front Door profile with one endpoint, its domains, rules and web firewall; and a Traffic Manager profile with external endpoints. Front Door issues the certificates of its domains itself. */
@NullMarked
package io.ashlar.edge.azure;

import org.jspecify.annotations.NullMarked;
