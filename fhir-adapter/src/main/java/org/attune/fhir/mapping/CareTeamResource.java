package org.attune.fhir.mapping;

import java.util.List;
import org.attune.rules.fact.CareTeam;
import org.attune.rules.fact.FactKind;
import org.jspecify.annotations.Nullable;

/** A care team. */
final class CareTeamResource extends Resource {

  private @Nullable String status;
  private List<String> members = List.of();

  CareTeamResource() {
    super("CareTeam");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "status" -> status = in.text();
      case "subject" -> subject = in.reference();
      case "participant" -> members = in.referencesUnder("member");
      default -> common(name, in);
    }
  }

  @Override
  void conclude(Assembly all) {
    if ("active".equals(status)) {
      all.add(FactKind.CARE_TEAMS, null, new CareTeam(source(), all.practitioners(this, members)));
    }
  }
}
