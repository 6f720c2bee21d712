package stillhere.broken.chat;

import ai.onnxruntime.OrtEnvironment;
import com.google.re2j.Pattern;
import java.awt.Graphics2D;
import java.sql.Connection;
import javax.imageio.ImageIO;
import okhttp3.OkHttpClient;
import opennlp.tools.sentdetect.SentenceModel;
import org.jline.terminal.Terminal;
import org.knowm.xchart.XYChart;
import org.snakeyaml.engine.v2.api.Load;
import org.sqlite.SQLiteConfig;
import org.telegram.telegrambots.meta.api.objects.Update;
import picocli.CommandLine;
import stillhere.broken.command.Verb;

/** Knows every library that belongs elsewhere. */
public record KnowsEveryLibrary(
        Load yaml,
        SentenceModel language,
        OrtEnvironment encoder,
        Pattern pattern,
        Connection sql,
        SQLiteConfig sqlite,
        Update telegram,
        OkHttpClient http,
        Terminal terminal,
        CommandLine line,
        Graphics2D drawing,
        ImageIO images,
        XYChart chart,
        Verb verb) {}
