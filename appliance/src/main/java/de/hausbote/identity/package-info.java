/**
 * People of the house: accounts, activation codes, sessions, teams, and the one place where rights are decided.
 * Names and sign-in names are sealed as staff data; codes and session tokens are kept as keyed hashes only, so that
 * nobody who reads the database can use one. Nobody but its owner ever knows a password
 * (docs/decisions/0035-sessions-and-what-the-browser-may.md, 0036-four-roles-and-who-accepts-the-start.md).
 */
@NullMarked
package de.hausbote.identity;

import org.jspecify.annotations.NullMarked;
