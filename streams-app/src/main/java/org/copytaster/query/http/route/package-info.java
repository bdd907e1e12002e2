/** The table of routes: what each takes and gives, and how that is read, checked and written. */
package org.copytaster.query.http.route;
