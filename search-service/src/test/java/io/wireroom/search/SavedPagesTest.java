package io.wireroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.runtime.access.ApiKey;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Who may do what on the pages of saved searches. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SavedPagesTest {
  private static final String KEY = ApiKey.random();
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final RoutesWithoutIndex ROUTES =
      new RoutesWithoutIndex(
          Map.of(
              "WIREROOM_API_KEYS",
              ApiKey.line("editor", KEY, List.of("*:read", "saved-searches:write"))));

  @AfterAll
  static void stop() {
    ROUTES.close();
  }

  @Test
  void who_may_not_save_is_asked_for_a_key_and_comes_back() throws Exception {
    Document page = Jsoup.parse(ROUTES.get("/saved/new?q=gout&source=wire").body());

    assertThat(page.select("main form").attr("action")).isEqualTo("/saved/sign-in");
    assertThat(page.select("input[name=next]").attr("value"))
        .isEqualTo("/saved/new?q=gout&source=wire");
    HttpResponse<String> answer =
        post("/saved/sign-in", "key=" + KEY + "&next=%2Fsaved%2Fnew%3Fq%3Dgout", "same-origin");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(header(answer, "Location")).isEqualTo("/saved/new?q=gout");
    assertThat(header(answer, "Set-Cookie"))
        .contains("HTTPOnly", "SameSite=Strict", "Path=/saved")
        .doesNotContain(KEY);

    String cookie = header(answer, "Set-Cookie").split(";")[0];
    Document again = Jsoup.parse(ROUTES.get("/saved/new?q=gout", "Cookie", cookie).body());
    assertThat(again.select("main form").attr("action")).isEqualTo("/saved");
    assertThat(again.select("main form input").eachAttr("value")).containsExactly("gout", "gout");
  }

  @Test
  void an_address_of_elsewhere_is_not_gone_on_to() throws Exception {
    for (String next :
        List.of("https://example.org/", "//example.org", "/saved/new%3Fq%0d%0aX: y", "/")) {
      HttpResponse<String> answer =
          post("/saved/sign-in", "key=" + KEY + "&next=" + next, "same-origin");
      assertThat(header(answer, "Location")).as(next).isEqualTo("/saved");
    }
  }

  @Test
  void a_key_that_is_none_is_told_and_forgotten() throws Exception {
    HttpResponse<String> answer = ROUTES.get("/saved", "Cookie", "wireroom-key=bm9uZQ");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(header(answer, "Set-Cookie")).contains("wireroom-key=;", "Max-Age=0");
    assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text())
        .isEqualTo("This key is none of ours.");
  }

  @Test
  void forms_of_other_sites_and_without_a_key_change_nothing() throws Exception {
    assertThat(post("/saved", "name=x&q=gout", "same-origin").statusCode()).isEqualTo(401);
    for (String path : List.of("/saved/sign-in", "/saved/sign-out")) {
      assertThat(post(path, "key=" + KEY, "cross-site").statusCode()).as(path).isEqualTo(403);
    }
    String cookie =
        header(post("/saved/sign-in", "key=" + KEY, "same-origin"), "Set-Cookie").split(";")[0];
    for (String path : List.of("/saved", "/saved/a", "/saved/a/delete")) {
      assertThat(post(path, "name=x&q=gout", "cross-site", "Cookie", cookie).statusCode())
          .as(path)
          .isEqualTo(403);
    }
    assertThat(post("/saved/a", "name=x", "same-origin", "Cookie", cookie).statusCode())
        .isEqualTo(404);
    assertThat(post("/saved", "name=&q=gout", "same-origin", "Cookie", cookie).statusCode())
        .isEqualTo(400);
  }

  private static HttpResponse<String> post(String path, String form, String site, String... headers)
      throws Exception {
    String[] all = new String[headers.length + 4];
    System.arraycopy(headers, 0, all, 4, headers.length);
    all[0] = "Content-Type";
    all[1] = FORM;
    all[2] = "Sec-Fetch-Site";
    all[3] = site;
    return ROUTES.send("POST", path, form, all);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
