package dev.baton.engine.hints;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts hints, at most four at a time. A hint that fails is dropped: its receiver finds the changes by polling. */
final class HintSender implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(HintSender.class);

    private static final String HASH = "HmacSHA256";
    private static final int MOST_IN_FLIGHT = 4;
    private static final Duration CONNECT_DEADLINE = Duration.ofSeconds(1);
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final long LOG_PAUSE = TimeUnit.MINUTES.toNanos(1);

    private final HintQueue queue;
    private final HintSettings settings;
    private final SecretKeySpec key;
    private final ObjectMapper json = new ObjectMapper();
    private final Semaphore slots = new Semaphore(MOST_IN_FLIGHT);
    private final AtomicLong loggedAt = new AtomicLong(System.nanoTime() - LOG_PAUSE);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_DEADLINE)
            .build();

    HintSender(HintQueue queue, HintSettings settings) {
        this.queue = queue;
        this.settings = settings;
        this.key = new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), HASH);
    }

    void start() {
        Thread thread = new Thread(this, "hints");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            while (true) {
                slots.acquire();
                post(queue.take());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void post(Hint hint) {
        try {
            CompletableFuture<HttpResponse<Void>> exchange = http.sendAsync(request(hint), HttpResponse.BodyHandlers.discarding());
            exchange.copy().orTimeout(DEADLINE.toMillis(), TimeUnit.MILLISECONDS).whenComplete((response, failure) -> {
                slots.release();
                exchange.cancel(true);
                report(response, failure);
            });
        } catch (Exception failure) {
            slots.release();
            report(null, failure);
        }
    }

    private HttpRequest request(Hint hint) throws JsonProcessingException, GeneralSecurityException {
        String body = json.writeValueAsString(hint);
        long seconds = Instant.now().getEpochSecond();
        return HttpRequest.newBuilder(settings.receiver())
                .timeout(DEADLINE)
                .header("content-type", "application/json")
                .header("x-baton-hint-signature", "t=" + seconds + ",v1=" + sign(seconds + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private String sign(String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HASH);
        mac.init(key);
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void report(HttpResponse<Void> response, Throwable failure) {
        if (failure == null && response.statusCode() < 300) {
            return;
        }
        long now = System.nanoTime();
        long last = loggedAt.get();
        if (now - last >= LOG_PAUSE && loggedAt.compareAndSet(last, now)) {
            log.warn("A hint was dropped, the receiver finds the changes by polling: {}",
                    failure == null ? "it answered " + response.statusCode() : failure.toString());
        }
    }
}
