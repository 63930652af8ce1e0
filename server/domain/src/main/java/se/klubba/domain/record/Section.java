package se.klubba.domain.record;

import java.util.List;
import java.util.Optional;

/// One § or point with its text.
///
/// @param anchor unique within the document, a letter followed by letters, digits and hyphens; what references point at
/// @param label  "§ 44" (with a no-break space) or "1."; absent for a matter that never got a number
public record Section(String anchor, Optional<String> label, String title, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }

    /// The line over the text and in the contents.
    public String heading() {
        return label.map(number -> number + " " + title).orElse(title);
    }
}
