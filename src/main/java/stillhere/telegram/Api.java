package stillhere.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Calls the Bot API. Exceptions end here: whatever happens becomes an {@link Answer}. */
final class Api implements AutoCloseable {
    private static final int LONGEST_DESCRIPTION = 120;
    private static final int DEEPEST_CAUSE = 8;

    private final OkHttpClient callHttp;
    private final OkHttpClient pollHttp;
    private final OkHttpTelegramClient calls;
    private final OkHttpTelegramClient polls;

    Api(TelegramSettings settings, Timing timing) {
        TelegramUrl url =
                new TelegramUrl(settings.api().getScheme(), settings.api().getHost(), settings.port(), false);
        callHttp = Http.forCalls(timing.answerWithin());
        pollHttp = Http.forPolls(callHttp, timing.longPoll());
        calls = new OkHttpTelegramClient(callHttp, settings.token(), url);
        polls = new OkHttpTelegramClient(pollHttp, settings.token(), url);
    }

    /** Makes one call, once. The future never fails. */
    <T extends Serializable> CompletableFuture<Answer<T>> call(BotApiMethod<T> method) {
        return call(calls, method);
    }

    /** Asks for updates, waiting until there are some or the time is over; those below the offset are confirmed by it. */
    Answer<? extends List<Update>> poll(@Nullable Integer offset, int limit, Duration atMost) {
        return call(polls, new Poll(offset, limit, atMost)).join();
    }

    /** Ends a poll that is under way, with no answer. */
    void cancelPoll() {
        pollHttp.dispatcher().cancelAll();
    }

    /** Sends a photo, once; one that is uploaded is sent as a form. The future never fails. */
    CompletableFuture<Answer<Message>> call(SendPhoto photo) {
        return calls.executeAsync(photo).handle(Api::answer);
    }

    private static <T extends Serializable> CompletableFuture<Answer<T>> call(
            OkHttpTelegramClient client, BotApiMethod<T> method) {
        try {
            return client.executeAsync(method).handle(Api::answer);
        } catch (TelegramApiException invalid) {
            // Its message may quote what was to be sent.
            return CompletableFuture.completedFuture(
                    declined(400, "Bad Request: not a valid " + method.getMethod(), null));
        }
    }

    private static <T> Answer<T> answer(@Nullable T result, @Nullable Throwable failure) {
        if (failure instanceof TelegramApiRequestException said && said.getErrorCode() > 0) {
            return declined(said.getErrorCode(), String.valueOf(said.getApiResponse()), said.getParameters());
        }
        if (failure != null) {
            return surelyNotSent(failure)
                    .<Answer<T>>map(Answer.NotSent::new)
                    .orElseGet(() -> new Answer.NoAnswer<>(failure.getClass().getSimpleName()));
        }
        return result == null ? new Answer.NoAnswer<>("an empty result") : new Answer.Done<>(result);
    }

    /** Why it was surely not sent, if that is sure. */
    private static Optional<String> surelyNotSent(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof Http.NotWritten notWritten) {
                return Optional.of(String.valueOf(notWritten.getMessage()));
            }
            if (cause instanceof RejectedExecutionException) {
                return Optional.of("too many calls at once, or closed");
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static <T> Answer<T> declined(int code, String description, @Nullable ResponseParameters parameters) {
        Optional<ResponseParameters> known = Optional.ofNullable(parameters);
        String unquoted = description.lines().findFirst().orElse("").replaceFirst("\".*", "");
        return new Answer.Declined<>(
                code,
                unquoted.substring(0, Math.min(unquoted.length(), LONGEST_DESCRIPTION)),
                known.map(ResponseParameters::getRetryAfter).map(Duration::ofSeconds),
                known.map(ResponseParameters::getMigrateToChatId));
    }

    @Override
    public void close() {
        for (OkHttpClient http : new OkHttpClient[] {pollHttp, callHttp}) {
            http.dispatcher().cancelAll();
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }
}
