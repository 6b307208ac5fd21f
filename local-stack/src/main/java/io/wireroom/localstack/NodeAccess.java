package io.wireroom.localstack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;

/** Who may reach an Elasticsearch node, and how. */
interface NodeAccess {
  /** What its configuration says of it. */
  Map<String, String> settings();

  /** Files of its configuration directory, by name. */
  Map<String, String> files();

  /** Address for clients. */
  URI url(String host, int port);

  /** Makes a call of one who may. */
  void identify(HttpURLConnection call);

  /** Whether the node there can be searched and written. */
  default boolean answers(URI url) {
    try {
      HttpURLConnection call =
          (HttpURLConnection)
              url.resolve("/_cluster/health?wait_for_status=yellow&timeout=1s")
                  .toURL()
                  .openConnection();
      call.setConnectTimeout(500);
      call.setReadTimeout(2_000);
      identify(call);
      try {
        return call.getResponseCode() == 200;
      } finally {
        call.disconnect();
      }
    } catch (IOException notYet) {
      return false;
    }
  }
}
