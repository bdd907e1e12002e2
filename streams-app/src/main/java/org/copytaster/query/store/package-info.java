/**
 * Stores that follow the public topics, for questions. They hold last values and indexes of them,
 * so that a record that comes twice changes nothing.
 */
package org.copytaster.query.store;
