package stillhere.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Sets OkHttp up so that nothing is sent twice behind our back, and that we know what was surely not sent. */
final class Http {
    private static final int AT_ONCE = 320;
    private static final int KEPT_OPEN = 256;

    /** The connection failed before a byte of the request was written. */
    static final class NotWritten extends IOException {
        private static final long serialVersionUID = 1;

        private NotWritten(IOException cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }

    private Http() {}

    /** A client for short calls, many at once. */
    static OkHttpClient forCalls(Duration answerWithin) {
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher("telegram-call"))
                .connectionPool(new ConnectionPool(KEPT_OPEN, 5, TimeUnit.MINUTES))
                // By default a POST on a broken connection is silently sent again: a message would arrive twice.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(Duration.ofSeconds(10))
                .writeTimeout(Duration.ofSeconds(10))
                .readTimeout(answerWithin)
                .callTimeout(answerWithin.plusSeconds(10))
                .addInterceptor(Http::tellNotWritten)
                .addNetworkInterceptor(Http::noteConnected)
                .build();
    }

    /** A client for the one long poll. It has a dispatcher of its own, so that the poll alone can be cancelled. */
    static OkHttpClient forPolls(OkHttpClient calls, Duration longPoll) {
        return calls.newBuilder()
                .dispatcher(dispatcher("telegram-poll"))
                .readTimeout(longPoll.plusSeconds(15))
                .callTimeout(longPoll.plusSeconds(25))
                .build();
    }

    private static Dispatcher dispatcher(String name) {
        Dispatcher dispatcher = new Dispatcher(
                new ThreadPoolExecutor(0, AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                }));
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        return dispatcher;
    }

    private static Response tellNotWritten(Interceptor.Chain chain) throws IOException {
        AtomicBoolean connected = new AtomicBoolean();
        try {
            return chain.proceed(chain.request()
                    .newBuilder()
                    .tag(AtomicBoolean.class, connected)
                    .build());
        } catch (IOException failed) {
            throw connected.get() ? failed : new NotWritten(failed);
        }
    }

    private static Response noteConnected(Interceptor.Chain chain) throws IOException {
        AtomicBoolean connected = chain.request().tag(AtomicBoolean.class);
        if (connected != null) {
            connected.set(true);
        }
        return chain.proceed(chain.request());
    }
}
