/// The server's beginning: settings, wiring and main.
@NullMarked
package se.klubba.app;

import org.jspecify.annotations.NullMarked;
