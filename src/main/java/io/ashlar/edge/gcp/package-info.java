/** The edge on Google Cloud: Cloud CDN on a backend service that leads to the internet, behind the global front end that load balancers have too; and record sets with routing policies. */
@NullMarked
package io.ashlar.edge.gcp;

import org.jspecify.annotations.NullMarked;
