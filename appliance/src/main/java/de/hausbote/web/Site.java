package de.hausbote.web;

import io.helidon.webserver.http.HttpRouting;

/** Something that a listener serves. */
@FunctionalInterface
public interface Site {
    void serve(HttpRouting.Builder routing);
}
