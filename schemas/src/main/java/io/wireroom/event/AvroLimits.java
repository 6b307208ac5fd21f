package io.wireroom.event;

import org.apache.avro.SystemLimitException;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * What Avro may do with bytes that we have not written: make objects of our own events and of
 * nothing else, and allocate no more for one value than the largest record could hold. Avro reads
 * its limits once, so they are set before its first use.
 */
final class AvroLimits {
  private AvroLimits() {}

  static void set() {
    String largest = Integer.toString(Topics.LARGEST_RECORD);
    for (String limit :
        new String[] {
          SystemLimitException.MAX_BYTES_LENGTH_PROPERTY,
          SystemLimitException.MAX_STRING_LENGTH_PROPERTY,
          SystemLimitException.MAX_COLLECTION_LENGTH_PROPERTY
        }) {
      if (System.getProperty(limit) == null) {
        System.setProperty(limit, largest);
      }
    }
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.DEFAULT,
            type -> type.getPackage() == EventCodec.class.getPackage()));
  }
}
