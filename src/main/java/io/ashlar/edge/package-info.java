/**
 * The edge of a platform: {@link io.ashlar.edge.Cdn} answers close to its users, by HTTPS alone, behind a web firewall, and
 * {@link io.ashlar.edge.GlobalRouting} leads one name to several places, by weight, nearness, continent or health. Both stand
 * before something that is there already and know nothing of it but a name or an address. Others see
 * {@link io.ashlar.edge.CdnRef}.
 */
@NullMarked
package io.ashlar.edge;

import org.jspecify.annotations.NullMarked;
