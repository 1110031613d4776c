package org.attune.service.log;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one logger. What it can say is closed: ids of ours, service and rule names, codes, counts and
 * times. Nothing that was sent or read, no id of a person, no message of an exception.
 */
@Component
public final class EventLog {

  private static final Logger LOG = LoggerFactory.getLogger("org.attune");
  private static final int FRAMES = 12;

  /** A hook call was answered. */
  public void answered(String decision, String service, int cards, long milliseconds) {
    LOG.info(
        "event=answered decision={} service={} cards={} ms={}",
        decision,
        service,
        cards,
        milliseconds);
  }

  /** A request was refused with this status; {@code code} is a FHIR issue type. */
  public void refused(String reference, int status, String code) {
    LOG.info("event=refused reference={} status={} code={}", reference, status, code);
  }

  /** Something failed unexpectedly: the kinds of exception and where, without their messages. */
  public void failed(Throwable failure) {
    String where =
        Arrays.stream(failure.getStackTrace())
            .limit(FRAMES)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining(" < "));
    Throwable cause = failure.getCause();
    LOG.error(
        "event=failed kind={} cause={} at={}",
        failure.getClass().getName(),
        cause == null ? "none" : cause.getClass().getName(),
        where);
  }

  /** The service is ready. */
  public void ready(long milliseconds, String knowledge) {
    LOG.info("event=ready ms={} knowledge={}", milliseconds, knowledge);
  }
}
