/**
 * A WhatsApp provider on loopback for demo, practice and tests, started as its own process.
 *
 * <p>It plays both sides that the appliance never sees: the provider, whose wire form it keeps to the byte, and the
 * customers behind it. {@link de.hausbote.simulator.Simulator} is the way in; {@link de.hausbote.simulator.Network} is
 * where what either side says passes through; {@link de.hausbote.simulator.Lanes} carry it to the webhook. What a real
 * provider does wrong now and then stands in {@link de.hausbote.simulator.Fault} and can be switched on.
 */
@NullMarked
package de.hausbote.simulator;

import org.jspecify.annotations.NullMarked;
