package org.attune.fhir.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.server.PlayedServer.body;
import static org.attune.fhir.server.PlayedServer.json;
import static org.attune.fhir.server.PlayedServer.redirect;
import static org.attune.fhir.server.PlayedServer.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.attune.fhir.gate.Limits;
import org.attune.fhir.gate.ReplyBudget;
import org.attune.fhir.mapping.CodeMapping;
import org.attune.fhir.mapping.Focus;
import org.attune.fhir.mapping.LabelPolicy;
import org.attune.fhir.mapping.ReadResult;
import org.attune.fhir.mapping.ReadSource;
import org.attune.fhir.mapping.RecordCollector;
import org.attune.fhir.plan.Read;
import org.attune.rules.fact.Availability;
import org.attune.rules.fact.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the conversation makes of a server that misbehaves. */
class ConversationTest {

  private static final String OUTCOME =
      """
      {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"exception"}]}""";
  private final Deadline soon = Deadline.after(Duration.ofSeconds(30));

  private final PlayedServer server = PlayedServer.open();
  private final FhirServer client = new FhirServer(new ReplyBudget(3, 5, 8L * 1024 * 1024));
  private final RecordCollector collector =
      new RecordCollector(CodeMapping.NONE, LabelPolicy.DEFAULT);
  private final List<String> taken = new ArrayList<>();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void readsAResourceAndASearch() {
    server.on("Patient/7", json("{\"resourceType\":\"Patient\",\"id\":\"7\"}"));
    server.on("Goal?patient=7", json(page(2, null)));

    Map<String, Reply> replies = ask(soon, read("patient", "Patient/7"), search("Goal?patient=7"));

    assertThat(replies.keySet()).containsExactly("patient", "Goal?patient=7");
    assertThat(replies.values()).containsOnly(Reply.read(1));
    assertThat(taken).hasSize(2);
  }

  @Test
  void sendsTheTokenToItsServerWithEveryRequest() {
    server.on("Goal?patient=7", json(page(1, server.base() + "?page=2")));
    server.on("?page=2", json(page(1, null)));
    BearerToken token = BearerToken.of("a.b-c");

    client.ask(
        new Credentials(FhirEndpoint.of(server.base(), true), token),
        List.of(search("Goal?patient=7")),
        soon,
        this::take);

    assertThat(server.tokens).isNotEmpty().containsOnly("Bearer a.b-c");
    assertThat(token).hasToString("BearerToken[hidden]");
  }

