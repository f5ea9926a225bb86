package de.hausbote.web;

/** Answers one route. What it refuses it throws as a {@link de.hausbote.message.RefusedException}. */
@FunctionalInterface
public interface Handler {
    Answer answer(Call call);
}
