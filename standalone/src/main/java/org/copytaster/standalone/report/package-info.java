/** What a person sees of a result: tables on a terminal and on a page. */
package org.copytaster.standalone.report;
