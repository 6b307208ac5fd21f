package io.wireroom.search.semantic;

import java.util.concurrent.TimeUnit;

/** How much of a processor the vectors of articles may take. */
public enum Pace {
  /** Half of one: it rests after each as long as it took, for whoever waits. */
  BESIDE_OTHERS {
    @Override
    void rest(long nanos) throws InterruptedException {
      TimeUnit.NANOSECONDS.sleep(nanos);
    }
  },
  /** All of one, when nobody waits. */
  ALONE {
    @Override
    void rest(long nanos) {
      // goes on
    }
  };

  /** Rests after work that took so long. */
  abstract void rest(long nanos) throws InterruptedException;
}
