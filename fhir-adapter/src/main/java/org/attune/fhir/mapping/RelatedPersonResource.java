package org.attune.fhir.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody close to the patient. */
final class RelatedPersonResource extends Resource {

  private static final int ADULT = 18;

  /** Spouses, partners, children, parents and siblings among the codes of v3-RoleCode. */
  private static final Set<String> IMMEDIATE =
      Set.of(
          "SPS",
          "HUSB",
          "WIFE",
          "DOMPART",
          "SIGOTHR",
          "FMRSPS",
          "CHILD",
          "SON",
          "DAU",
          "DAUC",
          "SONC",
          "NCHILD",
          "CHLDADOPT",
          "DAUADOPT",
          "SONADOPT",
          "CHLDFOST",
          "DAUFOST",
          "SONFOST",
          "STPCHLD",
          "STPDAU",
          "STPSON",
          "DAUINLAW",
          "SONINLAW",
          "CHLDINLAW",
          "PRN",
          "FTH",
          "MTH",
          "NPRN",
          "NFTH",
          "NMTH",
          "NFTHF",
          "GESTM",
          "ADOPTP",
          "ADOPTF",
          "ADOPTM",
          "FTHFOST",
          "MTHFOST",
          "PRNFOST",
          "STPPRN",
          "STPFTH",
          "STPMTH",
          "PRNINLAW",
          "FTHINLAW",
          "MTHINLAW",
          "SIB",
          "BRO",
          "SIS",
          "HSIB",
          "HBRO",
          "HSIS",
          "NSIB",
          "NBRO",
          "NSIS",
          "TWIN",
          "TWINBRO",
          "TWINSIS",
          "FTWIN",
          "FTWINBRO",
          "FTWINSIS",
          "ITWIN",
          "ITWINBRO",
          "ITWINSIS",
          "STPSIB",
          "STPBRO",
          "STPSIS",
          "SIBINLAW",
          "BROINLAW",
          "SISINLAW");

  private final Codes relationship = new Codes();
  private @Nullable FhirTime birthDate;

  RelatedPersonResource() {
    super("RelatedPerson");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "patient" -> subject = in.reference();
      case "relationship" -> in.concepts(relationship);
      case "birthDate" -> birthDate = in.time();
      default -> common(name, in);
    }
  }

  @Override
  void conclude(Assembly all) {}

  /** Whether the relation is that of a spouse, partner, child, parent or sibling. */
  boolean immediateFamily() {
    return relationship.hasAny(Systems.ROLE_CODE, IMMEDIATE);
  }

  /** Whether the person was under 18 at some time; unknown counts as adult. */
  boolean minorAt(Instant at, Assembly all) {
    LocalDate born = all.day(birthDate);
    return born != null && at.atZone(all.zone()).toLocalDate().isBefore(born.plusYears(ADULT));
  }
}
