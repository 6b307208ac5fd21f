package io.wireroom.search.semantic;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * The model bge-small-en-v1.5, quantised, of 384 dimensions, as langchain4j carries it in a jar. It
 * is loaded by the first text, which takes seconds and about 180 MB outside of the heap. A text is
 * computed by one thread, so that it leaves the other processors to those who wait.
 *
 * @see <a href="https://huggingface.co/BAAI/bge-small-en-v1.5">bge-small-en-v1.5</a>
 */
public final class BgeSmall implements Embedder {
  private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
  private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

  /** Texts share it; closing has it alone, since memory of a model in use must not be freed. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private @Nullable Loaded loaded;
  private boolean closed;

  @Override
  public float[] passage(String text) {
    return vector(text);
  }

  @Override
  public float[] question(String text) {
    return vector(text);
  }

  private float[] vector(String text) {
    load();
    use.readLock().lock();
    try {
      return open().model().embed(text).content().vector();
    } finally {
      use.readLock().unlock();
    }
  }

  private Loaded open() {
    if (loaded == null) {
      throw new IllegalStateException("the model is closed");
    }
    return loaded;
  }

  private synchronized void load() {
    if (loaded == null && !closed) {
      // What it needs is in its jar: nothing is ever fetched while running
      System.setProperty("ai.djl.offline", "true");
      loaded = Loaded.fromJar();
    }
  }

  @Override
  public synchronized void close() {
    use.writeLock().lock();
    try {
      closed = true;
      if (loaded != null) {
        loaded.session().close();
        loaded = null;
      }
    } catch (OrtException leftOpen) {
      throw new IllegalStateException("the model cannot be closed", leftOpen);
    } finally {
      use.writeLock().unlock();
    }
  }

  private record Loaded(OrtSession session, Model model) {
    static Loaded fromJar() {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
          InputStream tokenizer = resource(TOKENIZER);
          InputStream model = resource(MODEL)) {
        options.setIntraOpNumThreads(1);
        OrtSession session = environment.createSession(model.readAllBytes(), options);
        return new Loaded(
            session,
            new Model(new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.CLS)));
      } catch (OrtException broken) {
        throw new IllegalStateException("the model cannot be loaded", broken);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    private static InputStream resource(String name) {
      return Objects.requireNonNull(
          AbstractInProcessEmbeddingModel.class.getResourceAsStream(name), name);
    }
  }

  /** The library's own splitting into tokens, and pooling, over a session of ours. */
  private static final class Model extends AbstractInProcessEmbeddingModel {
    private final OnnxBertBiEncoder encoder;

    Model(OnnxBertBiEncoder encoder) {
      super(Runnable::run);
      this.encoder = encoder;
    }

    @Override
    protected OnnxBertBiEncoder model() {
      return encoder;
    }
  }
}
