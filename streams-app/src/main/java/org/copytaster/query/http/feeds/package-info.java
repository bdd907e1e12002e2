/** Folded stories and disputed figures as feeds that any reader of feeds can follow. */
package org.copytaster.query.http.feeds;
