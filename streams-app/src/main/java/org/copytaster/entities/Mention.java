package org.copytaster.entities;

/**
 * One place where a text names an entity.
 *
 * @param start first UTF-16 unit of the name
 * @param end the unit after the last one
 * @param text the characters of that range, unaltered
 */
public record Mention(int start, int end, String text) {}
