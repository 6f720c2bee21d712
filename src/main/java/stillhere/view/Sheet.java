package stillhere.view;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture as wide as a phone, made of blocks one below the other. */
record Sheet(List<Block> blocks) {
    /** In pixels; Telegram shows up to 1280 without making it smaller. */
    static final int WIDTH = 1080;

    static final int MARGIN = 64;

    /** Between the margins. */
    static final int INNER = WIDTH - 2 * MARGIN;

    /** The height of a page: a phone's screen, upright. */
    static final int PAGE = 1920;

    Sheet {
        blocks = List.copyOf(blocks);
    }

    int height() {
        return 2 * MARGIN + blocks.stream().mapToInt(Block::height).sum();
    }

    byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D onto = image.createGraphics();
        try {
            paint(onto);
        } finally {
            onto.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // In memory: by default it goes through a file.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        }
        return bytes.toByteArray();
    }

    private void paint(Graphics2D onto) {
        onto.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        onto.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        onto.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        onto.setColor(Palette.PAPER);
        onto.fillRect(0, 0, WIDTH, height());
        int top = MARGIN;
        for (Block block : blocks) {
            Graphics2D here = (Graphics2D) onto.create(MARGIN, top, INNER, block.height());
            block.paint(here);
            here.dispose();
            top += block.height();
        }
    }
}
