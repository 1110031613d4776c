package org.attune.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** No null, empty text, list or object is ever sent, but for an empty list of cards or services. */
final class NoEmptiness {

  private NoEmptiness() {}

  static void check(@Nullable Object value, String path) {
    assertThat(value).as(path).isNotNull();
    if (value instanceof Map<?, ?> map) {
      assertThat(map).as(path).isNotEmpty();
      map.forEach((name, member) -> check(member, path + "." + name));
    } else if (value instanceof Collection<?> list) {
      if (!path.equals("$.cards") && !path.equals("$.services")) {
        assertThat(list).as(path).isNotEmpty();
      }
      list.forEach(member -> check(member, path + "[]"));
    } else {
      assertThat(value.toString()).as(path).isNotEmpty();
    }
  }
}
