package org.copytaster.entities;

/**
 * Where a place lies, in degrees (WGS 84).
 *
 * @param latitude north of the equator
 * @param longitude east of Greenwich
 */
public record GeoPoint(double latitude, double longitude) {}
