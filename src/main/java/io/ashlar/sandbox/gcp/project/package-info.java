/** What all types of Google Cloud have in common: resource names, references in each of their forms, regions, labels, members. */
@NullMarked
package io.ashlar.sandbox.gcp.project;

import org.jspecify.annotations.NullMarked;
