package io.wireroom.localstack;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link Stack}: one for all tests of a JVM, started when the first asks for it.
 * Local processes by default; containers with {@code -Dstack=containers}; what {@code
 * WIREROOM_KAFKA_BOOTSTRAP} and {@code WIREROOM_ELASTICSEARCH_URL} name when both are set. And a
 * {@link SecuredElasticsearch} in the same way, which is always started.
 */
public final class LocalStackExtension implements ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(LocalStackExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Stack.class || type == SecuredElasticsearch.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
    if (parameter.getParameter().getType() == Stack.class) {
      return store.getOrComputeIfAbsent(Shared.class, once -> Shared.start(), Shared.class).stack();
    }
    return store.getOrComputeIfAbsent(
        SecuredElasticsearch.class, once -> startSecured(), SecuredElasticsearch.class);
  }

  private static boolean containers() {
    return "containers".equals(System.getProperty("stack"));
  }

  private static SecuredElasticsearch startSecured() {
    try {
      return containers() ? SecuredElasticsearch.asContainer() : SecuredElasticsearch.asProcess();
    } catch (StackFailure | IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Closed by JUnit after the last test. */
  private record Shared(Stack stack, AutoCloseable end) implements AutoCloseable {
    static Shared start() {
      Map<String, String> given = System.getenv();
      String kafka = given.get("WIREROOM_KAFKA_BOOTSTRAP");
      String elasticsearch = given.get("WIREROOM_ELASTICSEARCH_URL");
      if (kafka != null && elasticsearch != null) {
        return new Shared(new Stack(kafka, URI.create(elasticsearch), Optional.empty()), () -> {});
      }
      if (containers()) {
        ContainerStack containers = ContainerStack.start();
        return new Shared(containers.stack(), containers);
      }
      try {
        LocalStack local = LocalStack.start(StackOptions.forOneRun(), (part, step) -> {});
        return new Shared(
            new Stack(local.kafka().bootstrap(), local.elasticsearch().url(), Optional.of(local)),
            local);
      } catch (StackFailure failure) {
        throw new IllegalStateException(failure);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
    }

    @Override
    public void close() throws Exception {
      end.close();
    }
  }
}
