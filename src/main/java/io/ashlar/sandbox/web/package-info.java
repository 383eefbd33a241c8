/**
 * The sandbox in a browser: pages of plain HTML and one stylesheet, written for each request from what the sandbox holds at that
 * moment. {@link io.ashlar.sandbox.web.WebServer} answers on the loopback interface, to nothing but GET and to no other host's
 * name; it changes nothing. {@link io.ashlar.sandbox.web.Html} escapes every value, so no page can forget to. What the pages show
 * is that of {@link io.ashlar.sandbox.view}, which the terminal shows too.
 */
@NullMarked
package io.ashlar.sandbox.web;

import org.jspecify.annotations.NullMarked;
