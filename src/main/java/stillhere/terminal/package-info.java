/**
 * The same conversation at a prompt.
 * <p>A pleasant screen where there is a real terminal, a plain filter where there is none.
 * <p>Knows the chat and the dialogs; nothing of Telegram, SQL or YAML.
 */
@NullMarked
package stillhere.terminal;

import org.jspecify.annotations.NullMarked;
