/**
 * The administrator's way in beside the browser: a socket in the data folder, open to the user of the service and to root,
 * by which the commands of the console speak to the running program.
 */
@NullMarked
package de.hausbote.admin;

import org.jspecify.annotations.NullMarked;
