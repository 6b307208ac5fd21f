package io.wireroom.localstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;

/**
 * A further Elasticsearch, beside that of the {@link Stack}, that speaks TLS alone and asks who
 * calls.
 */
public final class SecuredElasticsearch implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final URI url;
  private final SecuredAccess access;
  private final AutoCloseable end;

  private SecuredElasticsearch(URI url, SecuredAccess access, AutoCloseable end) {
    this.url = url;
    this.access = access;
    this.end = end;
  }

  /** Starts it as a process of this machine. */
  static SecuredElasticsearch asProcess() throws StackFailure, InterruptedException, IOException {
    Path directory = Directories.forOneRun();
    SecuredAccess access = SecuredAccess.forOneRun(directory, LOOPBACK);
    Path home = ElasticsearchDistribution.home(Directories.cache(), (part, step) -> {});
    Elasticsearch node =
        Elasticsearch.start(directory, home, FreePort.find(), StackOptions.forOneRun(), access);
    return new SecuredElasticsearch(
        node.url(),
        access,
        () -> {
          node.close();
          Directories.delete(directory);
        });
  }

  /** Starts it as a container, of the image that production runs. */
  static SecuredElasticsearch asContainer() throws StackFailure, InterruptedException, IOException {
    Path directory = Directories.forOneRun();
    ElasticsearchImage.requireDocker();
    SecuredAccess access =
        SecuredAccess.forOneRun(directory, DockerClientFactory.instance().dockerHostIpAddress());
    Directories.delete(directory);
    ElasticsearchImage container = ElasticsearchImage.start(access);
    return new SecuredElasticsearch(container.url(), access, container);
  }

  /** Address for clients, https. */
  public URI url() {
    return url;
  }

  /** Who may do everything. */
  public String user() {
    return SecuredAccess.USER;
  }

  /** That user's. */
  public String password() {
    return access.password();
  }

  /** SHA-256, in hexadecimal, of the certificate of the authority that signed the node's. */
  public String caFingerprint() {
    return access.fingerprint();
  }

  @Override
  public void close() throws Exception {
    end.close();
  }
}
