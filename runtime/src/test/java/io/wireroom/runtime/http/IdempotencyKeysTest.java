package io.wireroom.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdempotencyKeysTest {
  private final IdempotencyKeys<Integer> keys = new IdempotencyKeys<>();
  private int done;

  @Test
  void what_was_done_is_not_done_again_but_answered_alike() {
    assertThat(ask("a", "body").result()).isEqualTo(1);
    assertThat(ask("a", "body").result()).isEqualTo(1);
    assertThat(ask("b", "body").result()).isEqualTo(2);
    assertThatThrownBy(() -> ask("a", "other")).isInstanceOf(Refusal.Unprocessable.class);
  }

  @Test
  void a_repetition_waits_for_the_first() {
    Promise<Integer> slow = Promise.promise();
    Future<Integer> first = keys.once("a", bytes("body"), slow::future);
    Future<Integer> second = ask("a", "body");

    assertThat(second.isComplete()).isFalse();
    slow.complete(7);
    assertThat(first.result()).isEqualTo(7);
    assertThat(second.result()).isEqualTo(7);
  }

  @Test
  void what_failed_may_be_tried_again() {
    assertThat(keys.once("a", bytes("body"), () -> Future.failedFuture("away")).failed()).isTrue();
    assertThat(ask("a", "body").result()).isEqualTo(1);
  }

  private Future<Integer> ask(String id, String body) {
    return keys.once(id, bytes(body), () -> Future.succeededFuture(++done));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
