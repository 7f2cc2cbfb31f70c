package org.openilr.service.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openilr.service.CannotStartException;
import org.openilr.service.ServiceSettings;

/** Against a server of the protocol, which also checks signatures. */
class S3StoreTest extends FileStoreContract {

  @TempDir
  private static Path folder;
  private static Process server;
  private static int port;
  private static S3Store store;

  @BeforeAll
  static void startServer() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Files.createDirectories(folder.resolve("buckets/returns"));
    Path settings = Files.writeString(folder.resolve("settings"), """
        s3proxy.authorization=aws-v4
        s3proxy.endpoint=http://127.0.0.1:%d
        s3proxy.identity=access
        s3proxy.credential=secret
        jclouds.provider=filesystem-nio2
        jclouds.filesystem.basedir=%s
        """.formatted(port, folder.resolve("buckets").toString().replace('\\', '/')));
    server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-jar", "target/s3proxy.jar",
        "--properties", settings.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("server.log").toFile()).start();
    for (int i = 0; !answers(); i++) {
      assertThat(server.isAlive() && i < 600).withFailMessage("The S3 server does not start").isTrue();
      Thread.sleep(100);
    }
    store = new S3Store(settings("returns", "secret"));
  }

  private static boolean answers() {
    try {
      return ((HttpURLConnection) URI.create("http://127.0.0.1:" + port).toURL().openConnection()).getResponseCode() > 0;
    } catch (IOException e) {
      return false;
    }
  }

  @AfterAll
  static void stopServer() throws InterruptedException {
    if (store != null) {
      store.close();
    }
    server.destroyForcibly().waitFor();
  }

  private static ServiceSettings.S3 settings(String bucket, String secret) {
    return new ServiceSettings.S3(bucket, URI.create("http://127.0.0.1:" + port), "eu-west-2", "access", secret, "openilr/");
  }

  @Override
  FileStore store() {
    return store;
  }

  @Test
  void aBucketThatCannotBeUsedIsSaidAtTheStart() {
    assertThatThrownBy(() -> new S3Store(settings("nowhere", "secret"))).isInstanceOf(CannotStartException.class).hasMessageContaining("bucket nowhere");
    assertThatThrownBy(() -> new S3Store(settings("returns", "wrong"))).isInstanceOf(CannotStartException.class).hasMessageContaining("bucket returns");
  }

  @Test
  void aFileThatIsGivenUpLeavesNoPartsBehind() throws IOException {
    assertThatThrownBy(() -> store.put("given-up", new RandomBytes(2 * S3Store.PART), S3Store.PART + 1)).isInstanceOf(FileTooLargeException.class);
    try (Stream<Path> files = Files.walk(folder.resolve("buckets"))) {
      assertThat(files.filter(file -> file.toString().contains("given-up"))).isEmpty();
    }
  }

  @Test
  void everyKeyHasThePrefix() throws IOException {
    store.put("with/prefix", InputStream.nullInputStream(), 0);
    assertThat(folder.resolve("buckets/returns/openilr/with/prefix")).exists();
  }
}
