/** What whoever runs an instance asks of it: health, metrics, where it stands, dead letters. */
package org.copytaster.operate;
