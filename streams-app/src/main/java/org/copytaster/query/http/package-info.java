/** The HTTP server of an instance. */
package org.copytaster.query.http;
