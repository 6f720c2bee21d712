package stillhere.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call that came as a form, as uploads do: its fields as JSON, files as their bytes. */
final class FakeForm {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern BOUNDARY = Pattern.compile("multipart/form-data; *boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final String ATTACHED = "attach://";
    private static final String BLANK_LINE = "\r\n\r\n";

    private FakeForm() {}

    static boolean is(String contentType) {
        return BOUNDARY.matcher(contentType).matches();
    }

    static ObjectNode fields(String contentType, byte[] request) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.matches()) {
            throw Refusal.badRequest("can't parse the form");
        }
        ObjectNode fields = JSON.createObjectNode();
        // One character a byte, so that places in the text are places in the bytes.
        String text = new String(request, StandardCharsets.ISO_8859_1);
        String seam = "--" + boundary.group(1);
        int from = text.indexOf(seam) + seam.length();
        for (int to = text.indexOf("\r\n" + seam, from); to >= 0; to = text.indexOf("\r\n" + seam, from)) {
            part(fields, text.substring(from, to), request, from, to);
            from = to + 2 + seam.length();
        }
        attach(fields);
        return fields;
    }

    /** A field may say that its file is another part of the form. */
    private static void attach(ObjectNode fields) {
        List.copyOf(fields.properties()).stream()
                .filter(field -> field.getValue().asText().startsWith(ATTACHED))
                .forEach(field -> {
                    JsonNode file = fields.remove(field.getValue().asText().substring(ATTACHED.length()));
                    if (file == null || !file.isBinary()) {
                        throw Refusal.badRequest("file is not attached");
                    }
                    fields.set(field.getKey(), file);
                });
    }

    private static void part(ObjectNode fields, String part, byte[] request, int from, int to) {
        int head = part.indexOf(BLANK_LINE);
        Matcher name = NAME.matcher(head < 0 ? "" : part.substring(0, head));
        if (!name.find()) {
            throw Refusal.badRequest("can't parse the form");
        }
        byte[] content = Arrays.copyOfRange(request, from + head + BLANK_LINE.length(), to);
        if (part.substring(0, head).contains("filename=")) {
            fields.put(name.group(1), content);
        } else {
            field(fields, name.group(1), new String(content, StandardCharsets.UTF_8));
        }
    }

    private static void field(ObjectNode fields, String name, String content) {
        if (!name.equals("reply_markup")) {
            fields.put(name, content);
            return;
        }
        try {
            fields.set(name, JSON.readTree(content));
        } catch (IOException notJson) {
            throw Refusal.badRequest("can't parse reply keyboard markup JSON object");
        }
    }
}
