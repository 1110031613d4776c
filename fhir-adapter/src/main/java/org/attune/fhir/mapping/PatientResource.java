package org.attune.fhir.mapping;

import java.util.List;
import org.attune.rules.fact.Channel;
import org.attune.rules.fact.Client;
import org.attune.rules.fact.FactKind;
import org.jspecify.annotations.Nullable;

/** A patient. Birth date, gender, race, religion and marital status are never read. */
final class PatientResource extends Resource {

  private boolean deceased;
  private boolean inactive;
  private boolean replaced;
  private final Languages languages = new Languages();
  private List<Extension> extensions = List.of();
  private @Nullable String usualName;
  final Contacts contacts = new Contacts();
  @Nullable String managingOrganization;

  PatientResource() {
    super("Patient");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "active" -> inactive = Boolean.FALSE.equals(in.bool());
      case "deceasedBoolean" -> deceased |= in.isTrue();
      case "deceasedDateTime" -> deceased |= in.text() != null;
      case "link" -> links(in);
      case "communication" -> languages.readPreferences(in);
      case "extension" -> extensions = Extension.readAll(in);
      case "name" -> usualName = Names.usual(in);
      case "managingOrganization" -> managingOrganization = in.reference();
      case "telecom", "address", "identifier" -> contacts.member(name, in);
      default -> common(name, in);
    }
  }

  private void links(Cursor in) {
    if (in.array()) {
      while (in.objectElement()) {
        for (String name = in.member(); name != null; name = in.member()) {
          if (name.equals("type")) {
            replaced |= "replaced-by".equals(in.text());
          } else {
            in.pass(name);
          }
        }
      }
    }
  }

  @Override
  Owner owner(Assembly all) {
    return key().equals(all.patient()) ? Owner.PATIENT : Owner.ANOTHER;
  }

  @Override
  List<String> pointsTo() {
    return managingOrganization == null ? List.of() : List.of(managingOrganization);
  }

  @Override
  void conclude(Assembly all) {
    if (all.heldBack(FactKind.CLIENT)) {
      return;
    }
    Channel preferred = contacts.preferredChannel();
    all.builder()
        .client(
            new Client(
                source(),
                deceased,
                !inactive,
                replaced,
                languages.preferred(),
                languages.recorded(),
                InterpreterNeed.of(all, extensions),
                usualName,
                Names.pronouns(extensions),
                preferred));
  }
}
