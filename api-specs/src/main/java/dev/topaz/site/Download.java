package dev.topaz.site;

import dev.topaz.scrape.Documents;
import dev.topaz.spec.IoReason;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks once. Redirects are followed, but never from https to http; an answer that is too large is not read to its end. */
final class Download {
    private static final String AGENT = "topaz-specs (reads API documents; one request at a time)";

    private final HttpClient client;
    private final Duration timeout;

    Download(CookieHandler cookies, Duration timeout) {
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .proxy(ProxySelector.getDefault())
                .connectTimeout(timeout)
                .build();
        this.timeout = timeout;
    }

    Attempt get(URI address) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("User-Agent", AGENT)
                .timeout(timeout)
                .build();
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, head -> new BoundedBytes(Documents.MOST_BYTES));
        try {
            return judge(address, exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return failure(address, late());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return failure(address, cause instanceof HttpTimeoutException ? late() : IoReason.of(cause));
        } finally {
            exchange.cancel(true);
        }
    }

    /** The token changes from run to run and says nothing. */
    private static Location at(URI address) {
        return new Location(address.toString().replaceAll("[?&]_tb_token_=[^&]*", ""), 0, 0);
    }

    private String late() {
        return "no complete answer came within " + timeout.toMillis() + " ms";
    }

    private static Attempt failure(URI address, String message) {
        return new Attempt.Failure(
                new Problem(
                        SiteProblem.UNREACHABLE,
                        message,
                        at(address),
                        "is the network there, and the proxy set (-Dhttps.proxyHost, -Dhttps.proxyPort)?"),
                true,
                Duration.ZERO);
    }

    private static Attempt judge(URI address, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (response.body().length > Documents.MOST_BYTES) {
            return new Attempt.Failure(
                    Documents.tooLarge(at(address).file()).problems().get(0), false, Duration.ZERO);
        }
        if (status == 200) {
            return new Attempt.Answer(response.body());
        }
        boolean passing = status == 429 || status == 408 || status >= 500;
        return new Attempt.Failure(
                new Problem(
                        passing ? SiteProblem.UNREACHABLE : SiteProblem.REFUSED,
                        "the site answered with HTTP status " + status,
                        at(address),
                        hint(status)),
                passing,
                wait(response.headers().firstValue("Retry-After")));
    }

    private static String hint(int status) {
        return status >= 300 && status < 400 ? "it redirects too often, or from https to http" : "";
    }

    /** The form in seconds only: the other, a date, would need both clocks to agree. */
    private static Duration wait(Optional<String> retryAfter) {
        return retryAfter
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ZERO);
    }
}
