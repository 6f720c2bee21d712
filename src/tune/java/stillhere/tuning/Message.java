package stillhere.tuning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One message in the protocol buffer format: numbered fields, each a number or a stretch of bytes. */
record Message(ByteBuffer bytes, int start, int end) {
    private static final int NUMBER = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int STRETCH = 2;
    private static final int FOUR_BYTES = 5;

    /**
     * One field.
     *
     * @param number what it says; 0 where it is a stretch of bytes
     * @param at where the field itself begins
     * @param content what it holds, where it is a stretch of bytes
     */
    record Field(int name, long number, int at, Message content) {
        /** The stretch as text. */
        String text() {
            byte[] text = new byte[content.length()];
            content.bytes.get(content.start, text);
            return new String(text, StandardCharsets.UTF_8);
        }
    }

    int length() {
        return end - start;
    }

    /** All fields of one name, in order. */
    List<Field> all(int name) {
        return fields().stream().filter(field -> field.name == name).toList();
    }

    /** All fields, in order. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        ByteBuffer reader = bytes.duplicate().position(start);
        while (reader.position() < end) {
            int at = reader.position();
            long key = number(reader);
            int name = (int) (key >>> 3);
            switch ((int) key & 7) {
                case NUMBER -> fields.add(field(name, number(reader), at, reader.position(), 0));
                case STRETCH -> {
                    int length = (int) number(reader);
                    fields.add(field(name, 0, at, reader.position(), length));
                    reader.position(reader.position() + length);
                }
                case EIGHT_BYTES -> reader.position(reader.position() + Long.BYTES);
                case FOUR_BYTES -> reader.position(reader.position() + Integer.BYTES);
                default -> throw new IllegalArgumentException("no protocol buffer: key " + key + " at byte " + at);
            }
        }
        return fields;
    }

    /** The packed numbers of a stretch. */
    List<Long> numbers() {
        List<Long> numbers = new ArrayList<>();
        ByteBuffer reader = bytes.duplicate().position(start);
        while (reader.position() < end) {
            numbers.add(number(reader));
        }
        return numbers;
    }

    private Field field(int name, long number, int at, int from, int length) {
        return new Field(name, number, at, new Message(bytes, from, from + length));
    }

    private static long number(ByteBuffer reader) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte part = reader.get();
            number |= (long) (part & 127) << shift;
            if (part >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("no protocol buffer: a number without end at byte " + reader.position());
    }
}
