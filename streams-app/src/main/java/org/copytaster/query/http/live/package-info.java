/** What is new, as server-sent events that can be resumed exactly. */
package org.copytaster.query.http.live;
