/** The description of the API, made from the table of routes and the schemas. */
package org.copytaster.query.http.openapi;
