/** The routes of {@code /api/v1}. */
package org.copytaster.query.http.api;
