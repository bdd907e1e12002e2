package org.copytaster.runtime;

import java.nio.file.Path;
import org.copytaster.topology.PipelineSettings;

/**
 * How one instance runs.
 *
 * @param bootstrapServers the cluster
 * @param applicationId the same for all instances of one pipeline
 * @param stateFolder local stores; lost ones are restored from the cluster
 * @param threads stream threads
 * @param partitions of every topic
 * @param replication of internal topics
 * @param standbys warm copies of each store on other instances
 * @param batch whether a corpus is run through: what is on its way may wait longer for the next
 *     commit, unless nothing else is left to do
 * @param pipeline what the topology is told
 */
public record AppSettings(
    String bootstrapServers,
    String applicationId,
    Path stateFolder,
    int threads,
    int partitions,
    int replication,
    int standbys,
    boolean batch,
    PipelineSettings pipeline) {}
