package org.copytaster.producer.feed.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * An answer.
 *
 * @param status its status
 * @param body unpacked
 * @param contentType media type without parameters; null where it says none
 * @param charset the media type's parameter; null where it says none
 * @param etag as sent; null for none
 * @param lastModified as sent; null for none
 * @param address where it came from in the end
 * @param movedTo where redirects for good lead; null where there was none
 * @param retryAfter how long it asks us to wait; null where it does not
 * @param fresh how long it stays as it is, by its own word; zero where it does not say
 * @param links the headers Link
 */
record Fetched(
    int status,
    byte[] body,
    String contentType,
    String charset,
    String etag,
    String lastModified,
    URI address,
    URI movedTo,
    Duration retryAfter,
    Duration fresh,
    List<String> links) {}
