package io.wireroom.event;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.MissingSchemaException;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Turns events of one type into bytes and back: Avro single-object encoding, two marker bytes, the
 * schema's fingerprint, then the binary record. Reads every published version of the type. Safe for
 * use by many threads.
 *
 * @see <a href="https://avro.apache.org/docs/1.12.0/specification/#single-object-encoding">Avro,
 *     single-object encoding</a>
 */
public final class EventCodec<E extends SpecificRecord> {
  static {
    AvroLimits.set();
  }

  private final BinaryMessageEncoder<E> encoder;
  private final BinaryMessageDecoder<E> decoder;
  private final String typeName;

  private EventCodec(Class<E> type) {
    SpecificData model = SpecificData.getForClass(type);
    Schema current = model.getSchema(type);
    typeName = type.getSimpleName();
    encoder = new BinaryMessageEncoder<>(model, current, false);
    decoder = new BinaryMessageDecoder<>(model, current);
    PublishedSchemas.of(typeName).forEach(decoder::addSchema);
  }

  /** Returns the codec of an event type. */
  public static <E extends SpecificRecord> EventCodec<E> of(Class<E> type) {
    return new EventCodec<>(type);
  }

  /** Returns the event as bytes; the same event gives the same bytes. */
  public byte[] encode(E event) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try {
      encoder.encode(event, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * Returns the event that the bytes are.
   *
   * @throws UnreadableEvent when they are no event, one of another type, or one of a version not
   *     published here
   */
  public E decode(byte[] bytes) throws UnreadableEvent {
    try {
      return decoder.decode(bytes, null);
    } catch (MissingSchemaException unknown) {
      throw new UnreadableEvent("not a published version of " + typeName, unknown);
    } catch (IOException
        | AvroRuntimeException
        | IndexOutOfBoundsException
        | NegativeArraySizeException broken) {
      throw new UnreadableEvent("not a " + typeName + " in single-object encoding", broken);
    }
  }
}
