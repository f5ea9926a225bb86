package de.hausbote.web;

/** Where a resource puts the routes that it answers. */
@FunctionalInterface
public interface Routes {
    void on(Route route, Handler handler);
}
