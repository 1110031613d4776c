package org.attune.service.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.attune.service.AttuneApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** A test class against the service as {@code demo} runs it, on a real port. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = AttuneApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "attune.demo=true",
      "attune.clients[0].id=demo",
      "attune.security.allow-http-loopback=true",
      "attune.clock.request-override=true",
      "attune.public-url=http://127.0.0.1:8080",
      "attune.cors.origins[0]=https://sandbox.example"
    })
@ContextConfiguration(initializers = StubEhr.Listed.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface RunningService {}
