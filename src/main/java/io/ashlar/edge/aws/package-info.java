/** The edge on AWS: a CloudFront distribution with its headers policy, its web ACL and its log delivery; and Route 53 records with health checks. All of it belongs to no region, and its API is in us-east-1: give these components a provider of that region. */
@NullMarked
package io.ashlar.edge.aws;

import org.jspecify.annotations.NullMarked;
