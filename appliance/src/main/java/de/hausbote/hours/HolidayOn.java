package de.hausbote.hours;

import java.time.LocalDate;

/** A holiday in a certain year. */
public record HolidayOn(LocalDate day, Holiday holiday) {}
