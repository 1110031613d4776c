package org.attune.service.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.attune.service.config.AttuneProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets browsers of listed origins call the CDS services (CORS), without credentials of their own.
 * Others get no permission. In the demo every origin on this machine is listed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class BrowserOrigins extends OncePerRequestFilter {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> origins;
  private final boolean demo;

  BrowserOrigins(AttuneProperties site) {
    this.origins = Set.copyOf(site.cors().origins());
    this.demo = site.demo();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.equals("/cds-services") && !path.startsWith("/cds-services/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Vary", "Origin");
    String origin = request.getHeader("Origin");
    boolean preflight =
        request.getMethod().equals("OPTIONS")
            && request.getHeader("Access-Control-Request-Method") != null;
    if (origin != null && isAllowed(origin)) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      if (preflight) {
        response.setHeader("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
        response.setHeader(
            "Access-Control-Allow-Headers", "authorization, content-type, attune-as-of");
        response.setHeader("Access-Control-Max-Age", "600");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return;
      }
    } else if (preflight) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    chain.doFilter(request, response);
  }

  private boolean isAllowed(String origin) {
    return origins.contains(origin) || (demo && isLoopback(origin));
  }

  private static boolean isLoopback(String origin) {
    try {
      URI uri = new URI(origin);
      return uri.getHost() != null
          && LOOPBACK.contains(uri.getHost())
          && uri.getRawPath().isEmpty()
          && Set.of("http", "https").contains(uri.getScheme());
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
