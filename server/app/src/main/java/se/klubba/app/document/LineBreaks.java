package se.klubba.app.document;

import com.openhtmltopdf.extend.FSTextBreaker;

/// Where a line may end: after a space and nowhere else. By the rules of Unicode it could also end behind an opening
/// quotation mark, which in Swedish looks like the closing one; and after the hyphen of "Trappan-verksamhet", which whoever
/// copies the text could then not tell from a divided word.
final class LineBreaks implements FSTextBreaker {

    /// What the layout asks for when there is none left.
    private static final int DONE = -1;

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    /// The next place at which a new line may begin, an index into the text.
    @Override
    public int next() {
        while (++at < text.length()) {
            if (mayBegin(at)) return at;
        }
        return DONE;
    }

    private boolean mayBegin(int index) {
        return Character.isWhitespace(text.charAt(index - 1))
                && !Character.isWhitespace(text.charAt(index));
    }
}
