/** Answers questions about what the pipeline has found, from stores that follow its topics. */
package org.copytaster.query;
