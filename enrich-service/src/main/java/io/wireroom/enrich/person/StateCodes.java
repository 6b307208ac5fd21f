package io.wireroom.enrich.person;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Postal codes of the states of the USA.
 *
 * @see <a href="https://pe.usps.com/text/pub28/28apb.htm">USPS Publication 28, appendix B</a>
 */
final class StateCodes {
  private static final String NAMES =
      "AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,"
          + "DE Delaware,DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,"
          + "IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,"
          + "MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,"
          + "NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,"
          + "NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,"
          + "PR Puerto Rico,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,"
          + "UT Utah,VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming";

  private static final Map<String, String> BY_CODE = byCode();

  private StateCodes() {}

  static Set<String> codes() {
    return BY_CODE.keySet();
  }

  /** Returns names of states by their codes. */
  static Map<String, String> names() {
    return BY_CODE;
  }

  private static Map<String, String> byCode() {
    Map<String, String> names = new HashMap<>();
    for (String one : NAMES.split(",")) {
      names.put(one.substring(0, 2), one.substring(3));
    }
    return Map.copyOf(names);
  }
}
