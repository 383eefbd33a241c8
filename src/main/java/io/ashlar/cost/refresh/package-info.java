/**
 * Brings the price book up to date from the clouds' public price feeds: the bulk price list of AWS, the retail price API of Azure and the
 * billing catalog of Google Cloud. A reader for each feed finds the articles that the book holds, by exact attributes;
 * {@link io.ashlar.cost.refresh.Refresh} puts them into the data file line by line, so that a review sees what became dearer.
 */
@NullMarked
package io.ashlar.cost.refresh;

import org.jspecify.annotations.NullMarked;
