package stillhere.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import stillhere.dialog.Conversation;
import stillhere.dialog.Dialog;
import stillhere.dialog.EntryList;
import stillhere.dialog.Fact;
import stillhere.dialog.Input;
import stillhere.dialog.Label;
import stillhere.dialog.Library;
import stillhere.dialog.Message;
import stillhere.dialog.Reader;
import stillhere.dialog.Session;
import stillhere.dialog.Turn;

/** Plays the transcripts of a folder. */
public final class Transcripts {
    /** Does nothing to a session between two turns. */
    public static final UnaryOperator<Session> PLAINLY = session -> session;

    private static final Instant BEGIN = Instant.parse("2026-03-02T20:00:00Z");
    private static final int WAKES_AT_MOST = 100;

    /** The name of every photo that is sent in a transcript. */
    private static final String A_PHOTO = "a-photo";

    private final Conversation conversation;
    private final Reader reader;
    private final UnaryOperator<Session> between;
    private final String language;
    private final Map<String, Set<String>> readings;
    private final Problems problems = new Problems();
    private final Set<String> fired = new HashSet<>();
    private EntryList entries = new EntryList();

    private Transcripts(DialogsFolder folder, Reader reader, UnaryOperator<Session> between, String language) {
        this.conversation = new Conversation(folder.library());
        this.readings = folder.readings();
        this.reader = reader;
        this.between = between;
        this.language = language;
    }

    /**
     * Plays all transcripts in every language.
     *
     * @param between what is done to the session between any two turns, such as saving and loading it
     * @return where one goes otherwise than written, and which rules none of them fires
     */
    public static List<Problem> play(DialogsFolder folder, Reader reader, UnaryOperator<Session> between) {
        List<Problem> all = new ArrayList<>();
        for (String language : folder.library().phrases().keySet()) {
            Transcripts played = new Transcripts(folder, reader, between, language);
            for (String file : files(folder.root())) {
                played.play(Transcript.of(file, lines(folder.root().resolve(file)), played.problems));
            }
            if (played.problems.all().isEmpty()) {
                played.unexercised(folder);
            }
            all.addAll(played.problems.all());
        }
        return all;
    }

    private static List<String> files(Path root) {
        return DialogsFolder.names(root).stream()
                .filter(folder -> Files.isDirectory(root.resolve(folder)))
                .flatMap(folder -> DialogsFolder.names(root.resolve(folder)).stream()
                        .filter(name -> name.endsWith(".chat"))
                        .map(name -> folder + "/" + name))
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void play(Transcript transcript) {
        Instant now = BEGIN;
        entries = new EntryList();
        Session session = withLanguage(
                Session.first(conversation.library(), transcript.file().hashCode(), now));
        for (Transcript.Step step : transcript.steps()) {
            List<String> said = new ArrayList<>();
            if (step.happening() instanceof Transcript.Happening.Waits waits) {
                Instant until = now.plus(waits.length());
                session = wait(session, until, said);
                now = until;
            } else {
                now = now.plus(Duration.ofSeconds(20));
                Reader heard = step.readAs().isEmpty() ? reader : told(step, transcript.file());
                session = turn(session, input(step.happening(), session), heard, now, said);
            }
            if (!said.equals(step.expected())) {
                problems.add(
                        Code.TRANSCRIPT_DIFFERS,
                        transcript.file(),
                        step.line(),
                        "expected " + String.join(" ", step.expected()) + " but was " + String.join(" ", said));
                return;
            }
        }
    }

    private Session withLanguage(Session session) {
        return session.knowing(Map.of("language", new Fact(language, null)));
    }

    private Reader told(Transcript.Step step, String file) {
        step.readAs().forEach((reading, written) -> {
            String label = ToldReader.label(written);
            Set<String> labels = readings.get(reading);
            if (labels == null) {
                problems.add(Code.UNKNOWN_READING, file, step.line(), "there is no reading `" + reading + "`");
            } else if (!labels.contains(label) && !label.equals(Label.UNSURE)) {
                problems.add(Code.UNKNOWN_LABEL, file, step.line(), "`" + reading + "` has no label `" + label + "`");
            }
        });
        return new ToldReader(reader, step.readAs());
    }

    private static Input input(Transcript.Happening happening, Session session) {
        if (happening instanceof Transcript.Happening.Types types) {
            return new Input.Text(types.text());
        }
        if (happening instanceof Transcript.Happening.Commands commands) {
            return new Input.Command(commands.name(), commands.rest());
        }
        if (happening instanceof Transcript.Happening.Shares shares) {
            return shares.location();
        }
        if (happening instanceof Transcript.Happening.Sends sends) {
            return new Input.Media(sends.kind(), sends.caption(), sends.kind().equals("photo") ? A_PHOTO : null);
        }
        String choice = ((Transcript.Happening.Presses) happening).choice();
        boolean old = choice.startsWith("old ");
        return new Input.Press(
                session.top().place(),
                session.asked() - (old ? 1 : 0),
                old ? choice.substring("old ".length()) : choice);
    }

    private Session wait(Session start, Instant until, List<String> said) {
        Session session = start;
        for (int wakes = 0; wakes < WAKES_AT_MOST; wakes++) {
            Instant at = session.wakeAt();
            if (at == null || at.isAfter(until)) {
                break;
            }
            session = turn(session, new Input.Woke(), reader, at, said);
        }
        return session;
    }

    private Session turn(Session session, Input input, Reader heard, Instant now, List<String> said) {
        Turn turn = conversation.step(between.apply(session), input, heard, entries, now);
        entries.take(turn, now);
        fired.add(turn.fired());
        for (Message message : turn.messages()) {
            said.addAll(message.phrases());
        }
        return turn.session();
    }

    private void unexercised(DialogsFolder folder) {
        folder.library().always().forEach(rule -> exercised(folder, Library.ALWAYS + ": " + rule.name()));
        for (Dialog dialog : folder.library().dialogs().values()) {
            dialog.states()
                    .values()
                    .forEach(state -> state.on()
                            .forEach(rule -> exercised(folder, dialog.id() + "/" + state.id() + ": " + rule.name())));
        }
    }

    private void exercised(DialogsFolder folder, String rule) {
        if (!fired.contains(rule)) {
            problems.add(
                    Code.NOT_EXERCISED,
                    folder.marks().of(rule),
                    "no transcript fires `" + rule + "`; write one that does");
        }
    }
}
