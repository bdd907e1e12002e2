/** Reading a pipeline's topics as lines of JSON. */
package org.copytaster.standalone.tail;
