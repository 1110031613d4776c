package org.attune.fhir.mapping;

import org.attune.rules.fact.Episode;
import org.attune.rules.fact.FactKind;
import org.jspecify.annotations.Nullable;

/** An episode of care. */
final class EpisodeOfCareResource extends Resource {

  private @Nullable String status;
  private Period period = Period.OPEN;
  private @Nullable String careManager;

  EpisodeOfCareResource() {
    super("EpisodeOfCare");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "status" -> status = in.text();
      case "patient" -> subject = in.reference();
      case "period" -> period = Period.read(in);
      case "careManager" -> careManager = in.reference();
      default -> common(name, in);
    }
  }

  boolean active() {
    return "active".equals(status);
  }

  @Override
  void conclude(Assembly all) {
    Episode.Status known = status();
    if (known != null) {
      all.add(
          FactKind.EPISODES,
          all.start(period.start()),
          new Episode(
              source(),
              known,
              all.start(period.start()),
              all.end(period.end()),
              all.practitioner(this, careManager)));
    }
  }

  private Episode.@Nullable Status status() {
    return switch (status == null ? "" : status) {
      case "active" -> Episode.Status.ACTIVE;
      case "finished" -> Episode.Status.FINISHED;
      case "onhold" -> Episode.Status.ON_HOLD;
      default -> null;
    };
  }
}
