package org.attune.service.cdshooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.attune.fhir.server.BearerToken;
import org.attune.fhir.server.Credentials;
import org.attune.service.attention.Viewer;
import org.attune.service.error.Issue;
import org.attune.service.error.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a hook request has to keep: CDS Hooks 2.0.1 and the hook's own context. */
@Component
final class RequestCheck {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
  private static final Pattern REFERENCE =
      Pattern.compile("([A-Za-z]{1,64})/[A-Za-z0-9\\-.]{1,64}");

  private final FhirServers servers;

  RequestCheck(FhirServers servers) {
    this.servers = servers;
  }

  /**
   * Checks a request to a service.
   *
   * @throws Refusal 400 naming everything that is wrong; 403 when the FHIR server is not listed
   */
  HookRequest check(Envelope envelope, HookService service) {
    List<Issue> issues = new ArrayList<>(envelope.misshapen());
    hook(envelope, service, issues);
    HookContext context = context(envelope, service, issues);
    server(envelope, issues);
    BearerToken token = token(envelope, context, issues);
    if (!issues.isEmpty()) {
      throw new Refusal(400, issues);
    }
    String user = service.users().isEmpty() ? "" : String.valueOf(context.text("userId"));
    return new HookRequest(
        service,
        String.valueOf(context.text("patientId")),
        user,
        Viewer.of(user),
        credentials(envelope, token));
  }

  private static void hook(Envelope envelope, HookService service, List<Issue> issues) {
    if (isMissing(envelope.hook(), "hook", envelope, issues)) {
      issues.add(required("hook"));
    } else if (envelope.hook() != null && !envelope.hook().equals(service.hook())) {
      issues.add(
          new Issue(
              "value", "hook", "'hook' must be the hook of this service, " + service.hook() + "."));
    }
    if (isMissing(envelope.hookInstance(), "hookInstance", envelope, issues)) {
      issues.add(required("hookInstance"));
    } else if (envelope.hookInstance() != null
        && !UUID.matcher(envelope.hookInstance()).matches()) {
      issues.add(new Issue("value", "hookInstance", "'hookInstance' must be a UUID."));
    }
  }

  private static boolean isMissing(
      @Nullable String value, String name, Envelope envelope, List<Issue> issues) {
    return value == null && issues.stream().noneMatch(issue -> issue.where().equals(name));
  }

  private static HookContext context(Envelope envelope, HookService service, List<Issue> issues) {
    HookContext context = envelope.context();
    if (context == null) {
      if (envelope.misshapen().stream().noneMatch(issue -> issue.where().equals("context"))) {
        issues.add(required("context"));
      }
      return new HookContext(Map.of(), Map.of(), Map.of());
    }
    service.required().forEach((name, kind) -> field(context, name, kind, service, issues));
    String encounter = context.text("encounterId");
    if (!service.required().containsKey("encounterId")
        && encounter != null
        && !ID.matcher(encounter).matches()) {
      issues.add(misfit("encounterId", FieldKind.ID));
    }
    return context;
  }

  private static void field(
      HookContext context, String name, FieldKind kind, HookService service, List<Issue> issues) {
    if (!context.has(name)) {
      issues.add(required("context." + name));
    } else if (!fits(context, name, kind, service)) {
      issues.add(misfit(name, kind));
    }
  }

  private static boolean fits(
      HookContext context, String name, FieldKind kind, HookService service) {
    String text = context.text(name);
    return switch (kind) {
      case ID -> text != null && ID.matcher(text).matches();
      case USER -> {
        var reference = REFERENCE.matcher(text == null ? "" : text);
        yield reference.matches() && service.users().contains(reference.group(1));
      }
      case REFERENCE -> text != null && REFERENCE.matcher(text).matches();
      case REFERENCES -> {
        List<String> list = context.lists().getOrDefault(name, List.of());
        yield !list.isEmpty() && list.stream().allMatch(item -> REFERENCE.matcher(item).matches());
      }
      case BUNDLE -> "Bundle".equals(context.resources().get(name));
    };
  }

  private static void server(Envelope envelope, List<Issue> issues) {
    String server = envelope.fhirServer();
    if (server == null) {
      if (envelope.authorization() != null) {
        issues.add(
            new Issue(
                "required",
                "fhirServer",
                "'fhirServer' is required where there is a 'fhirAuthorization'."));
      }
    } else if (!FhirServers.isAddress(server)) {
      issues.add(
          new Issue("value", "fhirServer", "'fhirServer' must be an absolute http(s) address."));
    }
  }

  private static @Nullable BearerToken token(
      Envelope envelope, HookContext context, List<Issue> issues) {
    Authorization given = envelope.authorization();
    if (given == null) {
      return null;
    }
    need(given.token(), "access_token", issues);
    need(given.type(), "token_type", issues);
    need(given.scope(), "scope", issues);
    need(given.subject(), "subject", issues);
    if (given.expiresIn() == null) {
      issues.add(
          new Issue(
              "required",
              "fhirAuthorization.expires_in",
              "'fhirAuthorization.expires_in' is required, a whole number of seconds."));
    }
    if (given.type() != null && !given.type().isEmpty() && !given.type().equals("Bearer")) {
      issues.add(
          new Issue(
              "value",
              "fhirAuthorization.token_type",
              "'fhirAuthorization.token_type' must be Bearer."));
    }
    String patient = context.text("patientId");
    if (given.patient() != null && patient != null && !given.patient().equals(patient)) {
      issues.add(
          new Issue(
              "value",
              "fhirAuthorization.patient",
              "'fhirAuthorization.patient' must be the patient of the context."));
    }
    try {
      return given.token() == null || given.token().isEmpty()
          ? null
          : BearerToken.of(given.token());
    } catch (IllegalArgumentException e) {
      issues.add(
          new Issue(
              "value",
              "fhirAuthorization.access_token",
              "'fhirAuthorization.access_token' must have the form of RFC 6750."));
      return null;
    }
  }

  private static void need(@Nullable String value, String name, List<Issue> issues) {
    if (value == null || value.isEmpty()) {
      issues.add(required("fhirAuthorization." + name));
    }
  }

  private @Nullable Credentials credentials(Envelope envelope, @Nullable BearerToken token) {
    if (envelope.fhirServer() == null) {
      return null;
    }
    Credentials credentials = new Credentials(servers.listed(envelope.fhirServer()), token);
    Authorization given = envelope.authorization();
    boolean expired = given != null && given.expiresIn() != null && given.expiresIn() <= 0;
    return expired ? null : credentials;
  }

  private static Issue required(String name) {
    return new Issue("required", name, "'" + name + "' is required.");
  }

  private static Issue misfit(String name, FieldKind kind) {
    return new Issue("value", "context." + name, "'context." + name + "' " + kind.expected() + ".");
  }
}
