package org.openilr.service;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the service is set up. Every setting is also an environment variable: {@code openilr.upload-limit} is {@code OPENILR_UPLOAD_LIMIT}.
 *
 * @param data folder of the embedded database, of uploaded files and of reports, unless these are kept elsewhere
 * @param demo whether a sample provider, its users and a calendar are made at the first start
 * @param uploadLimit the largest file that is taken
 * @param workers how many jobs run at the same time on this node; 0 for one a processor
 * @param node name of this node among others on the same database; empty for the name of the machine and the port
 * @param database where the database is
 * @param localMetrics whether programs on this machine may read the metrics without signing in; not where a proxy on this machine hands on requests of others
 * @param s3 where files are kept instead of the data folder
 */
@ConfigurationProperties("openilr")
public record ServiceSettings(@DefaultValue("data") Path data, @DefaultValue("false") boolean demo, @DefaultValue("1GB") DataSize uploadLimit,
    @DefaultValue("0") int workers, @DefaultValue("") String node, @DefaultValue Database database, @DefaultValue S3 s3,
    @DefaultValue("false") boolean localMetrics) {

  /**
   * The database.
   *
   * @param url of JDBC, such as jdbc:postgresql://host/openilr; empty to start an embedded PostgreSQL in the data folder
   * @param connections the most that this node opens
   * @param programs folder that the embedded PostgreSQL's programs are unpacked in; null for the data folder
   */
  public record Database(@DefaultValue("") String url, @DefaultValue("openilr") String user, @DefaultValue("") String password,
      @DefaultValue("20") int connections, Path programs) {}

  /**
   * A file store that speaks the S3 protocol: Amazon's, or MinIO, Ceph and others.
   *
   * @param bucket empty to keep files in the data folder
   * @param endpoint such as https://storage.example:9000; null for Amazon's own
   * @param accessKey empty to take what the Amazon SDK finds by itself, such as the role of the machine
   * @param prefix put before every key, such as "openilr/", for a bucket that is shared with others
   */
  public record S3(@DefaultValue("") String bucket, URI endpoint, @DefaultValue("eu-west-2") String region, @DefaultValue("") String accessKey,
      @DefaultValue("") String secretKey, @DefaultValue("") String prefix) {}

  /** How many jobs run at the same time on this node. */
  public int workerCount() {
    return workers > 0 ? workers : Math.max(1, Runtime.getRuntime().availableProcessors());
  }
}
