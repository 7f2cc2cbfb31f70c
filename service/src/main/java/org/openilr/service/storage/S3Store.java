package org.openilr.service.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.openilr.service.CannotStartException;
import org.openilr.service.ServiceSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Files in a bucket that speaks the S3 protocol. Large ones go there in parts, one part of which is in memory; they appear when the last part has come. What every
 * server of the protocol knows is used, and no more: the MD5 of each part guards the way there.
 */
final class S3Store implements FileStore, AutoCloseable {

  /** With the 10,000 parts that a file may have, enough for 80 GB. */
  static final int PART = 8 << 20;

  private final S3Client client;
  private final String bucket;
  private final String prefix;

  /** @throws CannotStartException when the bucket cannot be used */
  S3Store(ServiceSettings.S3 settings) {
    this.bucket = settings.bucket();
    this.prefix = settings.prefix();
    S3ClientBuilder builder = S3Client.builder().region(Region.of(settings.region())).httpClient(UrlConnectionHttpClient.create())
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED).responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    if (settings.endpoint() != null) {
      builder.endpointOverride(settings.endpoint()).forcePathStyle(true);
    }
    if (!settings.accessKey().isEmpty()) {
      builder.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())));
    }
    this.client = builder.build();
    try {
      client.headBucket(bucket -> bucket.bucket(this.bucket));
    } catch (SdkException e) {
      client.close();
      throw new CannotStartException("The bucket " + bucket + " cannot be used: " + e.getMessage() + " Look at the settings OPENILR_S3_...", e);
    }
  }

  @Override
  public Stored put(String key, InputStream content, long limit) throws IOException {
    MessageDigest sha256 = digest("SHA-256");
    byte[] part = new byte[PART];
    int size = content.readNBytes(part, 0, PART);
    sha256.update(part, 0, size);
    check(size, limit);
    try {
      long bytes = size < PART ? small(key, part, size) : large(key, content, part, sha256, limit);
      return new Stored(bytes, HexFormat.of().formatHex(sha256.digest()));
    } catch (SdkException e) {
      throw new IOException("The file could not be put into the bucket", e);
    }
  }

  private long small(String key, byte[] content, int size) {
    client.putObject(object -> object.bucket(bucket).key(prefix + key).contentMD5(md5(content, size)), body(content, size));
    return size;
  }

  private long large(String key, InputStream content, byte[] part, MessageDigest sha256, long limit) throws IOException {
    String upload = client.createMultipartUpload(object -> object.bucket(bucket).key(prefix + key)).uploadId();
    boolean whole = false;
    try {
      List<CompletedPart> parts = new ArrayList<>();
      long bytes = 0;
      for (int size = PART; size > 0; size = content.readNBytes(part, 0, PART)) {
        if (bytes > 0) {
          sha256.update(part, 0, size);
        }
        bytes += size;
        check(bytes, limit);
        int number = parts.size() + 1;
        String md5 = md5(part, size);
        String tag = client.uploadPart(one -> one.bucket(bucket).key(prefix + key).uploadId(upload).partNumber(number).contentMD5(md5), body(part, size)).eTag();
        parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
      }
      client.completeMultipartUpload(object -> object.bucket(bucket).key(prefix + key).uploadId(upload).multipartUpload(all -> all.parts(parts)));
      whole = true;
      return bytes;
    } finally {
      if (!whole) {
        client.abortMultipartUpload(object -> object.bucket(bucket).key(prefix + key).uploadId(upload));
      }
    }
  }

  private static void check(long bytes, long limit) throws FileTooLargeException {
    if (bytes > limit) {
      throw new FileTooLargeException(limit);
    }
  }

  private static RequestBody body(byte[] content, int size) {
    return RequestBody.fromBytes(size == content.length ? content : Arrays.copyOf(content, size));
  }

  private static String md5(byte[] content, int size) {
    MessageDigest digest = digest("MD5");
    digest.update(content, 0, size);
    return Base64.getEncoder().encodeToString(digest.digest());
  }

  private static MessageDigest digest(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has " + name, e);
    }
  }

  @Override
  public Stored put(String key, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return put(key, in, Long.MAX_VALUE);
    }
  }

  @Override
  public InputStream open(String key) throws IOException {
    try {
      return client.getObject(object -> object.bucket(bucket).key(prefix + key));
    } catch (NoSuchKeyException e) {
      throw missing(key, e);
    } catch (SdkException e) {
      throw new IOException("The file could not be read from the bucket", e);
    }
  }

  @Override
  public Local local(String key) throws IOException {
    Path copy = Files.createTempFile("openilr-", ".copy");
    try (InputStream in = open(key)) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
    return new Local() {

      @Override
      public Path path() {
        return copy;
      }

      @Override
      public void close() throws IOException {
        Files.deleteIfExists(copy);
      }
    };
  }

  @Override
  public boolean exists(String key) throws IOException {
    try {
      client.headObject(object -> object.bucket(bucket).key(prefix + key));
      return true;
    } catch (NoSuchKeyException e) {
      return false;
    } catch (SdkException e) {
      throw new IOException("The bucket cannot be asked", e);
    }
  }

  @Override
  public void delete(String key) throws IOException {
    try {
      client.deleteObject(object -> object.bucket(bucket).key(prefix + key));
    } catch (SdkException e) {
      throw new IOException("The file could not be taken out of the bucket", e);
    }
  }

  @Override
  public void list(Consumer<Listed> to) throws IOException {
    try {
      client.listObjectsV2Paginator(objects -> objects.bucket(bucket).prefix(prefix)).contents()
          .forEach(object -> to.accept(new Listed(object.key().substring(prefix.length()), object.lastModified())));
    } catch (SdkException e) {
      throw new IOException("The bucket cannot be listed", e);
    }
  }

  private static NoSuchFileException missing(String key, Throwable cause) {
    NoSuchFileException missing = new NoSuchFileException(key);
    missing.initCause(cause);
    return missing;
  }

  @Override
  public void close() {
    client.close();
  }
}
