package de.hausbote.web;

/** A noun of the interface: answers its routes. */
@FunctionalInterface
public interface Resource {
    void register(Routes routes);
}
