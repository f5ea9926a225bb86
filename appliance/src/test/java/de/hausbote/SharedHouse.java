package de.hausbote;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The house that all tests of a class share, as new before each of them. */
public abstract class SharedHouse {
    @TempDir
    static Path folder;

    protected static House house;

    /** Of the agent of the house. */
    protected Seat seat;

    @BeforeAll
    static void build() {
        house = House.in(folder);
    }

    @AfterAll
    static void end() {
        house.close();
    }

    @BeforeEach
    final void clear() {
        house.clear();
        seat = new Seat(house, house.agent());
    }
}
