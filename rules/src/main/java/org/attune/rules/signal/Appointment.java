package org.attune.rules.signal;

import java.time.Instant;
import org.attune.rules.calculation.AttendanceRecord.Outcome;
import org.attune.rules.fact.Source;

/**
 * An appointment of the pair that counts for attendance.
 *
 * @param source the appointment, or the session where none is linked
 * @param start when it was to begin
 * @param outcome what became of it
 * @param booked an appointment was recorded, not a session alone
 */
record Appointment(Source source, Instant start, Outcome outcome, boolean booked) {}
