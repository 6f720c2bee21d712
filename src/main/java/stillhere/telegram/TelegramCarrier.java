package stillhere.telegram;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessages;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import stillhere.chat.Carrier;
import stillhere.chat.Delivery;
import stillhere.chat.Painting;
import stillhere.chat.Parcel;
import stillhere.dialog.Message;
import stillhere.dialog.Picture;

/**
 * Brings parcels to people through the Bot API. Plain text always, so that nothing a person wrote is taken for markup.
 */
final class TelegramCarrier implements Carrier {
    private static final int DELETED_AT_ONCE = 100;
    private static final LocalTime NIGHT = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final String FILE_NAME = "picture.png";
    /** One picture at a time, so that many at once don't take all memory; the thread ends where there are none. */
    private static final Executor DRAWING =
            new ThreadPoolExecutor(0, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                Thread thread = new Thread(work, "painter");
                thread.setDaemon(true);
                return thread;
            });

    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private final Api api;
    private final String copyLabel;
    private final Painting painting;
    private final LongFunction<ZoneId> zones;
    private final Clock clock;

    TelegramCarrier(Api api, String copyLabel, Painting painting, LongFunction<ZoneId> zones, Clock clock) {
        this.api = api;
        this.copyLabel = copyLabel;
        this.painting = painting;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Delivery> deliver(Parcel parcel) {
        try {
            // An answer that makes no sense may come after the message was shown.
            return begin(parcel).exceptionally(failed -> new Delivery.Unknown(Failures.describe(failed)));
        } catch (CallbackData.TooLong tooLong) {
            return CompletableFuture.completedFuture(new Delivery.Refused(String.valueOf(tooLong.getMessage())));
        } catch (RuntimeException failed) {
            return CompletableFuture.completedFuture(new Delivery.Refused(Failures.describe(failed)));
        }
    }

    private CompletionStage<Delivery> begin(Parcel parcel) {
        if (parcel.contents() instanceof Parcel.Contents.Say say) {
            return say(parcel, words(parcel, say.message()));
        }
        if (parcel.contents() instanceof Parcel.Contents.Draw draw) {
            return draw(parcel, draw.picture(), words(parcel, draw.message()));
        }
        if (parcel.contents() instanceof Parcel.Contents.ShowPhoto photo) {
            return show(parcel, new InputFile(photo.file()), words(parcel, photo.message()));
        }
        if (parcel.contents() instanceof Parcel.Contents.Edit edit) {
            return edit(parcel, edit);
        }
        if (parcel.contents() instanceof Parcel.Contents.TakeButtons take) {
            return takeButtons(parcel, take.screenId());
        }
        return delete(parcel, ((Parcel.Contents.Delete) parcel.contents()).screenIds());
    }

    private SendMessage words(Parcel parcel, Message message) {
        SendMessage words = SendMessage.builder()
                .chatId(parcel.person())
                .text(message.text())
                .linkPreviewOptions(NO_PREVIEW)
                .build();
        Keyboard.of(message, copyLabel).ifPresent(words::setReplyMarkup);
        if (isSilent(message.kind(), parcel.person())) {
            words.setDisableNotification(true);
        }
        return words;
    }

    private CompletionStage<Delivery> say(Parcel parcel, SendMessage words) {
        return api.call(words).thenApply(answer -> shown(answer, parcel));
    }

    /** Drawn on a thread of its own: nobody else's message waits for it. */
    private CompletionStage<Delivery> draw(Parcel parcel, Picture picture, SendMessage words) {
        return CompletableFuture.supplyAsync(() -> painting.png(picture), DRAWING)
                .thenCompose(png -> png.isPresent()
                        ? show(parcel, new InputFile(new ByteArrayInputStream(png.get()), FILE_NAME), words)
                        : say(parcel, words));
    }

    /** A photo that Telegram won't show, such as one it has forgotten, leaves its words. */
    private CompletionStage<Delivery> show(Parcel parcel, InputFile photo, SendMessage words) {
        SendPhoto send = SendPhoto.builder()
                .chatId(parcel.person())
                .photo(photo)
                .caption(words.getText())
                .replyMarkup(words.getReplyMarkup())
                .disableNotification(words.getDisableNotification())
                .build();
        return api.call(send)
                .thenApply(answer -> shown(answer, parcel))
                .thenCompose(delivery -> delivery instanceof Delivery.Refused
                        ? say(parcel, words)
                        : CompletableFuture.completedFuture(delivery));
    }

    private static Delivery shown(
            Answer<? extends org.telegram.telegrambots.meta.api.objects.message.Message> answer, Parcel parcel) {
        return Outcome.of(answer, Outcome.done(screenId(answer)), parcel.tries());
    }

    private static Optional<Long> screenId(
            Answer<? extends org.telegram.telegrambots.meta.api.objects.message.Message> answer) {
        return answer instanceof Answer.Done<? extends org.telegram.telegrambots.meta.api.objects.message.Message> done
                ? Optional.ofNullable(done.result().getMessageId()).map(Integer::longValue)
                : Optional.empty();
    }

    private boolean isSilent(Message.Kind kind, long person) {
        return kind == Message.Kind.QUIET
                || (kind != Message.Kind.REPLY && kind != Message.Kind.TO_SEND && isNight(person));
    }

    private boolean isNight(long person) {
        LocalTime there = LocalTime.ofInstant(clock.instant(), zones.apply(person));
        return !there.isBefore(NIGHT) || there.isBefore(MORNING);
    }

    private CompletionStage<Delivery> edit(Parcel parcel, Parcel.Contents.Edit edit) {
        EditMessageText change = EditMessageText.builder()
                .chatId(parcel.person())
                .messageId(Math.toIntExact(Objects.requireNonNull(edit.screenId())))
                .text(edit.text())
                .linkPreviewOptions(NO_PREVIEW)
                .build();
        return api.call(change).thenApply(answer -> settled(answer, Outcome.nothingToChange(answer), parcel));
    }

    private CompletionStage<Delivery> takeButtons(Parcel parcel, long screenId) {
        EditMessageReplyMarkup edit = EditMessageReplyMarkup.builder()
                .chatId(parcel.person())
                .messageId(Math.toIntExact(screenId))
                .build();
        return api.call(edit).thenApply(answer -> settled(answer, Outcome.nothingToChange(answer), parcel));
    }

    /** Chunk after chunk; the first that isn't settled decides what became of all, because deleting twice does no harm. */
    private CompletionStage<Delivery> delete(Parcel parcel, List<Long> screenIds) {
        CompletionStage<Delivery> before = CompletableFuture.completedFuture(Outcome.done(Optional.empty()));
        for (int from = 0; from < screenIds.size(); from += DELETED_AT_ONCE) {
            List<Integer> chunk = screenIds.subList(from, Math.min(screenIds.size(), from + DELETED_AT_ONCE)).stream()
                    .map(Math::toIntExact)
                    .toList();
            before = ifSent(before, () -> deleteChunk(parcel, chunk));
        }
        return before;
    }

    private CompletionStage<Delivery> deleteChunk(Parcel parcel, List<Integer> chunk) {
        DeleteMessages all = DeleteMessages.builder()
                .chatId(parcel.person())
                .messageIds(chunk)
                .build();
        return api.call(all)
                .thenCompose(answer -> Outcome.nothingToDelete(answer)
                        ? deleteEach(parcel, chunk)
                        : CompletableFuture.completedFuture(settled(answer, false, parcel)));
    }

    /** One message that can't be deleted must not keep the others on the screen. */
    private CompletionStage<Delivery> deleteEach(Parcel parcel, List<Integer> chunk) {
        CompletionStage<Delivery> before = CompletableFuture.completedFuture(Outcome.done(Optional.empty()));
        for (Integer screenId : chunk) {
            DeleteMessage one = DeleteMessage.builder()
                    .chatId(parcel.person())
                    .messageId(screenId)
                    .build();
            before = ifSent(
                    before,
                    () -> api.call(one).thenApply(answer -> settled(answer, Outcome.nothingToDelete(answer), parcel)));
        }
        return before;
    }

    private static CompletionStage<Delivery> ifSent(
            CompletionStage<Delivery> before, java.util.function.Supplier<CompletionStage<Delivery>> next) {
        return before.thenCompose(delivery ->
                delivery instanceof Delivery.Sent ? next.get() : CompletableFuture.completedFuture(delivery));
    }

    private static Delivery settled(Answer<?> answer, boolean evenSo, Parcel parcel) {
        Delivery.Sent done = Outcome.done(Optional.empty());
        return evenSo ? done : Outcome.of(answer, done, parcel.tries());
    }
}
