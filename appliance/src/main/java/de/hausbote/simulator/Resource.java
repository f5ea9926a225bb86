package de.hausbote.simulator;

/** Something that can be called over HTTP. */
interface Resource {
    Answer answer(Request request) throws TooLargeException;
}