  @Test
  void sendsNoTokenWhereThereIsNone() {
    assertThat(outcome(status(404)).outcome()).isEqualTo(Availability.UNREAD);
    assertThat(server.tokens).containsExactly("none");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 301, 304, 400, 401, 403, 404, 410, 412, 429, 501})
  void leavesAnAnswerUnreadWithoutAskingAgain(int status) {
    assertThat(outcome(status(status))).isEqualTo(Reply.unread(0, "the server answered " + status));
    assertThat(server.requests).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void asksOnceMoreAfterAPassingError(int status) {
    assertThat(outcome(status(status), json(page(1, null)))).isEqualTo(Reply.read(1));
    assertThat(server.requests).hasSize(2);
  }

  @Test
  void asksOnlyOnceMore() {
    assertThat(outcome(status(500), status(500), json(page(1, null))))
        .isEqualTo(Reply.unread(0, "the server answered 500"));
    assertThat(server.requests).hasSize(2);
  }

  @Test
  void asksNothingMoreOnceTheTokenWasRefused() {
    List<Question> questions = new ArrayList<>();
    for (int n = 0; n < 30; n++) {
      server.on("Goal?patient=" + n, status(401));
      questions.add(search("Goal?patient=" + n));
    }

    Map<String, Reply> replies = ask(soon, questions.toArray(Question[]::new));

    assertThat(replies).hasSize(30);
    assertThat(replies.values()).extracting(Reply::outcome).containsOnly(Availability.UNREAD);
    assertThat(server.requests).hasSizeLessThan(30);
  }

  static Stream<PlayedServer.Part> unreadable() {
    return Stream.of(
        body(200, "text/html", "<html>Please sign in</html>"),
        body(200, "application/xml", "<Bundle/>"),
        json("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{"),
        json(""),
        json("null"),
        json("[]"),
        json("{\"resourceType\":\"Bundle\",\"resourceType\":\"Bundle\"}"),
        json(OUTCOME),
        json("{\"resourceType\":\"Patient\",\"id\":\"7\"}"),
        json("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + OUTCOME + "}]}"),
        redirect("http://169.254.169.254/latest"),
        compressed(page(1, null)));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void leavesWhatIsNoSearchsetUnread(PlayedServer.Part part) {
    Reply reply = outcome(part);

    assertThat(reply.outcome()).isEqualTo(Availability.UNREAD);
    assertThat(reply.problem()).isNotBlank();
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void leavesASearchsetUnreadWhereAResourceWasAskedFor() {
    server.on("Patient/7", json(page(1, null)));

    Reply reply = ask(soon, read("patient", "Patient/7")).get("patient");

    assertThat(reply).isEqualTo(Reply.unread(0, "the answer was not a resource"));
  }

  @Test
  void isLateWhereTheServerHangs() {
    server.on("Goal?patient=7", json(page(1, null)));
    server.on("Flag?patient=7", server.hang());

    Map<String, Reply> replies =
        ask(
            Deadline.after(Duration.ofMillis(1500)),
            search("Goal?patient=7"),
            search("Flag?patient=7"));

    assertThat(replies.get("Goal?patient=7")).isEqualTo(Reply.read(1));
    assertThat(replies.get("Flag?patient=7")).isEqualTo(Reply.late(0));
  }

  @Test
  void isLateWhereTheBodyDrips() {
    server.on("Goal?patient=7", server.drip(page(3, null)));

    assertThat(ask(Deadline.after(Duration.ofMillis(1500)), search("Goal?patient=7")))
        .containsEntry("Goal?patient=7", Reply.late(0));
    assertThat(taken).isEmpty();
  }

  @Test
  void isLateWhereTheSecondPageHangs() {
    server.on("Goal?patient=7", json(page(1, server.base() + "?page=2")));
    server.on("?page=2", server.hang());

    assertThat(ask(Deadline.after(Duration.ofMillis(1500)), search("Goal?patient=7")))
        .containsEntry("Goal?patient=7", Reply.late(1));
    assertThat(taken).hasSize(1);
  }

  @Test
  void asksNothingAfterTheDeadline() {
    assertThat(ask(Deadline.after(Duration.ZERO), search("Goal?patient=7")))
        .containsEntry("Goal?patient=7", Reply.late(0));
    assertThat(server.requests).isEmpty();
  }

  @Test
  void readsPagesToTheLast() {
    server.on("Goal?patient=7", json(page(1, server.base() + "/Goal?patient=7&page=2")));
    server.on("Goal?patient=7&page=2", json(page(2, "Goal?patient=7&page=3")));
    server.on("Goal?patient=7&page=3", json(page(2, null)));

    assertThat(ask(soon, search("Goal?patient=7"))).containsEntry("Goal?patient=7", Reply.read(3));
  }

  @Test
  void stopsAfterTooManyPages() {
    server.on("Goal?patient=7", json(page(1, "Goal?page=2")));
    server.on("Goal?page=2", json(page(1, "Goal?page=3")));
    server.on("Goal?page=3", json(page(1, "Goal?page=4")));

    assertThat(ask(soon, search("Goal?patient=7")))
        .containsEntry("Goal?patient=7", Reply.unread(3, "there were more than 3 pages"));
    assertThat(server.requests).hasSize(3);
  }

  @Test
  void stopsAfterTooManyResources() {
    assertThat(outcome(json(page(6, null))))
        .isEqualTo(Reply.unread(1, "there were more than 5 resources"));
    assertThat(outcome(json(page(5, null)))).isEqualTo(Reply.read(1));
  }

  @Test
  void stopsWhenPagesLeadBack() {
    String first = server.base() + "/Goal?patient=7";
    server.on("Goal?patient=7", json(page(1, server.base() + "/Goal?page=2")));
    server.on("Goal?page=2", json(page(1, first)));

    assertThat(ask(soon, search("Goal?patient=7")))
        .containsEntry("Goal?patient=7", Reply.unread(2, "the pages lead back to an earlier one"));
    assertThat(server.requests).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/fhir/Goal?page=2",
        "https://evil.test/fhir/Goal?page=2",
        "//evil.test/fhir/Goal?page=2",
        "http://user@%s/Goal?page=2",
        "%b/../admin",
        "%b/%2e%2e/admin",
        "/other?page=2",
        "%bx?page=2",
        "file:///etc/passwd",
        "mailto:a@b.test",
        "http://[",
      })
  void followsNoLinkThatLeavesTheServer(String link) {
    String next =
        link.replace("%b", server.base()).replace("%s", server.base().replace("http://", ""));
    server.on("Goal?patient=7", json(page(1, next)));

    assertThat(ask(soon, search("Goal?patient=7")))
        .containsEntry(
            "Goal?patient=7", Reply.unread(1, "the next page lies outside of the server"));
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void asksNothingWhereAPrefetchedPageLeadsOutside() {
    Question onward = new Question(search("Goal?patient=7").read(), "https://evil.test/fhir?p=2");

    assertThat(ask(soon, onward).get("Goal?patient=7").outcome()).isEqualTo(Availability.UNREAD);
    assertThat(server.requests).isEmpty();
  }

  @Test
  void hangsUpOnAPageThatIsTooLong() {
    String long5 = "{\"resourceType\":\"Bundle\",\"id\":\"" + "x".repeat(6 * 1024 * 1024) + "\"}";

    assertThat(outcome(json(long5)))
        .isEqualTo(Reply.unread(0, "the answer was longer than allowed"));
  }

  @Test
  void hangsUpOnAPageWithoutEnd() {
    assertThat(outcome(PlayedServer.endless()))
        .isEqualTo(Reply.unread(0, "the answer was longer than allowed"));
  }

  @Test
  void findsNoPatientWhereTheServerSendsAnotherOne() {
    server.on("Patient/7", json("{\"resourceType\":\"Patient\",\"id\":\"8\"}"));

    assertThat(ask(soon, read("patient", "Patient/7"))).containsKey("patient");

    Site site = new Site(Set.of("en"), Set.of(), ZoneOffset.UTC);
    assertThat(collector.toFacts(new Focus("7", null), site, Map.of(), null).client()).isNull();
    assertThat(collector.toFacts(new Focus("8", null), site, Map.of(), null).client()).isNotNull();
  }

  @Test
  void keepsConversationsApart() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<Map<String, Reply>>> calls = new ArrayList<>();
    for (int user = 0; user < 24; user++) {
      String address = "Goal?patient=" + user;
      server.on(address, json(page(1, "Goal?next=" + user)));
      server.on("Goal?next=" + user, json(page(1, null)));
      Credentials own =
          new Credentials(FhirEndpoint.of(server.base(), true), BearerToken.of("token-" + user));
      RecordCollector collected = new RecordCollector(CodeMapping.NONE, LabelPolicy.DEFAULT);
      calls.add(
          () ->
              client.ask(
                  own,
                  List.of(search(address)),
                  soon,
                  (body, source) -> collected.readBody(body, Limits.PAGE, source)));
    }

    for (Future<Map<String, Reply>> done : threads.invokeAll(calls)) {
      assertThat(done.get().values()).containsOnly(Reply.read(2));
    }
    threads.shutdown();

    assertThat(server.tokensByRequest).hasSize(48);
    server.tokensByRequest.forEach(
        (address, tokens) ->
            assertThat(tokens).containsExactly("Bearer token-" + address.split("=")[1]));
  }

  @Test
  void hangsUpWhenAllPagesTogetherAreTooLong() {
    server.on("Goal?patient=7", json(longPage("Goal?page=2")));
    server.on("Goal?page=2", json(longPage("Goal?page=3")));
    server.on("Goal?page=3", json(longPage(null)));

    assertThat(ask(soon, search("Goal?patient=7")))
        .containsEntry("Goal?patient=7", Reply.unread(2, "the answer was longer than allowed"));
  }

  @Test
  void hangsUpWhenAllAnswersTogetherAreTooLong() {
    server.on("Goal?patient=1", json(longPage(null)));
    server.on("Goal?patient=2", json(longPage(null)));
    server.on("Goal?patient=3", json(longPage(null)));

    assertThat(
            ask(soon, search("Goal?patient=1"), search("Goal?patient=2"), search("Goal?patient=3")))
        .containsValue(Reply.unread(0, "the answer was longer than allowed"));
  }

  @Test
  void isUnreadWhereNobodyListens() {
    server.close();

    assertThat(outcome()).isEqualTo(Reply.unread(0, "the connection failed"));
  }

  @Test
  void isNotReadOnceClosed() {
    client.close();

    assertThat(ask(Deadline.after(Duration.ofMillis(500)), search("Goal?patient=7")).values())
        .extracting(Reply::outcome)
        .doesNotContain(Availability.READ);
  }

  @Test
  void escapesTheBarOfATokenSearch() {
    server.on("Goal?category=a%7Cb", json(page(1, null)));

    assertThat(ask(soon, search("Goal?category=a|b")).values()).containsOnly(Reply.read(1));
  }

  private Reply outcome(PlayedServer.Part... parts) {
    server.on("Goal?patient=7", parts);
    return ask(soon, search("Goal?patient=7")).get("Goal?patient=7");
  }

  private Map<String, Reply> ask(Deadline deadline, Question... questions) {
    Credentials open = new Credentials(FhirEndpoint.of(server.base(), true), null);
    return client.ask(open, List.of(questions), deadline, this::take);
  }

  private ReadResult take(byte[] body, ReadSource source) {
    ReadResult result = collector.readBody(body, Limits.PAGE, source);
    taken.add(source.name());
    return result;
  }

  private static Question search(String address) {
    return new Question(new Read(address, address, Set.of(), false, true), address);
  }

  private static Question read(String key, String address) {
    return new Question(new Read(key, address, Set.of(), true, false), address);
  }

  private static String page(int resources, String next) {
    String link =
        next == null ? "" : ",\"link\":[{\"relation\":\"next\",\"url\":\"" + next + "\"}]";
    String entry = "{\"resource\":{\"resourceType\":\"Goal\",\"id\":\"1\"}},".repeat(resources);
    return "{\"resourceType\":\"Bundle\""
        + link
        + ",\"entry\":["
        + entry.substring(0, entry.length() - 1)
        + "]}";
  }

  /** A page of some 3 MB. */
  private static String longPage(String next) {
    String note = "{\"text\":\"" + "x".repeat(60_000) + "\"}";
    String goal = "{\"resourceType\":\"Goal\",\"note\":[" + (note + ",").repeat(49) + note + "]}";
    return page(1, next).replace("{\"resourceType\":\"Goal\",\"id\":\"1\"}", goal);
  }

  private static PlayedServer.Part compressed(String body) {
    return exchange -> {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(body.getBytes(StandardCharsets.UTF_8));
      } catch (IOException impossible) {
        throw new IllegalStateException(impossible);
      }
      exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      exchange.sendResponseHeaders(200, bytes.size());
      exchange.getResponseBody().write(bytes.toByteArray());
    };
  }
}
