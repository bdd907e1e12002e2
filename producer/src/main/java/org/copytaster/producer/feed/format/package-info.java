/**
 * Adapters from the bytes of newsroom formats to {@link org.copytaster.schema.Article}: pure
 * functions of the payload and of what the feed's configuration says. No network, no files.
 */
package org.copytaster.producer.feed.format;
