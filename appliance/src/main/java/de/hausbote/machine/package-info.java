/**
 * What the program runs on: a Java machine and a kernel that must not let out what is in memory. A start is refused
 * where a switch of the Java machine would; the kernel is told that nobody may look in; what cannot be helped from
 * inside is said. See docs/what-root-can-do.md and docs/decisions/0064-memory-stays-inside.md.
 */
@NullMarked
package de.hausbote.machine;

import org.jspecify.annotations.NullMarked;
