package org.copytaster.query;

/**
 * An answer and how fresh it is.
 *
 * @param value the answer
 * @param standby whether a standby gave it, since the owner did not answer
 * @param lag records by which that store is late
 */
public record Answer<T>(T value, boolean standby, long lag) {}
