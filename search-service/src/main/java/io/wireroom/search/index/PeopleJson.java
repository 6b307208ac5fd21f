package io.wireroom.search.index;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.event.Affiliation;
import io.wireroom.event.Person;
import java.util.List;

/** The people of an article, as they are stored for showing. */
final class PeopleJson {
  private PeopleJson() {}

  static ArrayNode of(List<Person> people) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (Person person : people) {
      ObjectNode one =
          json.addObject()
              .put("id", person.getConceptId())
              .put("given", person.getGiven())
              .put("family", person.getFamily());
      person.getCredentials().forEach(one.putArray("credentials")::add);
      person.getRoles().forEach(one.putArray("roles")::add);
      ArrayNode affiliations = one.putArray("affiliations");
      for (Affiliation affiliation : person.getAffiliations()) {
        affiliations
            .addObject()
            .put("text", affiliation.getText())
            .put("conceptId", affiliation.getConceptId())
            .put("start", affiliation.getStart())
            .put("end", affiliation.getEnd());
      }
    }
    return json;
  }
}
