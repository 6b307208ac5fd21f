package io.wireroom.search.index;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.event.Withdrawal;
import org.jspecify.annotations.Nullable;

/** Why an article is withdrawn, as the index keeps it and the API tells it. */
final class WithdrawalJson {
  private WithdrawalJson() {}

  /** Null for one that does not say why. */
  static @Nullable ObjectNode of(@Nullable Withdrawal withdrawal) {
    return withdrawal == null
        ? null
        : JsonNodeFactory.instance
            .objectNode()
            .put("reason", withdrawal.getReason().name())
            .put("at", withdrawal.getAt().toString())
            .put("notice", withdrawal.getNoticeId())
            .put("detail", withdrawal.getDetail());
  }
}
