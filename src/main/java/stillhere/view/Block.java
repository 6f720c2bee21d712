package stillhere.view;

import java.awt.Graphics2D;

/** A piece of a sheet. */
interface Block {
    /** In pixels. */
    int height();

    /** Paints it into the space from the origin to {@link Sheet#INNER} and its height. */
    void paint(Graphics2D onto);

    /** Nothing, so many pixels high. */
    static Block space(int height) {
        return new Block() {
            @Override
            public int height() {
                return height;
            }

            @Override
            public void paint(Graphics2D onto) {}
        };
    }
}
