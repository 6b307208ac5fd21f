package io.wireroom.search.page;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.wireroom.event.SavedSearch;
import io.wireroom.runtime.access.AccessRefusal;
import io.wireroom.runtime.access.KeyCookie;
import io.wireroom.runtime.http.SameOrigin;
import io.wireroom.search.alert.SavedSearches;
import io.wireroom.search.alert.SearchWish;
import io.wireroom.search.api.ArticleRoutes;
import io.wireroom.search.concept.ConceptNames;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The pages of saved searches: {@code /saved} and what lies below. */
public final class SavedRoutes {
  private static final String ALL = "/saved";
  private static final int LARGEST_FORM = 256 * 1024;

  private final Pages pages;
  private final SavedSearches searches;
  private final Function<String, Future<Void>> removal;
  private final Supplier<ConceptNames> names;
  private final Clock clock;
  private final KeyCookie cookie = new KeyCookie(ALL);

  /**
   * Makes the routes.
   *
   * @param removal forgets a search and what hangs on it
   */
  public SavedRoutes(
      Pages pages,
      SavedSearches searches,
      Function<String, Future<Void>> removal,
      Supplier<ConceptNames> names,
      Clock clock) {
    this.pages = pages;
    this.searches = searches;
    this.removal = removal;
    this.names = names;
    this.clock = clock;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.route(ALL + "/*").handler(SavedRoutes::ownForms).failureHandler(this::problem);
    router.post(ALL + "/*").handler(BodyHandler.create(false).setBodyLimit(LARGEST_FORM));
    router.get(ALL).handler(call -> pages.end(call, 200, "saved.jte", all(call)));
    router.get(ALL + "/new").handler(call -> pages.end(call, 200, "save.jte", wanted(call)));
    router.get(ALL + "/sign-in").handler(call -> signIn(call, new SignInView(200, "", ALL)));
    router.post(ALL + "/sign-in").handler(this::keep);
    router.post(ALL + "/sign-out").handler(this::forget);
    router.post(ALL).handler(this::save);
    router.post(ALL + "/:id").handler(this::rename);
    router.post(ALL + "/:id/delete").handler(this::delete);
  }

  private static void ownForms(RoutingContext call) {
    if (HttpMethod.POST.equals(call.request().method())) {
      SameOrigin.guardForm(call.request());
    }
    call.next();
  }

  private SavedView all(RoutingContext call) {
    List<String> after = call.queryParam("after");
    return SavedView.of(
        SavedVisitor.of(call),
        searches.after(after.isEmpty() ? "" : after.get(0), SavedView.WANTED),
        names.get());
  }

  private SaveView wanted(RoutingContext call) {
    return SaveView.of(
        SavedVisitor.of(call), ArticleRoutes.parameters(call), call.request().uri(), names.get());
  }

  private void save(RoutingContext call) {
    MultiMap form = call.request().formAttributes();
    Map<String, List<String>> parameters = new TreeMap<>();
    form.names().forEach(name -> parameters.put(name, form.getAll(name)));
    parameters.remove("name");
    put(call, UUID.randomUUID().toString(), null, parameters);
  }

  private void rename(RoutingContext call) {
    SavedSearch search = found(call);
    put(call, search.getSearchId(), search, search.getParameters());
  }

  private void put(
      RoutingContext call,
      String id,
      @Nullable SavedSearch before,
      Map<String, List<String>> parameters) {
    String name = Objects.requireNonNullElse(call.request().getFormAttribute("name"), "");
    SavedSearch search =
        new SearchWish(name, parameters).saved(id, before, names.get(), clock.instant());
    back(call, searches.save(search));
  }

  private void delete(RoutingContext call) {
    back(call, removal.apply(found(call).getSearchId()));
  }

  private SavedSearch found(RoutingContext call) {
    return searches.get(call.pathParam("id"));
  }

  private static void back(RoutingContext call, Future<?> done) {
    done.onSuccess(kept -> Pages.go(call, ALL)).onFailure(call::fail);
  }

  private void keep(RoutingContext call) {
    String next = call.request().getFormAttribute("next");
    cookie.keep(call, call.request().getFormAttribute("key"));
    // An address from outside could lead anywhere
    Pages.go(call, next != null && next.matches(ALL + "/new[?][!-~]*") ? next : ALL);
  }

  private void forget(RoutingContext call) {
    cookie.forget(call);
    Pages.go(call, ALL);
  }

  /** Who may not do something is asked for a key; one that is no good is forgotten. */
  private void problem(RoutingContext call) {
    if (call.failure() instanceof AccessRefusal refused) {
      cookie.forget(call);
      boolean reading = HttpMethod.GET.equals(call.request().method());
      String why = Pages.sentence(String.valueOf(refused.getMessage()));
      signIn(call, new SignInView(refused.status(), why, reading ? call.request().uri() : ALL));
    } else {
      pages.problem(call);
    }
  }

  private void signIn(RoutingContext call, SignInView view) {
    pages.end(call, view.status(), "signin.jte", view);
  }
}
