/**
 * The language of the search box: what people write, as a tree, and back again. Knows no index.
 *
 * <pre>
 * query   = all { "OR" all }
 * all     = { operand } { "AND" { operand } }      operands side by side are joined as by AND
 * operand = "NOT" operand | "(" query ")" | [ field ":" ] ( word | prefix | phrase | "(" query ")" )
 *         | "date:" stretch
 * prefix  = word "*"
 * phrase  = '"' words '"' [ "~" number ]
 * stretch = day | day ".." | ".." day | day ".." day           day: 2026, 2026-03 or 2026-03-01
 * </pre>
 *
 * <p>Operators are in upper case, so that a sentence can be searched for. Words side by side are
 * one loose demand, not one each. The value of a field follows its colon at once.
 */
@NullMarked
package io.wireroom.search.query.language;

import org.jspecify.annotations.NullMarked;
