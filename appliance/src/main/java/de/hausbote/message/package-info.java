/** The vocabulary of the product: ids, addresses, content and states. JDK types only; everything else may use it. */
@NullMarked
package de.hausbote.message;

import org.jspecify.annotations.NullMarked;
