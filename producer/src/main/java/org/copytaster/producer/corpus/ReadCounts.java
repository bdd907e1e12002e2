package org.copytaster.producer.corpus;

/**
 * How far the reading of a corpus has come.
 *
 * @param files files read or begun
 * @param skipped files left out because nothing here reads their ending
 * @param articles articles handed on
 * @param dead dead letters handed on
 * @param bytesRead bytes read, as they lie on the disk
 * @param bytesTotal bytes of all files to read; null for standard input
 */
public record ReadCounts(
    long files, long skipped, long articles, long dead, long bytesRead, Long bytesTotal) {}
